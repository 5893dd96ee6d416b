import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import split2 from 'split2'

/**
 * The postings of a file with a JSON object per line, or of a folder of markdown files, as lines for `jdlint --ndjson`.
 */
export async function* readPostings(source) {
  yield* (await stat(source)).isDirectory() ? linesOfFolder(source) : linesOfFile(source)
}

async function* linesOfFile(file) {
  let number = 0
  for await (const line of createReadStream(file).pipe(split2('\n'))) {
    number += 1
    if (/[^ \t\r]/u.test(line)) yield { line, id: idOf(line) ?? `line-${number}` }
  }
}

/** The name of the job about a line; `undefined` where the line cannot be used, which jdlint says in its answer. */
function idOf(line) {
  try {
    return jobId(JSON.parse(line).id)
  } catch {
    return undefined
  }
}

async function* linesOfFolder(folder) {
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    if (!name.endsWith('.md')) continue
    const filePath = path.join(folder, name)
    yield {
      line: JSON.stringify({ id: filePath, filePath, text: await readFile(filePath, 'utf8') }),
      id: jobId(filePath),
    }
  }
}

/** BullMQ takes neither numbers nor colons. `undefined` where it is no id for jdlint. */
export function jobId(id) {
  return typeof id === 'string' || typeof id === 'number' ? `id-${encodeURIComponent(JSON.stringify(id))}` : undefined
}
