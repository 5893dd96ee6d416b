import type { PhraseIndex } from '../language/phrase.ts'
import type { Token } from '../language/tokens.ts'
import { ROLE_IDS } from '../roles/role-ids.ts'
import { behindName } from './others/asides.ts'
import type { Doer } from './others/doers.ts'

/**
 * Whether a statement only helps those who do the work, or is there when they do it: `Support the Product Owner in
 * refinement`, `Supply the Product Manager with figures for the business case`, `Sit in on sprint reviews`.
 *
 * @param names what others than the hire are called
 */
export function isHelp(tokens: readonly Token[], names: PhraseIndex<Doer>): boolean {
  const verb = openingOf(tokens)
  return (
    attends(tokens, verb) || isSparring(tokens, verb) || contributes(tokens, verb) || isForRole(tokens, verb, names)
  )
}

/** Behind `You will also`. */
function openingOf(tokens: readonly Token[]): number {
  return behind(tokens, behind(tokens, 0, /^you$/u), /^(?:will|would|shall|also|then|actively|gladly)$/u)
}

function behind(tokens: readonly Token[], at: number, words: RegExp): number {
  return words.test(tokens[at]?.word ?? '') ? behind(tokens, at + 1, words) : at
}

/** `Lend the analysts a hand`, `Giving a hand to Ines` */
export function lendsHand(tokens: readonly Token[]): boolean {
  const verb = openingOf(tokens)
  if (!/^(?:lend|give)s?$|^(?:lend|giv)ing$/u.test(tokens[verb]?.word ?? '')) return false
  const hand = tokens.findIndex(({ word }) => /^hands?$/u.test(word))
  return hand > verb && hand - verb <= FARTHEST
}

/** In words: `Lend our colleagues in Porto a helping hand`. */
const FARTHEST = 7

/** `Sit in on sprint reviews`; but `Sit in on calls with customers` is research. */
function attends(tokens: readonly Token[], verb: number): boolean {
  const word = tokens[verb]?.word ?? ''
  const next = tokens[verb + 1]?.word
  const isThere =
    /^(?:attend|join|participat)(?:e|s|es|ing)?$/u.test(word) ||
    (/^(?:sit|sits|sitting|drop|drops|dropping|listen|listens|listening|look|chip|pitch|slide)$/u.test(word) &&
      next === 'in') ||
    (/^(?:take|takes|taking)$/u.test(word) && next === 'part')
  return isThere && tokens.slice(verb).some((token) => CEREMONY.test(token.word))
}

const CEREMONY =
  /^(?:sprints?|iterations?|planning|refinements?|grooming|reviews?|demos?|retros?|retrospectives?|dail(?:y|ies)|standups?|scrums?|ceremon(?:y|ies)|rituals?)$/u

/** `Be a sparring partner for our Product Owners` */
function isSparring(tokens: readonly Token[], verb: number): boolean {
  if (!/^(?:be|being|act|acts|acting|serve|serves|serving)$/u.test(tokens[verb]?.word ?? '')) return false
  return /\b(?:sparring partner|sounding board)\b/u.test(wordsOf(tokens.slice(verb, verb + FARTHEST)))
}

/** `Contribute to the vision`, `Help define the strategy`, `Influence the roadmap`, `Give input for the backlog` */
function contributes(tokens: readonly Token[], verb: number): boolean {
  if (!CONTRIBUTION.test(tokens[verb]?.word ?? '')) return false
  const words = wordsOf(tokens.slice(verb))
  return CONTRIBUTING.test(words) && !OWN_WORK.test(words)
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map(({ word }) => word).join(' ')
}

/** Most statements open otherwise. */
const CONTRIBUTION = /^(?:contribut|help|influenc|provid|giv)/u
const CONTRIBUTING =
  /^(?:contribut(?:e|es|ing) (?:to|towards?)|help(?:s|ing)? (?:to )?(?:build|craft|create|define|develop|draft|evolve|form|groom|maintain|plan|prepare|prioriti[sz]e|refine|set|shape|write)|influenc(?:e|es|ing)(?: [\p{L}’'-]+){0,4} (?:roadmaps?|vision|strateg(?:y|ies)|backlogs?)|(?:provid|giv)(?:e|es|ing) (?:[\p{L}’'-]+ ){0,3}inputs? (?:to|into|towards?|for|on)) /u

/** What the hire may do alone: `Help create a plan by studying the market`, `Contribute to the vision, writing it` */
const OWN_WORK = /(?:,|;|–|—| and| by| while| then) (?:\p{L}+ly )?\p{L}+ing /u

/** `Support the Product Owner in refinement`, `You help our Product Manager, Ines, with the roadmap`. */
function isForRole(tokens: readonly Token[], verb: number, names: PhraseIndex<Doer>): boolean {
  const word = tokens[verb]?.word ?? ''
  const isHelping = /^(?:support|help|assist)(?:s|ing)?$/u.test(word)
  if (!isHelping && !SUPPLYING.test(word)) return false
  const name = behind(tokens, verb + 1, /^(?:the|our|your|a|both|two|three)$/u)
  const role = names.at(tokens, name).find(({ value }) => ROLE_IDS.some((id) => id === value))
  if (role === undefined || tokens[role.end - 1]?.isPossessive === true) return false
  const behindRole = [role.end, behindName(tokens, role.end)].map((at) => tokens[at]?.word ?? '')
  if (isHelping) return behindRole.some((next) => /^(?:in|with|to|when|whenever|on)$/u.test(next))
  return (
    behindRole.includes('with') || tokens.slice(role.end, role.end + FARTHEST).some((token) => MATTER.test(token.word))
  )
}

/** `Give the Product Owners the background that they need`; but `Give the Product Owner the stories`. */
const MATTER = /^(?:inputs?|background|context|figures|numbers|data|information|feedback|estimates|insights?)$/u

const SUPPLYING =
  /^(?:suppl(?:y|ies|ying)|provid(?:e|es|ing)|feed(?:s|ing)?|equip(?:s|ping)?|gives?|giving|share|shares|sharing|send|sends|sending)$/u
