import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { noticeText } from '../diagnostic/not-judged.ts'
import { placeText } from './evidence.ts'
import { fails } from './fails.ts'
import type { LintedFile, Report } from './report.ts'
import { isSilent } from './tally.ts'
import { element, toXml, type XmlNode } from './xml.ts'

type Run = Pick<Report, 'files' | 'failOn'>

/**
 * JUnit's XML: a test suite per posting. A diagnostic that fails the run is a failed test; any other is a passed one
 * that says something. Where nothing was judged, the test was skipped.
 */
export function junit({ files, failOn }: Run): string {
  const suites = files.map((file) => ({
    file,
    failures: file.result.diagnostics.filter(({ severity }) => fails(severity, failOn)).length,
  }))
  const total = { tests: sum(files.map(testsOf)), failures: sum(suites.map(({ failures }) => failures)), errors: 0 }
  return toXml(
    element(
      'testsuites',
      { name: 'jdlint', ...total },
      ...suites.map(({ file, failures }) =>
        element(
          'testsuite',
          { name: file.filePath, tests: testsOf(file), failures, errors: 0, skipped: isSilent(file) ? 1 : 0 },
          ...testCases(file, failOn),
        ),
      ),
    ),
  )
}

/** A posting without faults has passed one test. */
function testsOf({ result }: LintedFile): number {
  return Math.max(1, result.diagnostics.length)
}

function testCases({ filePath, result }: LintedFile, failOn: Run['failOn']): readonly XmlNode[] {
  if (result.diagnostics.length === 0 && result.notJudged !== undefined) {
    const skipped = element('skipped', { message: noticeText(result.notJudged) })
    return [element('testcase', { name: 'not judged', classname: filePath, file: filePath, time: 0 }, skipped)]
  }
  if (result.diagnostics.length === 0)
    return [element('testcase', { name: 'no problems', classname: filePath, file: filePath, time: 0 })]
  return result.diagnostics.map((diagnostic) => {
    const { ruleId, severity, loc, message } = diagnostic
    const name = `${ruleId} (${loc.start.line}:${loc.start.column})`
    const outcome = fails(severity, failOn)
      ? element('failure', { type: severity, message }, detailsOf(filePath, diagnostic))
      : element('system-out', {}, `${severity}: ${message}\n${detailsOf(filePath, diagnostic)}`)
    return element('testcase', { name, classname: filePath, file: filePath, line: loc.start.line, time: 0 }, outcome)
  })
}

function detailsOf(filePath: string, { loc, evidence, url }: Diagnostic): string {
  const proof = evidence.map((piece) => `${placeText({ filePath, ...piece })}: ${piece.message}`)
  return [placeText({ filePath, loc }), ...proof, url].join('\n')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
