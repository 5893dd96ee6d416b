import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compact } from '../../src/reporters/compact.ts'
import { diagnosticAt, linted, nastyFiles, reported } from './handmade.ts'

const POSTING = '# Product Manager\n\n- Groom the backlog\n'

describe('compact', () => {
  it('is one line per diagnostic, which editors can jump to', () => {
    const files = [
      linted(POSTING, [
        diagnosticAt(POSTING, 'Product Manager'),
        diagnosticAt(POSTING, 'Groom', { severity: 'info', ruleId: 'mixed-responsibilities' }),
      ]),
      linted('x', [], 'b.md'),
    ]
    expect(compact(reported(files))).toBe(
      'careers/pm.md:1:3: error: Unexpected title [mislabeled-title]\ncareers/pm.md:3:3: info: Unexpected title [mixed-responsibilities]\n',
    )
  })

  it('is empty where nothing is wrong', () => {
    expect(compact(reported([linted('x', [])]))).toBe('')
  })

  it('stays one line per diagnostic whatever the texts hold', () => {
    fc.assert(
      fc.property(nastyFiles, (files) => {
        expect(compact(reported(files)).split(/[\r\n]/u)).toHaveLength(files.length + 1)
      }),
    )
  })
})
