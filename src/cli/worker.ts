/** What a worker thread runs: it judges one text after the other. */
import * as library from '../index.ts'
import type { Linter } from '../linter.ts'
import { judge, type Judgement, type Task } from './judging/judgement.ts'

const linters = new Map<string, Linter>()

export default function judgeTask(task: Task): Judgement {
  return judge(linterFor(task.linterSettings), task)
}

/** A vocabulary is prepared once. */
function linterFor(settings: Task['linterSettings']): Linter {
  const key = JSON.stringify(settings)
  const linter = linters.get(key) ?? library.createLinter(settings)
  linters.set(key, linter)
  return linter
}
