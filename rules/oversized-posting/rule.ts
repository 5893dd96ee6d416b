import { defineRule, type Shortfall } from '../../src/rule/rule.ts'

export default defineRule({
  id: 'oversized-posting',
  meta: {
    description:
      'The posting is longer or more nested than jdlint reads, so that a part of it was not judged, or only roughly.',
    severity: 'warning',
    presets: ['recommended', 'strict'],
    options: {},
    source: 'Practice of linters: what was not read must not look as if nothing were wrong with it',
  },
  *check({ posting }) {
    for (const shortfall of posting.shortfalls) yield { span: shortfall.span, message: messageFor(shortfall) }
  },
})

const BY_LINE = 'so that jdlint read it line by line, and may misjudge it'

function messageFor({ limit, bound }: Shortfall): string {
  if (limit === null)
    return `The markdown parser failed on this posting, ${BY_LINE}. Please report it as a defect of jdlint.`
  return `${FAULTS[limit](bound.toLocaleString('en'))} ${REMEDIES[limit]}.`
}

const FAULTS: Readonly<Record<NonNullable<Shortfall['limit']>, (bound: string) => string>> = {
  maxLength: (bound) => `jdlint read the first ${bound} characters of this file; from here on, nothing was judged.`,
  maxMarkdownLength: (bound) => `This posting has more than ${bound} characters, ${BY_LINE}.`,
  maxNesting: (bound) => `More than ${bound} quotes or list items stand in each other here, ${BY_LINE}.`,
  maxBlocks: (bound) => `This posting has more than ${bound} lists and underlined headings, ${BY_LINE}.`,
  maxMarks: (bound) => `This paragraph has more than ${bound} lines and signs of markup, ${BY_LINE}.`,
  maxFrontmatterLength: (bound) => `The frontmatter has more than ${bound} characters, ${BY_LINE}.`,
}

const REMEDIES: Readonly<Record<NonNullable<Shortfall['limit']>, string>> = {
  maxLength: 'Split it into one file per job',
  maxMarkdownLength: 'Split it into one file per job',
  maxNesting: 'Unfold them',
  maxBlocks: 'Split it into one file per job',
  maxMarks: 'Break it into shorter ones with empty lines',
  maxFrontmatterLength: 'Move the text below the frontmatter',
}
