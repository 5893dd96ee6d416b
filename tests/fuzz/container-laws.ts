import assert from 'node:assert/strict'
import { lint, type LintOptions } from '../../src/index.ts'
import { piecesOf } from '../../src/posting/markup/pieces.ts'
import { parsePostings } from '../../src/posting/parse.ts'
import type { Clause, Postings } from '../../src/posting/posting.ts'
import { frontmatterEnd } from '../../src/text/frontmatter-end.ts'

type Wrap = (text: string) => string

/** Comments of all dialects, each with what its text must not hold. */
export const COMMENTS: Readonly<Record<string, Wrap>> = {
  HTML: (text) => `<!--\n${text}\n-->`,
  Liquid: (text) => `{% comment %}\n${text}\n{% endcomment %}`,
  'a Hugo shortcode': (text) => `{{< comment >}}\n${text}\n{{< /comment >}}`,
  Hugo: (text) => `{{/*\n${text}\n*/}}`,
  Jinja: (text) => `{#\n${text}\n#}`,
  kramdown: (text) => `{::comment}\n${text}\n{:/comment}`,
  MDX: (text) => `{/*\n${text}\n*/}`,
  Obsidian: (text) => `%%\n${text}\n%%`,
  'an element that is hidden': (text) => `<div hidden>\n\n${text}\n</div>`,
  'an element that is struck out': (text) => `<del>\n\n${text}\n</del>`,
}

function everyLine(text: string, prefix: string): string {
  return text.replace(/^/gmu, prefix)
}

/** Containers of all dialects. */
export const CONTAINERS: Readonly<Record<string, Wrap>> = {
  'a quote': (text) => everyLine(text, '> '),
  'an alert': (text) => `> [!NOTE]\n${everyLine(text, '> ')}`,
  details: (text) => `<details><summary>More</summary>\n\n${text}\n\n</details>`,
  aside: (text) => `<aside>\n\n${text}\n\n</aside>`,
  div: (text) => `<div>\n\n${text}\n\n</div>`,
  'a component': (text) => `<Card title="More">\n\n${text}\n\n</Card>`,
  'an admonition of Docusaurus': (text) => `:::note[More]\n\n${text}\n\n:::`,
  'an admonition of MkDocs': (text) => `!!! note "More"\n\n${everyLine(text, '    ')}`,
  'a tab of MkDocs': (text) => `=== "More"\n\n${everyLine(text, '    ')}`,
  'a tab of Hugo': (text) => `{{< tab "More" >}}\n\n${text}\n\n{{< /tab >}}`,
  'a hint of GitBook': (text) => `{% hint style="info" %}\n\n${text}\n\n{% endhint %}`,
  'a quote of GitLab': (text) => `>>>\n\n${text}\n\n>>>`,
}

/** What reaches beyond its line, so that a part of the text is not read as it would be alone. */
const REACHES = /[`~{}<>\\[\]\t\r]|%%|:::|!!!|\?\?\?|===|^ {1,3}\S|\ufeff/mu
/** What ends more than its own line. */
const RULE = /^[-*_+]{2,}[ \t]*$/mu

/** A posting of plain markdown, cut in front of, and behind, a part of it. */
interface Cut {
  readonly before: string
  readonly part: string
  readonly behind: string
}

function cutOf(source: string): Cut | null {
  if (REACHES.test(source.slice(frontmatterEnd(source)))) return null
  const pieces = piecesOf(source).map(({ text }) => text)
  if (pieces.length < 3) return null
  const at = 1 + (source.length % (pieces.length - 2))
  const part = (pieces[at] ?? '').trimEnd()
  if (RULE.test(part)) return null
  return { before: pieces.slice(0, at).join(''), part, behind: pieces.slice(at + 1).join('') }
}

/** What encloses a part of a posting says nothing about what comes after it. */
export function holdContainerLaws(source: string, options: LintOptions): void {
  const cut = cutOf(source)
  if (cut === null) return
  expectCommentIsGone(cut, options)
  expectWrapIsNeutral(cut)
  expectInsetIsNeutral(cut)
}

/** One of them, another one for texts of another length. */
function choice<T>(from: Readonly<Record<string, T>>, { before, part }: Cut): readonly [name: string, T] {
  const entries = Object.entries(from)
  return entries[(before.length + 7 * part.length) % entries.length] ?? assert.fail()
}

function expectCommentIsGone(cut: Cut, options: LintOptions): void {
  const { before, part, behind } = cut
  const [name, comment] = choice(COMMENTS, cut)
  const said = (source: string): unknown =>
    lint(source, options).diagnostics.map(({ ruleId, message, evidence, span }) => [
      ruleId,
      message,
      [span, ...evidence.map((one) => one.span)].map(({ start, end }) => source.slice(start, end)),
    ])
  assert.deepEqual(
    said(`${before}${comment(part)}\n\n${behind}`),
    said(before + behind),
    `in a comment of ${name}, “${part}” is as good as deleted`,
  )
}

function expectWrapIsNeutral(cut: Cut): void {
  const { before, part, behind } = cut
  const bare = parsePostings(source(before, part, behind))
  const end = before.length + part.length
  if (headingStarts(bare).some((start) => start >= before.length && start < end)) return
  const [name, wrap] = choice(CONTAINERS, cut)
  const wrapped = source(before, wrap(part), behind)
  expectSameBehind(bare, parsePostings(wrapped), behind.length, `in ${name}, “${part}” changes nothing behind it`)
}

function expectInsetIsNeutral(cut: Cut): void {
  const { before, part, behind } = cut
  const bare = parsePostings(source(before, part, behind))
  if (!endsWithStatement(bare, before.length + part.length)) return
  const [name, wrap] = choice(CONTAINERS, cut)
  const inset = source(before, part, `${wrap('#### Salary\n\nWe pay well.')}\n\n${behind}`)
  expectSameBehind(bare, parsePostings(inset), behind.length, `a section in ${name} changes nothing behind it`)
}

function source(before: string, part: string, behind: string): string {
  return `${before}${part}\n\n${behind}`
}

/** Behind a heading, text counts: what comes next is no longer the head of the section. */
function endsWithStatement(postings: Postings, end: number): boolean {
  const statements = postings.flatMap(({ clauses }) => clauses).filter(({ span }) => span.end <= end)
  const last = Math.max(0, ...statements.map(({ span }) => span.start))
  return last > Math.max(0, ...headingStarts(postings).filter((start) => start < end))
}

function headingStarts(postings: Postings): readonly number[] {
  return postings.flatMap(({ sections }) => sections.map(({ headingSpan }) => headingSpan.start))
}

function expectSameBehind(one: Postings, other: Postings, length: number, message: string): void {
  // Another title means another job.
  if (titles(one) !== titles(other)) return
  // Line by line, as texts that nest too deeply are, there are no containers: “- - - - …” sixty times.
  if (isReadByLine(one) || isReadByLine(other)) return
  assert.deepEqual(lastClauses(other, length), lastClauses(one, length), message)
}

function titles([first]: Postings): string {
  return first.titles.map(({ text }) => text).join()
}

function isReadByLine([{ shortfalls }]: Postings): boolean {
  return shortfalls.length > 0
}

function lastClauses(postings: Postings, length: number): readonly string[] {
  const shown = ({ form, section, text: words }: Clause): string =>
    `${form} of ${section.kind}, “${section.heading ?? ''}”: ${words}`
  return postings.flatMap(({ clauses, source: text }) =>
    clauses.filter(({ span }) => span.start >= text.length - length).map(shown),
  )
}
