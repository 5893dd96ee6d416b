// node run.js POSTINGS RESULTS: hands the postings to the workers and collects what they say. Kill it whenever you
// like, and start it again: it goes on where it was.
import { setTimeout as wait } from 'node:timers/promises'
import { Queue } from 'bullmq'
import { readPostings } from './postings.js'
import { openResults } from './results.js'
import { ATTEMPTS, BACKLOG, BATCH, connect, PAUSE, QUEUE } from './settings.js'

const [source, target] = process.argv.slice(2)
if (source === undefined || target === undefined) {
  process.stderr.write('usage: node run.js POSTINGS RESULTS\n')
  process.exit(2)
}

const connection = connect()
const queue = new Queue(QUEUE, {
  connection,
  defaultJobOptions: { attempts: ATTEMPTS, backoff: { type: 'exponential', delay: 500 } },
})
const results = await openResults(target)

/** Those that nobody has judged, and those whose answers nobody has collected. */
const countUnderWay = () => queue.getJobCountByTypes('waiting', 'active', 'delayed', 'completed')

/** Adds the postings that have no answer and are not set aside; gives their number. */
async function produce() {
  const failed = new Set((await queue.getFailed()).map(({ id }) => id))
  let added = 0
  const batch = []
  for await (const { id, line } of readPostings(source)) {
    if (results.has(id) || failed.has(id)) continue
    batch.push({ name: 'posting', data: line, opts: { jobId: id } })
    added += 1
    if (batch.length === BATCH) await add(batch.splice(0))
  }
  await add(batch)
  return added
}

/** BullMQ passes over a job whose id it has already. */
async function add(batch) {
  while ((await countUnderWay()) + batch.length > BACKLOG) await wait(PAUSE)
  await queue.addBulk(batch)
}

let isProducing = true

/** Moves answers from Redis to the file. A job is removed when its answer is on the disk, so none is lost. */
async function collect() {
  while (isProducing || (await countUnderWay()) > 0) {
    const jobs = await queue.getJobs(['completed'], 0, BATCH - 1, true)
    await results.add(jobs)
    await Promise.all(jobs.map((job) => job.remove()))
    if (jobs.length < BATCH) await wait(PAUSE)
  }
}

// What an earlier run has set aside gets another chance.
await queue.clean(0, 0, 'failed')
let added
do {
  isProducing = true
  const produced = produce().finally(() => (isProducing = false))
  ;[added] = await Promise.all([produced, collect()])
  // Once more, to see that nothing is missing: Redis may have been away, and have forgotten some.
} while (added > 0)

const failed = await queue.getFailed()
for (const { id, failedReason } of failed) process.stderr.write(`set aside: ${id}: ${failedReason}\n`)
process.stdout.write(`${results.count()} results in ${target}, ${failed.length} postings set aside\n`)
process.exitCode = failed.length === 0 ? 0 : 2
await Promise.all([results.close(), queue.close()])
connection.disconnect()
