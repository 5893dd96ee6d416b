import type { OperatingModel } from '../../../src/roles/operating-model.ts'
import { createPatterns } from '../../../src/text/patterns.ts'

/** The Product Manager owns the problem, the Product Owner the execution of the solution. */
export const strategicTactical: OperatingModel = {
  id: 'strategic-tactical',
  name: 'the strategic/tactical split',
  inShort:
    'Two people: the Product Manager decides where the product goes, the Product Owner works with the developers every day.',
  source: 'The strategic/tactical split',
  work: {},
  exceptions: [],
  measures: { 'product-manager': 'product-manager', 'product-owner': 'product-owner' },
  reportsToAnyone: [],
  hints: createPatterns([]),
  says: [],
  not: [],
}
