import { gerundOf, thirdPersonOf } from './inflection.ts'
import { tokenize, type Token } from './tokens.ts'
import type { Span } from '../text/span.ts'

/** How a duty says its verbs: `Write user stories`, `Writing user stories`, `Writes user stories`. */
type VerbForm = 'base' | 'gerund' | 'third'

/** What a duty makes somebody do. */
export interface Duty {
  readonly form: VerbForm
  /** `You will`: where it ends in the text; 0 where the verb opens the duty. */
  readonly subjectEnd: number
  /** The verb that opens the duty, with its adverb, and those that are joined to it. */
  readonly verbs: readonly DutyVerb[]
}

interface DutyVerb extends Span {
  readonly base: string
}

export interface DutyReader {
  /** `undefined` where the words leave in doubt which of them are the duty's verbs. */
  readonly read: (text: string) => Duty | undefined
  /** Whether a base verb is joined to what stands before it: `…, and own the roadmap`. Doubt counts as one. */
  readonly joinsVerb: (tokens: readonly Token[]) => boolean
}

/** Begin a phrase of the role model, and are no verb by themselves: `responsible for`, `green light`, `co create`. */
const NO_VERBS: ReadonlySet<string> = new Set(
  'accountable answerable as be co custodian deep entrusted get go green have in is on re responsible second slot stack steward team we word'.split(
    ' ',
  ),
)

/** Verbs that are nouns or adjectives as well: `define scope and plan`. */
const ALSO_NOUNS: ReadonlySet<string> = new Set(
  (
    'act address advance aid answer author back balance base benchmark boost break bridge brief build call carry cascade challenge champion ' +
    'check clean clear close coach command commission conduct control craft cut demo design detail direct dive document double draft drive ' +
    'drop estimate exchange feed fill filter fit focus form frame free fuel function guide handle head help hit hold host hunt increase ' +
    'influence interview land launch lead lift line link list lower make map match measure mentor model move open order outline pair partner ' +
    'phrase pitch plan play present probe produce project pull push question rank reach record release report research review ride run scale ' +
    'scan schedule scope secure sequence set shadow shape share ship show showcase size sketch slice slot sort source split spread stage ' +
    'stay stick structure study support survey sync talk team test tie tidy track train transfer triage trim triple trust turn update visit ' +
    'walk watch win word work'
  ).split(' '),
)

/** Verbs that open a duty whatever follows, though they are nouns as well: `Lead planning`; but `Release planning`. */
const LEADING: ReadonlySet<string> = new Set(
  'champion chair direct drive guide handle head help host lead run support'.split(' '),
)

/** What stands between a verb and its object, and seldom behind a noun. */
const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an our your their its his her this these all each every any both what which how whether them it'.split(' '),
)

/** What opens a clause or an infinitive of its own, whose verbs are not the duty's. */
const SUBORDINATE: ReadonlySet<string> = new Set(
  'to that which who whom whose where when while how why whether if so because as until before after'.split(' '),
)

/** May stand between a conjunction and a determiner, and are no verbs. */
const LINKS =
  /^(?:in|on|at|of|for|from|with|within|without|by|about|across|between|into|over|under|towards?|through|throughout|during|along|alongside|against|around|beyond|behind|as|than|then|also|even|only|not|but|yet|all|both|half|such|much|many|what|just)$/u

const MODALS = /^(?:will|shall|would|also|then|regularly|jointly)$/u
/** No duty that people write is longer, and of a long sentence the grammar is in doubt. */
const LONGEST = 60

