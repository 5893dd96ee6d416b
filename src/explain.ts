import type { Analysis, Analyses } from './signal/analysis.ts'
import type { Limits } from './posting/markup/limits.ts'
import type { SectionKind } from './posting/posting.ts'
import type { JobId, OccupationCodes } from './roles/neighbour.ts'
import type { RoleModel } from './roles/role-model.ts'
import type { Dimension, NamedRole, RoleId } from './roles/role-ids.ts'
import type { Level } from './roles/title-words.ts'
import type { Ownership } from './signal/signal.ts'
import type { TitleReading } from './signal/title/title-reader.ts'
import { createLineIndex, type LineIndex } from './text/line-index.ts'
import type { JudgedBy } from './diagnostic/lint-result.ts'
import type { ModelId } from './roles/operating-model.ts'
import type { PayUnit } from './pay/units.ts'
import type { Language } from './inputs/language.ts'
import type { Location, Span } from './text/span.ts'

/** What a title says: one role, both, or none that the role model knows. */
export type TitleRole = NamedRole | null

/** What a title says, in words that other systems can compare. */
export interface NormalTitle {
  /** The level and the jobs, as most titles have them: `Senior Product Manager`. */
  readonly name: string
  /** The jobs that it promises, in its order: one of the roles, and what comes with it as a second name. */
  readonly jobs: readonly {
    /** `product-manager`, `product-owner`, or the id of a neighbouring job, such as `ba`. */
    readonly id: JobId
    readonly name: string
    /** Its codes in O*NET-SOC 2019 and in ESCO 1.2; `null` where none is known. */
    readonly onet: OccupationCodes['onet'] | null
    readonly esco: OccupationCodes['esco'] | null
  }[]
  readonly level: Level | null
  /** The company’s own grade, as written: `II`, `L5`. */
  readonly grade: string | null
  /**
   * Kinds of product work: `technical`, `growth`, `platform`, `data`, `ai`, `mobile`, `integrations`, `security`,
   * `internal`.
   */
  readonly flavours: readonly string[]
  /** What is left, as written: the product, the market, the team. */
  readonly areas: readonly string[]
  /** What says nothing of the job, as written: `(m/f/d)`, `Remote`, `Berlin`, `Team Phoenix`. */
  readonly noise: readonly string[]
}

/** A job, and what a posting has of it. */
export interface JobExplanation {
  /** A role, or a job beside them by its id in `rules/jobs`. */
  readonly id: JobId
  /** As a recruiter says it: `Business Analyst`. */
  readonly name: string
  /** Part of the work, 0 to 1. */
  readonly share: number
  /** The duties that are plainly its own, in source order. */
  readonly duties: readonly { readonly text: string; readonly span: Span; readonly loc: Location }[]
}

/** A sum or a range that the posting pays. Nothing is converted. */
export interface PayExplanation {
  /** The lowest; `null` where only the highest is said: `up to €80,000`. */
  readonly min: number | null
  /** The highest; `null` where only the lowest is said: `from €60,000`. One sum is both. */
  readonly max: number | null
  /** By its code in ISO 4217. A dollar sign alone is taken for US dollars. */
  readonly currency: string
  /** What it is paid for; `null` where the posting does not say so and the sum does not tell. */
  readonly unit: PayUnit | null
  /** Whether it includes what is earned by results: “OTE”, on-target earnings. */
  readonly isOnTarget: boolean
  readonly text: string
  readonly span: Span
  readonly loc: Location
}

/** What a posting asks for, with every line that says so. All of it is plain data. */
export interface PostingExplanation {
  /**
   * What names the job: the declared title, else the words by which the text calls the hire; `null` where there are
   * none.
   */
  readonly title: {
    readonly text: string
    readonly role: TitleRole
    /**
     * The title taken apart, so that it can be compared with others; `null` where no title names a job of product work.
     */
    readonly normal: NormalTitle | null
    readonly span: Span
    readonly loc: Location
  } | null
  /**
   * What the posting's heading calls the level of a job that the text describes above: `Senior`. `null` where it names
   * the job itself, as nearly everywhere.
   */
  readonly level: { readonly text: string; readonly span: Span; readonly loc: Location } | null
  /** Whether the text is in English, the only language that is judged. */
  readonly isEnglish: boolean
  /** Whether it is written to a language model that plays a role: then it hires nobody. */
  readonly isPrompt: boolean
  /** How the company divides product work: by it the posting is judged. */
  readonly model: JudgedBy
  readonly profile: {
    readonly role: RoleId | 'mixed' | 'undetermined'
    /** Part of the owned statements that is each role's, 0 to 1; both 0 where there are none. */
    readonly shares: Readonly<Record<RoleId, number>>
    /** Owned statements per dimension and role; only dimensions that occur. */
    readonly dimensions: readonly ({ readonly dimension: Dimension } & Readonly<Record<RoleId, number>>)[]
  }
  /** Whose jobs the duties are, of the two roles and the jobs besides them. */
  readonly jobs: {
    /** How many duties there are, whosever they are. */
    readonly duties: number
    /** The three nearest jobs, the nearest first; empty where there are no duties. */
    readonly nearest: readonly JobExplanation[]
    /** The job that the duties mostly are, where the title names a role and they are neither role’s; else `null`. */
    readonly third: Pick<JobExplanation, 'id' | 'name'> | null
  }
  /** What the posting says that the hire is paid, in source order. */
  readonly pay: readonly PayExplanation[]
  readonly sections: readonly {
    readonly kind: SectionKind
    readonly heading: string | null
    readonly span: Span
    readonly loc: Location
  }[]
  /**
   * What kept the posting from being read in full, see the rule `oversized-posting`: `limit` is `null` for a defect of
   * the markdown parser. Empty for all but the strangest texts.
   */
  readonly shortfalls: readonly {
    readonly limit: keyof Limits | null
    readonly bound: number
    readonly span: Span
    readonly loc: Location
  }[]
  /** In source order. */
  readonly signals: readonly {
    readonly role: RoleId
    readonly dimension: Dimension
    readonly ownership: Ownership
    /** The kind of work, such as `roadmap` or `acceptance`. */
    readonly kind: string
    /** How surely it makes the role's work the hire's own, 0 to 1. */
    readonly probability: number
    readonly text: string
    readonly section: SectionKind
    /** Why the ownership was decided so, in a few words for people. */
    readonly because: string
    readonly span: Span
    readonly loc: Location
  }[]
}

