import { comparable, defineRule, type Finding, type JudgedTitle } from '../../src/rule/rule.ts'
import { nameOf, quote } from '../wording.ts'

export default defineRule({
  id: 'inconsistent-title-spelling',
  meta: {
    description:
      'Frontmatter and heading spell the same title differently, and only one of them spells the role’s name in the usual way.',
    severity: 'info',
    presets: ['strict'],
    options: {},
    source: 'Practice of careers sites: the list shows the frontmatter, the page its heading',
  },
  *check({ hire, posting }) {
    const frontmatter = hire.titles.find(({ origin }) => origin === 'frontmatter')
    const heading = hire.titles.find(({ origin }) => origin === 'heading')
    if (frontmatter === undefined || heading === undefined || comparable(frontmatter.text) !== comparable(heading.text))
      return
    if (isUsual(heading) && isMisspelt(frontmatter)) yield findingFor(frontmatter, heading, posting.source)
    if (isUsual(frontmatter) && isMisspelt(heading)) yield findingFor(heading, frontmatter, posting.source)
  },
})

function roleName({ role }: JudgedTitle): string | undefined {
  return role === undefined || role === 'hybrid' ? undefined : nameOf(role)
}

function isUsual(title: JudgedTitle): boolean {
  const name = roleName(title)
  return name !== undefined && title.text.includes(name)
}

/** Small letters; capitals throughout are a style. */
function isMisspelt(title: JudgedTitle): boolean {
  const name = roleName(title)
  return (
    name !== undefined &&
    !isUsual(title) &&
    title.text !== title.text.toUpperCase() &&
    title.text.toLowerCase().includes(name.toLowerCase())
  )
}

function findingFor(misspelt: JudgedTitle, model: JudgedTitle, source: string): Finding {
  const where = model.origin === 'frontmatter' ? 'the frontmatter' : 'the heading'
  const isSafe =
    isUnescaped(misspelt, source) &&
    isUnescaped(model, source) &&
    (misspelt.origin === 'heading' || isWholeValue(misspelt, source))
  return {
    span: misspelt.span,
    message: `${quote(misspelt.text)} is the title, but ${where} spells it ${quote(model.text)}. Use that spelling in both places.`,
    evidence: [{ span: model.span, message: `The same title: ${quote(model.text)}` }],
    suggestions: isSafe
      ? [
          {
            title: `Spell the title ${quote(model.text)}`,
            edits: [{ span: misspelt.span, text: model.text }],
            isFix: true,
          },
        ]
      : [],
  }
}

/** Means the same in markdown, HTML, YAML and TOML. */
function isUnescaped({ text, span }: JudgedTitle, source: string): boolean {
  return source.slice(span.start, span.end) === text && /^\p{L}[\p{L}\p{N} ,()/.–—-]*$/u.test(text)
}

/** Is alone behind its key; inside braces, a comma would end it. */
function isWholeValue({ span }: JudgedTitle, source: string): boolean {
  return /(?:^|[\r\n])[\w-]+[ \t]*[:=][ \t]*["']?$/u.test(source.slice(Math.max(0, span.start - 80), span.start))
}
