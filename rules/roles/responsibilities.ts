import type { Responsibility } from '../../src/roles/role-model.ts'

/**
 * What a product team shares out among its people: the rows of the matrix that `jdlint team` draws. `names` is what
 * postings call it; only where
 * a statement names it, rules speak of it, as the kind of work alone is right too seldom. What has a single owner is
 * done badly by two.
 */
export const responsibilities: readonly Responsibility[] = [
  {
    id: 'vision',
    label: 'the product vision',
    role: 'product-manager',
    kinds: ['vision'],
    names: ['vision', 'north star', 'product direction', 'direction of|for (the|our) product'],
    hasSingleOwner: true,
  },
  {
    id: 'strategy',
    label: 'the product strategy',
    role: 'product-manager',
    kinds: ['strategy'],
    names: ['strategy', 'business case', 'business model'],
  },
  {
    id: 'roadmap',
    label: 'the roadmap',
    role: 'product-manager',
    kinds: ['roadmap'],
    names: ['roadmap', 'road map', 'product plan'],
    unless: ['technical|technology|engineering|architecture|project|delivery|hiring roadmap'],
    hasSingleOwner: true,
  },
  {
    id: 'research',
    label: 'research',
    role: 'product-manager',
    kinds: ['research'],
    names: [
      'research',
      'interview',
      'customer|user|market|competitive|competitor insight|insights|analysis',
      'discovery',
    ],
  },
  {
    id: 'pricing',
    label: 'pricing',
    role: 'product-manager',
    kinds: ['go-to-market'],
    names: ['pricing', 'price', 'monetization', 'packaging'],
    hasSingleOwner: true,
  },
  {
    id: 'go-to-market',
    label: 'go-to-market',
    role: 'product-manager',
    kinds: ['go-to-market'],
    names: ['go to market', 'gtm', 'launch', 'positioning', 'market entry'],
  },
  {
    id: 'backlog',
    label: 'the backlog',
    role: 'product-owner',
    kinds: ['backlog'],
    names: ['backlog'],
    hasSingleOwner: true,
  },
  {
    id: 'stories',
    label: 'user stories',
    role: 'product-owner',
    kinds: ['stories'],
    names: ['user story', 'story', 'requirement', 'specification', 'epic'],
  },
  {
    id: 'sprint',
    label: 'sprints',
    role: 'product-owner',
    kinds: ['sprint'],
    names: ['sprint', 'iteration', 'refinement', 'stand up', 'standup', 'daily', 'retrospective', 'pi planning'],
  },
  {
    id: 'acceptance',
    label: 'the acceptance of finished work',
    role: 'product-owner',
    kinds: ['acceptance'],
    names: [
      'accept|reject|approve … story|work|item|increment|feature|ticket|result',
      'acceptance',
      'sign off',
      'definition of done',
      'uat',
    ],
    unless: ['acceptance criteria'],
    hasSingleOwner: true,
  },
  {
    id: 'release',
    label: 'the contents of releases',
    role: 'product-owner',
    kinds: ['release'],
    names: ['release'],
    hasSingleOwner: true,
  },
  {
    id: 'metrics',
    label: 'success metrics',
    kinds: ['results', 'delivery-measures'],
    names: ['kpi', 'okr', 'metric', 'success measure|measures', 'p&l'],
  },
  {
    id: 'stakeholders',
    label: 'stakeholders',
    kinds: ['executives'],
    names: ['stakeholder', 'executive', 'leadership', 'management board', 'board'],
  },
]

/** Kinds of action by which somebody only hears of a work. Phrase notation. */
export const listening: readonly string[] = [
  'attend',
  'join',
  'listen',
  'sit in (on)',
  'be present at|in|for',
  'be|are|is|get (kept|always) informed|told|updated|notified',
  'keep|stay|are|is|be|kept up to date',
  'keep|stay informed|updated',
  'hear about|of|from',
  'follow',
  'know',
]
