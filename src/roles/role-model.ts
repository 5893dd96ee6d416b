import type { JobKnowledge, Knowledge } from './knowledge.ts'
import type { Neighbour, OccupationCodes } from './neighbour.ts'
import type { OperatingModel } from './operating-model.ts'
import type { Dimension, RoleId } from './role-ids.ts'
import type { TitleWords } from './title-words.ts'

/**
 * What a verb says about who answers for its object. The first nine make the actor answer for it, each in its way;
 * the others do not.
 */
export type VerbFamily =
  | 'own'
  | 'create'
  | 'prioritize'
  | 'communicate'
  | 'decide'
  | 'research'
  | 'deliver'
  | 'grow'
  | 'attend'
  /** Helps the person who owns the object. */
  | 'support'
  /** Makes others act: coach, enable, empower. */
  | 'enable'
  /** Acts together with others: says nothing of the object alone. */
  | 'collaborate'
  /** Brings something in line with the object. */
  | 'align'
  /** Turns one object into another: only what comes out is owned. */
  | 'transform'
  /** Looks for someone to fill the role. */
  | 'hire'

/** One phrase pattern that speaks for a role: what is acted on, and by which kinds of action. */
export interface Cue {
  /** Unique within its role; kebab-case. */
  readonly id: string
  /** 2: names the role's own work; 1: a hint that a careful reader may also call neutral. */
  readonly weight: 1 | 2
  /** Kinds of action that make it this role's duty. Missing: the phrase says it alone. */
  readonly verbs?: readonly VerbFamily[]
  /** What is acted on, in phrase notation (see `language/phrase.ts`). */
  readonly objects: readonly string[]
  /** Phrases in which the object means something else: `computer vision`. */
  readonly unless?: readonly string[]
  /** Where the knowledge comes from. */
  readonly source: string
  /** Duties in which the cue must be found as the hire's own. */
  readonly says: readonly string[]
  /** Statements in which the cue must not be found as the hire's own. */
  readonly not: readonly string[]
}

/** Managers of one kind, and the roles whose reporting line they contradict. */
export interface ManagerKind {
  readonly id: string
  /** What they are called, in phrase notation. */
  readonly titles: readonly string[]
  readonly contradicts: readonly RoleId[]
  /** How a message calls them: `an engineering lead`. */
  readonly label: string
  readonly source: string
}

/** One of the two jobs: what it is called and what speaks for it. */
export interface Role {
  readonly id: RoleId
  /** How messages call it: `Product Manager`. */
  readonly name: string
  /** What a title calls it, in phrase notation. */
  readonly titles: readonly string[]
  /** What running text calls the person or the function, in phrase notation. */
  readonly mentions: readonly string[]
  /**
   * What those are called who lead the people of the role: they do its work, and are never the person hired. Phrase
   * notation.
   */
  readonly superiors: readonly string[]
  /** A company's own words for its work. */
  readonly cues: readonly Cue[]
  readonly codes: OccupationCodes
}

/** A kind of work, such as vision, backlog or acceptance, and whose it is by the strategic/tactical split. */
export interface WorkKind {
  readonly role: RoleId
  readonly dimension: Dimension
  /** How messages call it: `the roadmap`. */
  readonly label: string
}

/**
 * Something that a product team shares out among its people, such as the backlog, pricing or acceptance: a row of its
 * matrix.
 */
export interface Responsibility {
  /** The name of the row. */
  readonly id: string
  /** How messages call it: `the backlog`. */
  readonly label: string
  /** Whose it is by the role model; missing where each role has its own. */
  readonly role?: RoleId
  /** The kinds of work that it is a part of. */
  readonly kinds: readonly string[]
  /** What postings call it, in phrase notation. */
  readonly names: readonly string[]
  /** Phrases in which a name means something else. */
  readonly unless?: readonly string[]
  /** Two who own it get in each other’s way. */
  readonly hasSingleOwner?: true
}

/**
 * Words that people of the trade use alike, by what they stand for: `customers` for users, clients, buyers. Plain data.
 */
export type WordClasses = Readonly<Record<string, readonly string[]>>

/**
 * A measure of success, the role that it belongs to, and the words that give it to somebody; plain data, phrases in the
 * notation of `language/phrase.ts`.
 */
export interface MetricNames {
  readonly id: string
  readonly role: RoleId
  readonly names: readonly string[]
  /** Phrases in which a name means something else: `data retention`. */
  readonly unless?: readonly string[]
  /** Too common a phrase to be a measure of the hire without words of measuring or a target with it. */
  readonly needsContext?: true
  /** Words that make it the hire's: `own`, `answer for`. */
  readonly ownedBy: readonly string[]
  /** Verbs that move it the way it should go: `grow` revenue, `reduce` churn. */
  readonly movedBy: readonly string[]
  /** Where the knowledge comes from. */
  readonly source: string
  /** Statements that give it to the hire. */
  readonly says: readonly string[]
  /** Statements that do not. */
  readonly not: readonly string[]
}