/** What the first posting of a text asks for, and the others, where a text holds several. */
export interface Explanation extends PostingExplanation {
  /** In source order; empty for all texts but lists of postings. */
  readonly others: readonly PostingExplanation[]
}

/** Options of `explain()`. */
export interface ExplainOptions {
  /** Where the text comes from; its base name is the title's last resort. */
  readonly filePath?: string | undefined
  /** What the text is written in. Default: what the ending of `filePath` says, or else markdown. */
  readonly language?: Language | undefined
  /** How your company divides product work; a posting’s own `model:` wins. Default: `strategic-tactical`. */
  readonly model?: ModelId | undefined
}

/**
 * Shows what was read of the postings of a text.
 * @throws ConfigError for an unknown option.
 * @throws InputError as `lint()` does.
 */
export type Explain = (source: string, options?: ExplainOptions) => Explanation

export function explanationOf([first, ...others]: Analyses, model: RoleModel): Explanation {
  const lines = createLineIndex(first.posting.source)
  return {
    ...postingExplanation(first, lines, model),
    others: others.map((analysis) => postingExplanation(analysis, lines, model)),
  }
}

/** More jobs than these, and the list says nothing any more. */
const NEAREST = 3

function jobName(job: JobId, { roles, neighbours }: RoleModel): string {
  return [...roles, ...neighbours].find(({ id }) => id === job)?.name ?? job
}

function postingExplanation(
  { posting, model, hire, title, isEnglish, profile, jobs, thirdJob, pay, signals }: Analysis,
  lines: LineIndex,
  roleModel: RoleModel,
): PostingExplanation {
  const locate = (span: Span): { span: Span; loc: Location } => ({ span, loc: lines.location(span) })
  return {
    title:
      hire.place === undefined
        ? null
        : {
            text: hire.place.text,
            role: hire.role ?? null,
            normal: hire.place === hire.title && title !== undefined ? normalTitle(title) : null,
            ...locate(hire.place.span),
          },
    level: posting.level === undefined ? null : { text: posting.level.text, ...locate(posting.level.span) },
    isEnglish,
    isPrompt: posting.isPrompt,
    model: { id: model.id, name: model.name },
    profile: { role: profile.role, shares: profile.shares, dimensions: profile.dimensions },
    jobs: {
      duties: jobs.count,
      nearest: (jobs.count === 0 ? [] : jobs.jobs.slice(0, NEAREST)).map(({ job, share, duties }) => ({
        id: job,
        name: jobName(job, roleModel),
        share: Number(share.toFixed(2)),
        duties: duties.map(({ text, span }) => ({ text, ...locate(span) })),
      })),
      third: thirdJob === undefined ? null : { id: thirdJob.job, name: jobName(thirdJob.job, roleModel) },
    },
    pay: pay.map(({ min, max, currency, unit, isOnTarget, text, span }) => ({
      ...{ min: min ?? null, max: max ?? null, currency, unit: unit ?? null, isOnTarget, text },
      ...locate(span),
    })),
    sections: posting.sections.map(({ kind, heading, headingSpan }) => ({
      kind,
      heading: heading ?? null,
      ...locate(headingSpan),
    })),
    shortfalls: posting.shortfalls.map(({ limit, bound, span }) => ({ limit: limit ?? null, bound, ...locate(span) })),
    signals: signals.map(({ role, dimension, ownership, kind, probability, text, clause, because, span }) => ({
      role,
      dimension,
      ownership,
      kind,
      probability: Number(probability.toFixed(2)),
      text,
      section: clause.section.kind,
      because,
      ...locate(span),
    })),
  }
}

function normalTitle({ name, jobs, level, grade, flavours, areas, noise }: TitleReading): NormalTitle {
  return {
    name,
    jobs: jobs.map(({ id, name: jobName, codes }) => ({
      id,
      name: jobName,
      onet: codes.onet ?? null,
      esco: codes.esco ?? null,
    })),
    level: level ?? null,
    grade: grade ?? null,
    flavours,
    areas,
    noise,
  }
}
