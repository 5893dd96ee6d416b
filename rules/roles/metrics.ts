import type { Metric, VerbFamily } from '../../src/role-model.ts'

const PM_METRIC = 'Strategic/tactical split, Product Manager, metric'
const PO_METRIC = 'Strategic/tactical split, Product Owner, metric'
/** What grows is not the market: `a growth mindset`, `career growth`. */
export const OTHER_GROWTH: readonly string[] = [
  'growth mindset', 'personal|career|professional|your|own|fast|rapid|team|skill|learning|individual|hyper growth',
  'growth team|phase|stage|company|engineer|marketing|opportunity|path|plan|hacking|strategy|platform|principle|journey',
  'growth and development|learning', 'head of growth', 'enable growth',
]
const MOVE: readonly VerbFamily[] = ['own', 'grow', 'deliver']
const TRACK: readonly VerbFamily[] = [...MOVE, 'create', 'research', 'decide']

/** What success is measured by, and whose success that is: outcomes in the market are the Product Manager's, the team's delivery is the Product Owner's. */
export const metrics: readonly Metric[] = [
  {
    id: 'product-kpis', role: 'product-manager', dimension: 'metric', needsVerb: true, verbs: ['create', 'own', 'decide', 'grow'], source: PM_METRIC,
    names: [
      'kpi', 'okr', 'key performance indicator', 'objective|goal and key result', 'success metric|measure|criteria|indicator', 'metric for success',
      'measure of success', 'measure used to define success', 'what success look|looks (like)', 'product metric|kpi',
      'key product|business|performance metric', 'north star metric', 'business metric|kpi', 'outcome metric', 'key metric', 'key funnel',
      'measurable goal|objective|outcome|target', 'goal for (the|your|our) product', 'product performance and health|adoption',
      'product goal|objective',
    ],
    unless: [
      'team|delivery|agile|quality|engineering|service|operational|sprint|project|squad|infrastructure kpi|metric', 'kpi of the team',
      'kpi for (this|the|your) position|role|job', 'kpi … velocity', 'project metrics', 'acceptance criteria', 'use okr', 'track|monitor key metric',
      'okr framework',
    ],
    says: ['Define KPIs for the product', 'Set success metrics and track them', 'Establish OKRs each quarter'],
    not: ['Analyse KPIs to inform decisions', 'Provide the team KPIs'],
  },
  {
    id: 'revenue', role: 'product-manager', dimension: 'accountability', verbs: MOVE, source: PM_METRIC,
    names: [
      'revenue', 'p&l', 'profit and loss', 'sales target|number|volume', 'arr', 'mrr', 'turnover', 'gross merchandise value', 'gmv', 'top line',
      'average revenue', 'arpu', 'booking volume|revenue|target', 'renewal rate',
    ],
    unless: ['revenue assurance|recognition|team|operations|cycle|stream', 'staff turnover', 'in revenue', 'revenue model'],
    says: ['Own the P&L of the product line', 'Grow revenue in the region', 'You are accountable for revenue'],
    not: ['We grew revenue by 40 % last year', 'Work with the revenue operations team'],
  },
  {
    id: 'profitability', role: 'product-manager', dimension: 'accountability', verbs: MOVE, source: PM_METRIC,
    names: ['profitability', 'profit', '(gross) margin', 'return on investment', 'roi', 'contribution margin', 'unit economics', 'payback'],
    unless: ['non profit', 'not for profit', 'profit sharing', 'for profit', 'profit and loss'],
    says: ['Improve the profitability of the portfolio', 'Maximise return on investment'],
    not: ['Profit sharing for all employees'],
  },
  {
    id: 'market-share', role: 'product-manager', dimension: 'accountability', verbs: MOVE, source: PM_METRIC,
    names: [
      'market share', 'market success|position|penetration', 'share of wallet', 'win rate', 'commercial success|performance|result',
      'business|economic|financial success',
    ],
    says: ['Increase market share', 'Own the commercial success of the product'],
    not: ['We have the largest market share in Europe'],
  },
  {
    id: 'growth', role: 'product-manager', dimension: 'accountability', verbs: MOVE, source: PM_METRIC,
    names: [
      'business|user|customer|product|market|subscriber|commercial|sustainable|developer|platform|measurable|sustained|ecosystem|subscription growth',
      'customer|user|subscriber|member acquisition', 'active user', 'subscriber|member|customer base', 'customer number',
    ],
    unless: OTHER_GROWTH,
    says: ['Drive business growth', 'Accelerate user growth'],
    not: ['Bring a growth mindset', 'We offer personal growth'],
  },
  {
    id: 'growth-at-large', role: 'product-manager', dimension: 'accountability', verbs: MOVE, source: PM_METRIC, needsContext: true,
    names: ['growth'],
    unless: OTHER_GROWTH,
    says: ['You are measured by growth', 'Growth of 20 % a year'],
    not: ['Drive growth'],
  },
  {
    id: 'retention', role: 'product-manager', dimension: 'accountability', verbs: MOVE, source: PM_METRIC,
    names: [
      'churn', 'churn rate', '(customer|user|player|member|subscriber|client|reader|day) retention (rate)', 'renewal', 'stickiness',
      'repeat purchase|order', 'customer|user|subscriber who renew|stay', 'cancellation rate', 'policies kept',
    ],
    unless: [
      'retention policy|period|schedule', 'data|log|record|document retention', 'employee|staff|talent|team retention',
      'retention team|specialist|campaign',
    ],
    says: ['Reduce churn', 'Improve retention of subscribers'],
    not: ['Data retention policies', 'Our employee retention is high'],
  },
  {
    id: 'adoption', role: 'product-manager', dimension: 'accountability', verbs: MOVE, source: PM_METRIC,
    names: [
      '(user|customer|product|feature|developer|client|platform|tool|widespread|digital) adoption (rate)', 'adoption', 'activation (rate)',
      'conversion (rate)', 'engagement rate', 'user|customer|player|reader engagement', 'usage and|, engagement',
      'engagement and|, usage|retention|adoption|conversion', 'take up', 'sign up', '(conversion|acquisition|activation|customer|user) funnel',
    ],
    unless: [
      'sales funnel', 'agile|cloud|test|technology|ai|customer adoption team', 'conversion of data|files|units|documents', 'file conversion',
      'activation code', 'employee engagement', 'stakeholder engagement', 'data conversion', 'adoption of agile|scrum|best',
      'adoption of … standard|practice|process|guideline|method|methodology',
    ],
    says: ['Drive adoption and activation', 'Increase conversion rates', 'Own conversion of the checkout'],
    not: ['File conversion tools', 'Advance the adoption of Scrum'],
  },
  {
    id: 'customer-satisfaction', role: 'product-manager', dimension: 'accountability', verbs: MOVE, source: PM_METRIC, needsContext: true,
    names: [
      'customer|user|client|member|patient|citizen|player|guest|merchant satisfaction (score)', 'app store rating', 'review score',
      'satisfaction (score)',
    ],
    unless: ['job satisfaction'],
    says: ['Raise customer satisfaction to 80 %', 'You are measured by user satisfaction'],
    not: ['Job satisfaction matters to us'],
  },
  {
    id: 'satisfaction-score', role: 'product-manager', dimension: 'accountability', verbs: MOVE, source: PM_METRIC,
    names: ['nps', 'net promoter score', 'csat', 'customer effort score'],
    says: ['Improve our Net Promoter Score', 'You are measured by NPS'],
    not: ['Our NPS is 70'],
  },
  {
    id: 'customer-value', role: 'product-manager', dimension: 'accountability', verbs: MOVE, source: PM_METRIC,
    names: ['customer lifetime value', 'lifetime value', 'ltv', 'clv', 'cac', 'customer acquisition cost', 'acquisition cost'],
    says: ['Improve customer lifetime value', 'Lower customer acquisition cost'],
    not: ['We care for lifetime value: of friendships'],
  },
  {
    id: 'business-results', role: 'product-manager', dimension: 'accountability', verbs: [...MOVE], source: PM_METRIC, needsContext: true,
    names: [
      'business outcome|result|impact|performance|success|goal|growth|kpi', 'success of (the|our|your) product', 'product success', 'market outcome',
    ],
    unless: ['business success partner', 'business results only', 'align|aligned|alignment|line with … business goal|outcome|result'],
    says: ['You are measured by business outcomes', 'Your targets are business results and the success of the product'],
    not: ['Understand our business performance reports', 'Your targets: sprints that are planned in line with customer needs and business goals'],
  },
  {
    id: 'velocity', role: 'product-owner', dimension: 'metric', verbs: TRACK, source: PO_METRIC,
    names: [
      '(team|sprint) velocity', 'throughput', 'burndown', 'burn down', 'burn up', 'story point', 'team output|productivity',
      '(delivery|team|sprint|kanban) flow metric', 'flow efficiency of (the|your) team', 'number of story|stories|ticket|item',
      'story|stories per|each|every sprint',
    ],
    unless: [
      'high|deal|sales|lead|pipeline|business|market velocity', 'velocity team|environment|company|engineering',
      'data|network|system|warehouse|line throughput', 'high throughput', 'throughput of (the) plant|warehouse|platform|system',
    ],
    says: ['Track velocity and burndown', 'Improve the throughput of the team'],
    not: ['A high-velocity team', 'Increase the data throughput of the platform'],
  },
  {
    id: 'predictability', role: 'product-owner', dimension: 'metric', verbs: TRACK, source: PO_METRIC,
    names: [
      'predictability', 'predictable delivery', 'sprint|iteration goal achievement|success|rate|met|reached',
      'sprint|iteration goal … met|reached|achieved|hit', 'meet|hit|reach (its|the|their|our) sprint|iteration goal', 'how predictably',
      'sprint goal more often', 'planned versus|vs|against delivered|done', 'say do ratio', 'share|percentage|number of sprint (goal)',
      'commitment reliability', 'sprint commitment', 'delivery predictability',
    ],
    says: ['Improve the predictability of the team', 'Track sprint-goal achievement'],
    not: ['A predictable salary'],
  },
  {
    id: 'lead-time', role: 'product-owner', dimension: 'metric', verbs: TRACK, source: PO_METRIC,
    names: [
      'cycle time', '(average) lead time', 'how long … story|ticket|item', 'day from … story|ticket|start|ready',
      'time from … to done|release|production', 'deployment|release frequency',
    ],
    unless: ['customer lead time', 'lead time of supplier|order|part', 'supplier lead time'],
    says: ['Reduce cycle time', 'Shorten the lead time from story to release'],
    not: ['Reduce supplier lead time'],
  },
  {
    id: 'increment-quality', role: 'product-owner', dimension: 'metric', verbs: TRACK, source: PO_METRIC,
    names: [
      'escaped defect', 'defect rate|density|leakage', 'quality of (the|each|every) increment', 'acceptance rate', 'first pass acceptance',
      'rework rate', '=reopened story|ticket', 'bug|defect|error … production|release|live|field|released|floor|dock|customer|users',
      'defect that escape|reach|slip', 'number|share of defect|bug|error', 'percent|percentage|share|rate|number of … story|stories … =accepted',
      'stories =accepted at|on|in (the) first', 'how many bug|defect|error', 'story … =rejected|=reopened|=returned',
    ],
    says: ['Lower the number of escaped defects', 'Track the acceptance rate of stories'],
    not: ['Quality of life'],
  },
  {
    id: 'backlog-health', role: 'product-owner', dimension: 'metric', verbs: TRACK, source: PO_METRIC,
    names: ['backlog health', 'ready story', 'age of (the) backlog|story|ticket', 'backlog … ready', 'sprints of ready work'],
    says: ['Track backlog health', 'Improve backlog health'],
    not: ['Health insurance'],
  },
  {
    id: 'features-shipped', role: 'product-owner', dimension: 'metric', verbs: MOVE, source: PO_METRIC, needsContext: true,
    names: [
      'number of feature|release|increment', 'feature =shipped|=delivered|=released', 'feature … per|each|every (sprint|release|month|quarter)',
      'on time delivery', 'release on time|schedule', '=shipped feature', 'feature count', 'feature … on time', 'delivery on time', 'delivery date',
      'feature delivery',
    ],
    says: ['You are measured by the number of features shipped per sprint'],
    not: ['A number of features await you'],
  },
]
