import { ROLE_NAMES } from '../../src/rule/rule.ts'
import type { Role } from '../../src/roles/role-model.ts'

/** The Product Owner owns the execution of the solution: what the team builds next, and whether it is done. */
export const productOwner: Role = {
  id: 'product-owner',
  name: ROLE_NAMES['product-owner'],
  titles: [
    'product owner',
    'product manager / owner|po',
    'product manager and|or|&|( owner|po',
    'senior|sr|lead|junior|technical po',
    'tpo',
    'po /|and|or|&|, pm',
    'pm /|and|or|&|, po',
  ],
  mentions: ['product owner', 'po', 'pos', 'tpo', 'proxy product owner'],
  superiors: ['head of product ownership', 'lead|chief product owner'],
  cues: [],
  // Neither O*NET-SOC nor ESCO knows it, see rules/jobs/README.md.
  codes: {},
}
