import { describe, expect, it } from 'vitest'
import { createLinter, type OwnLimits } from '../../src/index.ts'

/** What is said of a posting that is read under these limits. */
function said(source: string, limits: OwnLimits): readonly string[] {
  return createLinter({ limits })
    .lint(source)
    .diagnostics.filter(({ ruleId }) => ruleId === 'oversized-posting')
    .map(({ message }) => message)
}

const BY_LINE = 'so jdlint read it line by line and may misjudge it.'
const LINES = `${Array.from({ length: 1300 }, () => 'We make clocks.').join('\n')}\n`

describe('oversized-posting', () => {
  it.each<[source: string, limits: OwnLimits, message: string]>([
    [
      LINES,
      { maxLength: 1200 },
      'jdlint read the first 1,200 characters of this file. Nothing after them was checked. Split it into one file per job, or raise limits.maxLength in the configuration.',
    ],
    [
      LINES,
      { maxMarkdownLength: 1200 },
      `This posting has more than 1,200 characters, ${BY_LINE} Split it into one file per job, or raise limits.maxMarkdownLength in the configuration.`,
    ],
    [
      LINES,
      { maxMarks: 1200 },
      `This paragraph has more than 1,200 lines and markup characters, ${BY_LINE} Break it into shorter ones with empty lines, or raise limits.maxMarks in the configuration.`,
    ],
    [
      '> > > We make clocks.\n',
      { maxNesting: 2 },
      `There are more than 2 levels of quotes or lists here, ${BY_LINE} Flatten them, or raise limits.maxNesting in the configuration.`,
    ],
    [
      '- We make clocks.\n\n* We sell clocks.\n',
      { maxBlocks: 1 },
      `This posting has more than 1 lists and underlined headings, ${BY_LINE} Split it into one file per job, or raise limits.maxBlocks in the configuration.`,
    ],
    [
      '---\nplace: Oslo\n---\n\nWe make clocks.\n',
      { maxFrontmatterLength: 9 },
      `The frontmatter has more than 9 characters, ${BY_LINE} Move the text below the frontmatter, or raise limits.maxFrontmatterLength in the configuration.`,
    ],
  ])('says what was not read, and what to do (%#)', (source, limits, message) => {
    expect(said(source, limits)).toEqual([message])
    expect(said(source, {})).toEqual([])
  })
})
