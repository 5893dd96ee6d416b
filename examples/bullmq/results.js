import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import split2 from 'split2'
import { jobId } from './postings.js'

/** The file of results: one answer per line, and never two about the same posting, however often this was killed. */
export async function openResults(file) {
  const handle = await open(file, 'a+')
  const { size } = await handle.stat()
  const known = new Set()
  let end = 0
  for await (const line of createReadStream(file).pipe(split2('\n'))) {
    const start = end
    end += Buffer.byteLength(line) + 1
    // The last line of a run that was killed may lack its end. Its job is still in Redis.
    if (end > size) await handle.truncate(start)
    else known.add(jobId(JSON.parse(line).id))
  }
  return {
    has: (id) => known.has(id),
    /** Adds the answers of jobs; they are on the disk when this resolves. */
    async add(jobs) {
      const news = jobs.filter(({ id }) => !known.has(id))
      await handle.appendFile(news.map(({ returnvalue }) => `${JSON.stringify(returnvalue)}\n`).join(''))
      await handle.datasync()
      for (const { id } of news) known.add(id)
    },
    count: () => known.size,
    close: () => handle.close(),
  }
}
