import type { Analyses, Analysis, AnalyzeAll } from './analysis.ts'
import type { LintOptions, Settle } from './lint.ts'
import type { ClauseForm, Posting, SectionKind } from './posting/posting.ts'
import type { RoleModel } from './role-model.ts'
import { isPostingRule, type RuleOptions } from './rule.ts'
import type { TitleRole } from './signal/hire.ts'
import type { RoleId } from './signal/signal.ts'
import { createLineIndex } from './text/line-index.ts'

/** What was decided about one line of a posting, and why. All of it is plain data. */
export interface LineReasons {
  /** 1-based. */
  readonly line: number
  /** The statements of which a part stands on the line; none for a heading or an empty line. */
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

/** One statement: where it stands, and what speaks in it for and against each role. */
export interface ClauseReasons {
  readonly text: string
  readonly form: ClauseForm
  readonly section: { readonly kind: SectionKind; readonly heading: string | null }
  readonly roles: readonly RoleReasons[]
}

export interface RoleReasons {
  readonly role: RoleId
  /** How surely the statement makes the role's work the hire's own, 0 to 1. */
  readonly probability: number
  readonly isOwned: boolean
  /** The kind of work, as messages call it: `the roadmap`; `null` where it is too unlikely. */
  readonly work: string | null
  /** Words that speak for the role, above 0, and against it; the strongest first. */
  readonly words: readonly { readonly text: string; readonly weight: number }[]
  /** What the heading, the section and the title add. */
  readonly surroundings: number
}

/**
 * Tells what was decided about a line, also where nothing was reported.
 * @throws RangeError when the posting has no such line.
 * @throws ConfigError as `lint()` does.
 */
export type Why = (source: string, line: number, options?: LintOptions) => LineReasons

export function createWhy(analyzeAll: AnalyzeAll, roles: RoleModel, settle: Settle): Why {
  return (source, line, options = {}) => {
    const settled = settle(options)
    const { analysis, clauses } = statementsOn(line, source, analyzeAll(source, settled))
    return {
      line,
      clauses: clauses.map((clause) => reasonsOf(clause, analysis, roles)),
      posting: summaryOf(analysis),
      rules: settled.active.flatMap(({ rule, options }) => {
        if (!isPostingRule(rule)) return []
        return [
          {
            id: rule.id,
            options,
            messages: Array.from(rule.check({ ...analysis, roles, options }), ({ message }) => message),
          },
        ]
      }),
    }
  }
}

/** With the posting that they stand in; where there are none, the first of the text. */
function statementsOn(
  line: number,
  source: string,
  analyses: Analyses,
): { readonly analysis: Analysis; readonly clauses: Posting['clauses'] } {
  const isOnLine = createIsOnLine(line, source)
  const found = analyses.map((analysis) => ({ analysis, clauses: analysis.posting.clauses.filter(isOnLine) }))
  return found.find(({ clauses }) => clauses.length > 0) ?? { analysis: analyses[0], clauses: [] }
}

function createIsOnLine(line: number, source: string): (clause: Posting['clauses'][number]) => boolean {
  const lines = createLineIndex(source)
  if (!Number.isInteger(line) || line < 1 || line > lines.lineCount)
    throw new RangeError(`There is no line ${line}: the posting has ${lines.lineCount}`)
  const start = lines.lineStart(line)
  const end = line === lines.lineCount ? source.length + 1 : lines.lineStart(line + 1)
  return ({ span }) => span.start < end && span.end > start
}

function reasonsOf(
  clause: Posting['clauses'][number],
  { signals, reasonsIn }: Analysis,
  model: RoleModel,
): ClauseReasons {
  const { kind, heading } = clause.section
  return {
    text: clause.text,
    form: clause.form,
    section: { kind, heading },
    roles: reasonsIn(clause).map(({ role, probability, words, surroundings }): RoleReasons => {
      const signal = signals.find((one) => one.clause === clause && one.role === role)
      return {
        role,
        probability,
        isOwned: signal?.ownership === 'owned',
        work: signal === undefined ? null : (model.kinds[signal.kind]?.label ?? null),
        words,
        surroundings,
      }
    }),
  }
}

function summaryOf({ hire, profile }: Analysis): LineReasons['posting'] {
  const { statements, shares, role } = profile
  return {
    title: hire.place?.text ?? null,
    role: hire.role,
    shares,
    profile: role,
    statements: {
      'product-manager': statements['product-manager'].length,
      'product-owner': statements['product-owner'].length,
    },
  }
}
