/** What a worker thread runs: it judges one text after the other. */
import * as library from '../index.ts'
import { languageOf } from '../inputs/language.ts'
import { loadReader } from '../inputs/load.ts'
import type { Linter } from '../linter.ts'
import { judge, type Judgement, type Task } from './judging/task.ts'

const linters = new Map<string, Linter>()

export default async function judgeTask(task: Task): Promise<Judgement> {
  await loadReader(languageOf(task.filePath))
  return judge(linterFor(task.linterSettings), task)
}

/** A vocabulary is prepared once. */
function linterFor(settings: Task['linterSettings']): Linter {
  const key = JSON.stringify(settings)
  const linter = linters.get(key) ?? library.createLinter(settings)
  linters.set(key, linter)
  return linter
}
