import type { WordClasses } from '../../src/roles/role-model.ts'

const words = (list: string): readonly string[] => list.split(' ')

/** Words that stand for the same thing in a posting. A word stands for all its inflections; each has one class. */
export const wordClasses: WordClasses = {
  customer: words(
    'customer user client buyer consumer merchant patient member subscriber audience player shopper advertiser citizen guest student teacher passenger traveler traveller commuter tourist visitor viewer listener learner pupil resident tenant farmer retailer seller borrower policyholder cardholder rider donor nurse doctor physician clinician',
  ),
  team: words('team squad developer engineer engineering scrum dev devs qa tester crew programmer coder'),
  roadmap: words('roadmap'),
  backlog: words('backlog'),
  story: words('story epic userstory ticket item spec specification'),
  direction: words('strategy strategic vision direction mission north'),
  make: words(
    'define create develop build shape set craft formulate establish write author draft design conceive devise outline',
  ),
  own: words('own lead drive manage maintain run steer govern responsible accountable ownership champion oversee'),
  turn: words('turn translate translation convert break transform distill decompose split slice'),
  order: words('prioritize rank order sequence groom refine prioritization triage'),
  study: words(
    'research analyze analysis study investigate interview discover discovery understand identify explore assess monitor track insight feedback evaluate examine uncover observe survey gauge listen',
  ),
  tell: words('communicate present articulate evangelize share align advocate pitch explain convey showcase inform'),
  help: words(
    'support assist help contribute participate input collaborate partner influence aid facilitate cooperate liaise',
  ),
  market: words('market competitor competitive competition industry landscape segment trend rival benchmark'),
  money: words(
    'revenue growth pricing price margin profit profitability sales adoption retention churn conversion arr monetization commercial engagement p&l profitable ltv cac arpu gmv mrr roi upsell',
  ),
  need: words('need problem pain opportunity frustration'),
  sprint: words(
    'sprint iteration refinement grooming standup ceremony retrospective pi kanban velocity burndown retro',
  ),
  acceptance: words('acceptance accept uat signoff verify'),
  release: words('release launch rollout ship deploy deployment'),
  leader: words('executive leadership board stakeholder ceo founder cto cpo coo cfo vp'),
  requirement: words('requirement feature functional technical'),
  experience: words(
    'experience experienced knowledge skill ability understanding familiarity proven year background strong excellent proficiency degree',
  ),
  you: words('you'),
  we: words('we'),
  our: words('our'),
  your: words('your'),
  not: words('not no never without'),
}
