import { describe, expect, it } from 'vitest'
import type { Explanation } from '../../src/explain.ts'
import { explainJson, lintJson } from '../../src/reporters/json.ts'
import { diagnosticAt, evidenceAt, linted, place } from './handmade.ts'

const POSTING = '# Product Manager\n\n- Groom the backlog\n'

describe('lintJson', () => {
  it('follows the public contract, field by field', () => {
    const diagnostic = diagnosticAt(POSTING, 'Product Manager', {
      evidence: [evidenceAt(POSTING, 'Groom the backlog')],
      suggestions: [{ title: 'Change it', edits: [{ span: { start: 2, end: 17 }, text: 'Product Owner' }] }],
    })
    expect(JSON.parse(lintJson([linted(POSTING, [diagnostic])]))).toEqual([
      {
        filePath: 'careers/pm.md',
        diagnostics: [
          {
            ruleId: 'mislabeled-title',
            severity: 'error',
            message: 'Unexpected title',
            url: 'https://example.org/mislabeled-title',
            span: { start: 2, end: 17 },
            loc: { start: { line: 1, column: 3 }, end: { line: 1, column: 18 } },
            section: [],
            evidence: [
              {
                message: 'proof',
                span: { start: 21, end: 38 },
                loc: { start: { line: 3, column: 3 }, end: { line: 3, column: 20 } },
              },
            ],
            suggestions: [{ title: 'Change it', edits: [{ span: { start: 2, end: 17 }, text: 'Product Owner' }] }],
            fingerprint: 'f',
          },
        ],
        errorCount: 1,
        warningCount: 0,
        infoCount: 0,
      },
    ])
  })

  it('is an empty array for no files', () => {
    expect(lintJson([])).toBe('[]\n')
  })

  it('escapes what steers a terminal, and loses none of it', () => {
    const message = '\u001b[31m\u009b2J\u007f\u202e\u2028'
    const report = lintJson([linted(POSTING, [diagnosticAt(POSTING, 'Product', { message })])])
    expect(report).toContain('"message": "\\u001b[31m\\u009b2J\\u007f\\u202e\\u2028"')
    expect((JSON.parse(report) as [{ diagnostics: [{ message: string }] }])[0].diagnostics[0].message).toBe(message)
  })
})

it('mentions a file in which there was nothing to judge', () => {
  const notJudged = { reason: 'no-duties', message: 'no duties found', ...place(POSTING, 'Product Manager') } as const
  const file = linted(POSTING, [])
  const [told, silent] = JSON.parse(lintJson([{ ...file, result: { ...file.result, notJudged } }, file])) as object[]
  expect(told).toHaveProperty('notJudged', notJudged)
  expect(silent).not.toHaveProperty('notJudged')
})

describe('explainJson', () => {
  it('puts the file before all that explain() says', () => {
    const explanation: Explanation = {
      title: null,
      level: null,
      isEnglish: true,
      isPrompt: false,
      model: { id: 'strategic-tactical', name: 'the strategic/tactical split' },
      profile: { role: 'undetermined', shares: { 'product-manager': 0, 'product-owner': 0 }, dimensions: [] },
      jobs: { duties: 0, nearest: [], third: null },
      pay: [],
      sections: [],
      shortfalls: [],
      others: [],
      signals: [],
    }
    expect(JSON.parse(explainJson([{ filePath: 'a.md', source: 'x', explanation }]))).toEqual([
      { filePath: 'a.md', file: 'a.md', ...explanation },
    ])
  })
})
