import type { Content } from '../posting/markup/content.ts'
import type { Posting, Postings } from '../posting/posting.ts'
import type { SectionNames } from '../posting/headings/section-kinds.ts'
import { tokenize, type Token } from '../language/tokens.ts'
import { Memory, once, type Recall } from '../text/recall.ts'
import { createRecogniser, type Reasons, type Recognition } from '../recognise/recogniser.ts'
import type { RoleModel } from '../roles/role-model.ts'
import { createHandoff, type Handoff } from '../rewording/handoff.ts'
import { createHireReader, type Hire } from './title/hire.ts'
import { createGoalReader, type Goal } from './success/goals.ts'
import { createMeasureReader, type Measure } from './success/measures.ts'
import { tellsHowMeasured } from './success/success-words.ts'
import { createInvolvementReader, type Involvement } from './ownership/involvement.ts'
import { createMentionReader, indexRoleHolders, type Mention } from './mentions.ts'
import { profileOf, type RoleProfile } from './profile.ts'
import { jobProfileOf, tasksOf, thirdJobOf, type JobProfile, type ThirdJob } from './jobs.ts'
import { createAiReader, type AiProduct } from './ai.ts'
import { createMvpReader, type MvpDuty } from './mvp.ts'
import { createReportingLineReader, type ReportingLine } from './reporting/reporting-line.ts'
import { createProductNameReader, type ProductName } from './title/product-name.ts'
import { reportsIn, type Report } from './reporting/reports.ts'
import { readClauses, type Reading } from '../language/reading.ts'
import type { Signal } from './signal.ts'
import { signalsOf } from './detect-signals.ts'
import { createSeniorityReader, type Seniority } from './title/seniority.ts'
import { hintsOf, type ModelHint } from './hints.ts'
import { createOwners } from './ownership/owners.ts'
import { createTitleReader, type TitleReading } from './title/title-reader.ts'
import { payIn, type Pay } from '../pay/pay.ts'
import { placesIn } from '../pay/places.ts'
import { vaguePayIn, type VaguePay } from '../pay/vague-pay.ts'
import { DEFAULT_MODEL, type ModelId, type OperatingModel } from '../roles/operating-model.ts'
import { mayBeEnglish } from '../language/english.ts'
import type { Language } from '../inputs/language.ts'
import { readPostings } from '../inputs/postings.ts'

/**
 * Everything that is read of one posting, before any rule judges it. What only some rules ask for is read when the
 * first asks.
 */
export interface Analysis {
  readonly posting: Posting
  /** How the company divides the work: by it the posting is judged. */
  readonly model: OperatingModel
  /** Where the posting itself says that the company works by some model. */
  readonly hints: readonly ModelHint[]
  readonly hire: Hire
  /** What the title that decided says; `undefined` where it names neither role, nor those who lead its people. */
  readonly title: TitleReading | undefined
  /** Whether the text is in English, the only language that is judged. */
  readonly isEnglish: boolean
  readonly signals: readonly Signal[]
  /** What the posting says of the hire’s rank beside its title. */
  readonly seniority: Seniority
  readonly profile: RoleProfile
  /** Whose jobs the duties are, of the two roles and those beside them. */
  readonly jobs: JobProfile
  /** The job that the duties mostly are, where the title names a role and they are not the roles’ after all. */
  readonly thirdJob: ThirdJob | undefined
  /** Measures of success that are assigned to the hire. */
  readonly measures: readonly Measure[]
  /** What the hire is to reach, and whose goals these are. */
  readonly goals: readonly Goal[]
  /** What the hire is to do for a minimum viable product, and whose work that is. */
  readonly mvp: readonly MvpDuty[]
  /** What the posting says of the work on models and data; `undefined` where it is not about an AI or data product. */
  readonly aiProduct: AiProduct | undefined
  /** Whether the posting says how success is measured, even by measures that the role model does not know. */
  readonly isMeasured: boolean
  readonly reportingLines: readonly ReportingLine[]
  /** Places that name the people of either role as colleagues or managers. */
  readonly mentions: readonly Mention[]
  /** What a duty is called once it is another person's: see `Handoff`. */
  readonly handoff: Handoff
  /** What the hire has to do with the things that a product team shares out. */
  readonly involvements: readonly Involvement[]
  /** The product that the title names, by which postings of one team are known. */
  readonly product: ProductName | undefined
  /** Colleagues of either role who report to the hire. */
  readonly reports: readonly Report[]
  /** What the posting says that the hire is paid. */
  readonly pay: readonly Pay[]
  /** Words that stand where the pay should: `competitive salary`. */
  readonly vaguePay: VaguePay | undefined
  /** Where the job is, in the author’s words. */
  readonly places: readonly string[]
  /** Why a clause counts, or does not: one entry for each piece that it was read in. */
  readonly reasonsIn: (clause: Posting['clauses'][number]) => readonly Reasons[]
}

