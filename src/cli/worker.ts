/** What a worker thread runs: it judges texts, one after the other. */
import * as library from '../index.ts'
import { languageOf } from '../inputs/language.ts'
import { loadReader } from '../inputs/load.ts'
import type { Linter } from '../linter.ts'
import { judge, type Judgement, type Task } from './judging/task.ts'

const linters = new Map<string, Linter>()

export default async function judgeTasks(tasks: readonly Task[]): Promise<readonly Judgement[]> {
  const judged: Judgement[] = []
  for (const task of tasks) {
    await loadReader(languageOf(task.filePath))
    judged.push(judge(linterFor(task.linterSettings), task))
  }
  return judged
}

/** A vocabulary is prepared once. */
function linterFor(settings: Task['linterSettings']): Linter {
  const key = JSON.stringify(settings)
  const linter = linters.get(key) ?? library.createLinter(settings)
  linters.set(key, linter)
  return linter
}
