import assert from 'node:assert/strict'
import { VFile } from 'vfile'
import {
  applyEdits,
  fix,
  inspect,
  lint,
  why,
  type Diagnostic,
  type Explanation,
  type Inspection,
  type LintOptions,
  type LintResult,
  type Location,
  type PostingExplanation,
  type Position,
  type Span,
} from '../../src/index.ts'
import remarkJdlint from '../../src/remark.ts'
import { holdContainerLaws } from './container-laws.ts'
import { holdUnionLaw } from './several-laws.ts'
import { folded } from '../../src/text/folding.ts'

const STRICT: LintOptions = { preset: 'strict', filePath: 'careers/product-owner.md' }

interface Placed {
  readonly span: Span
  readonly loc: Location
}

/**
 * What holds of every text: nothing throws, places are right, results are plain data, and the same every time.
 * @throws AssertionError
 */
export function holdLaws(source: string): void {
  const { explanation, summaries, ...result } = inspect(source, STRICT)
  expectSound(result.diagnostics, source)
  expectPlain(result)
  expectCleanPrototypes()

  expectFolded(source, result)
  expectSoundExplanation(explanation, source)
  expectSoundSummaries(summaries, source)
  expectSoundReasons(source)
  expectSoundFix(source, result)
  expectMessages(source, result)
  holdContainerLaws(source, STRICT)
  holdUnionLaw(source, STRICT)
}

function expectSound(diagnostics: readonly Diagnostic[], source: string): void {
  const offsetOf = offsetsOf(source)
  const starts = diagnostics.map(({ span }) => span.start)
  assert.deepEqual(
    starts,
    starts.toSorted((a, b) => a - b),
    'diagnostics are in source order',
  )
  for (const { evidence, suggestions, ...diagnostic } of diagnostics) {
    for (const place of [diagnostic, ...evidence]) expectPlace(place, source, offsetOf)
    for (const { edits } of suggestions) expectEdits(edits, source)
    assert.match(diagnostic.fingerprint, /^\w+$/u)
  }
}

function expectEdits(edits: Diagnostic['suggestions'][number]['edits'], source: string): void {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start)
  for (const [index, { span, text }] of sorted.entries()) {
    expectInside(span, source)
    assert.notEqual(source.slice(span.start, span.end), text, 'an edit changes something')
    assert.ok(index === 0 || (sorted[index - 1]?.span.end ?? 0) <= span.start, 'edits do not overlap')
  }
}

function expectPlace({ span, loc }: Placed, source: string, offsetOf: (position: Position) => number): void {
  expectInside(span, source)
  assert.deepEqual({ start: offsetOf(loc.start), end: offsetOf(loc.end) }, span, 'line and column agree with the span')
}

function expectInside({ start, end }: Span, source: string): void {
  assert.ok(
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= source.length,
    `${start}–${end} is inside of ${source.length}`,
  )
}

/** The way back from lines and columns, counted without the code that is tested. */
function offsetsOf(source: string): (position: Position) => number {
  const starts = [0, ...Array.from(source.matchAll(/\r\n|\n|\r/gu), ({ index, 0: { length } }) => index + length)]
  return ({ line, column }) => (starts[line - 1] ?? NaN) + column - 1
}

/** What a program gets that reads it as JSON: the same values, of no class. */
function expectPlain(value: unknown): void {
  assert.deepEqual(JSON.parse(JSON.stringify(value)), value)
}

const PROTOTYPES = [Object.prototype, Array.prototype, String.prototype, Function.prototype]
const NAMES = PROTOTYPES.map((prototype) => Object.getOwnPropertyNames(prototype).length)

/** No key such as `__proto__` reaches what all objects share. */
function expectCleanPrototypes(): void {
  assert.deepEqual(
    PROTOTYPES.map((prototype) => Object.getOwnPropertyNames(prototype).length),
    NAMES,
  )
}

/** What only looks otherwise is judged alike: the same rules say the same. */
function expectFolded(source: string, { diagnostics }: LintResult): void {
  const plain = folded(source)
  if (plain === source) return
  const said = ({ ruleId, severity, message }: Diagnostic): readonly string[] => [ruleId, severity, message]
  assert.deepEqual(lint(plain, STRICT).diagnostics.map(said), diagnostics.map(said), 'folded, it says the same')
}

function expectSoundExplanation({ others, ...first }: Explanation, source: string): void {
  for (const posting of [first, ...others]) expectSoundPosting(posting, source)
}

function expectSoundSummaries(summaries: Inspection['summaries'], source: string): void {
  const offsetOf = offsetsOf(source)
  for (const { title, parts, measures, reporting } of summaries)
    for (const place of [title, ...[...parts, ...measures, ...reporting].map((one) => one.place)])
      expectPlace(place, source, offsetOf)
}