/** What is known of a text besides its words. */
export interface Origin {
  /** Where it comes from. */
  readonly filePath?: string | undefined
  readonly language: Language
  /** What a posting is judged by that declares no model itself. */
  readonly model?: ModelId | undefined
}

/** All postings of one text, in source order. */
export type Analyses = readonly [Analysis, ...Analysis[]]

/** Takes the postings of a text apart, without an analysis. */
export type ReadAll = (source: string, origin: Omit<Origin, 'model'>) => Postings

/** Reads the postings of texts by one role model. */
export type AnalyzeAll = (source: string, origin: Origin) => Analyses

export interface Analyzer {
  /** Reads one posting in markdown. */
  readonly analyze: (source: string, filePath?: string) => Analysis
  readonly analyzeAll: AnalyzeAll
  readonly read: ReadAll
  /** Reads the versions of one text: what the last two have in common is not read again. */
  readonly createSession: () => AnalyzeAll
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
  if (language !== undefined && language !== 'en') return false
  const headings = sections.flatMap(({ heading }) => (heading === undefined ? [] : [tokensOf(heading)]))
  return mayBeEnglish([...headings, ...readings.map(({ tokens }) => tokens)])
}

/**
 * One fault, one verdict: the same lines prove that there are two jobs or a third one, not both. Under other titles
 * nobody asks: of the jobs that jdlint knows, a nurse’s duties are nearest to an operations manager’s.
 */
function mayBeThirdJobs({ role }: Hire, { mixed }: RoleProfile): boolean {
  return role !== undefined && mixed.confidence === undefined
}

/** What the posting declares; else what is given for it, else the default. */
function modelOf(
  { declaredModel }: Posting,
  given: ModelId | undefined,
  models: readonly OperatingModel[],
): OperatingModel {
  const find = (id: string | undefined): OperatingModel | undefined => models.find((one) => one.id === id)
  const found = find(declaredModel?.text.toLowerCase()) ?? find(given) ?? find(DEFAULT_MODEL)
  if (found === undefined) throw new RangeError('The role model lacks the default operating model')
  return found
}

