import type { MvpWords } from '../../src/roles/role-model.ts'

const NAMES: readonly string[] = [
  'mvp',
  '=mvps',
  'minimum|minimal viable|lovable|marketable product|proposition|release|feature',
  'minimally viable product|proposition',
]

/** Phrases with the name of the thing in place of `MVP`. */
function named(phrases: readonly string[]): readonly string[] {
  return phrases.flatMap((phrase) => NAMES.map((name) => phrase.replace('MVP', name)))
}

/** The two halves of a minimum viable product: what is minimal, and that it is viable. */
export const mvp: MvpWords = {
  source: 'Strategic/tactical split, MVP: the Product Manager decides the minimal, the Product Owner makes it viable',
  minimal: {
    kind: 'strategy',
    phrases: [
      ...named([
        'define|determine|decide|shape|frame|formulate|choose (on) (the|our|an|a|each|every|your) (first|right|next) MVP',
        'define|determine|shape and|, build|deliver|ship|release|scope|implement (the|our|an|a|each|every|your) (first|next) MVP',
        'decide|determine|define|choose|say|settle what|which|how … MVP',
        'decide|determine|define|choose|say|settle which … of … MVP',
        'own|lead|drive (the) definition of (the|our|an|each|every|your) (first) MVP',
        'own|lead|drive MVP definition',
        'leave|keep … out of (the|our|an|each|your) (first) MVP',
      ]),
      'decide|determine|define|choose|find|design (on) (the|what|our|which) (is) (the) smallest|cheapest|least … test|learn|prove|hypothesis|experiment',
    ],
    unless: named(['MVP scope|backlog|story|feature|requirement|roadmap|plan|increment|team|phase|stage|user']),
    says: [
      'Define the MVP for each new market',
      'Determine our first minimum viable product',
      'Decide which hypotheses the MVP has to prove',
      'You decide what stays out of the MVP and why',
      'Deciding what goes into an MVP',
      'Define and deliver the MVP',
      'Own the definition of the MVP',
      'Decide on the smallest test that proves our hypothesis',
    ],
    not: [
      'Define MVP scope with engineering',
      'Lead the product from MVP to a mature product',
      'Support the Product Manager in defining the MVP',
      'Our founders defined the MVP last year',
      'Define the stories of the MVP',
      'Work with stakeholders who define the MVP',
    ],
  },
  viable: {
    kind: 'release',
    phrases: named([
      'build|deliver|ship|release|implement|complete|finish (the|our|an|a|each|every|your) (first|next) MVP',
      'own|lead|drive|manage|oversee (the) delivery|development|build|implementation of (the|our|an|each|every|your) (first) MVP',
      'own|lead|drive|manage|oversee (the) MVP delivery|development|build|implementation',
      'scope (the|our|an|a|each|every|your) (first|next) MVP',
      'scope|slice|split|cut|break|turn|plan (up|down) (the|our|an|a|each|your) (first) MVP … story|increment|sprint|epic|iteration|item',
      'get|have|see (the|our|an|a|each|your) (first) MVP =built|=delivered|=shipped|=live|=ready|=done|=finished|=tested',
      'make (the|our|an|each|your) (first) MVP viable|robust|usable|reliable|stable',
      'ensure|secure|guard|answer (for) (the) quality|stability of (the|our|an|each|your) MVP',
      'accept|sign (off) (on) (the|our|an|each|your) (finished) MVP',
    ]),
    unless: named(['MVP roadmap|strategy|vision|hypothesis|concept|plan|proposal|definition']),
    says: [
      'Deliver the MVP within three months',
      'Scope the MVP with the squad',
      'Define and deliver the MVP',
      'You are responsible for delivering the MVP',
      'Own the delivery of the MVP',
      'Drive MVP development with two squads',
      'Slice the MVP into stories that fit a sprint',
      'Get the MVP built and tested by the harvest',
      'You ensure the quality of the MVP',
      'Ship our minimum lovable product with a team of six',
    ],
    not: [
      'Build MVPs to test our riskiest assumptions',
      'Help the team to ship the MVP',
      'Deliver the MVP hypothesis',
      'The developers build the MVP',
      'Launch the MVP in Norway',
    ],
  },
  learning: 'hypothesis hypotheses assumption assumptions belief beliefs learn prove validate test experiment'.split(
    ' ',
  ),
}
