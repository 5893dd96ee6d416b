import { standsForHire } from '../language/actor.ts'
import { DETERMINERS } from '../language/function-words.ts'
import type { Grammar, Person, TokenRange } from '../language/grammar.ts'
import { createVerbTagger } from '../language/parts-of-speech.ts'
import { PhraseIndex, type PhraseMatch } from '../language/phrase.ts'
import { createVerbLexicon, findPredicates, type VerbLexicon } from '../language/predicates.ts'
import { openingPronoun } from '../language/pronoun.ts'
import { textSpan, tokenize, type Token } from '../language/tokens.ts'
import { sourceSpan } from '../posting/clause.ts'
import type { Clause } from '../posting/posting.ts'
import type { Recall } from '../recall.ts'
import type { Cue, Metric, RoleModel } from '../role-model.ts'
import { announcesMeasure, targetOf } from './measuring.ts'
import type { Reading } from './reading.ts'
import { judgeOwnership } from './ownership.ts'
import type { PassedOver, RoleId, Signal } from './signal.ts'

interface RoleCue {
  readonly role: RoleId
  readonly cue: Cue
  readonly metric: Metric | undefined
}

/** Finds the role model's cues in clauses; built once per role model. */
export interface SignalDetector {
  /** What a clause says in a posting for the given role, in order of its place. */
  readonly detect: (reading: Reading, hire: RoleId | 'hybrid' | null) => Detection
}

/** The cues of one clause: those that say something, and those whose words stand there and say nothing. */
export interface Detection {
  readonly signals: readonly Signal[]
  readonly passedOver: readonly PassedOver[]
}

const NOTHING: Detection = { signals: [], passedOver: [] }

export function createSignalDetector(model: RoleModel, holders: PhraseIndex<RoleId>): SignalDetector {
  const cues = cuesOf(model)
  const objects = new PhraseIndex(cues.flatMap((entry) => entry.cue.objects.map((phrase) => [phrase, entry] as const)))
  const exceptions = new PhraseIndex(
    cues.flatMap(({ cue }) => (cue.unless ?? []).map((phrase) => [phrase, cue] as const)),
  )
  const lexicon = createVerbLexicon(model.verbs)
  const peopleFor = memoize((hire: RoleId | 'hybrid' | null) => peopleIndex(model, hire))

  return {
    detect(reading, hire) {
      const { clause, tokens } = reading
      const candidates = objects.in(tokens)
      if (candidates.length === 0) return NOTHING
      const exceptionsHere = exceptions.in(tokens)
      const found: PhraseMatch<RoleCue>[] = []
      const passedOver: PassedOver[] = []
      for (const match of candidates) {
        const exception = exceptionTo(match, exceptionsHere)
        if (exception === undefined) found.push(match)
        else passedOver.push(passOver(match, reading, `it means something else in “${wordsOf(reading, exception)}”`))
      }
      if (found.length === 0) return { signals: [], passedOver }
      const grammar = readGrammar(reading, found, lexicon, peopleFor(hire))
      const people = holders.in(tokens)
      const headingHolder = headingHolderOf(clause, holders, hire)
      const signals: Signal[] = []
      for (const match of longestPerCue(found)) {
        const signal = toSignal(match, clause, grammar, hire, counterpartIn(people, tokens, match, hire), headingHolder)
        if (typeof signal === 'string') passedOver.push(passOver(match, reading, signal))
        else signals.push(signal)
      }
      return { signals, passedOver }
    },
  }
}

/** A detector that finds again, without a search, what it found in the same words at the same kind of place. */
export function withRecall({ detect }: SignalDetector, recall: Recall<Detection>): SignalDetector {
  return {
    detect: (reading, hire) =>
      detectionIn(
        reading.clause,
        recall(detectionKey(reading, hire), () => detect(reading, hire)),
      ),
  }
}

