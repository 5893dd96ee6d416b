import { availableParallelism } from 'node:os'
import type { Linter } from '../../linter.ts'
import { InputError } from '../../inputs/input-error.ts'
import type { ResultCache } from './result-cache.ts'
import { judge, type Judged, type Judgement, type Task } from './task.ts'
import { createThreads, type Threads } from './threads.ts'

/** How many threads judge: a number, as many as pay off, or the main one alone. */
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
 * A worker has to load the library and to compile it once more, which takes as long as judging this many postings
 * (`npm run bench -- many`).
 */
const WORTH_WORKERS = 64

/** On two processors the compiler, too, takes its time from the main thread. */
const WORTH_SECOND_PROCESSOR = 512

/** More than these wait for the main thread, which reads the files. */
const MOST_WORKERS = 8

export function createPool(concurrency: Concurrency, cache: ResultCache | undefined): Pool {
  const { workers, from } = plan(concurrency)
  let threads: Threads | undefined
  let judged = 0
  const judgeNew = async (task: Task, linter: () => Promise<Linter>): Promise<Judgement> => {
    judged += 1
    if (workers === 0 || judged <= from) return judge(await linter(), task)
    threads ??= createThreads(workers)
    return threads.judge(task, linter)
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
      await threads?.close()
    },
  }
}

/** How many workers help the main thread, and behind how many texts that it judges alone. */
function plan(concurrency: Concurrency): { readonly workers: number; readonly from: number } {
  if (concurrency === 'off') return { workers: 0, from: 0 }
  if (concurrency !== 'auto') return { workers: concurrency - 1, from: 0 }
  const others = availableParallelism() - 1
  return { workers: Math.min(others, MOST_WORKERS), from: others > 1 ? WORTH_WORKERS : WORTH_SECOND_PROCESSOR }
}
