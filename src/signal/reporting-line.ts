import { PhraseIndex } from '../language/phrase.ts'
import type { Token } from '../language/tokens.ts'
import { sourceSpan } from '../posting/clause.ts'
import type { Clause } from '../posting/posting.ts'
import type { ManagerKind, RoleModel } from '../role-model.ts'
import type { Span } from '../text/span.ts'
import type { Reading } from './reading.ts'

/** The manager whom a posting states for the hire. */
export interface ReportingLine {
  /** `null` where the manager is of no kind that the role model knows. */
  readonly kind: ManagerKind | null
  /** The manager's words. */
  readonly text: string
  readonly span: Span
}

/** Finds to whom the hire reports; built once per role model. */
export interface ReportingLineReader {
  readonly read: (readings: readonly Reading[]) => ReportingLine[]
}

export function createReportingLineReader(model: RoleModel): ReportingLineReader {
  const managers = new PhraseIndex(model.managers.flatMap((kind) => kind.titles.map((phrase) => [phrase, kind] as const)))
  return { read: (readings) => readings.flatMap((reading) => reportingLineIn(reading, managers) ?? []) }
}

/** `reports to X`, `reporting directly into X`, `your manager is X`, `line manager: X`, `led by X`. */
const STATEMENT =
  /\b(?:report(?:s|ing)?(?: (?:directly|functionally|solid(?: |-)line|line|hierarchically|administratively|straight))?(?: (?:in)?to|: )|report(?:s|ing)?(?: directly)? into|reporting (?:line|manager)(?: is| to)?[:\s–—-]+|reports to[:\s]+|(?:line |direct |hiring |your |people )manager(?: is| will be|:)|(?:you(?:['’]ll| will)? (?:be )?|is )(?:managed|led|supervised) by|responsible to|answer(?:s|able)? to|(?:your|the) (?:boss|superior|supervisor)(?: is| will be|:))/i

/** Others who report, or things that are reported: `direct reports`, `reports to stakeholders on progress`. */
const OTHERS = /\b(?:direct reports|(?:team|engineers|developers|analysts|managers|they|who|staff|people|members|associates) (?:who )?(?:will )?report|progress reports|reports? (?:on|about))/i

function reportingLineIn({ clause, tokens }: Reading, managers: PhraseIndex<ManagerKind>): ReportingLine | undefined {
  if (clause.section.kind === 'benefits') return undefined
  const from = statementEnd(clause)
  if (from === undefined) return undefined
  const first = tokens.findIndex(({ start, word }) => start >= from && /\p{L}/u.test(word))
  if (first === -1) return undefined
  const manager = managerBehind(tokens, first, managers)
  const range = manager ?? unknownManager(tokens, first)
  if (range === undefined) return undefined
  const text = { start: tokens[range.start]?.start ?? 0, end: tokens[range.end - 1]?.end ?? 0 }
  return { kind: manager?.value ?? null, text: clause.text.slice(text.start, text.end), span: sourceSpan(clause, text) }
}

/** Where the manager's words begin; a clause of a reporting section, or a field, may consist of them alone. */
function statementEnd({ text, section }: Clause): number | undefined {
  const match = STATEMENT.exec(text)
  if (match !== null) return OTHERS.test(text.slice(0, match.index + match[0].length)) ? undefined : match.index + match[0].length
  return section.kind === 'reporting' && text.length < 80 ? 0 : undefined
}

/** The manager within a few words of the statement; the kind named first in the role model wins where two share a place. */
function managerBehind(tokens: readonly Token[], first: number, managers: PhraseIndex<ManagerKind>): { start: number; end: number; value: ManagerKind } | undefined {
  for (let at = first; at < Math.min(tokens.length, first + 8); at++) {
    const match = managers.at(tokens, at)[0]
    if (match !== undefined) return match
    if (/^[.;]$/.test(tokens[at]?.word ?? '')) return undefined
  }
  return undefined
}

/** Up to the next punctuation: whoever it is, somebody is named. */
function unknownManager(tokens: readonly Token[], first: number): { start: number; end: number } | undefined {
  if (/^(on|how|what|progress|issues|the progress|this|that|any|all)$/.test(tokens[first]?.word ?? '')) return undefined
  const stop = tokens.findIndex(({ isPunctuation, word }, at) => at >= first && (isPunctuation || /^(and|who|with|in|on)$/.test(word)))
  const end = stop === -1 ? tokens.length : stop
  return end > first ? { start: first, end: Math.min(end, first + 8) } : undefined
}
