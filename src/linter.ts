import { createAnalyzer, type Analyzer, type AnalyzeAll, type Origin } from './signal/analysis.ts'
import type { Config, LinterSettings } from './config/config.ts'
import { testExamples, type ExampleReport } from './config/examples.ts'
import { mergeSettings, resolveRules } from './config/rule-settings.ts'
import { createSchemas, type Known } from './config/schema.ts'
import { validate } from './config/validate.ts'
import { withVocabulary } from './config/vocabulary.ts'
import { type Explain, type ExplainOptions, explanationOf } from './explain.ts'
import { type Fix, fixAll } from './fix.ts'
import type { Inspect } from './inspect.ts'
import { type Lint, applyRules, type LintOptions, type SettledOptions, summariesOf } from './lint.ts'
import { lintTeamWith, type LintTeam } from './lint-team.ts'
import { createSectionNames, type OwnSectionNames } from './posting/headings/section-kinds.ts'
import type { RoleModel } from './roles/role-model.ts'
import type { Rule } from './rule/rule.ts'
import { matrixOf, type TeamMatrix } from './team/matrix.ts'
import type { Team } from './team/team.ts'
import { type Why, reasonsOn } from './why.ts'
import { languageOf } from './inputs/language.ts'
import { createSplit } from './split/split.ts'
import { NOT_MARKDOWN, SEVERAL_POSTINGS, type Split } from './split.ts'
import { once } from './text/recall.ts'

/** Reads and judges postings by the same settings; the role model is prepared once. */
export interface Linter {
  /** As `lint()`; what its options say wins over the settings. */
  readonly lint: Lint
  /** As `fix()`; what its options say wins over the settings. */
  readonly fix: Fix
  readonly explain: Explain
  /** As `why()`; what its options say wins over the settings. */
  readonly why: Why
  readonly split: Split
  /** As `explain()` and `lint()` in one go; what its options say wins over the settings. */
  readonly inspect: Inspect
  /**
   * For an editor: an `inspect()` for the versions of one posting. It remembers the last two, and reads only what
   * changed.
   */
  readonly createSession: () => Inspect
}

/** What the library can do with rules and a role model. */
export interface Library {
  /** @throws ConfigError for a mistake in the settings. */
  readonly createLinter: (settings?: LinterSettings) => Linter
  /** @throws ConfigError for the first mistake in a configuration, of whatever origin. */
  readonly parseConfig: (value: unknown) => Config
  /** Judges the postings of a team beside each other. @throws ConfigError for a mistake in the settings of a file. */
  readonly lintTeam: LintTeam
  /** Who of a team owns, supports or only hears of what. */
  readonly matrixOf: (team: Team) => TeamMatrix
  /** Holds a vocabulary to its `says` and `not`. @throws ConfigError for a mistake in the settings. */
  readonly testVocabulary: (settings: LinterSettings) => ExampleReport
}

/** A role model, and postings read by it. */
interface Reader {
  readonly model: RoleModel
  readonly analyzer: Analyzer
}

export function createLibrary({ rules, roleModel }: Known & { readonly rules: readonly Rule[] }): Library {
  const schemas = createSchemas({ rules, roleModel })
  const standard = readerOf(roleModel)
  const readerFor = ({ vocabulary }: LinterSettings): Reader =>
    vocabulary === undefined ? standard : readerOf(withVocabulary(roleModel, vocabulary), vocabulary.sections)

  return {
    createLinter(given = {}) {
      const settings = validate(schemas.settings, given)
      const { model, analyzer } = readerFor(settings)
      const criteria = { roles: model, rules }
      const splitPosting = once(() => createSplit(model, analyzer.analyze))

      const withModel = (options: ExplainOptions): ExplainOptions => ({
        ...options,
        model: options.model ?? settings.model,
      })
      const settle = (options: LintOptions): SettledOptions => {
        const {
          preset = settings.preset,
          rules: changes,
          model = settings.model,
          ...place
        } = validate(schemas.lintOptions, options)
        return {
          ...originOf({ ...place, model }),
          active: resolveRules(rules, preset, mergeSettings(settings.rules, changes)),
        }
      }
      const lint: Lint = (source, options = {}) => {
        const settled = settle(options)
        return applyRules(analyzer.analyzeAll(source, settled), settled, criteria, analyzer.read)
      }
      const inspectWith =
        (analyzeAll: AnalyzeAll): Inspect =>
        (source, options = {}) => {
          const settled = settle(options)
          const analyses = analyzeAll(source, settled)
          const summaries = once(() => summariesOf(analyses, criteria))
          const explanation = once(() => explanationOf(analyses, model))
          return {
            ...applyRules(analyses, settled, criteria, analyzer.read),
            // Not every program asks for all of it.
            get explanation() {
              return explanation()
            },
            get summaries() {
              return summaries()
            },
          }
        }

      return {
        lint,
        fix: (source, options) => fixAll(source, (text) => lint(text, options)),
        explain: (source, options = {}) =>
          explanationOf(
            analyzer.analyzeAll(source, originOf(withModel(validate(schemas.explainOptions, options)))),
            model,
          ),
        why(source, line, options = {}) {
          const settled = settle(options)
          return reasonsOn(line, analyzer.analyzeAll(source, settled), settled.active, model)
        },
        split(source, options = {}) {
          const origin = originOf(withModel(validate(schemas.explainOptions, options)))
          if (origin.language !== 'markdown') return NOT_MARKDOWN
          const [analysis, another] = analyzer.analyzeAll(source, origin)
          return another === undefined ? splitPosting()(analysis) : SEVERAL_POSTINGS
        },
        inspect: inspectWith(analyzer.analyzeAll),
        createSession: () => inspectWith(analyzer.createSession()),
      }
    },
    lintTeam: (team, settingsOf) =>
      lintTeamWith({ rules, roles: roleModel }, team, (filePath) => {
        const given = settingsOf(filePath)
        if (given === undefined) return undefined
        const { preset, rules: changes } = validate(schemas.lintOptions, given)
        return resolveRules(rules, preset, changes)
      }),
    matrixOf: (team) => matrixOf(team, roleModel.responsibilities),
    parseConfig: (value) => validate(schemas.config, value),
    testVocabulary(given) {
      const settings = validate(schemas.settings, given)
      const { model, analyzer } = readerFor(settings)
      return testExamples(settings.vocabulary ?? {}, model, analyzer.analyze)
    },
  }
}

function originOf({ filePath, language = languageOf(filePath), model }: ExplainOptions): Origin {
  return { filePath, language, model }
}

function readerOf(model: RoleModel, sections?: OwnSectionNames): Reader {
  return { model, analyzer: createAnalyzer(model, createSectionNames(sections)) }
}