/** All that the detection in a reading depends on. */
function detectionKey({ clause, tokens, antecedent }: Reading, hire: RoleId | 'hybrid' | null): string {
  const { text, form, opensBlock, label, labelKind, section } = clause
  return JSON.stringify([
    hire,
    section.kind,
    section.heading,
    form,
    opensBlock,
    labelKind,
    label,
    tokens[0]?.start,
    text,
    antecedent?.map(({ word }) => word),
  ])
}

/** What was found in a clause, in another of the same key. */
function detectionIn(clause: Clause, { signals, passedOver }: Detection): Detection {
  return {
    signals: signals.map((signal) => ({ ...signal, clause, span: sourceSpan(clause, signal.range) })),
    passedOver: passedOver.map((one) => ({ ...one, clause })),
  }
}

function cuesOf({ roles, metrics }: RoleModel): RoleCue[] {
  return [
    ...roles.flatMap(({ id, cues }) => cues.map((cue): RoleCue => ({ role: id, cue, metric: undefined }))),
    ...metrics.map((metric): RoleCue => ({
      role: metric.role,
      cue: { ...metric, weight: 2, objects: metric.names },
      metric,
    })),
  ]
}

function memoize<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? compute(key)
    known.set(key, value)
    return value
  }
}

function peopleIndex(model: RoleModel, hire: RoleId | 'hybrid' | null): PhraseIndex<Person> {
  const roles = model.roles.flatMap(({ id, mentions }) =>
    mentions.map((phrase) => [phrase, { isHire: hire === id || hire === 'hybrid' }] as const),
  )
  const others = [...model.people, ...model.roles.flatMap(({ superiors }) => superiors)]
  return new PhraseIndex([...others.map((phrase) => [phrase, { isHire: false }] as const), ...roles])
}

function readGrammar(
  { clause, tokens, antecedent }: Reading,
  found: readonly PhraseMatch<RoleCue>[],
  lexicon: VerbLexicon,
  people: PhraseIndex<Person>,
): Grammar {
  // Behind the last object no verb can act on one, so the tagger need not be asked.
  const lastObject = Math.max(...found.map(({ start }) => tokens[start]?.start ?? 0))
  const { start, end } = textSpan(tokens, { start: 0, end: tokens.length })
  const isVerb = createVerbTagger(clause.text.slice(start, end))
  const predicates = findPredicates(
    tokens,
    clause.opensBlock,
    lexicon,
    (offset) => offset < lastObject && isVerb(offset - start),
  )
  return { tokens, predicates, people, hirePronoun: hirePronounIn(tokens, antecedent, people) }
}

function hirePronounIn(
  tokens: readonly Token[],
  antecedent: readonly Token[] | undefined,
  people: PhraseIndex<Person>,
): number {
  if (antecedent === undefined) return 0
  const pronoun = openingPronoun(tokens)
  return pronoun !== undefined && standsForHire(pronoun, { tokens: antecedent, people }) ? pronoun.end : 0
}

function exceptionTo(match: PhraseMatch<RoleCue>, exceptions: readonly PhraseMatch<Cue>[]): TokenRange | undefined {
  return exceptions.find(
    ({ value, start, end }) =>
      value === match.value.cue && overlaps({ start, end }, match) && !contains(match, { start, end }),
  )
}

function passOver(
  { value: { role, cue }, start, end }: PhraseMatch<RoleCue>,
  reading: Reading,
  because: string,
): PassedOver {
  return { role, cue: cue.id, text: wordsOf(reading, { start, end }), clause: reading.clause, because }
}

function wordsOf({ clause, tokens }: Reading, range: TokenRange): string {
  const { start, end } = textSpan(tokens, range)
  return clause.text.slice(start, end)
}

function overlaps(a: TokenRange, b: TokenRange): boolean {
  return a.start < b.end && b.start < a.end
}

/** `product and technical roadmap` holds the exception `technical roadmap`, and is none. */
function contains(outer: TokenRange, inner: TokenRange): boolean {
  return outer.start < inner.start && inner.end <= outer.end
}

