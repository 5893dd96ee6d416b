import { withoutAnnouncement, withoutRoleWords } from './announcement.ts'
import { emojiEnd } from './bullets.ts'
import { isDuty, isJobTitle, mayNameJob, namesOneJob, tellsOfPeer } from './job-names.ts'
import { countWords } from './labels.ts'
import { blankEnd, blankStart, sliceRich, trimRich, type RichText } from '../source/rich-text.ts'
import type { SectionNames } from '../headings/section-kinds.ts'
import type { Unit } from './line-kinds.ts'

type Line = Extract<Unit, { type: 'heading' | 'statement' }>

/** Lines of the head that may be the title. */
const HEAD_LINES = 8
const LINE_WORDS = 24
/** A statement of more words may be running text, of which the head holds a little. */
const PARAGRAPH_WORDS = 16
const HEAD_PARAGRAPHS = 2
const LONGEST_LINE = 200
const LONGEST_JOB = 8

/**
 * The first line of the head that names a job as a title does, as far as it names the job: `Product Manager` of
 * `Product Manager, Loyalty | Riga | 9 month contract`; `undefined` if none does.
 */
export function titleLine(body: readonly Unit[], names: SectionNames): RichText | undefined {
  const head = headOf(body, names)
  for (const [at, line] of head.entries()) {
    const job = jobOf(line, names)
    if (job !== undefined && !(isItem(line) && [head[at - 1], head[at + 1]].some((other) => isJobItem(other, names))))
      return job
  }
  return undefined
}

/** Up to the first section. Cells are read by their labels. */
function headOf(body: readonly Unit[], names: SectionNames): readonly Line[] {
  const head: Line[] = []
  let paragraphs = 0
  for (const unit of body) {
    if (unit.type === 'cell') continue
    if (unit.type === 'end' || head.length === HEAD_LINES) break
    const isSection =
      unit.type === 'heading' && ((unit.kind !== undefined && unit.kind !== 'summary') || paragraphs > 0)
    if (isSection && jobOf(unit, names) === undefined) break
    if (unit.type === 'statement' && countWords(unit.text.text) > PARAGRAPH_WORDS && jobOf(unit, names) === undefined)
      paragraphs++
    if (paragraphs > HEAD_PARAGRAPHS) break
    head.push(unit)
  }
  return head
}

function isItem(line: Line): boolean {
  return line.type === 'statement' && line.form === 'item'
}

/** Several jobs in a row are a list of jobs: `- Product Owner` above `- Product Manager`. */
function isJobItem(line: Line | undefined, names: SectionNames): boolean {
  return line !== undefined && isItem(line) && jobOf(line, names) !== undefined
}

/** The job that a line names as a title does; `undefined` if it does not. */
export function jobOf({ text }: Line, names: SectionNames): RichText | undefined {
  if (text.text.length > LONGEST_LINE || countWords(text.text) > LINE_WORDS || !mayNameJob(text.text)) return undefined
  const line = firstLine(text)
  const announced = withoutAnnouncement(line)
  if (isDuty(announced.text) || tellsOfPeer(announced.text)) return undefined
  if (isSentence(announced.text, announced.text !== line.text)) return undefined
  for (const part of partsOf(announced).map(withoutRoleWords)) {
    const job = sliceRich(part, 0, jobEnd(part.text))
    if (isJob(job.text, names)) return job
  }
  return undefined
}

/** Without the ornaments around it. */
function firstLine(rich: RichText): RichText {
  const end = /[\n\r]/u.exec(rich.text)?.index ?? rich.text.length
  const start = emojiEnd(rich.text, blankEnd(rich.text, 0))
  return trimRich(sliceRich(rich, start, Math.max(start, ornamentStart(rich.text.slice(0, end)))))
}

const ORNAMENT = /^[\s\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]$/u

function ornamentStart(line: string): number {
  let end = line.length
  for (const sign of Array.from(line).reverse()) {
    if (!ORNAMENT.test(sign)) break
    end -= sign.length
  }
  return end
}

/**
 * `Product Owner, who is new here` and `Product Manager vs Product Owner` are no titles; what brackets hold is none of
 * the line.
 */
function isSentence(line: string, isAnnounced: boolean): boolean {
  if (/[?:;,…]$|(?<!\b(?:\p{Lu}|Inc|Ltd|Co|Corp|Bros))\.$/u.test(line) || (line.endsWith('!') && !isAnnounced))
    return true
  return /(?<![\p{L}\p{N}])(?:is|are|was|were|has|have|will|would|can|must|should|you|your|we|they|who|which|that|vs|versus)(?![\p{L}\p{N}/])/iu.test(
    line.replace(/\([^()]*\)/gu, ' '),
  )
}

/** What pipes and dots part: `Skerry | Product Owner | Full time`. */
function partsOf(line: RichText): readonly RichText[] {
  const parts: RichText[] = []
  let start = 0
  for (const { index } of line.text.matchAll(/[|•·]|$/gu)) {
    parts.push(trimRich(sliceRich(line, start, index)))
    start = index + 1
  }
  return parts
}

/** Behind the job's name, before its team, place or terms: `Product Owner` of `Product Owner – Ferries, Riga`. */
function jobEnd(text: string): number {
  const sign = /[,:;([]|\s[–—-]\s|\s\/\s|\s(?:of|for|at|in|to|with|on|from|under|working|reporting|supporting)\s/iu
  const end = sign.exec(text)?.index ?? text.length
  const other = /^\s*(?:\/\s*([^,:;()[\]–—/-]{1,60})|\(([^()]{1,60})\))/u.exec(text.slice(end))
  const name = (other?.[1] ?? other?.[2] ?? '').trim()
  const isSecondJob = namesOneJob(name.split(/\s+/u).at(-1) ?? '')
  return blankStart(text, isSecondJob ? end + (other?.[0].length ?? 0) : end)
}

const NO_JOB =
  /\b(?:the|an?|our|your|their|about|guide|handbook|playbook|template|checklist|glossary|questions|course|certification|salary|salaries|explained|comparison)\b|['’]s\b|^(?:reports?|hiring|line|reporting|direct|contact|posted|written)\s/iu

function isJob(text: string, names: SectionNames): boolean {
  if (countWords(text) === 0 || countWords(text) > LONGEST_JOB || NO_JOB.test(text)) return false
  return namesOneJob(text) && isJobTitle(text, names)
}
