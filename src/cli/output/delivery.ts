import { reporters } from '../../reporters/index.ts'
import type { Report } from '../../reporters/report.ts'
import type { Destination } from './destination.ts'
import { describe } from '../outcome/problem.ts'
import { plain, terminal } from '../tools/terminal.ts'

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
  report: Omit<Report, 'colors' | 'width'>,
  color: boolean | undefined,
): Promise<Delivery> {
  const notices: string[] = []
  let output = ''
  for (const { format, file } of destinations) {
    const reporter = await reporters[format]()
    if (file === undefined) {
      output = reporter({ ...report, ...terminal(color) })
      continue
    }
    const { writeReport } = await import('./output-file.ts')
    const problem = await writeReport(file, reporter({ ...report, ...plain() }))
    if (problem !== undefined) notices.push(describe(problem))
  }
  return { output, notices, unwritable: notices.length }
}
