import { defineRule, type Finding, type Level, type RuleContext } from '../../src/rule/rule.ts'
import { quote } from '../wording.ts'

const ABOVE: ReadonlySet<Level> = new Set(['director', 'head', 'group', 'lead', 'principal', 'staff', 'senior'])
const BELOW: ReadonlySet<Level> = new Set(['intern', 'associate', 'junior'])
/** Ranks of those who lead no colleagues of their role. */
const WITHOUT_PEOPLE: ReadonlySet<Level> = new Set([...BELOW, 'senior'])
const LEADS: ReadonlySet<Level> = new Set(['director', 'head'])
const FEWEST_DUTIES = 3
/** Of the duties: one in five may be something else than help. */
const NEARLY_ALL = 0.8

export default defineRule({
  id: 'mismatched-seniority',
  meta: {
    description: 'The title promises more or less rank than the duties give, such as a Senior who only assists.',
    severity: 'warning',
    presets: ['strict'],
    options: {},
    source: 'A title is a promise: rank is what the hire decides, and whom the hire leads',
  },
  *check(context) {
    const { hire, title: reading, isEnglish, posting } = context
    if (hire.title === undefined || reading === undefined || !isEnglish || posting.level !== undefined) return
    const faults = [onlyAssists(context), ownsTooMuch(context), leadsNobody(context), leadsPeers(context)]
    for (const fault of faults) if (fault !== undefined) yield { span: hire.title.span, ...fault }
  },
})

/** Without its full stop, which the message has. */
function said(clause: { readonly text: string } | undefined): string {
  return quote(clause?.text.replace(/\.$/u, ''))
}

type Fault = Pick<Finding, 'message' | 'evidence'>

function onlyAssists({ title, hire, seniority: { duties, assisting }, signals }: RuleContext): Fault | undefined {
  if (title?.level === undefined || !ABOVE.has(title.level) || duties < FEWEST_DUTIES) return undefined
  const owns = signals.some(({ ownership, clause }) => ownership === 'owned' && !assisting.includes(clause))
  if (owns || assisting.length < duties * NEARLY_ALL) return undefined
  return {
    message: `The title says ${quote(hire.title?.text)}, but ${assisting.length} of ${duties} duties only assist, such as ${said(assisting[0])}. Say what the hire decides, or take the rank out of the title.`,
    evidence: assisting.map(({ span, text }) => ({ span, message: `Help for somebody else: ${quote(text)}` })),
  }
}

function ownsTooMuch({ title, hire, seniority: { owning } }: RuleContext): Fault | undefined {
  const [first] = owning
  if (title?.level === undefined || !BELOW.has(title.level) || first === undefined) return undefined
  return {
    message: `The title says ${quote(hire.title?.text)}, but the hire answers for the whole product: ${said(first.clause)}. Say whom the hire helps with it, or take the rank out of the title.`,
    evidence: owning.map(({ span, text }) => ({ span, message: `A whole product’s: ${quote(text)}` })),
  }
}

function leadsNobody({ title, hire, seniority: { leadingNobody } }: RuleContext): Fault | undefined {
  const [first] = leadingNobody
  if (title?.level === undefined || !LEADS.has(title.level) || first === undefined) return undefined
  return {
    message: `The title says ${quote(hire.title?.text)}, but the hire leads nobody: ${said(first)}. Say whom the hire leads, or choose a title without “${title.name.split(' ', 1).join('')}”.`,
    evidence: leadingNobody.map(({ span, text }) => ({ span, message: `Leads nobody: ${quote(text)}` })),
  }
}

function leadsPeers({ title, hire, seniority: { leading } }: RuleContext): Fault | undefined {
  const [first] = leading
  if (first === undefined || (title?.level !== undefined && !WITHOUT_PEOPLE.has(title.level))) return undefined
  return {
    message: `The title says ${quote(hire.title?.text)}, but the hire leads others of that job: ${said(first)}. Say so in the title, for example with “Group” or “Head”.`,
    evidence: leading.map(({ span, text }) => ({ span, message: `Leads others of the job: ${quote(text)}` })),
  }
}
