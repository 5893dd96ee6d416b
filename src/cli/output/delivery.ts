import { reporters } from '../../reporters/index.ts'
import type { Report } from '../../reporters/report.ts'
import type { Destination } from './destination.ts'
import { describe } from '../outcome/problem.ts'
import { plain, terminal } from '../tools/terminal.ts'
import { isBelow, pathFrom, realPath } from '../../workspace/shown-path.ts'
import path from 'node:path'

/** What goes to standard output, and what came of the files. */
export interface Delivery {
  readonly output: string
  /** Lines for standard error. */
  readonly notices: readonly string[]
  readonly unwritable: number
}

/** Makes each report, and writes those that go to files. */
export async function deliver(
  destinations: readonly Destination[],
  report: Omit<Report, 'colors' | 'width' | 'inCheckout'>,
  color: boolean | undefined,
): Promise<Delivery> {
  const notices: string[] = []
  let output = ''
  for (const { format, file } of destinations) {
    const reporter = await reporters[format]()
    if (file === undefined) {
      output = reporter({ ...report, inCheckout, ...terminal(color) })
      continue
    }
    const { writeReport } = await import('./output-file.ts')
    const problem = await writeReport(file, reporter({ ...report, inCheckout, ...plain() }))
    if (problem !== undefined) notices.push(describe(problem))
  }
  return { output, notices, unwritable: notices.length }
}

/** GitHub counts from GITHUB_WORKSPACE, also where a step runs in a folder below it. */
function inCheckout(filePath: string): string {
  const root = process.env['GITHUB_WORKSPACE']
  if (root === undefined || root === '') return filePath
  const name = pathFrom(realPath(root), path.join(realPath('.'), filePath))
  return isBelow(name) ? name : filePath
}
