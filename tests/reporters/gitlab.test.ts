import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gitlab } from '../../src/reporters/gitlab.ts'
import { diagnosticAt, evidenceAt, linted, nastyFiles, reported } from './handmade.ts'

const POSTING = '# Product Manager\n\n- Groom the backlog\n- Talk\n'

interface Issue {
  readonly severity: string
  readonly fingerprint: string
  readonly description: string
  readonly location: { readonly path: string }
}

function issues(files: Parameters<typeof reported>[0]): readonly Issue[] {
  return JSON.parse(gitlab(reported(files))) as readonly Issue[]
}

describe('gitlab', () => {
  it('has what Code Quality asks for: description, rule, place, severity, fingerprint', () => {
    const evidence = [evidenceAt(POSTING, 'Groom the backlog')]
    expect(issues([linted(POSTING, [diagnosticAt(POSTING, 'Product Manager', { evidence })])])).toEqual([
      {
        type: 'issue',
        check_name: 'mislabeled-title',
        description: 'Unexpected title',
        categories: ['Clarity'],
        severity: 'major',
        content: { body: 'https://example.org/mislabeled-title' },
        location: { path: 'careers/pm.md', lines: { begin: 1, end: 1 } },
        other_locations: [{ path: 'careers/pm.md', lines: { begin: 3, end: 3 } }],
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/u) as string,
      },
    ])
  })

  it('maps severities to its own', () => {
    const diagnostics = (['error', 'warning', 'info'] as const).map((severity) =>
      diagnosticAt(POSTING, 'Talk', { severity }),
    )
    expect(issues([linted(POSTING, diagnostics)]).map(({ severity }) => severity)).toEqual(['major', 'minor', 'info'])
  })

  it('tells apart the same fault in two files, and twice in one', () => {
    const diagnostics = [diagnosticAt(POSTING, 'Talk'), diagnosticAt(POSTING, 'Groom')]
    const prints = issues([linted(POSTING, diagnostics, 'a.md'), linted(POSTING, diagnostics, 'b.md')]).map(
      ({ fingerprint }) => fingerprint,
    )
    expect(new Set(prints).size).toBe(4)
  })

  it('keeps a fingerprint when other faults come and lines move', () => {
    const moved = `\n\n${POSTING}`
    const [alone] = issues([linted(POSTING, [diagnosticAt(POSTING, 'Talk', { fingerprint: 'talk' })])])
    const together = issues([
      linted(moved, [diagnosticAt(moved, 'Groom'), diagnosticAt(moved, 'Talk', { fingerprint: 'talk' })]),
    ])
    expect(together[1]?.fingerprint).toBe(alone?.fingerprint)
  })

  it('is an empty list where nothing is wrong', () => {
    expect(gitlab(reported([linted('x', [])]))).toBe('[]\n')
  })

  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(nastyFiles, (files) => {
        expect(issues(files).map(({ description, location }) => [description, location.path])).toEqual(
          files.map(({ filePath, result }) => [result.diagnostics[0]?.message, filePath]),
        )
      }),
    )
  })
})
