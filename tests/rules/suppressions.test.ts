import { describe, expect, it } from 'vitest'
import { applyEdits, lint } from '../../src/index.ts'
import { reported } from './postings.ts'

const WORK = '# Product Owner\n\nWork.\n'

function messages(ruleId: string, source: string): readonly string[] {
  return reported(ruleId, source).map(({ message }) => message)
}

describe('unused-suppression', () => {
  const RULE = 'unused-suppression'

  it.each([
    [
      '<!-- jdlint-disable-file hybrid-title -->',
      'This comment silences nothing: hybrid-title has nothing to report in this posting. Remove it.',
    ],
    [
      '<!-- jdlint-disable-file hybrid-title, inconsistent-title -->',
      'This comment silences nothing: hybrid-title and inconsistent-title have nothing to report in this posting. Remove it.',
    ],
    [
      '<!-- jdlint-disable-line -->',
      'This comment silences nothing: jdlint has nothing to report on this line. Remove it.',
    ],
    ['<!-- jdlint-enable -->', 'This comment ends a suppression, but there is none before it. Remove it.'],
  ])('says of %s that %s', (comment, message) => {
    const source = `${WORK}\n${comment}\n`
    expect(messages(RULE, source)).toEqual([message])
    const [suggestion] = reported(RULE, source)[0]?.suggestions ?? []
    expect(suggestion).toMatchObject({ title: 'Remove the comment', isFix: true })
    expect(applyEdits(source, suggestion?.edits ?? [])).not.toContain('jdlint')
  })

  it('removes of several names the one that is not needed', () => {
    const source =
      '<!-- jdlint-disable-next-line hybrid-title, inconsistent-title -- agreed -->\n# Product Manager / Product Owner\n'
    const [suggestion] = lint(source).diagnostics.find(({ ruleId }) => ruleId === RULE)?.suggestions ?? []
    expect(suggestion?.title).toBe('Remove “inconsistent-title”')
    expect(applyEdits(source, suggestion?.edits ?? [])).toBe(source.replace(', inconsistent-title', ''))
  })

  it('leaves a list in the frontmatter to the author', () => {
    const source =
      '---\njdlint:\n  disable: [hybrid-title, inconsistent-title]\n---\n\n# Product Manager / Product Owner\n'
    expect(lint(source).diagnostics.map(({ ruleId, suggestions }) => [ruleId, suggestions])).toEqual([[RULE, []]])
  })
})

describe('unexplained-suppression', () => {
  it('asks no reason of a comment that makes jdlint speak again', () => {
    const source =
      '<!-- jdlint-disable hybrid-title -- agreed -->\n# Product Manager / Product Owner\n\n<!-- jdlint-enable -->\n\nWork.\n'
    expect(messages('unexplained-suppression', source)).toEqual([])
  })
})

describe('invalid-suppression', () => {
  it.each([
    [
      'hybrid-titel',
      'jdlint has no rule “hybrid-titel”, so this suppression silences nothing. Did you mean hybrid-title?',
    ],
    ['everything-else', 'jdlint has no rule “everything-else”, so this suppression silences nothing.'],
    [
      'unused-suppression',
      '“unused-suppression” checks suppressions, so no suppression can silence it. Turn it off in the configuration.',
    ],
  ])('says of “%s” that it silences nothing', (name, message) => {
    expect(messages('invalid-suppression', `<!-- jdlint-disable-file ${name} -- agreed -->\n${WORK}`)).toEqual([
      message,
    ])
  })
})
