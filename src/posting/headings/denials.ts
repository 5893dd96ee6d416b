import { headingWords } from './heading-words.ts'

/** Whether what stands below a heading is nobody’s work, or another’s: `What you won’t do`, `Out of scope`. */
export function deniesWork(heading: string): boolean {
  if (!MAY_DENY.test(heading)) return false
  const words = headingWords(heading).replace(NOT, 'not')
  return DENIALS.some((denial) => denial.test(words))
}

/** A quick look: this is asked of every line. */
const MAY_DENY =
  /\b(?:not|out(?:side)?|non|else|others|(?:wo|do|does|are|is|ca|should|would)n.?ts?)\b|^\P{L}*(?:our|see|view|browse|explore|discover|find|related|similar|recommended|suggested|other|further|more|jobs|you|people)\b/iu
/** `will not` or `won’t`, as `headingWords` leaves them. */
const NOT = /\b(?:(?:will|do|does|are|is|can|should|would) not|(?:wo|do|does|are|is|ca|should|would)nt)\b/u
/** `What you will not do alone` and `You will not miss …` deny nothing. */
const DENIALS: readonly RegExp[] = [
  /^(?:what|things|tasks|work|duties)(?: that)? (?:you|we|(?:this|the) (?:role|job|position)|the product (?:manager|owner)) not\b(?!(?: want to)? miss\b| only\b| just\b|.* alone$)/u,
  /^(?:(?:what|this) )?not (?:your (?:job|tasks?|role|work|responsibilit(?:y|ies)|duty|duties|business)|in scope|part of|included|expected|responsible for|yours|on your (?:plate|desk|list))\b/u,
  /^(?:out of|outside (?:of )?(?:the|your)) (?:scope|role|job)\b/u,
  /^non (?:goals|tasks|duties|responsibilities)\b/u,
  /^you not(?: (?:do|be doing|have to|have to do|need to|own|be responsible for|be asked to|be expected to))?$/u,
  /^we not (?:expect|ask|need you)\b/u,
  /^donts$/u,
  /^(?:what )?(?:somebody|someone) else (?:does|owns|handles|decides|is)\b/u,
  /^(?:what )?(?:(?:is )?left|you leave|leave) to others\b/u,
  /^(?:this )?(?:(?:role|job|position) )?not (?:for you|a (?:good )?fit)\b/u,
  // What a saved page shows below the posting is another job’s; `Other jobs you will do` are the hire’s.
  /^(?:(?:our|see|view|browse|explore|discover|find) )*(?:related|similar|recommended|suggested|other|further|more) (?:(?:open|current|available|interesting|job|career|product) )*(?:jobs|positions|roles|openings|opportunities|vacancies|postings|listings)(?: (?:at|in|with|from|near|for|like|that|we|you (?:may|might|could)) .*)?$/u,
  /^(?:jobs|roles|positions) (?:like this(?: one)?|you (?:may|might|could) .*)$/u,
  /^you (?:may|might|could) (?:like|love|(?:be )?interested in)(?: (?:these|our|other|more|similar).*)?$/u,
  /^people (?:who (?:viewed|liked) this (?:job )?)?(?:viewed|liked|applied(?: to| for)?)$/u,
]
