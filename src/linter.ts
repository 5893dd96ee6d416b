import { createAnalyzer, type Analyzer } from './analysis.ts'
import { DEFAULT_ROLE_MODEL, type Config, type LinterSettings, type RoleModelName } from './config/config.ts'
import { testExamples, type ExampleReport } from './config/examples.ts'
import { mergeSettings, resolveRules } from './config/rule-settings.ts'
import { createSchemas, type Known } from './config/schema.ts'
import { validate } from './config/validate.ts'
import { withVocabulary } from './config/vocabulary.ts'
import type { Origin } from './analysis.ts'
import { createExplain, type Explain, type ExplainOptions } from './explain.ts'
import { createFix, type Fix } from './fix.ts'
import { createInspect, type Inspect } from './inspect.ts'
import { createJudge, createLint, type Lint, type Settle } from './lint.ts'
import { limitsWith, type Limits } from './posting/limits.ts'
import { createSectionNames, type OwnSectionNames } from './posting/section-kinds.ts'
import { languageOf } from './inputs/language.ts'
import type { RoleModel } from './role-model.ts'
import type { Rule } from './rule.ts'
import { createWhy, type Why } from './why.ts'

/** Reads and judges postings by the same settings; the role model is prepared once. */
export interface Linter {
  /** As `lint()`; what its options say wins over the settings. */
  readonly lint: Lint
  /** As `fix()`; what its options say wins over the settings. */
  readonly fix: Fix
  readonly explain: Explain
  /** As `why()`; what its options say wins over the settings. */
  readonly why: Why
  /** As `explain()` and `lint()` in one go; what its options say wins over the settings. */
  readonly inspect: Inspect
  /** For an editor: an `inspect()` for the versions of one posting. It remembers the last two, and reads only what changed. */
  readonly createSession: () => Inspect
}

/** What the library can do with rules and role models. */
export interface Library {
  /** @throws ConfigError for a mistake in the settings. */
  readonly createLinter: (settings?: LinterSettings) => Linter
  /** @throws ConfigError for the first mistake in a configuration, of whatever origin. */
  readonly parseConfig: (value: unknown) => Config
  /** Holds a vocabulary to its `says` and `not`. @throws ConfigError for a mistake in the settings. */
  readonly testVocabulary: (settings: LinterSettings) => ExampleReport
}

/** A role model, and postings read by it. */
interface Reader {
  readonly model: RoleModel
  readonly analyzer: Analyzer
}

export function createLibrary({ rules, roleModels }: Known & { readonly rules: readonly Rule[] }): Library {
  const schemas = createSchemas({ rules, roleModels })
  const readers: Readonly<Record<RoleModelName, Reader>> = {
    'strategic-tactical': readerOf(roleModels['strategic-tactical']),
  }
  const readerFor = ({ roleModel = DEFAULT_ROLE_MODEL, vocabulary, limits }: LinterSettings): Reader => {
    if (vocabulary === undefined && limits === undefined) return readers[roleModel]
    return readerOf(withVocabulary(roleModels[roleModel], vocabulary ?? {}), vocabulary?.sections, limitsWith(limits))
  }

  return {
    createLinter(given = {}) {
      const settings = validate(schemas.settings, given)
      const { model, analyzer } = readerFor(settings)
      const settle: Settle = (options) => {
        const { preset = settings.preset, rules: changes, ...place } = validate(schemas.lintOptions, options)
        return { ...originOf(place), active: resolveRules(rules, preset, mergeSettings(settings.rules, changes)) }
      }
      const { analyzeAll } = analyzer
      const judge = createJudge(model, rules)
      const lint = createLint(analyzeAll, judge, settle)
      return {
        lint,
        fix: createFix(lint),
        why: createWhy(analyzeAll, model, settle),
        explain: createExplain(analyzeAll, (options) => originOf(validate(schemas.explainOptions, options))),
        inspect: createInspect(analyzeAll, judge, settle),
        createSession: () => createInspect(analyzer.createSession(), judge, settle),
      }
    },
    parseConfig: (value) => validate(schemas.config, value),
    testVocabulary(given) {
      const settings = validate(schemas.settings, given)
      const { model, analyzer } = readerFor(settings)
      return testExamples(settings.vocabulary ?? {}, model, analyzer.analyze)
    },
  }
}

function originOf({ filePath, language = languageOf(filePath) }: ExplainOptions): Origin {
  return { filePath, language }
}

function readerOf(model: RoleModel, sections?: OwnSectionNames, limits?: Limits): Reader {
  return { model, analyzer: createAnalyzer(model, createSectionNames(sections), limits) }
}
