import { describe, expect, it } from 'vitest'
import { reported } from './postings.ts'

const RULE = 'oversized-posting'
const BY_LINE = 'so jdlint read it line by line and may misjudge it.'

/** Texts that pass a limit by one, and what is said of each. */
const BEYOND: readonly [limit: string, source: (count: number) => string, most: number, message: string][] = [
  [
    'characters of a file',
    (count) => 'x'.repeat(count),
    1_000_000,
    'jdlint read the first 1,000,000 characters of this file. Nothing after them was checked. Split it into one file per job.',
  ],
  [
    'characters of a posting',
    (count) => 'x'.repeat(count),
    400_000,
    `This posting has more than 400,000 characters, ${BY_LINE} Split it into one file per job.`,
  ],
  [
    'lines of a paragraph',
    (count) => 'We make clocks.\n'.repeat(count),
    1500,
    `This paragraph has more than 1,500 lines and markup characters, ${BY_LINE} Break it into shorter ones with empty lines.`,
  ],
  [
    'quotes in quotes',
    (count) => `${'> '.repeat(count)}We make clocks.\n`,
    60,
    `There are more than 60 levels of quotes or lists here, ${BY_LINE} Flatten them.`,
  ],
  [
    'lists',
    (count) => Array.from({ length: count }, (_, at) => `${at % 2 === 0 ? '-' : '*'} We make clocks.\n`).join('\n'),
    500,
    `This posting has more than 500 lists and underlined headings, ${BY_LINE} Split it into one file per job.`,
  ],
  [
    'characters of YAML',
    (count) => `---\ntitle: ${'x'.repeat(count - '---\ntitle: \n'.length)}\n---\n\nWe make clocks.\n`,
    50_000,
    `The frontmatter has more than 50,000 characters, ${BY_LINE} Move the text below the frontmatter.`,
  ],
]

// Long texts, which a busy machine may take a while for.
describe(RULE, { timeout: 60_000 }, () => {
  it.each(BEYOND)('says of too many %s what was not read, and what to do', (_, source, most, message) => {
    const said = (count: number): string[] => reported(RULE, source(count)).map((diagnostic) => diagnostic.message)
    expect(said(most + 1)).toContain(message)
    expect(said(most)).not.toContain(message)
  })
})
