import { describe, expect, it } from 'vitest'
import { reasonText } from '../../src/diagnostic/not-judged.ts'
import { lint } from '../../src/index.ts'
import { checkstyle } from '../../src/reporters/checkstyle.ts'
import { compact } from '../../src/reporters/compact.ts'
import { github } from '../../src/reporters/github.ts'
import { gitlab } from '../../src/reporters/gitlab.ts'
import { html } from '../../src/reporters/html/document.ts'
import { junit } from '../../src/reporters/junit.ts'
import { markdown } from '../../src/reporters/markdown.ts'
import type { LintedFile } from '../../src/reporters/report.ts'
import { sarif } from '../../src/reporters/sarif.ts'
import { linted, reported } from './handmade.ts'

const SOURCE = '# Product Manager\n'
const result = lint(SOURCE)
const reason = reasonText(result.notJudged ?? { reason: 'language', message: 'it was judged' })
const NOTICE = `Not judged: ${reason}.`

const silent: LintedFile = { filePath: 'pm.md', source: SOURCE, result }
const run = reported([silent, linted('# Baker\n', [])])

describe('a file in which there was nothing to judge', () => {
  it('is a notification of the tool in SARIF, and no result', () => {
    const { runs } = JSON.parse(sarif(run)) as { readonly runs: readonly unknown[] }
    expect(runs).toMatchObject([
      {
        results: [],
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [
              {
                level: 'note',
                message: { text: NOTICE },
                locations: [
                  {
                    physicalLocation: { artifactLocation: { uri: 'pm.md' }, region: { startLine: 1, startColumn: 3 } },
                  },
                ],
              },
            ],
          },
        ],
      },
    ])
  })

  it('is a notice for GitHub', () =>
    expect(github(run)).toBe(`::notice file=pm.md,line=1,endLine=1,col=3,endColumn=18,title=jdlint::${NOTICE}\n`))

  it('is a skipped test for JUnit', () => {
    const report = junit(run)
    expect(report).toMatch(/<testsuite name="pm.md" tests="1" failures="0" errors="0" skipped="1">/u)
    expect(report).toContain(`<skipped message="${NOTICE}"/>`)
    expect(report).toContain('name="no problems" classname="careers/pm.md"')
  })

  it('does not count among those without problems in a comment and on a page', () => {
    expect(markdown(run)).toContain('jdlint: no problems in 1 file; 1 not judged')
    const page = html(run)
    expect(page).toContain('No problems in 1 file; 1 not judged')
    expect(page).toContain(`<h3>Not judged</h3><p>${reason}</p>`)
  })

  it('is nothing where only problems are listed', () => {
    expect(compact(run)).toBe('')
    expect(gitlab(run)).toBe('[]\n')
    expect(checkstyle(run)).not.toContain('<error')
  })
})
