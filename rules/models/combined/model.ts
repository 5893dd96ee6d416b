import type { OperatingModel } from '../../../src/roles/operating-model.ts'
import { createPatterns } from '../../../src/text/patterns.ts'

/** One person is Product Manager and Product Owner, as in a young company with one team. */
export const combined: OperatingModel = {
  id: 'combined',
  name: 'the combined role',
  inShort: 'One person does both on purpose, as in a young company with one team.',
  source:
    'The strategic/tactical split, which takes both jobs in one for right where a company is small and says so; what the two jobs are is the split’s',
  work: {
    vision: 'either',
    strategy: 'either',
    roadmap: 'either',
    research: 'either',
    'go-to-market': 'either',
    results: 'either',
    executives: 'either',
    backlog: 'either',
    stories: 'either',
    acceptance: 'either',
    sprint: 'either',
    release: 'either',
    team: 'either',
    'delivery-measures': 'either',
  },
  exceptions: [],
  measures: { 'product-manager': 'either', 'product-owner': 'either' },
  reportsToAnyone: ['product-manager', 'product-owner'],
  oneJob: 'either',
  hints: createPatterns([
    [
      'only product|sole product',
      /\b(?:as |you(?:’|')?(?:ll| will| are|re)? (?:be )?)(?:our|the) (?:first and )?(?:only|sole) product (?:person|hire|manager|owner)\b/iu,
    ],
    [
      'first product',
      /\b(?:as |you(?:’|')?(?:ll| will| are|re)? (?:be )?)our (?:very )?first product (?:person|hire|manager|owner)\b/iu,
    ],
    [
      'product owner',
      /\b(?:you are|you will be|you act as|you serve as|(?:the|both) (?:roles|hats|jobs) of) (?:both )?(?:the |a |our )?product manager (?:and|as well as) (?:the |a |our )?product owner\b/iu,
    ],
    [
      ' both ',
      /\b(?:one person|you) (?:does|do|will do|takes?|will take|fills?|will fill|holds?|will hold|covers?|will cover|plays?|will play) both (?:the )?(?:roles|jobs|halves|parts)\b/iu,
    ],
    [
      'product owner',
      /\bproduct manager and (?:the |a |our )?product owner (?:in one|at once|at the same time|in one person)\b/iu,
    ],
  ]),
  says: [
    'As our only product person you decide what we build.',
    'You will be our first product hire.',
    'You are Product Manager and Product Owner in one.',
    'You do both jobs: there is nobody else.',
  ],
  not: ['Our first product was a lamp.', 'You work with our Product Manager and our Product Owner.'],
}
