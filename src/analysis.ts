import type { Language } from './inputs/language.ts'
import { readPostings } from './inputs/postings.ts'
import type { Limits } from './posting/limits.ts'
import type { Content } from './posting/content.ts'
import type { Posting } from './posting/posting.ts'
import type { SectionNames } from './posting/section-kinds.ts'
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
import { readClauses } from './signal/reading.ts'
import type { Signal } from './signal/signal.ts'
import { signalsOf } from './signal/signals.ts'

/** Everything that is read of one posting, before any rule judges it. */
export interface Analysis {
  readonly posting: Posting
  readonly hire: Hire
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

/** What is known of a text beside its words. */
export interface Origin {
  /** Where it comes from. */
  readonly filePath?: string | undefined
  readonly language: Language
}

/** All postings of one text, in source order. */
export type Analyses = readonly [Analysis, ...Analysis[]]

/** Reads the postings of texts by one role model. */
export type AnalyzeAll = (source: string, origin: Origin) => Analyses

export interface Analyzer {
  /** Reads one posting in markdown. */
  readonly analyze: (source: string, filePath?: string) => Analysis
  readonly analyzeAll: AnalyzeAll
  /** Reads the versions of one text: what the last two have in common is not read again. */
  readonly createSession: () => AnalyzeAll
}

/** The steps of an analysis that a session may spare. */
interface Steps {
  readonly content?: Recall<Content>
  readonly tokensOf: (text: string) => readonly Token[]
  readonly recognitions?: Recall<readonly Recognition[]>
}

/** Prepares a role model, the names of sections and the limits of reading once; the analyses that follow share nothing else. */
export function createAnalyzer(model: RoleModel, sectionNames?: SectionNames, limits?: Limits): Analyzer {
  const holders = indexRoleHolders(model)
  const hireReader = createHireReader(model)
  const recogniser = createRecogniser(model)
  const measureReader = createMeasureReader(model.metrics)
  const reportingLineReader = createReportingLineReader(model, holders)
  const mentionReader = createMentionReader(holders)

  const analyzeAll = (source: string, { filePath, language }: Origin, steps: Steps): Analyses => {
    const [first, ...others] = readPostings(source, language, { filePath, sectionNames, limits, recall: steps.content })
    return [analyzeOne(first, steps), ...others.map((posting) => analyzeOne(posting, steps))]
  }

  const analyzeOne = (posting: Posting, steps: Steps): Analysis => {
    const readings = readClauses(posting.clauses, steps.tokensOf)
    const hire = hireReader.read(posting, readings)
    const signals = signalsOf(readings, recogniser.recognise(readings, hire.role, steps.recognitions), model)
    return {
      posting,
      hire,
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
    analyze: (source, filePath) => analyzeAll(source, { filePath, language: 'markdown' }, { tokensOf: tokenize })[0],
    analyzeAll: (source, origin) => analyzeAll(source, origin, { tokensOf: tokenize }),
    createSession() {
      const content = new Memory<Content>()
      const tokens = new Memory<readonly Token[]>()
      const recognitions = new Memory<readonly Recognition[]>()
      const steps: Steps = {
        content: content.recall,
        tokensOf: (text) => tokens.recall(text, () => tokenize(text)),
        recognitions: recognitions.recall,
      }
      return (source, origin) => {
        for (const memory of [content, tokens, recognitions]) memory.turn()
        return analyzeAll(source, origin, steps)
      }
    },
  }
}