/** Reads the verbs of duties; `phrases` are those that the role model knows verbs by. */
export function createDutyReader(phrases: readonly string[]): DutyReader {
  const bases = new Set(
    phrases
      .map((phrase) => phrase.split(' ')[0] ?? '')
      .filter((word) => /^[a-z]{2,}$/u.test(word) && !NO_VERBS.has(word)),
  )
  const verbs = new Map<string, { readonly base: string; readonly form: VerbForm }>()
  for (const american of bases)
    for (const base of spellings(american)) {
      verbs.set(thirdPersonOf(base), { base, form: 'third' })
      verbs.set(gerundOf(base), { base, form: 'gerund' })
    }
  // Last: `progress` is no third person.
  for (const american of bases) for (const base of spellings(american)) verbs.set(base, { base, form: 'base' })

  const joined = (
    tokens: readonly Token[],
    words: readonly string[],
    from: number,
    form: VerbForm,
  ): number[] | null => {
    const found: number[] = []
    let last = from
    let isNested = false
    for (let at = from + 1; at < words.length; at++) {
      const word = words[at] ?? ''
      if (SUBORDINATE.has(word)) isNested = true
      const verb = verbs.get(word)
      const before = conjunctionBefore(words, at)
      if (before !== -1 && isOwnClause(words, at, verb !== undefined)) return null
      if (verb?.form !== form || tokens[at]?.isHyphenated === true) continue
      if (before === -1) {
        isNested ||= !ALSO_NOUNS.has(verb.base)
        continue
      }
      const kind = nounOrVerb(verb.base, words, at, before === last + 1)
      if (kind === 'noun') continue
      if (kind === 'either' || isNested) return null
      found.push(at)
      last = at
    }
    return found
  }

  return {
    read(text) {
      const tokens = tokenize(text)
      // What ends in a colon announces the duties below it.
      if (tokens.length > LONGEST || text.endsWith(':')) return undefined
      const words = tokens.map(({ start, end }) => text.slice(start, end).toLowerCase())
      const from = subjectLength(words)
      const opening = adverbsFrom(words, from)
      const verb = verbs.get(words[opening] ?? '')
      if (verb === undefined || (from > 0 && verb.form !== 'base')) return undefined
      if (isShouted(text, tokens[opening]) || isCompound(verb.base, words[opening + 1])) return undefined
      const more = verb.form === 'gerund' ? [] : joined(tokens, words, opening, verb.form)
      if (more === null) return undefined
      return {
        form: verb.form,
        subjectEnd: from === 0 ? 0 : (tokens[from - 1]?.end ?? 0),
        verbs: [opening, ...more].map((at) => ({
          start: tokens[at]?.start ?? 0,
          end: tokens[at]?.end ?? 0,
          base: verbs.get(words[at] ?? '')?.base ?? '',
        })),
      }
    },
    joinsVerb(tokens) {
      const words = tokens.map(({ word }) => word)
      const found = joined(tokens, words, 0, 'base')
      return found === null || found.length > 0
    },
  }
}

/** British spellings beside the American ones that the role model has. */
function spellings(verb: string): readonly string[] {
  return /(?:[iy]ze)$/u.test(verb) ? [verb, `${verb.slice(0, -2)}se`] : [verb]
}

/** How many words `You`, `You will`, `You'll also` are. */
function subjectLength(words: readonly string[]): number {
  if (!/^you(?:['’]ll)?$/u.test(words[0] ?? '')) return 0
  let at = 1
  while (MODALS.test(words[at] ?? '')) at++
  return at
}

function adverbsFrom(words: readonly string[], from: number): number {
  let at = from
  while (isAdverb(words[at])) at++
  return at
}

function isAdverb(word = ''): boolean {
  return word.length > 4 && word.endsWith('ly') && word !== 'apply' && word !== 'supply' && word !== 'rely'
}

/**
 * Where the `and` or comma stands that joins a word, or the adverb before it, to what comes before; -1 where none does.
 */
function conjunctionBefore(words: readonly string[], at: number): number {
  let before = at - 1
  while (isAdverb(words[before]) || /^(?:then|also)$/u.test(words[before] ?? '')) before--
  if (!/^(?:and|or|&|,|;|\/)$/u.test(words[before] ?? '')) return -1
  while (/^(?:and|or|&|,|;|\/)$/u.test(words[before - 1] ?? '')) before--
  return before
}

/** `…, and you decide`, `…, or don't`, `… and obtain the approval` with a verb that no family has. */
function isOwnClause(words: readonly string[], at: number, isKnown: boolean): boolean {
  const word = words[at] ?? ''
  if (/^(?:you|we|they|he|she|who)(?:['’]ll)?$|^(?:be|get|go|have|see)$|n['’]t$/u.test(word)) return true
  if (isKnown || !/^\p{L}+$/u.test(word) || LINKS.test(word)) return false
  const next = words[at + 1] ?? ''
  const isBehindComma = words[at - 1] === 'and' && words[at - 2] === ','
  return (
    /^(?:the|an?|our|their|its)$/u.test(next) || (isBehindComma && /^(?:it|them|for|to|with|from|up|out)$/u.test(next))
  )
}

/** `Release planning`, `Plan:`: a noun opens it. */
function isCompound(base: string, next = ''): boolean {
  return next === ':' || (ALSO_NOUNS.has(base) && !LEADING.has(base) && /(?:ing|ment|ship)$/u.test(next))
}

/** `Plan and run the sprint`: directly behind a verb it is one; elsewhere what follows tells, or nothing does. */
function nounOrVerb(
  base: string,
  words: readonly string[],
  at: number,
  isBehindVerb: boolean,
): 'noun' | 'verb' | 'either' {
  const next = words[at + 1]
  if (!ALSO_NOUNS.has(base) || isBehindVerb || (next !== undefined && DETERMINERS.has(next))) return 'verb'
  return next === undefined || /^(?:[^\p{L}\p{N}]+|and|or|of)$/u.test(next) ? 'noun' : 'either'
}

function isShouted(text: string, token: Token | undefined): boolean {
  const raw = text.slice(token?.start, token?.end)
  return raw === raw.toUpperCase()
}
