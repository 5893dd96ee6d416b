import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'
import { explain, lint, type Diagnostic, type Position, type Span } from '../../src/index.ts'
import { examples, fixtures, metasOfOne, type Named } from './postings.ts'

/** Quoted words with marks, references, wraps and tags inside. */
const MARKED = [
  {
    name: 'marks in a markdown posting',
    source: `# Senior **Product** Manager &amp; [Product Owner](https://example.org)

> ## What you will do
>
> - Define the *product* [vision](vision.md)
> - Own the **road**map &amp; the product
>   strategy
> - Refine the product \`backlog\`
> - Write __user__ stories
> - Lead sprint
>   planning

You are measured by **sprint** velocity and by [revenue](https://example.org).
`,
  },
  {
    name: 'marks in an HTML posting',
    source: `<h1>Product <em>Manager</em> R&amp;D</h1>
<h2>Duties</h2>
<ul>
<li>Refine the <b>product</b>
  backlog</li>
<li>Write&nbsp;user <i>stories</i></li>
<li>Accept <span>finished</span> stories</li>
</ul>
<p>You report to the <b>Engineering</b> Manager. As our <b>Product</b> Owner you are measured by cycle&nbsp;time.</p>
`,
  },
]

const POSTINGS = [...fixtures(), ...examples(), ...MARKED]

/**
 * Whose words a rule's message quotes first: those of the place that it points at, those of its first evidence, or
 * nobody's.
 */
const QUOTED: Readonly<Record<string, 'place' | 'evidence' | 'nothing'>> = {
  'ai-role-split': 'place',
  'conflicting-metrics': 'place',
  'conflicting-reporting-line': 'place',
  'goal-fits-role': 'place',
  'hybrid-overload': 'evidence',
  'hybrid-title': 'place',
  'inconsistent-title': 'place',
  'inconsistent-title-spelling': 'place',
  'invalid-suppression': 'place',
  'mislabeled-title': 'place',
  'mismatched-horizon': 'place',
  'mismatched-seniority': 'place',
  'missing-counterpart': 'nothing',
  'missing-reporting-line': 'nothing',
  'missing-success-metrics': 'nothing',
  'mixed-responsibilities': 'evidence',
  'mvp-ownership': 'place',
  'oversized-posting': 'nothing',
  'pay-fits-role': 'place',
  'unexplained-suppression': 'nothing',
  'unknown-model': 'place',
  'unused-suppression': 'place',
}

it('it is known of every rule whose words it quotes', () => {
  expect(Object.keys(QUOTED)).toEqual(metasOfOne.map(({ id }) => id))
})

// Some hundred postings each, which a busy machine may take a while for.
describe('the diagnostics of every posting', { timeout: 60_000 }, () => {
  const linted = POSTINGS.map(({ name, source, rules }: Named) => ({
    name,
    source,
    diagnostics: lint(source, { preset: 'strict', rules }).diagnostics,
  }))

  it('are of every rule', () => {
    expect(new Set(linted.flatMap(({ diagnostics }) => diagnostics.map(({ ruleId }) => ruleId)))).toEqual(
      new Set(Object.keys(QUOTED)),
    )
  })

  it('have the quoted words where they point', () => {
    for (const { name, source, diagnostics } of linted) {
      for (const { message, span } of diagnostics.flatMap((diagnostic) => [
        ...placeOf(diagnostic),
        ...diagnostic.evidence,
      ])) {
        const words = wordsAt(source, span)
        if (message.includes('“')) expect(shortened(words, firstQuote(message)), name).toBe(words)
      }
    }
  })

  it('have spans inside the source, neither empty nor with a blank at either end', () => {
    for (const { name, source, diagnostics } of linted) {
      const pieces = diagnostics.flatMap((diagnostic) => [diagnostic, ...diagnostic.evidence])
      for (const { span } of [...pieces, ...explain(source).signals]) {
        expect(span.start, name).toBeGreaterThanOrEqual(0)
        expect(span.start, name).toBeLessThan(span.end)
        expect(span.end, name).toBeLessThanOrEqual(source.length)
        expect(source.slice(span.start, span.end), name).toMatch(/^\S(?:.*\S)?$/su)
      }
    }
  })

  it('are in source order', () => {
    for (const { name, diagnostics } of linted) {
      const starts = diagnostics.map(({ span }) => span.start)
      expect(starts, name).toEqual(starts.toSorted((a, b) => a - b))
    }
  })

  it('have lines and columns that count as their spans do', () => {
    for (const { name, source, diagnostics } of linted) {
      const lines = source.split(/(?<=\r\n|\n|\r(?!\n))/u)
      const offset = ({ line, column }: Position): number => lines.slice(0, line - 1).join('').length + column - 1
      for (const { span, loc } of diagnostics.flatMap((diagnostic) => [diagnostic, ...diagnostic.evidence])) {
        expect({ start: offset(loc.start), end: offset(loc.end) }, name).toEqual(span)
      }
    }
  })

  it('have suggestions that change something, inside the source and without overlap', () => {
    const suggested = linted.flatMap(({ source, diagnostics }) =>
      diagnostics.flatMap(({ suggestions }) => suggestions.map(({ edits }) => ({ source, edits }))),
    )
    expect(suggested).not.toEqual([])
    for (const { source, edits } of suggested) {
      let end = 0
      for (const { span, text } of edits) {
        expect(span.start).toBeGreaterThanOrEqual(end)
        expect(span.end).toBeLessThanOrEqual(source.length)
        expect(text).not.toBe(source.slice(span.start, span.end))
        end = span.end
      }
    }
  })

  it('have a fingerprint of their own', () => {
    for (const { name, diagnostics } of linted) {
      const prints = diagnostics.map(({ fingerprint }) => fingerprint)
      expect(new Set(prints).size, name).toBe(prints.length)
    }
  })
})

/** The message with the place whose words it quotes first. */
function placeOf({
  ruleId,
  message,
  span,
  evidence,
}: Diagnostic): readonly { readonly message: string; readonly span: Span }[] {
  if (QUOTED[ruleId] === 'place') return [{ message, span }]
  return QUOTED[ruleId] === 'evidence' ? evidence.slice(0, 1).map((piece) => ({ message, span: piece.span })) : []
}

function firstQuote(message: string): string {
  return /“([^”]*)”/u.exec(message)?.[1] ?? ''
}

/** The words, if the quote is what messages make of them: long ones are shortened in the middle. */
function shortened(words: string, quote: string): string {
  const [head = '', tail] = quote.split(' … ')
  return tail !== undefined && words.length > 80 && words.startsWith(head) && words.endsWith(tail) ? words : quote
}

/** What a reader sees of a piece of the source: without marks, tags, escapes, references, line prefixes and wraps. */
function wordsAt(source: string, { start, end }: Span): string {
  const marked = source.slice(start, end)
  // The comment that a link definition was meant to be is quoted as it is.
  if (marked.startsWith('[//]:')) return marked
  const bare = marked
    .replace(/\r?\n[ \t]*(?:>[ \t]?)*/gu, ' ')
    .replace(/\]\([^)]*\)/gu, '')
    .replace(/\\(?=[\p{P}\p{S}])|\*{1,3}|_{1,2}(?!\w)|(?<!\w)_{1,2}|~~|[`[\]]/gu, '')
  return textOf(parseFragment(bare))
    .replace(/[\u200b\u00ad\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
