import type { OperatingModel } from '../../../src/roles/operating-model.ts'
import { createPatterns } from '../../../src/text/patterns.ts'

/**
 * Product Management answers for the vision, the roadmap and the train's backlog of features, the Product Owner for one
 * team's backlog of stories.
 */
export const safe: OperatingModel = {
  id: 'safe',
  name: 'SAFe',
  inShort:
    'Many teams in an agile release train (SAFe): Product Management owns the features of the train, each team has a Product Owner for its stories.',
  source:
    'Scaled Agile, Inc., SAFe 6.0, articles “Product Management”, “Product Owner”, “ART and Solution Train Backlogs” and “PI Planning”',
  // Both bring value to customers when it is ready: what a release holds is not one role's alone.
  work: { release: 'either' },
  exceptions: [
    {
      kinds: ['backlog', 'stories', 'sprint', 'team', 'acceptance'],
      phrases: [
        'art|program|train|solution|portfolio backlog|kanban',
        'backlog of|for (the|our|an) art|program|train|solution',
        'art and|& solution (train) backlog',
        'feature backlog',
        'backlog of features',
        'benefit hypothesis',
        'define|write|specify|describe|prioritize|order|sequence|accept (the|our|new|business|program) features',
        'wsjf',
        'weighted shortest job first',
      ],
      unless: ['define|write|specify|describe|prioritize|order|accept … stories', 'team … program|art backlog'],
      owner: 'product-manager',
      says: [
        'Own the ART backlog and keep it in order',
        'Prioritise the program backlog by WSJF',
        'Write features with a benefit hypothesis and acceptance criteria',
      ],
      not: [
        'Own the backlog of your team',
        'Split features into user stories',
        'Write user stories for the team backlog',
      ],
    },
    {
      kinds: ['sprint'],
      phrases: [
        'pi planning|objective|event|preparation',
        'program increment',
        'planning interval',
        'increment planning',
        'art sync',
        'system demo',
      ],
      owner: 'either',
      says: ['Lead PI planning for the team', 'Run the sprints of each program increment'],
      not: ['Lead iteration planning and review'],
    },
    {
      kinds: ['research'],
      phrases: ['customer', 'user'],
      unless: ['market … customer|user', 'customer|user … market', 'competitor|competitive|competition'],
      owner: 'either',
      says: ['Visit customers and learn what they need', 'Interview users about their problems'],
      not: ['Analyse the market and our competitors', 'Study customers and the market for new segments'],
    },
  ],
  measures: { 'product-manager': 'product-manager', 'product-owner': 'product-owner' },
  reportsToAnyone: [],
  hints: createPatterns([
    // The case tells the framework from the adjective: “We use safe chemicals”.
    [
      'safe',
      /\b(?:[Ww]e|[Tt]eams?|[Cc]ompany|[Oo]rgani[sz]ation) (?:all )?(?:follow|follows|use|uses|practi[cs]e|practi[cs]es|work by|works by|work with|works with|work in|works in|work according to|run|runs|apply|applies) SAFe\b/u,
    ],
    [
      ' safe ',
      /\b(?:in|within|of|for) (?:our|an|the|one of our) SAFe (?:environment|organi[sz]ation|setup|set-up|framework|teams?|trains?|ART)\b/u,
    ],
    [
      'release train| art',
      /\b(?:in|within|of|for|on) (?:our|an|the|one of our|your) (?:[Aa]gile [Rr]elease [Tt]rain|ART)s?\b/u,
    ],
  ]),
  says: ['We follow SAFe with four trains.', 'You are the Product Owner of one team in our Agile Release Train.'],
  not: [
    'We keep your data safe.',
    'Experience with SAFe or another scaled framework',
    'We practise the art of listening.',
  ],
}
