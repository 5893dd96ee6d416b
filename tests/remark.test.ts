import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { lint, type LinterSettings } from '../src/index.ts'
import remarkJdlint from '../src/remark.ts'
import { HYBRID } from './cli/program.ts'

function judged(value: string, settings: LinterSettings = {}): VFile {
  const file = new VFile({ path: 'careers/pm.md', value })
  remarkJdlint(settings)(undefined, file)
  return file
}

describe('the remark plugin', () => {
  it('adds a message per diagnostic, with its place, rule, page and evidence', () => {
    const { messages } = judged(HYBRID)
    const { diagnostics } = lint(HYBRID, { filePath: 'careers/pm.md' })
    expect(messages.map(({ reason, ruleId, source, url }) => ({ reason, ruleId, source, url }))).toEqual(
      diagnostics.map(({ message, ruleId, url }) => ({ reason: message, ruleId, source: 'jdlint', url })),
    )
    expect(messages.map(({ place }) => place)).toEqual(
      diagnostics.map(({ loc, span }) => ({
        start: { ...loc.start, offset: span.start },
        end: { ...loc.end, offset: span.end },
      })),
    )
    for (const [index, { evidence }] of diagnostics.entries())
      for (const { message } of evidence) expect(messages[index]?.note).toContain(message)
  })

  it('tells what may stand instead of the author’s words', () => {
    const source =
      '---\ntitle: Product Manager, Payments\n---\n\n# Product manager - Payments\n\n## Tasks\n\n- Set the product vision\n'
    expect(judged(source, { preset: 'strict' }).messages).toContainEqual(
      expect.objectContaining({
        ruleId: 'inconsistent-title-spelling',
        actual: 'Product manager - Payments',
        expected: ['Product Manager, Payments'],
      }),
    )
  })

  it('tells at the title that there was nothing to judge', () => {
    expect(judged('# Product Manager\n').messages).toMatchObject([
      {
        fatal: undefined,
        source: 'jdlint',
        reason: expect.stringMatching(/^Not judged: no duties found/u) as unknown,
        line: 1,
        column: 3,
      },
    ])
  })

  it('goes by the vocabulary of its settings', () => {
    const source = '# Value Owner / Product Manager\n\n## Your tasks\n\n- Water the plants\n'
    const vocabulary = { titles: { 'product-owner': [{ phrase: 'value owner', says: ['Value Owner'] }] } }
    expect(judged(source).messages).toEqual([])
    expect(judged(source, { vocabulary }).messages).toMatchObject([{ ruleId: 'hybrid-title' }])
  })

  it.each(['overlapping-ownership', 'contradictory-counterpart', 'unowned-work', 'conflicting-metrics'])(
    'calls no suppression of %s unused, as it sees no team',
    (rule) => {
      const source = `# Product Manager\n\n## Tasks\n\n- Own the backlog <!-- jdlint-disable-line ${rule} -- shared -->\n`
      expect(judged(source).messages.filter(({ ruleId }) => ruleId?.endsWith('suppression'))).toEqual([])
      const other = source.replace(rule, 'hybrid-title')
      expect(judged(other).messages).toContainEqual(expect.objectContaining({ ruleId: 'unused-suppression' }))
    },
  )
})
