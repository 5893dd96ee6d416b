import type { ManagerKind } from '../../src/role-model.ts'

const ROLE_MODEL = 'Strategic/tactical split, reporting line'

/** To whom a role reports. A manager of no kind named here contradicts nothing. The first kind that matches decides. */
export const managers: readonly ManagerKind[] = [
  {
    id: 'chief-product-officer',
    label: 'the chief product officer',
    contradicts: ['product-owner'],
    source: ROLE_MODEL,
    titles: ['cpo', 'chief product (and|&) (technology) officer', 'cpto'],
  },
  {
    id: 'product-leadership',
    label: 'product leadership',
    contradicts: [],
    source: ROLE_MODEL,
    titles: [
      'head|director|vp|svp|lead|leader|manager|president|chief (president) (of) (the) (digital|data|technical|group|platform|core) product',
      'product (management) lead|leader|director|head|manager|owner|leadership|team|organization',
      'head|director|vp|svp|president (president) (of) product development',
      'product manager',
      'product owner',
      'group|senior|principal|lead product manager',
      'pm',
      'gpm',
      'product management',
      'vice president (of) product',
    ],
  },
  {
    id: 'engineering',
    label: 'an engineering lead',
    contradicts: ['product-manager'],
    source: ROLE_MODEL,
    titles: [
      'cto',
      'chief technology|technical officer',
      'engineering|development|software|delivery|technical|tech|technology|r&d|application (engineering|development) manager|lead|leader|director|head',
      'head|director|vp|svp|manager|lead|president (president) (of) (software|application|digital) engineering|development|technology|r&d',
      'head|director|vp|svp (president) (of) product engineering',
      'scrum master',
      'tech lead',
      'team lead of (the) development|engineering',
      'lead|principal|chief engineer|architect|developer',
      'vice president (of) engineering|technology|development',
    ],
  },
  {
    id: 'chief-executive',
    label: 'the top of the company',
    contradicts: ['product-owner'],
    source: ROLE_MODEL,
    titles: [
      'ceo',
      'chief executive (officer)',
      'founder',
      'co founder',
      'cofounder',
      'managing director',
      'coo',
      'chief operating|operations officer',
      'general manager',
      'board',
      'owner of the company',
    ],
  },
  {
    id: 'marketing-and-sales',
    label: 'marketing or sales',
    contradicts: ['product-owner'],
    source: ROLE_MODEL,
    titles: [
      'cmo',
      'cro',
      'chief marketing|commercial|revenue|growth|sales officer',
      'marketing|sales|commercial|growth manager|lead|director|head',
      'head|director|vp|svp|manager|lead|president (president) (of) (product|global|digital|regional) marketing|sales|growth|revenue|commercial',
      'vice president (of) (product|global|digital) marketing|sales|growth|revenue',
    ],
  },
]