/** A cue speaks once per clause and place: the longest of its phrases that overlap. */
function longestPerCue(matches: readonly PhraseMatch<RoleCue>[]): PhraseMatch<RoleCue>[] {
  const kept: PhraseMatch<RoleCue>[] = []
  for (const match of matches) {
    if (!kept.some((other) => other.value === match.value && overlaps(other, match))) kept.push(match)
  }
  return kept
}

/** Someone else who holds the cue's role and with or for whom the clause says the work is done. */
function counterpartIn(
  holders: readonly PhraseMatch<RoleId>[],
  tokens: readonly Token[],
  { value, start, end }: PhraseMatch<RoleCue>,
  hire: RoleId | 'hybrid' | null,
): TokenRange | undefined {
  if (hire === 'hybrid' || hire === value.role)
    return holders.find(
      (holder) => holder.value === value.role && holder.end <= start && isHelped(tokens, holder.start),
    )
  return holders.find(
    (holder) =>
      holder.value === value.role && (holder.end <= start || holder.start >= end) && isBeside(tokens, holder.start),
  )
}

/** `What your Product Owner does`, over a list in a Product Manager's posting. */
function headingHolderOf(
  { section }: Clause,
  holders: PhraseIndex<RoleId>,
  hire: RoleId | 'hybrid' | null,
): string | undefined {
  if (section.heading === null || hire === null || hire === 'hybrid' || !/\b(?:your|our|the)\b/i.test(section.heading))
    return undefined
  const tokens = tokenize(section.heading)
  const holder = holders
    .in(tokens)
    .find(({ value, start }) => value !== hire && /^(your|our|the)$/.test(tokens[start - 1]?.word ?? ''))
  return holder && section.heading.slice(tokens[holder.start]?.start, tokens[holder.end - 1]?.end)
}

/** `with the Product Owner`, `alongside your product manager`, `for product management`. */
function isBeside(tokens: readonly Token[], start: number): boolean {
  return tokens
    .slice(Math.max(0, start - 8), start)
    .some(({ word }) => /^(with|alongside|for|between|support|supporting|assist|help|to|from|by)$/.test(word))
}

/** `Support the Product Owner in refinement`, in a Product Owner's posting, too: nobody helps himself. */
function isHelped(tokens: readonly Token[], start: number): boolean {
  const verb = DETERMINERS.has(tokens[start - 1]?.word ?? '') ? start - 2 : start - 1
  return /^(support|supports|supporting|assist|assists|assisting|help|helps|helping)$/.test(tokens[verb]?.word ?? '')
}

/** The signal, or why the words say nothing. */
function toSignal(
  { value: { role, cue, metric }, start, end }: PhraseMatch<RoleCue>,
  clause: Clause,
  grammar: Grammar,
  hire: RoleId | 'hybrid' | null,
  counterpart: TokenRange | undefined,
  headingHolder: string | undefined,
): Signal | string {
  const words = textSpan(grammar.tokens, { start, end })
  const isMeasure = metric !== undefined && metric.needsVerb === undefined && announcesMeasure(clause, words.start)
  if (metric?.needsContext === true && !isMeasure && targetOf(clause.text, words) === undefined)
    return 'no word of measuring and no target stands beside it'
  const judgement = judgeOwnership({
    cue,
    clause,
    grammar,
    object: { start, end },
    counterpart,
    headingHolder,
    isMeasure,
    isTitlesRole: hire === null || hire === role,
    isMetric: metric !== undefined,
    isMoved: metric !== undefined && metric.needsVerb === undefined,
    isOnlyReadWhenTransformed: role === 'product-manager' && cue.verbs?.includes('transform') !== true,
  })
  if (judgement === undefined) return 'nothing that the cue is about is done to it'
  const range = textSpan(grammar.tokens, judgement.phrase)
  return {
    role,
    metric,
    isMeasure,
    dimension: cue.dimension,
    ownership: judgement.ownership,
    because: judgement.because,
    isHint: judgement.isHint,
    cue: cue.id,
    weight: cue.weight,
    text: clause.text.slice(range.start, range.end),
    span: sourceSpan(clause, range),
    clause,
    range,
  }
}
