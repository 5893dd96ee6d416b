import type { LinterSettings } from '../../config/config.ts'
import { mergeSettings } from '../../config/rule-settings.ts'
import { resultOf } from '../../diagnostic/lint-result.ts'
import type { LintOptions, LintResult } from '../../lint.ts'
import type { PostingSummary } from '../../index.ts'
import type { Linter } from '../../linter.ts'
import type { Preset } from '../../rule/rule.ts'
import type { LintableSource } from '../files/gather.ts'
import { looksLikePosting } from '../../workspace/looks-like-posting.ts'
import { pathOption, type Source } from '../files/read-source.ts'
import { InputError } from '../../inputs/input-error.ts'
import type { Refusal } from '../../inputs/reader.ts'
import type { RuleSeverities } from './rule-option.ts'

/**
 * All that the judgement of one text depends on, as plain data: it goes to other threads, and a cache knows it again.
 */
export interface Task extends Source {
  readonly linterSettings: Pick<LinterSettings, 'vocabulary'>
  readonly options: LintOptions
  /** Somebody named the file; of those that were merely found only postings are judged. */
  readonly isNamed: boolean
}

/** What was said of a text, and what the other postings of its team need to know of it. */
export interface Judged {
  readonly result: LintResult
  readonly summaries: readonly PostingSummary[]
}

/**
 * What was said of a text, or why there is nothing to judge in it; `null`, which JSON knows, where it was found and is
 * no posting.
 */
export type Judgement = Judged | Refusal | null

/** The part of the command line that changes what is said. */
export interface RuleFlags {
  readonly preset?: Preset
  readonly rule: RuleSeverities
}

export function taskOf(source: LintableSource, flags: RuleFlags): Task {
  const { filePath, text, isNamed, settings } = source
  const { vocabulary } = settings
  return { filePath, text, isNamed, linterSettings: { vocabulary }, options: lintOptionsOf(source, flags) }
}

/** What configuration and command line say together. */
export function lintOptionsOf(
  { filePath, settings: { model, preset, rules } }: Omit<LintableSource, 'text'>,
  flags: RuleFlags,
): LintOptions {
  return { ...pathOption(filePath), model, preset: flags.preset ?? preset, rules: mergeSettings(rules, flags.rule) }
}

export function judge({ inspect }: Pick<Linter, 'inspect'>, { text, options, isNamed }: Task): Judgement {
  try {
    const inspection = inspect(text, options)
    // Only of a file that was merely found: an explanation is made when it is asked for.
    if (!isNamed && !looksLikePosting(inspection.explanation)) return null
    const { diagnostics, model, notJudged, summaries } = inspection
    return { result: { ...resultOf(diagnostics), ...(model && { model }), ...(notJudged && { notJudged }) }, summaries }
  } catch (error) {
    // As plain data: other threads lose the class of an error.
    if (error instanceof InputError) return error.refusal
    throw error
  }
}
