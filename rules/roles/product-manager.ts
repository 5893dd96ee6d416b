import { ROLE_NAMES } from '../../src/rule/rule.ts'
import type { Role } from '../../src/roles/role-model.ts'

/** The Product Manager owns the problem: why, for whom, and whether it pays. */
export const productManager: Role = {
  id: 'product-manager',
  name: ROLE_NAMES['product-manager'],
  titles: [
    'product manager',
    'product mgr',
    'manager|mgr (ii|iii|2|3) (,|of) product management|mgmt',
    'manager product',
    'product management manager|lead|specialist|associate|intern|internship|trainee|apprentice',
    'intern|internship|trainee|apprentice product management',
    'pdm',
    'product owner / manager|pm',
    'product owner and|or|&|( manager|pm',
    'senior|sr|lead|staff|principal|junior|associate|technical pm',
    'pm /|and|or|&|, po',
    'po /|and|or|&|, pm',
    'product line manager',
  ],
  mentions: [
    'product manager',
    'product management',
    'pm',
    'pms',
    'pdm',
    'group product manager',
    'product lead|leader',
  ],
  superiors: [
    'head of product',
    'product leadership',
    'chief product officer',
    'cpo',
    'product director',
    'director of product',
    'vp (of) product',
  ],
  cues: [],
  // See rules/jobs/README.md.
  codes: {
    onet: { code: '11-2021.00', label: 'Marketing Managers' },
    esco: {
      code: '1223.1',
      label: 'product manager',
      uri: 'http://data.europa.eu/esco/occupation/9f508305-80ce-4111-8722-f2c9b4a44890',
    },
  },
}
