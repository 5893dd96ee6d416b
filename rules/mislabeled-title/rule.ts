import { defineRule, type Finding, type RoleId, type RuleContext, type Statement } from '../../src/rule/rule.ts'
import { article } from '../article.ts'
import { evidenceOf, hintOf, nameOf, otherRole, quote, retitle, statementsAre } from '../wording.ts'

const defaults = { fewestStatements: 2, smallestShare: 0.5 }

type Context = RuleContext<typeof defaults>

export default defineRule({
  id: 'mislabeled-title',
  meta: {
    description: 'The title names one role, but the duties are mostly the other’s, or a third job’s.',
    severity: 'error',
    presets: ['recommended', 'strict'],
    options: defaults,
    ranges: { fewestStatements: { min: 1, isWhole: true }, smallestShare: { min: 0, max: 1 } },
    article: [
      article.focus,
      article.artifact,
      article.accountability,
      article.audience,
      article.ceremony,
      article.title,
    ],
    source: 'Strategic/tactical split: a title promises the work of its role',
  },
  *check(context) {
    const { hire, profile, posting } = context
    const { place, role, title } = hire
    if (place === undefined || role === undefined || role === 'hybrid') return
    // One fault, one verdict: who is asked to do both roles' work has not the wrong title.
    if (profile.mixed.confidence !== undefined) return
    // A third job has more of the duties than both roles, so the other role's few do not name the posting.
    const found = thirdJob(context, role) ?? theOtherRole(context, role)
    if (found === undefined) return
    const { confidence, evidence, name, reason } = found
    yield {
      span: place.span,
      confidence,
      message: `The title says ${quote(place.text)}, but ${reason}`,
      evidence,
      suggestions: title === undefined || saysTwice(title.text, name) ? [] : retitle(title, posting.source, name),
    }
  },
})

/** What the duties are instead. */
interface Found extends Required<Pick<Finding, 'confidence' | 'evidence'>> {
  readonly name: string
  /** The rest of the message. */
  readonly reason: string
}

/** “Product Manager Data” would become “Data Analyst Data”: only the author knows what else to change. */
function saysTwice(title: string, name: string): boolean {
  const rest = title.toLowerCase().replaceAll(/\bproduct[ -](?:manager|owner|management)\b/gu, '')
  return name
    .toLowerCase()
    .split(' ')
    .some((word) => word !== 'product' && rest.includes(word))
}

function theOtherRole(context: Context, role: RoleId): Found | undefined {
  const { model, profile, options } = context
  const { mislabeled, statements, shares } = profile
  const other = otherRole(role)
  const theirs = statements[other]
  const own = statements[role]
  if (mislabeled.confidence === undefined || theirs.every(isMeasure)) return undefined
  // Where one person has both, the name of that job is in question, however much of the work it is.
  const isMuch = model.oneJob === other || shares[other] >= options.smallestShare
  if (theirs.length < options.fewestStatements || !isMuch) return undefined
  const name = nameOf(other)
  return {
    name,
    confidence: mislabeled.confidence,
    evidence: theirs.map(evidenceOf),
    reason: reasonFor(theirs, own, role, context),
  }
}

function reasonFor(theirs: readonly Statement[], own: readonly Statement[], role: RoleId, context: Context): string {
  const name = nameOf(otherRole(role))
  const such = `such as ${quote(theirs[0]?.signals[0]?.text)}`
  if (context.model.oneJob === otherRole(role))
    return `by ${context.model.name} ${statementsAre(theirs)} a ${name}’s work, ${such}. Call the role ${name}, or leave that work to one.${hintOf(context)}`
  const against = own.length === 0 ? 'none is' : statementsAre(own)
  return `${statementsAre(theirs)} ${name} work, ${such}, and ${against} ${nameOf(role)} work. Call the role ${name}, or rewrite its duties.${hintOf(context)}`
}

/** A measure of success: those of the other role are another fault, see conflicting-metrics. */
function isMeasure({ signals }: Statement): boolean {
  return signals.every(({ clause }) => clause.section.kind === 'metrics')
}

/** What a posting of each role leaves out that a third job's duties do not say. */
const OWNED: Readonly<Record<RoleId, string>> = {
  'product-manager': 'which problem and which results the hire owns',
  'product-owner': 'what the hire owns in the backlog',
}

function thirdJob({ thirdJob: third, roles, options }: Context, role: RoleId): Found | undefined {
  const neighbour = roles.neighbours.find(({ id }) => id === third?.job)
  if (third === undefined || neighbour === undefined) return undefined
  const { duties, count, others, confidence } = third
  const share = duties.length / (duties.length + others['product-manager'] + others['product-owner'])
  if (duties.length < options.fewestStatements || share < options.smallestShare) return undefined
  const { name, whose } = neighbour
  return {
    name,
    confidence,
    evidence: duties.map(({ text, span }) => ({ span, message: `${name} work: ${quote(text)}` })),
    reason:
      `${duties.length} of ${count} duties are ${whose}, such as ${quote(duties[0]?.text)}, ` +
      `and ${ofTheOthers(others[role])} ${nameOf(role)} work. Call it ${name}, or say ${OWNED[role]}.`,
  }
}

function ofTheOthers(number: number): string {
  return number < 2 ? `${number === 0 ? 'none' : '1'} of the others is` : `${number} of the others are`
}
