// One worker: takes postings from the queue and has them judged by a jdlint of its own. Start one for each processor.
// Arguments are handed to jdlint.
import { UnrecoverableError, Worker } from 'bullmq'
import { keepJdlint } from './jdlint.js'
import { connect, IN_THE_PIPE, LEASE, QUEUE } from './settings.js'

const args = process.argv.slice(2)
const jdlint = keepJdlint(args)
const careful = keepJdlint(args)
let former = Promise.resolve()

/** Asks when the posting before has its answer: one that takes jdlint down does nothing to the others. */
function askCarefully(line) {
  const answer = former.then(() => careful.ask(line))
  former = answer.catch(() => undefined)
  return answer
}

const worker = new Worker(
  QUEUE,
  async ({ data: line, attemptsMade }) => {
    const answer = await (attemptsMade === 0 ? jdlint.ask(line) : askCarefully(line))
    // It would say the same again.
    if ('error' in answer) throw new UnrecoverableError(answer.error)
    // BullMQ keeps the answer and ends the job in one step, and only for the worker that holds the job. So each job has
    // one answer, even where a worker was taken for dead and comes back.
    return answer
  },
  {
    connection: connect(),
    concurrency: IN_THE_PIPE,
    lockDuration: LEASE,
    stalledInterval: LEASE,
    // That a worker was killed, or starved of its processor, says nothing about the posting.
    maxStalledCount: Number.MAX_SAFE_INTEGER,
  },
)
worker.on('error', ({ message }) => process.stderr.write(`worker: ${message}\n`))

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, async () => {
    await worker.close()
    jdlint.stop()
    careful.stop()
    process.exit()
  })
