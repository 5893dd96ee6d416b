import { defineRule, type Shortfall } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'oversized-posting',
  meta: {
    description:
      'The posting is longer or more deeply nested than jdlint reads, so part of it was not checked, or only roughly.',
    severity: 'warning',
    presets: ['recommended', 'strict'],
    options: {},
    source: 'Practice of linters: what was not read must not look as if nothing were wrong with it',
  },
  *check({ posting }) {
    for (const shortfall of posting.shortfalls) yield { span: shortfall.span, message: messageFor(shortfall) }
  },
})

const BY_LINE = 'so jdlint read it line by line and may misjudge it'

function messageFor({ limit, bound }: Shortfall): string {
  if (limit === undefined)
    return `The markdown parser failed on this posting, ${BY_LINE}. Please report this as a bug in jdlint.`
  return `${FAULTS[limit](bound.toLocaleString('en'))} ${REMEDIES[limit]}.`
}

const FAULTS: Readonly<Record<NonNullable<Shortfall['limit']>, (bound: string) => string>> = {
  maxLength: (bound) => `jdlint read the first ${bound} characters of this file. Nothing after them was checked.`,
  maxMarkdownLength: (bound) => `This posting has more than ${bound} characters, ${BY_LINE}.`,
  maxNesting: (bound) => `There are more than ${bound} levels of quotes or lists here, ${BY_LINE}.`,
  maxBlocks: (bound) => `This posting has more than ${bound} lists and underlined headings, ${BY_LINE}.`,
  maxMarks: (bound) => `This paragraph has more than ${bound} lines and markup characters, ${BY_LINE}.`,
  maxFrontmatterLength: (bound) => `The frontmatter has more than ${bound} characters, ${BY_LINE}.`,
}

const REMEDIES: Readonly<Record<NonNullable<Shortfall['limit']>, string>> = {
  maxLength: 'Split it into one file per job',
  maxMarkdownLength: 'Split it into one file per job',
  maxNesting: 'Flatten them',
  maxBlocks: 'Split it into one file per job',
  maxMarks: 'Break it into shorter ones with empty lines',
  maxFrontmatterLength: 'Move the text below the frontmatter',
}
