import type { ManagerKind } from '../../src/roles/role-model.ts'

const ROLE_MODEL = 'Strategic/tactical split, reporting line'

/** Ranks, and what joins them to what they lead: `Vice President, Engineering`, `Director of Engineering`. */
const RANK = 'head|director|vp|svp|evp|avp|manager|lead|chief|president (president) (,|of|for) (the|our)'
const SOFTWARE =
  '(software|application|digital|platform|backend|frontend|mobile|web|hardware|firmware|embedded|system|cloud|data|infrastructure|automation|electronics|core|global)'
const BUILDING = 'engineering|development|technology|r&d'
const SELLING = 'marketing|sales|growth|revenue|commercial'
const LEADER = 'manager|lead|leader|director|head'

/**
 * To whom a role reports. A manager of no kind named here contradicts nothing. The longest title that matches decides,
 * then the first kind.
 */
export const managers: readonly ManagerKind[] = [
  {
    id: 'chief-product-officer',
    label: 'the chief product officer',
    contradicts: ['product-owner'],
    source: ROLE_MODEL,
    titles: [
      'cpo',
      'chief product (and|&) (technology) officer',
      'chief technology (and|&) product officer',
      'cpto',
      'ctpo',
    ],
  },
  {
    id: 'product-leadership',
    label: 'product leadership',
    contradicts: [],
    source: ROLE_MODEL,
    titles: [
      'head|director|vp|svp|lead|leader|manager|president|chief (president) (,|of) (the) (digital|data|technical|group|platform|core) product',
      'product (management) lead|leader|director|head|manager|owner|leadership|team|organization',
      'head|director|vp|svp|president (president) (of) product development',
      'product development manager|lead|director|head',
      'general manager (,|of) product',
      'product manager',
      'product owner',
      'group|senior|principal|lead product manager',
      'pm',
      'gpm',
      'product management',
      'vice president (,|of) (digital) product',
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
      `engineering|development|software|delivery|technical|tech|technology|r&d|application (engineering|development) ${LEADER}`,
      `${RANK} ${SOFTWARE} ${SOFTWARE} ${BUILDING}`,
      'head|director|vp|svp (president) (of) product engineering',
      `vice president (,|of) ${SOFTWARE} ${BUILDING}`,
      'lead|head|run (the|our|all) (server|software|backend|frontend) developers|programmers|engineers',
      'scrum master',
      'tech lead',
      'team lead of (the) development|engineering',
      'lead|principal|chief engineer|architect|developer',
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
      'run (the|our) (whole) company',
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
      `marketing|sales|commercial|growth ${LEADER}`,
      `${RANK} (product|global|digital|regional) ${SELLING}`,
      `vice president (,|of) (product|global|digital|regional) ${SELLING}`,
    ],
  },
  {
    id: 'other',
    label: 'another manager',
    contradicts: [],
    source: `${ROLE_MODEL}: what is developed, delivered or sold is not the product, or who leads builds it for others`,
    titles: [
      `business|market|product|learning|talent|people|organizational|customer|partner|corporate|property|curriculum|content|sales|service|project|program development|delivery ${LEADER}`,
      `learning and|& development ${LEADER}`,
      `${RANK} (product|global|digital|regional) ${SELLING} engineering|technology|systems|platform|product|application`,
      'project|steering|program|change|advisory|review board',
    ],
  },
]
