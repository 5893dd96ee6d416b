import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Piscina } from 'piscina'
import type { Linter } from '../../linter.ts'
import { InputError } from '../../inputs/input-error.ts'
import { judge, type Judged, type Judgement, type Task } from './task.ts'
import type { ResultCache } from './result-cache.ts'

/** How many threads judge: a number, as many as pay off, or none besides the main one. */
export type Concurrency = number | 'auto' | 'off'

/** Judges texts, here or in worker threads, or knows them from an earlier run; what is said is the same. */
export interface Pool {
  /**
   * `undefined` for a file that was merely found and is no posting. Rejects where judging fails, also where it takes
   * its worker down.
   * @throws InputError as `lint()` does.
   */
  readonly judge: (task: Task, linter: () => Promise<Linter>) => Promise<Judged | undefined>
  readonly close: () => Promise<void>
}

/**
 * A worker has to load and warm up the library, which takes as long as judging this many postings (`npm run bench --
 * many`).
 */
const WORTH_WORKERS = 64

/** More than these wait for the main thread, which reads the files. */
const MOST_WORKERS = 8

export function createPool(concurrency: Concurrency, cache: ResultCache | undefined): Pool {
  const { workers, from } = plan(concurrency)
  let threads: Promise<Piscina> | undefined
  let judged = 0
  const judgeNew = async (task: Task, linter: () => Promise<Linter>): Promise<Judgement> => {
    judged += 1
    if (workers < 2 || judged <= from) return judge(await linter(), task)
    threads ??= startThreads(workers)
    return (await (await threads).run(task)) as Judgement
  }
  return {
    async judge(task, linter) {
      const known = cache?.find(task)
      const judgement = known === undefined ? await judgeNew(task, linter) : known
      if (known === undefined) cache?.keep(task, judgement)
      if (judgement !== null && 'what' in judgement) throw new InputError(judgement)
      return judgement ?? undefined
    },
    async close() {
      await (await threads)?.destroy()
    },
  }
}

/** How many workers, and behind how many texts that are judged without them. */
function plan(concurrency: Concurrency): { readonly workers: number; readonly from: number } {
  if (concurrency === 'off') return { workers: 0, from: 0 }
  if (concurrency === 'auto')
    return { workers: Math.min(availableParallelism() - 1, MOST_WORKERS), from: WORTH_WORKERS }
  return { workers: concurrency, from: 0 }
}

async function startThreads(workers: number): Promise<Piscina> {
  const { Piscina } = await import('piscina')
  return new Piscina({
    filename: fileURLToPath(new URL('./worker.js', import.meta.url)),
    minThreads: workers,
    maxThreads: workers,
  })
}
