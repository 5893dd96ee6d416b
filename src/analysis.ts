import type { Limits } from './posting/limits.ts'
import { parsePosting } from './posting/parse.ts'
import type { Content } from './posting/content.ts'
import type { Posting } from './posting/posting.ts'
import type { SectionNames } from './posting/section-kinds.ts'
import { mayBeEnglish } from './language/english.ts'
import { tokenize, type Token } from './language/tokens.ts'
import { Memory, type Recall } from './recall.ts'
import { createRecogniser, type Reasons, type Recognition } from './recognise/recogniser.ts'
import type { RoleModel } from './role-model.ts'
import { createHireReader, type Hire } from './signal/hire.ts'
import { createMeasureReader, type Measure } from './signal/measures.ts'
import { tellsHowMeasured } from './signal/measuring.ts'
import { createMentionReader, indexRoleHolders, type Mention } from './signal/mentions.ts'
import { profileOf, type RoleProfile } from './signal/profile.ts'
import { createReportingLineReader, type ReportingLine } from './signal/reporting-line.ts'
import { readClauses, type Reading } from './signal/reading.ts'
import type { Signal } from './signal/signal.ts'
import { signalsOf } from './signal/signals.ts'

/** Everything that is read of one posting, before any rule judges it. */
export interface Analysis {
  readonly posting: Posting
  readonly hire: Hire
  /** Whether the text is in English, the only language that is judged. */
  readonly isEnglish: boolean
  readonly signals: readonly Signal[]
  readonly profile: RoleProfile
  /** Measures of success that are assigned to the hire. */
  readonly measures: readonly Measure[]
  /** Whether the posting says how success is measured, even by measures that the role model does not know. */
  readonly isMeasured: boolean
  readonly reportingLines: readonly ReportingLine[]
  /** Places that name the people of either role as colleagues or managers. */
  readonly mentions: readonly Mention[]
  /** What speaks for and against each role in a clause: one entry for each piece that it was read in. */
  readonly reasonsIn: (clause: Posting['clauses'][number]) => readonly Reasons[]
}

/** Reads postings by one role model. */
export type Analyze = (source: string, filePath?: string) => Analysis

export interface Analyzer {
  readonly analyze: Analyze
  /** Reads the versions of one posting: what the last two have in common is not read again. */
  readonly createSession: () => Analyze
}

/** The steps of an analysis that a session may spare. */
interface Steps {
  readonly content?: Recall<Content>
  readonly tokensOf: (text: string) => readonly Token[]
  readonly recognitions?: Recall<readonly Recognition[]>
}

/** Its frontmatter knows better than its words, unless that says English, as templates do. */
function isEnglish(
  { language, sections }: Posting,
  readings: readonly Reading[],
  tokensOf: Steps['tokensOf'],
): boolean {
  if (language !== null && language !== 'en') return false
  const headings = sections.flatMap(({ heading }) => (heading === null ? [] : tokensOf(heading)))
  return mayBeEnglish([...headings, ...readings.flatMap(({ tokens }) => tokens)])
}

/** Prepares a role model, the names of sections and the limits of reading once; the analyses that follow share nothing else. */
export function createAnalyzer(model: RoleModel, sectionNames?: SectionNames, limits?: Limits): Analyzer {
  const holders = indexRoleHolders(model)
  const hireReader = createHireReader(model)
  const recogniser = createRecogniser(model)
  const measureReader = createMeasureReader(model.metrics)
  const reportingLineReader = createReportingLineReader(model, holders)
  const mentionReader = createMentionReader(holders)

  const analyze = (source: string, filePath: string | undefined, steps: Steps): Analysis => {
    const posting = parsePosting(source, { filePath, sectionNames, limits, recall: steps.content })
    const readings = readClauses(posting.clauses, steps.tokensOf)
    const hire = hireReader.read(posting, readings)
    const signals = signalsOf(readings, recogniser.recognise(readings, hire.role, steps.recognitions), model)
    return {
      posting,
      hire,
      isEnglish: isEnglish(posting, readings, steps.tokensOf),
      signals,
      profile: profileOf(signals, hire, model),
      measures: measureReader.read(readings, hire.role),
      isMeasured: tellsHowMeasured(posting.clauses),
      reportingLines: reportingLineReader.read(readings, hire.role),
      mentions: mentionReader.read(readings),
      reasonsIn: (clause) =>
        readings.flatMap((reading, at) =>
          reading.clause === clause ? recogniser.reasons(readings, hire.role, at) : [],
        ),
    }
  }

  return {
    analyze: (source, filePath) => analyze(source, filePath, { tokensOf: tokenize }),
    createSession() {
      const content = new Memory<Content>()
      const tokens = new Memory<readonly Token[]>()
      const recognitions = new Memory<readonly Recognition[]>()
      const steps: Steps = {
        content: content.recall,
        tokensOf: (text) => tokens.recall(text, () => tokenize(text)),
        recognitions: recognitions.recall,
      }
      return (source, filePath) => {
        for (const memory of [content, tokens, recognitions]) memory.turn()
        return analyze(source, filePath, steps)
      }
    },
  }
}
