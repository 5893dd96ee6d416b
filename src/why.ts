import type { Analysis, Analyses } from './signal/analysis.ts'
import type { LintOptions } from './lint.ts'
import type { ClauseForm, Posting, SectionKind } from './posting/posting.ts'
import type { Disowned } from './recognise/disowned.ts'
import type { Exemplar } from './roles/knowledge.ts'
import type { RoleModel } from './roles/role-model.ts'
import { contextOf, isPostingRule, type RuleOptions } from './rule/rule.ts'
import type { TitleRole } from './explain.ts'
import type { RoleId } from './roles/role-ids.ts'
import type { ActiveRule } from './config/rule-settings.ts'
import { createLineIndex } from './text/line-index.ts'

/** What was decided about one line of a posting, and why. All of it is plain data. */
export interface LineReasons {
  /** 1-based. */
  readonly line: number
  /** The statements with a part on the line; none for a heading or an empty line. */
  readonly clauses: readonly ClauseReasons[]
  readonly posting: {
    readonly title: string | null
    readonly role: TitleRole
    /** Owned statements per role, this line's among them. */
    readonly statements: Readonly<Record<RoleId, number>>
    readonly shares: Readonly<Record<RoleId, number>>
    readonly profile: RoleId | 'mixed' | 'undetermined'
  }
  /** The rules about postings that are turned on, with their bounds and what they say, suppressed or not. */
  readonly rules: readonly {
    readonly id: string
    readonly options: RuleOptions
    readonly messages: readonly string[]
  }[]
}

/** One statement: where it is, and what speaks in it for and against each role. */
export interface ClauseReasons {
  readonly text: string
  readonly form: ClauseForm
  readonly section: { readonly kind: SectionKind; readonly heading: string | null }
  /** Set where the words themselves say that the work is not the hire's: nothing else counts then. */
  readonly disowned: Disowned | null
  /** The statement of jdlint's own that is most like it, and what that is; `null` where none is like it. */
  readonly likest: { readonly text: string; readonly role: RoleId | null; readonly work: string | null } | null
  readonly roles: readonly RoleReasons[]
}

export interface RoleReasons {
  /** By the strategic/tactical split, by which jdlint has learned. */
  readonly role: RoleId
  /** Whose work it is under the operating model, and so for whom it counts. */
  readonly countsFor: RoleId
  /** How surely the statement makes the role's work the hire's own, 0 to 1. */
  readonly probability: number
  readonly isOwned: boolean
  /** The kind of work, as messages call it: `the roadmap`; `null` where it is too unlikely. */
  readonly work: string | null
  /** Words that speak for the role, above 0, and against it; the strongest first. */
  readonly words: readonly { readonly text: string; readonly weight: number }[]
  /** What the heading and the section add to what the same words say under none. */
  readonly surroundings: number
}

/**
 * Tells what was decided about a line, also where nothing was reported.
 * @throws RangeError when the posting has no such line.
 * @throws ConfigError as `lint()` does.
 */
export type Why = (source: string, line: number, options?: LintOptions) => LineReasons

export function reasonsOn(
  line: number,
  analyses: Analyses,
  active: readonly ActiveRule[],
  roles: RoleModel,
): LineReasons {
  const { analysis, clauses } = statementsOn(line, analyses)
  return {
    line,
    clauses: clauses.map((clause) => reasonsOf(clause, analysis, roles)),
    posting: summaryOf(analysis),
    rules: active.flatMap(({ rule, options }) => {
      if (!isPostingRule(rule)) return []
      return [
        {
          id: rule.id,
          options,
          messages: Array.from(rule.check(contextOf(analysis, { roles, options })), ({ message }) => message),
        },
      ]
    }),
  }
}

/** With the posting that they are in; where there are none, the first of the text. */
function statementsOn(
  line: number,
  analyses: Analyses,
): { readonly analysis: Analysis; readonly clauses: Posting['clauses'] } {
  const isOnLine = createIsOnLine(line, analyses[0].posting.source)
  const found = analyses.map((analysis) => ({ analysis, clauses: analysis.posting.clauses.filter(isOnLine) }))
  return found.find(({ clauses }) => clauses.length > 0) ?? { analysis: analyses[0], clauses: [] }
}

function createIsOnLine(line: number, source: string): (clause: Posting['clauses'][number]) => boolean {
  const lines = createLineIndex(source)
  if (!Number.isInteger(line) || line < 1 || line > lines.lineCount)
    throw new RangeError(`There is no line ${line}: the posting has ${lines.lineCount}`)
  const start = lines.lineStart(line)
  const end = lines.lineEnd(line)
  return ({ span }) => span.start < end && span.end > start
}

function reasonsOf(
  clause: Posting['clauses'][number],
  { signals, reasonsIn }: Analysis,
  model: RoleModel,
): ClauseReasons {
  const { kind, heading } = clause.section
  const pieces = reasonsIn(clause)
  return {
    text: clause.text,
    form: clause.form,
    section: { kind, heading: heading ?? null },
    disowned: pieces.find(({ disowned }) => disowned !== undefined)?.disowned ?? null,
    likest: likestOf(pieces.find(({ likest }) => likest !== undefined)?.likest, model),
    roles: pieces
      .flatMap(({ roles }) => roles)
      .map(({ role, probability, words, surroundings }): RoleReasons => {
        const signal = signals.find((one) => one.clause === clause && one.side === role)
        return {
          role,
          countsFor: signal?.role ?? role,
          probability,
          isOwned: signal?.ownership === 'owned',
          work: signal === undefined ? null : (model.kinds[signal.kind]?.label ?? null),
          words,
          surroundings,
        }
      }),
  }
}

function likestOf(exemplar: Exemplar | undefined, { kinds }: RoleModel): ClauseReasons['likest'] {
  if (exemplar === undefined) return null
  const kind = exemplar.kind === null ? undefined : kinds[exemplar.kind]
  return { text: exemplar.text, role: kind?.role ?? null, work: kind?.label ?? null }
}

function summaryOf({ hire, profile }: Analysis): LineReasons['posting'] {
  const { statements, shares, role } = profile
  return {
    title: hire.place?.text ?? null,
    role: hire.role ?? null,
    shares,
    profile: role,
    statements: {
      'product-manager': statements['product-manager'].length,
      'product-owner': statements['product-owner'].length,
    },
  }
}