/**
 * What makes a goal an output, something that is built, rather than a result in the market. Plain data, single words.
 */
export interface OutputWords {
  /** Verbs whose object is an output, whatever it is: `ship the new checkout`. */
  readonly shipping: readonly string[]
  /** Verbs whose object is an output if it is one of `things`: `complete the module`, not `complete the training`. */
  readonly finishing: readonly string[]
  /** What teams build. */
  readonly things: readonly string[]
  /** Objects that name nothing in particular: `ship great products`. */
  readonly generic: readonly string[]
  /** What is written or decided rather than built: `deliver the first version of the roadmap`. */
  readonly papers: readonly string[]
  /** What is said of a thing that is built: `two modules live by June`. */
  readonly finished: readonly string[]
  /** Where the knowledge comes from. */
  readonly source: string
  /** Goals that are outputs. */
  readonly says: readonly string[]
  /** Goals that are none. */
  readonly not: readonly string[]
}

/** One half of the work on a minimum viable product; phrases in the notation of `language/phrase.ts`. */
interface MvpHalf {
  /** The kind of work that it is a part of, by which an operating model says whose it is. */
  readonly kind: string
  /** Each begins with its verb. */
  readonly phrases: readonly string[]
  /** Phrases in which the words mean something else. */
  readonly unless: readonly string[]
  /** Duties that are this half. */
  readonly says: readonly string[]
  /** Statements that are not. */
  readonly not: readonly string[]
}

/** How postings speak of a minimum viable product; plain data. */
export interface MvpWords {
  readonly minimal: MvpHalf
  readonly viable: MvpHalf
  /** Words that make a thing that is built a test, which is no delivery: `build an MVP to learn whether …`. */
  readonly learning: readonly string[]
  /** Where the knowledge comes from. */
  readonly source: string
}

/** A part of the work on an AI or data product that one of the roles has. */
export interface AiPart {
  /** How messages call it: `what it is worth`. */
  readonly label: string
  /** Kinds of work that are it. */
  readonly kinds: readonly string[]
  /** Words by which a posting speaks of it, however loosely: a false alarm is worse than a miss. */
  readonly phrases: readonly string[]
}

/**
 * How postings speak of AI and data products, and who has which part; phrases in the notation of `language/phrase.ts`.
 */
export interface AiWords {
  /** In a title they tell that the product is one. */
  readonly titles: readonly string[]
  /** In a title they tell so where a duty, too, is about models or data: `data platform`. */
  readonly dataTitles: readonly string[]
  /** What names the work on models and data. */
  readonly work: readonly string[]
  readonly parts: Readonly<Record<RoleId, readonly AiPart[]>>
  /** Where the knowledge comes from. */
  readonly source: string
  /** Duties that name such work. */
  readonly says: readonly string[]
  /** Statements that do not. */
  readonly not: readonly string[]
}

/** Everything the linter knows about the roles it tells apart; plain data. */
export interface RoleModel {
  readonly roles: readonly Role[]
  /** The jobs besides these, which postings for the roles turn into or are combined with. */
  readonly neighbours: readonly Neighbour[]
  readonly titleWords: TitleWords
  /** Titles that contain a role's title but name another profession: `product marketing manager`. */
  readonly otherTitles: readonly string[]
  /** The verbs of each family, in phrase notation. */
  readonly verbs: Readonly<Record<VerbFamily, readonly string[]>>
  /** Persons, teams and functions that can act in place of the hire. */
  readonly people: readonly string[]
  readonly metrics: readonly MetricNames[]
  readonly outputs: OutputWords
  readonly mvp: MvpWords
  readonly ai: AiWords
  readonly managers: readonly ManagerKind[]
  /** The kinds of work, by name, and whose each is. */
  readonly kinds: Readonly<Record<string, WorkKind>>
  readonly responsibilities: readonly Responsibility[]
  /** Kinds of action that make a work plainly the hire’s own, where it is their object; in phrase notation. */
  readonly owning: readonly string[]
  /** Those of them by which people also work on a thing without deciding about it. */
  readonly working: readonly string[]
  /** Kinds of action by which somebody only hears of a work, in phrase notation. */
  readonly listening: readonly string[]
  /** How companies divide that work; the first is the default. */
  readonly models: readonly OperatingModel[]
  readonly wordClasses: WordClasses
  /** What was learned of all that: see `rules/roles/README.md`. */
  readonly knowledge: Knowledge
  /** What was learned of all jobs: see `rules/jobs/README.md`. */
  readonly jobKnowledge: JobKnowledge
}
