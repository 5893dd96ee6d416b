import {
  defineRule,
  type Finding,
  ROLE_IDS,
  type RoleId,
  type RoleProfile,
  type RuleContext,
  type Statement,
} from '../../src/rule/rule.ts'
import { article } from '../article.ts'
import { evidenceOf, hintOf, nameOf, otherRole, quote, statementsAre } from '../wording.ts'

export default defineRule({
  id: 'mixed-responsibilities',
  meta: {
    description: 'One person is asked to do both the Product Manager’s and the Product Owner’s job.',
    severity: 'error',
    presets: ['recommended', 'strict'],
    options: { fewestStatements: 2, smallestShare: 0.15 },
    ranges: { fewestStatements: { min: 1, isWhole: true }, smallestShare: { min: 0, max: 1 } },
    article: [article.focus, article.artifact, article.accountability, article.audience, article.ceremony],
    source:
      'Strategic/tactical split: the Product Manager owns the problem, the Product Owner the execution of the solution',
  },
  *check(context) {
    const {
      hire: { role, place },
      profile,
      options,
    } = context
    const { confidence } = profile.mixed
    if (role === undefined || place === undefined || confidence === undefined) return
    const weaker = weakerRole(profile, role)
    const stronger = otherRole(weaker)
    const few = profile.statements[weaker].filter((statement) => !isMeasure(statement, context))
    if (few.length < options.fewestStatements || profile.shares[weaker] < options.smallestShare) return
    yield {
      span: place.span,
      confidence,
      message:
        `This posting asks one person to do two jobs: ${statementsAre(profile.statements[stronger])} ${nameOf(stronger)} work and ` +
        `${statementsAre(few)} ${nameOf(weaker)} work, such as ${quote(few[0]?.signals[0]?.text)}. ` +
        `Keep one role here and give the lines below to a ${nameOf(weaker)}.${hintOf(context)}`,
      evidence: few.map(evidenceOf),
      suggestions: few.flatMap((statement) => handingOver(statement, weaker, context)),
    }
  },
})

/**
 * Keeps the cooperation and leaves the work to its owner; nothing where a sentence of it cannot be said so, or is the
 * hire's own work as well.
 */
function handingOver({ signals }: Statement, to: RoleId, context: RuleContext): NonNullable<Finding['suggestions']> {
  const own = new Set(
    context.profile.statements[otherRole(to)].flatMap((other) => other.signals.map(({ clause }) => clause)),
  )
  const clauses = [...new Set(signals.map(({ clause }) => clause))]
  const rewordings = clauses.map((clause) => (own.has(clause) ? undefined : context.handoff.supported(clause, to)))
  const said = rewordings.filter((rewording) => rewording !== undefined)
  if (said.length < rewordings.length) return []
  return [
    { title: `Write ${said.map(({ text }) => quote(text)).join(' ')}`, edits: said.flatMap(({ edits }) => edits) },
  ]
}

/**
 * What announces a measure is no duty, and no more is a result below a heading of measures, though its name is not
 * known: `conflicting-metrics` speaks of measures.
 */
function isMeasure({ signals }: Statement, { measures }: RuleContext): boolean {
  return (
    signals.some(({ clause }) => measures.some((measure) => measure.isAnnounced && measure.clause === clause)) ||
    signals.every(({ kind, clause }) => RESULTS.has(kind) && clause.section.kind === 'metrics')
  )
}

/** Kinds of work that are results: see `rules/roles/kinds.ts`. */
const RESULTS: ReadonlySet<string> = new Set(['results', 'delivery-measures'])

/**
 * The role whose work should go elsewhere: the one that the title does not name; with a title of both the one that the
 * text says less about.
 */
function weakerRole({ shares }: RoleProfile, title: RoleId | 'hybrid'): RoleId {
  if (title !== 'hybrid') return otherRole(title)
  const [manager, owner] = ROLE_IDS
  return shares[owner] <= shares[manager] ? owner : manager
}
