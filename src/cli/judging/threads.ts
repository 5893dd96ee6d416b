import { fileURLToPath } from 'node:url'
import type { Piscina } from 'piscina'
import type { Linter } from '../../linter.ts'
import { once } from '../../text/recall.ts'
import { judge, type Judgement, type Task } from './task.ts'

/** Worker threads and the main one, which judges as well while they are all busy. */
export interface Threads {
  /** Rejects where judging fails, also where it takes its worker down. */
  readonly judge: (task: Task, linter: () => Promise<Linter>) => Promise<Judgement>
  readonly close: () => Promise<void>
}

/** A text that nobody judges yet. */
interface Waiting {
  readonly task: Task
  readonly linter: () => Promise<Linter>
  readonly answer: (judgement: Judgement | Promise<Judgement>) => void
}

/** So many texts go to a worker in one message. */
const BATCH = 4

/** While a worker judges one batch the next lies ready, as the main thread may be busy with a text of its own. */
const BATCHES_AHEAD = 2

export function createThreads(workers: number): Threads {
  const judgeInWorker = startWorkers(workers)
  const waiting: Waiting[] = []
  let batches = 0
  let isDealing = false

  // In a turn of its own, so that texts come together, and workers are heard.
  const dealSoon = (): void => {
    if (isDealing || waiting.length === 0) return
    isDealing = true
    setImmediate(() => void deal())
  }
  const deal = async (): Promise<void> => {
    for (; waiting.length > 0 && batches < workers * BATCHES_AHEAD; batches += 1)
      void giveAway(waiting.splice(0, BATCH))
    const own = waiting.shift()
    if (own !== undefined) await settle(own, judgeHere(own))
    isDealing = false
    dealSoon()
  }
  const giveAway = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const judged = await judgeInWorker.run(batch.map(({ task }) => task))
      for (const [at, { answer }] of batch.entries()) answer(judged[at] ?? null)
    } catch {
      // One of the texts is to blame: alone, the others are judged.
      const alone = async ({ task }: Waiting): Promise<Judgement> => (await judgeInWorker.run([task]))[0] ?? null
      await Promise.all(batch.map((one) => settle(one, alone(one))))
    }
    batches -= 1
    dealSoon()
  }

  return {
    judge: (task, linter) =>
      new Promise((answer) => {
        waiting.push({ task, linter, answer })
        dealSoon()
      }),
    close: judgeInWorker.close,
  }
}

async function judgeHere({ task, linter }: Waiting): Promise<Judgement> {
  return judge(await linter(), task)
}

/** Answers, and waits for the answer. */
async function settle({ answer }: Waiting, judged: Promise<Judgement>): Promise<void> {
  answer(judged)
  await judged.catch(() => undefined)
}

interface Workers {
  readonly run: (tasks: readonly Task[]) => Promise<readonly Judgement[]>
  readonly close: () => Promise<void>
}

/** The package is loaded when the first text comes. */
function startWorkers(workers: number): Workers {
  const start = once(async (): Promise<Piscina<readonly Task[], readonly Judgement[]>> => {
    const { Piscina } = await import('piscina')
    return new Piscina({
      filename: fileURLToPath(new URL('./worker.js', import.meta.url)),
      minThreads: workers,
      maxThreads: workers,
    })
  })
  return {
    run: async (tasks) => (await start()).run(tasks),
    close: async () => (await start()).destroy(),
  }
}
