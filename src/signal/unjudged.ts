import type { Analysis } from './analysis.ts'
import { namesJob } from '../posting/outline/job-names.ts'
import type { Posting, SectionKind } from '../posting/posting.ts'
import type { NotJudged, Unjudged } from '../diagnostic/not-judged.ts'

/** Sections that only a posting has; manuals also have requirements and ways to apply. */
const OF_POSTINGS: readonly SectionKind[] = ['responsibilities', 'benefits', 'reporting']

/** Work that is recognised in so many lines is a Product Manager's or Product Owner's, whatever the text is called. */
const ENOUGH_DUTIES = 3

/**
 * `undefined` for what was judged, for an empty text, and for postings of other professions, which are not to be
 * judged: a text is mentioned where it says or shows that it hires one of the roles, where it is in another language,
 * and where nothing in it is a posting's.
 */
export function unjudgedIn(analysis: Analysis): Unjudged | undefined {
  const { posting, hire } = analysis
  if (posting.source.trim() === '') return undefined
  const found = posting.isPrompt ? PROMPT : !analysis.isEnglish ? LANGUAGE : missingIn(analysis)
  return found && { ...found, span: hire.place?.span ?? posting.titles[0]?.span ?? { start: 0, end: 0 } }
}

const PROMPT: NotJudged = { reason: 'no-posting', message: 'only a prompt for a language model found' }
const LANGUAGE: NotJudged = { reason: 'language', message: 'no English text found' }

function missingIn({ posting, hire, signals }: Analysis): NotJudged | undefined {
  const duties = signals.filter(({ ownership }) => ownership === 'owned').length
  if (hire.role !== undefined) return duties > 0 || hasDuties(posting) ? undefined : withoutDuties(posting)
  if (posting.titles.some(({ text }) => namesJob(text))) return undefined
  const isPosted = duties > 0 || looksPosted(posting)
  if (!isPosted) return { reason: 'no-posting', message: 'no part of a job posting found' }
  return posting.titles.length > 0 && duties < ENOUGH_DUTIES
    ? undefined
    : { reason: 'no-title', message: 'no job title found', hint: 'a heading “# Product Manager” names the job' }
}

/** Duties that are neither role's are duties all the same. */
function hasDuties({ clauses }: Posting): boolean {
  return clauses.some(({ section }) => section.kind === 'responsibilities')
}

function looksPosted({ sections }: Posting): boolean {
  return sections.some(({ kind }) => OF_POSTINGS.includes(kind))
}

function withoutDuties({ clauses }: Posting): NotJudged {
  const heading = clauses.find(
    ({ section, form }) => section.kind === 'other' && section.heading !== undefined && form === 'item',
  )?.section.heading
  return {
    reason: 'no-duties',
    message: 'no duties found',
    hint:
      heading === undefined
        ? 'a heading such as “What you will do” shows where they are'
        : `did you mean “${heading}” to be the heading above them? vocabulary.sections can say so`,
  }
}
