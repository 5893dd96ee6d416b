import type { Limits } from './posting/limits.ts'
import { parsePosting } from './posting/parse.ts'
import type { Content } from './posting/content.ts'
import type { Posting } from './posting/posting.ts'
import type { SectionNames } from './posting/section-kinds.ts'
import { tokenize, type Token } from './language/tokens.ts'
import { Memory, type Recall } from './recall.ts'
import type { RoleModel } from './role-model.ts'
import { createSignalDetector, withRecall, type Detection, type SignalDetector } from './signal/detect.ts'
import { createHireReader, type Hire } from './signal/hire.ts'
import { measuresOf, type Measure } from './signal/measures.ts'
import { tellsHowMeasured } from './signal/measuring.ts'
import { createMentionReader, indexRoleHolders, type Mention } from './signal/mentions.ts'
import { profileOf, type RoleProfile } from './signal/profile.ts'
import { createReportingLineReader, type ReportingLine } from './signal/reporting-line.ts'
import { readClauses } from './signal/reading.ts'
import type { PassedOver, Signal } from './signal/signal.ts'

/** Everything that is read of one posting, before any rule judges it. */
export interface Analysis {
  readonly posting: Posting
  readonly hire: Hire
  readonly signals: readonly Signal[]
  /** Words of cues that say nothing where they stand, and why. */
  readonly passedOver: readonly PassedOver[]
  readonly profile: RoleProfile
  /** Measures of success that are assigned to the hire. */
  readonly measures: readonly Measure[]
  /** Whether the posting says how success is measured, even by measures that the role model does not know. */
  readonly isMeasured: boolean
  readonly reportingLines: readonly ReportingLine[]
  /** Places that name the people of either role as colleagues or managers. */
  readonly mentions: readonly Mention[]
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
  readonly recall?: Recall<Content>
  readonly tokensOf: (text: string) => readonly Token[]
  readonly detector: SignalDetector
}

/** Prepares a role model, the names of sections and the limits of reading once; the analyses that follow share nothing else. */
export function createAnalyzer(model: RoleModel, sectionNames?: SectionNames, limits?: Limits): Analyzer {
  const holders = indexRoleHolders(model)
  const hireReader = createHireReader(model)
  const anew: Steps = { tokensOf: tokenize, detector: createSignalDetector(model, holders) }
  const reportingLineReader = createReportingLineReader(model, holders)
  const mentionReader = createMentionReader(holders)

  const analyze = (source: string, filePath: string | undefined, { recall, tokensOf, detector }: Steps): Analysis => {
    const posting = parsePosting(source, { filePath, sectionNames, limits, recall })
    const readings = readClauses(posting.clauses, tokensOf)
    const hire = hireReader.read(posting, readings)
    const detections = readings.map((reading) => detector.detect(reading, hire.role))
    const signals = detections.flatMap((detection) => detection.signals)
    return {
      posting,
      hire,
      signals,
      passedOver: detections.flatMap((detection) => detection.passedOver),
      profile: profileOf(signals, hire, model.roles),
      measures: measuresOf(signals, posting.clauses),
      isMeasured: tellsHowMeasured(posting.clauses),
      reportingLines: reportingLineReader.read(readings, hire.role),
      mentions: mentionReader.read(readings),
    }
  }

  return {
    analyze: (source, filePath) => analyze(source, filePath, anew),
    createSession() {
      const content = new Memory<Content>()
      const tokens = new Memory<readonly Token[]>()
      const detections = new Memory<Detection>()
      const steps: Steps = {
        recall: content.recall,
        tokensOf: (text) => tokens.recall(text, () => tokenize(text)),
        detector: withRecall(anew.detector, detections.recall),
      }
      return (source, filePath) => {
        for (const memory of [content, tokens, detections]) memory.turn()
        return analyze(source, filePath, steps)
      }
    },
  }
}
