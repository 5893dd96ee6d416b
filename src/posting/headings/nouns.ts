import type { SectionKind } from '../posting.ts'
import { headingWords } from './heading-words.ts'
import { KIND_WORDS } from './kind-words.ts'

/** The kind of a heading made of nouns such as `duties` and of modifiers, perhaps with a tail (`skills you need`). */
export function nounsKind(words: string, tail: 'alone' | 'tail' = 'tail'): SectionKind | undefined {
  const found = new Set<SectionKind>()
  const all = words.split(' ')
  for (const [index, word] of all.entries()) {
    const kind = NOUN_KINDS.get(word)
    // `Team leadership`: the noun only says which.
    if (kind && !WORK_ON_THEM.has(all[index + 1] ?? '')) found.add(kind)
    else if (tail === 'tail' && TAIL_OPENERS.has(word) && [...found].some((one) => TELLING_NOUN_KINDS.has(one))) break
    else if (!kind && !MODIFIERS.has(word)) return undefined
  }
  return KIND_WORDS.find(({ kind }) => found.has(kind))?.kind
}

export function lastingNounKind(words: string): SectionKind | undefined {
  const all = words.split(' ')
  if (all.length > LONGEST_LINE) return undefined
  const found = all.find((word, index) => LASTING_NOUNS.has(word) && !isOfWork(all, index))
  return found === undefined ? undefined : NOUN_KINDS.get(found)
}

/** Whether the noun there is what the hire works on. */
function isOfWork(words: readonly string[], at: number): boolean {
  if (WORK_OBJECTS.has(words[at - 1] ?? '') || WORK_ON_THEM.has(words[at + 1] ?? '')) return true
  return /^requirements?$/u.test(words[at] ?? '') && words.slice(Math.max(0, at - 3), at + 4).some(isPlanned)
}

function isPlanned(word: string): boolean {
  return PLANNED.has(word)
}

const LONGEST_LINE = 14

const NOUN_KINDS: ReadonlyMap<string, SectionKind> = new Map(
  [...KIND_WORDS].reverse().flatMap(({ kind, nouns }) => nouns.map((noun) => [noun, kind] as const)),
)

export const TELLING_NOUN_KINDS: ReadonlySet<SectionKind> = new Set(['responsibilities', 'requirements', 'benefits'])

/** Whether there is nothing in a heading beside a phrase but such nouns and their modifiers. */
export function isModified(words: string, phrase: string): boolean {
  const others = ` ${words} `.replace(` ${phrase} `, ' ').trim()
  return others === '' || others.split(' ').every((word) => MODIFIERS.has(word) || NOUN_KINDS.has(word))
}

/** Words that say which or whose, not what: they may come with the noun of a section name. */
const MODIFIERS = new Set(
  (
    'a an the our your my their this these those its and or of for in on about as with what is are key core main primary ' +
    'essential required desired desirable preferred minimum basic additional other general specific job role position personal ' +
    'professional technical functional soft hard educational work working relevant important critical typical daily ideal top ' +
    'principal major special overall mandatory necessary needed must nice plus prior all bonus previous day practical formal ' +
    'academic total great best some more full further detailed short brief high level individual employee leadership people ' +
    'management behavioral behavioural interpersonal domain industry related company team career hiring secondary strategic ' +
    'operational day-to-day initial first new post expected optional candidate candidates applicant applicants'
  ).split(' '),
)

/** Words that may follow such a noun without making it the name of something else, as in `skills you need`. */
export const TAIL_OPENERS = new Set(
  (
    'include includes including for of in at with to you we that which needed required necessary wanted expected are is will as ' +
    'but'
  ).split(' '),
)

/** Nouns that tell what a section is for wherever they are, as in `Acme benefits` or `Examples of skills we value`. */
const LASTING_NOUNS = new Set(
  (
    'responsibilities responsibility duties accountabilities qualifications skills competencies benefits perks prerequisites ' +
    'requirements responsabilities responsibilites responsibilties responsiblities'
  ).split(' '),
)

/** `Product requirements` are work; `language requirements` are asked of the candidate. */
const WORK_OBJECTS = new Set(
  (
    'product business user customer client system functional software data feature stakeholder market project gather gathering ' +
    'define defining manage managing clarify clarifying elicit eliciting collect collecting document documenting analyse analyze ' +
    'analysing analyzing refine refining write writing into'
  ).split(' '),
)
/** What makes work of such nouns: `requirements gathering`, `benefits realisation`, `team leadership`. */
const WORK_ON_THEM = new Set(
  (
    'gathering management elicitation engineering definition analysis documentation development realization realisation tracking ' +
    'sharing specification leadership'
  ).split(' '),
)
/** Beside these, requirements are those of a product: `Backlog and requirements`. */
const PLANNED = new Set(
  (
    'backlog backlogs story stories epics features roadmap roadmaps refinement grooming prioritisation prioritization discovery ' +
    'delivery specifications specs acceptance prototypes wireframes releases'
  ).split(' '),
)

const ROLE_NAMES_IN_HEADINGS =
  / (?:product (?:owner|manager|line manager)|scrum master|business analyst|pm|po)s?(?= )/gu

/** `Our Product Owner responsibilities` are `our responsibilities`, and have nothing to do with `our product`. */
export function wordsWithoutRole(heading: string): string {
  const words = headingWords(heading)
  const rest = ` ${words} `.replace(ROLE_NAMES_IN_HEADINGS, '').trim()
  const isOpenedByRole = !words.startsWith(rest.split(' ', 1)[0] ?? '')
  return isOpenedByRole && !rest.split(' ').some((word) => LASTING_NOUNS.has(word) || word === 'role') ? words : rest
}