/** Prepares a role model and the names of sections once; the analyses that follow share nothing else. */
export function createAnalyzer(model: RoleModel, sectionNames?: SectionNames): Analyzer {
  const holders = indexRoleHolders(model)
  const hireReader = createHireReader(model)
  const recogniser = createRecogniser(model)
  const measureReader = createMeasureReader(model.metrics)
  const goalReader = once(() => createGoalReader(model, measureReader))
  const mvpReader = once(() => createMvpReader(model, recogniser.disowned))
  const aiReader = once(() => createAiReader(model.ai))
  const reportingLineReader = createReportingLineReader(model, holders)
  const mentionReader = createMentionReader(holders)
  // Most programs judge one posting, and ask for neither.
  const involvementReader = once(() => createInvolvementReader(model, holders, recogniser))
  const productNameOf = once(() => createProductNameReader(model.titleWords))
  const titleReader = once(() => createTitleReader(model))
  const seniorityReader = once(() => createSeniorityReader(model.titleWords))
  const handoff = once(() => createHandoff(model, recogniser.disowned))
  const ownersUnder = new Map(model.models.map((one) => [one.id, once(() => createOwners(one, model))]))

  const analyzeAll = (source: string, { filePath, language, model: given }: Origin, steps: Steps): Analyses => {
    const [first, ...others] = readPostings(source, language, { filePath, sectionNames, recall: steps.content })
    return [analyzeOne(first, given, steps), ...others.map((posting) => analyzeOne(posting, given, steps))]
  }

  const analyzeOne = (posting: Posting, given: ModelId | undefined, steps: Steps): Analysis => {
    const operating = modelOf(posting, given, model.models)
    const readings = readClauses(posting.clauses, steps.tokensOf)
    const hire = hireReader.read(posting, readings)
    const learned = signalsOf(readings, recogniser.recognise(readings, hire.role, steps.recognitions), model)
    const signals = ownersUnder.get(operating.id)?.()(learned, hire.role) ?? learned
    const hints = once(() => hintsOf(posting.clauses, model.models))
    const profile = profileOf(signals, hire, model, operating)
    const tasks = once(() => tasksOf(recogniser.duties(readings, hire.role), profile))
    const measures = once(() => measureReader.read(readings, hire.role))
    const goals = once(() => goalReader().read(readings, hire.role, operating))
    const isMeasured = once(() => tellsHowMeasured(posting.clauses))
    const reportingLines = once(() => reportingLineReader.read(readings, hire.role))
    const mentions = once(() => mentionReader.read(readings))
    const seniority = once(() => seniorityReader()(readings, signals))
    const involvements = once(() => involvementReader().read(readings, signals, hire.role))
    const pay = once(() => payIn(posting))
    const title = once(() => ({ reading: hire.title && titleReader()(hire.title.text, hire.title.role) }))
    return {
      posting,
      model: operating,
      hire,
      isEnglish: isEnglish(posting, readings, steps.tokensOf),
      signals,
      profile,
      get title() {
        return title().reading ?? undefined
      },
      get seniority() {
        return seniority()
      },
      get jobs() {
        return jobProfileOf(tasks())
      },
      get thirdJob() {
        return mayBeThirdJobs(hire, profile) ? thirdJobOf(tasks(), model.jobKnowledge.mislabeled) : undefined
      },
      get hints() {
        return hints()
      },
      get measures() {
        return measures()
      },
      get goals() {
        return goals()
      },
      get mvp() {
        return mvpReader().read(readings, hire.role, operating)
      },
      get aiProduct() {
        return aiReader().read(readings, signals, hire)
      },
      get isMeasured() {
        return isMeasured()
      },
      get reportingLines() {
        return reportingLines()
      },
      get mentions() {
        return mentions()
      },
      get handoff() {
        return handoff()
      },
      get reports() {
        return reportsIn(readings, holders, hire.role)
      },
      get involvements() {
        return involvements()
      },
      get product() {
        const reading = hire.title?.role === undefined ? undefined : title().reading
        return reading && productNameOf()(reading)
      },
      get pay() {
        return pay()
      },
      get vaguePay() {
        return vaguePayIn(posting.clauses)
      },
      get places() {
        return placesIn(posting)
      },
      reasonsIn: (clause) =>
        readings.flatMap((reading, at) =>
          reading.clause === clause ? (recogniser.reasons(readings, hire.role, at) ?? []) : [],
        ),
    }
  }

  return {
    analyze: (source, filePath) => analyzeAll(source, { filePath, language: 'markdown' }, { tokensOf: tokenize })[0],
    analyzeAll: (source, origin) => analyzeAll(source, origin, { tokensOf: tokenize }),
    read: (source, { filePath, language }) => readPostings(source, language, { filePath, sectionNames }),
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
        for (const memory of [content, tokens, recognitions]) memory.startText()
        return analyzeAll(source, origin, steps)
      }
    },
  }
}