function expectSoundPosting(explanation: PostingExplanation, source: string): void {
  expectPlain(explanation)
  const offsetOf = offsetsOf(source)
  for (const place of [...explanation.signals, ...explanation.sections]) expectPlace(place, source, offsetOf)
  if (explanation.title !== null) expectPlace(explanation.title, source, offsetOf)
  for (const { text, span } of explanation.signals) expectQuoted(text, source.slice(span.start, span.end))
  for (const { heading, span } of explanation.sections)
    if (heading !== null) expectQuoted(heading, source.slice(span.start, span.end))
  const sum = explanation.profile.shares['product-manager'] + explanation.profile.shares['product-owner']
  assert.ok(sum === 0 || Math.abs(sum - 1) < 1e-9, 'shares add up')
}

/**
 * Where there is no markup in the place, its words are the quoted ones; else the quoted letters stand there in their
 * order. `%%` is the mark of a comment, `5%` is not.
 */
function expectQuoted(text: string, written: string): void {
  const words = folded(written)
  if (!/[^\p{L}\p{N}.,;:!? \n’'"“”()%/-]|%%/u.test(words)) assert.equal(text, words.replace(/\s+/gu, ' '))
  else if (!/[&\\]/u.test(words))
    assert.ok(isSubsequence(lettersOf(text), lettersOf(words)), `“${text}” stands in “${words}”`)
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0
  for (const character of part) {
    at = whole.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

/** Of one line, another one for texts of another length: all of them would take the square of the time. */
function expectSoundReasons(source: string): void {
  const lineCount = source.split(/\r\n|\n|\r/u).length
  const line = 1 + (source.length % (lineCount + 1))
  if (line > lineCount) {
    assert.throws(() => why(source, line, STRICT), RangeError)
    return
  }
  const reasons = why(source, line, STRICT)
  expectPlain(reasons)
  assert.equal(reasons.line, line)
}

function expectSoundFix(source: string, result: LintResult): void {
  const { diagnostics } = result
  const fixed = fix(source, STRICT)
  expectPlain(fixed)
  const fixes = fixesOf(diagnostics)
  if (fixes.length === 0) {
    assert.deepEqual(fixed, { source, fixedCount: 0, result }, 'nothing to fix, nothing changed')
    return
  }
  assert.deepEqual(lint(fixed.source, STRICT), fixed.result, 'what is left is what the fixed text has')
  assert.deepEqual(fixesOf(fixed.result.diagnostics), [], 'nothing is left to fix')
  assert.equal(fix(fixed.source, STRICT).source, fixed.source, 'fixed again, it stays')
  if (fixes.length === 1 && fixed.fixedCount === 1)
    assert.equal(fixed.source, applyEdits(source, fixes[0]?.edits ?? []), 'nothing else is changed')
  assert.ok(
    isSubsequence(withoutBlanks(fixed.source), withoutBlanks(source)) ||
      fixes.some(({ edits }) => edits.some(({ text }) => text !== '')),
    'what only removes adds nothing',
  )
  const corrected = new Set(diagnostics.filter((one) => fixesOf([one]).length > 0).map(({ ruleId }) => ruleId))
  assert.deepEqual(
    judgementOf(fixed.result.diagnostics, corrected),
    judgementOf(diagnostics, corrected),
    'what a fix does not correct is said as before',
  )
}

const ABOUT_SUPPRESSIONS = ['unused-suppression', 'invalid-suppression', 'unexplained-suppression']

/**
 * What is said of the posting, but for what is corrected. A message may quote the title, which is then spelled
 * otherwise.
 */
function judgementOf(diagnostics: readonly Diagnostic[], corrected: ReadonlySet<string>): readonly string[] {
  const isCorrected = (ruleId: string): boolean => corrected.has(ruleId) || ABOUT_SUPPRESSIONS.includes(ruleId)
  const quotesTitles = !corrected.has('inconsistent-title-spelling')
  return diagnostics
    .filter(({ ruleId }) => !isCorrected(ruleId))
    .map(({ ruleId, message }) => (quotesTitles ? `${ruleId}: ${message}` : ruleId))
    .toSorted()
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '')
}

function fixesOf(diagnostics: readonly Diagnostic[]): Diagnostic['suggestions'] {
  return diagnostics.flatMap(({ suggestions }) => suggestions.filter(({ isFix }) => isFix))
}

/** The remark plugin, which lints again, adds the same messages at the same places. */
function expectMessages(source: string, { diagnostics, notJudged }: LintResult): void {
  const file = new VFile({ path: STRICT.filePath, value: source })
  remarkJdlint({ preset: 'strict' })(undefined, file)
  assert.deepEqual(
    file.messages.slice(0, diagnostics.length).map(({ ruleId, reason, place }) => ({ ruleId, reason, place })),
    diagnostics.map(({ ruleId, message, span, loc }) => ({
      ruleId,
      reason: message,
      place: { start: { ...loc.start, offset: span.start }, end: { ...loc.end, offset: span.end } },
    })),
  )
  assert.equal(
    file.messages.length - diagnostics.length,
    notJudged === undefined ? 0 : 1,
    'what was not judged is told of',
  )
}
