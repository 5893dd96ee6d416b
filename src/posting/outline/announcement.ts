import { headingWords } from '../headings/heading-words.ts'
import { sliceRich, trimRich, type RichText } from '../source/rich-text.ts'

/** Nouns that announce a job: `Role: …`, `Job description – …`. */
const NOUNS = new Set(
  (
    'job role position vacancy opening post posting title description ad advert advertisement announcement offer opportunity ' +
    'profile specification spec brief jd hiring wanted career careers'
  ).split(' '),
)
/** What may come with them: `Our next open position: …`, `Position no. 7 – …`. */
const BESIDE_NOUNS = new Set(
  'the a an this our your new next open current available now for of no nr id full time part internal external'.split(
    ' ',
  ),
)
const LONGEST_LABEL = 40
const LABEL_SIGN = /[:–—|]|\s-(?=\s)/u

/** `We're hiring: `, `Join Skerry as our `, `Become a ` */
const INVITATION =
  /^(?:[^.!?:]{0,60}?(?:\b(?:is|are|now)|['’]re)\s+(?:now\s+)?(?:hiring|recruiting|seeking|(?:looking|searching)\s+for)\b|(?:now\s+)?(?:hiring|looking\s+for)\b|we\s+(?:need|seek|want)\b(?=\s+(?:an?|our)\s)|(?:vacancy|opening)\s+for\b|join\s[^.!?:]{1,40}?\sas\b|(?:apply|start|(?:come\s+(?:and\s+)?)?work\s[^.!?:]{0,30}?)\s*\bas\b|apply\s+for\b|become\b(?=\s+(?:an?|our|the)\s))\s*[:–—-]?\s*(?:(?:an?|our|the|your)\s+)?(?:next\s+)?/iu

/** ` role`, ` position at …`, ` job description (…)`: what a title says of itself, and where it ends. */
const ROLE_WORDS =
  /\s(?:role|position|job|opening|vacancy|post)(?:\s+(?:description|profile|posting|opening|ad|advert|overview|summary|specification|spec|brief))?(?=\s*(?:$|[,(|:[–—]|-\s)|\s+(?:at|in|for|with|within|on|of)\s)/iu
const ARTICLE = /^(?:the|our|this|an?)\s+/iu

/** `Product Manager` of `Role: Product Manager`; the line itself where no label announces it. */
export function withoutLabel(line: RichText): RichText {
  const sign = LABEL_SIGN.exec(line.text)
  if (sign === null || sign.index > LONGEST_LABEL || !announces(line.text.slice(0, sign.index))) return line
  return trimRich(sliceRich(line, sign.index + sign[0].length, line.text.length))
}

function announces(label: string): boolean {
  const words = headingWords(label).split(' ')
  return (
    words.some((word) => NOUNS.has(word)) &&
    words.every((word) => NOUNS.has(word) || BESIDE_NOUNS.has(word) || /^\d+$/u.test(word))
  )
}

/** `Product Manager` of `Role: Product Manager` and `We are hiring: Product Manager`. */
export function withoutAnnouncement(line: RichText): RichText {
  return withoutInvitation(withoutLabel(line))
}

/** `Product Manager` of `Join us as a Product Manager`; the line itself where it invites nobody. */
function withoutInvitation(line: RichText): RichText {
  return trimRich(sliceRich(line, INVITATION.exec(line.text)?.[0].length ?? 0, line.text.length))
}

/**
 * `Product Manager` of `The Product Manager role – Riga`; the line itself where it does not say that it names a role.
 */
export function withoutRoleWords(line: RichText): RichText {
  const end = ROLE_WORDS.exec(line.text)?.index
  return end === undefined ? line : sliceRich(line, ARTICLE.exec(line.text)?.[0].length ?? 0, end)
}

/** `Product Manager` of `The Product Manager` and `Product Managers`. */
export function oneOf(line: RichText): RichText {
  const start = ARTICLE.exec(line.text)?.[0].length ?? 0
  const end = line.text.length - (/(?:manager|owner)s$/iu.test(line.text) ? 1 : 0)
  return sliceRich(line, start, end)
}

/** Whether a paragraph turns to the job: `We are looking for a Product Manager to …`, `As our Product Owner, you …`. */
export function turnsToJob(paragraph: string): boolean {
  return TURNS_TO_JOB.test(paragraph)
}

const TURNS_TO_JOB =
  /^\s*(?:[^.!?:]{0,60}?(?:\b(?:is|are)|['’]re)\s+(?:(?:now|currently|actively)\s+)?(?:hiring|recruiting|seeking|(?:looking|searching)\s+for)\s+(?:an?|our)\s[^!?:;]{0,80}?\b(?:manager|owner|lead|director|analyst)\b|as\s+(?:an?|our|the)\s[^.!?:,;]{0,60}?\b(?:manager|owner|lead|director|analyst)\b[^.!?:,;]{0,60},?\s+(?:you|your)\b|in\s+this\s+(?:role|position|job),?\s+you\b)/iu
