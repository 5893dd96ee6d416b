import type { OperatingModel } from '../../../src/roles/operating-model.ts'
import { createPatterns } from '../../../src/text/patterns.ts'

/** One Product Owner answers for the value of the product: its goal, its backlog, and the order of the backlog. */
export const scrumGuide: OperatingModel = {
  id: 'scrum-guide',
  name: 'the Scrum Guide',
  inShort:
    'One person: the Product Owner of a Scrum team decides everything about the product. There need not be a Product Manager.',
  source:
    'Ken Schwaber and Jeff Sutherland, The Scrum Guide, November 2020, sections “Product Owner” and “Product Backlog”',
  // The guide gives the product goal and the value to the Product Owner, and does not know a Product Manager: a company
  // may still have one.
  work: {
    vision: 'either',
    strategy: 'either',
    roadmap: 'either',
    research: 'either',
    'go-to-market': 'either',
    results: 'either',
    executives: 'either',
  },
  exceptions: [],
  measures: { 'product-manager': 'either', 'product-owner': 'product-owner' },
  // The guide says nothing of managers, but that the whole organization respects the Product Owner's decisions.
  reportsToAnyone: ['product-owner'],
  oneJob: 'product-owner',
  hints: createPatterns([
    [
      'scrum guide',
      /\b(?:we|our teams?|our developers|the teams?) (?:all |strictly |closely )?(?:follow|live|work by|work according to|stick to|adhere to) the scrum guide\b/iu,
    ],
    ['scrum guide', /\b(?:in line with|as described in|according to|as defined (?:in|by)|by) the scrum guide\b/iu],
  ]),
  says: ['We follow the Scrum Guide.', 'You are our Product Owner as defined in the Scrum Guide.'],
  not: ['You know the Scrum Guide by heart.', 'We work in Scrum teams.'],
}
