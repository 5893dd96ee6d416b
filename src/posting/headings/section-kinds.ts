import type { SectionKind } from '../posting.ts'
import { folded } from '../../text/folding.ts'
import { deniesWork } from './denials.ts'
import { headingWords, wordCount } from './heading-words.ts'
import { FAINT_PHRASES, KIND_WORDS, type KindWords, type NamedSectionKind } from './kind-words.ts'
import { isModified, lastingNounKind, nounsKind, TELLING_NOUN_KINDS, wordsWithoutRole } from './nouns.ts'
import { hasPhrase, isTelling, longestPhrase, phraseTable, type PhraseTable } from './phrases.ts'

/** Section names that a company adds to the table: headings as people write them. */
export type OwnSectionNames = Readonly<Partial<Record<NamedSectionKind, readonly string[] | undefined>>>

/** The names of sections that postings are read by: those of the table, and a company's own. */
export interface SectionNames {
  /**
   * What a section is for, as far as its heading tells; `undefined` when it does not.
   *
   * @example sectionKind('What you’ll bring') // 'requirements'
   */
  readonly sectionKind: (heading: string) => SectionKind | undefined
  /**
   * What the list below a line such as `The main duties of this role include:` is for. Such a line is a sentence,
   * so that a telling noun may be anywhere in it.
   */
  readonly leadKind: (line: string) => SectionKind | undefined
  /**
   * Whether a line that nothing marks as a heading can be nothing else: all of its words belong to the name of a
   * section.
   *
   * @example isSectionName('Your Responsibilities') // true
   * @example isSectionName('You have five years of experience') // false
   */
  readonly isSectionName: (line: string) => boolean
  /**
   * Whether a label asks for a value, as in a form: what is below it is not about it.
   *
   * @example isFact('Work location') // true
   * @example isFact('Your tasks') // false
   */
  readonly isFact: (label: string) => boolean
  /**
   * Whether a heading says no more than that a remark follows.
   *
   * @example isNote('Please note') // true
   */
  readonly isNote: (heading: string) => boolean
  /**
   * Whether a heading, when it is above a list of duties, may be what these are about, though it would present the
   * employer elsewhere.
   *
   * @example mayBeTopic('Team') // true
   * @example mayBeTopic('Our team') // false
   */
  readonly mayBeTopic: (heading: string) => boolean
}

/** Of equally long phrases a company's own one counts. */
export function createSectionNames(own: OwnSectionNames = {}): SectionNames {
  const phrases = phraseTable([...ownPhrases(own), ...KIND_WORDS])
  return {
    sectionKind: (heading) => sectionKind(heading, phrases),
    leadKind: (line) => leadKind(line, phrases),
    isSectionName: (line) => isSectionName(line, phrases),
    isFact: (label) => FACTS.has(headingWords(label)),
    isNote: (heading) => NOTES.has(headingWords(heading)),
    mayBeTopic: (heading) => TOPIC.test(headingWords(heading)),
  }
}

/** Labels of the facts in the head of a posting. `Benefits` and `How to apply` lead to what is below them. */
const FACTS = new Set(
  (
    'location, locations, work location, job location, office, office location, place of work, contact, contacts, contact person, ' +
    'deadline, application deadline, closing date, start date, starting date, date, salary, salary range, pay, pay range, wage, wages, ' +
    'company, employer, team, department, division, organization, organisation, employment type, job type, contract, contract type, ' +
    'work schedule, working hours, hours, visa, visa sponsorship, security clearance, current status, status, level, grade, note, notes, ' +
    'please note, info'
  ).split(', '),
)

const NOTES = new Set(['note', 'notes', 'please note', 'info', 'information', 'disclaimer'])

/** `Our team` and `Our vision` are the employer’s; without such a word the hire may lead the one and form the other. */
const TOPIC =
  /^(?:work(?:ing)? with (?:the )?)?(?:teams?|culture|people|vision|mission|values)(?: and (?:teams?|culture|people|vision|mission|values))*$/u

/** Written as headings are compared. */
function ownPhrases(own: OwnSectionNames): Pick<KindWords, 'kind' | 'phrases'>[] {
  return KIND_WORDS.map(({ kind }) => ({
    kind,
    phrases: (own[kind] ?? []).map((name) => wordsWithoutRole(folded(name))),
  }))
}

function sectionKind(heading: string, phrases: PhraseTable): SectionKind | undefined {
  const words = wordsWithoutRole(heading)
  if (words === '') return undefined
  const phrase = longestPhrase(words, phrases)
  const noun = nounsKind(words)
  if (phrase && (isTelling(phrase) || phrase.phrase === words || !noun || !TELLING_NOUN_KINDS.has(noun)))
    return phrase.kind
  return (
    noun ??
    lastingNounKind(words) ??
    FAINT_PHRASES.find(([faint]) => hasPhrase(words, faint))?.[1] ??
    addresseeKind(words)
  )
}

function leadKind(line: string, phrases: PhraseTable): SectionKind | undefined {
  const words = wordsWithoutRole(line)
  if (/ responsible .*\b(?:for|to)$/u.test(` ${words}`)) return 'responsibilities'
  const phrase = longestPhrase(words, phrases)
  if (phrase && isTelling(phrase)) return phrase.kind
  const noun = lastingNounKind(words)
  if (noun) return noun
  if (/ (?:candidate|person|individual|hire|holder|jobholder|postholder) will$/u.test(words)) return 'responsibilities'
  if (/ (?:will|would|to|will be|will include|may include|does)$/u.test(words))
    return phrase?.kind ?? 'responsibilities'
  return sectionKind(line, phrases)
}

function isSectionName(line: string, phrases: PhraseTable): boolean {
  const words = wordsWithoutRole(line)
  if (words === '') return false
  const phrase = longestPhrase(words, phrases)?.phrase
  if (phrase && phrase.includes(' ') && isModified(words, phrase)) return true
  return nounsKind(words, 'alone') !== undefined || phrase === words || namesEmployer(line) || deniesWork(line)
}

/** In words, for the name of a section that no markup makes a heading. */
export const LONGEST_NAME = 6

/** `About Acme` and `Why Acme` present the employer; `About the Data Engineer role at Acme` does not. */
function addresseeKind(words: string): SectionKind | undefined {
  if (/^about (?:the|this|our) .*\b(?:role|position|job|post)\b/u.test(words)) return 'summary'
  if (/^(?:about|why|discover|meet) /u.test(words) && wordCount(words) <= 8) return 'company'
  return undefined
}

function namesEmployer(line: string): boolean {
  const [first, ...name] = line.trim().replace(/\?$/u, '').split(/\s+/u)
  if ((first !== 'About' && first !== 'Why') || name.length === 0 || name.length > 3) return false
  return name.every((word) => /^[\p{L}\p{N}.&-]*\p{Lu}/u.test(word))
}
