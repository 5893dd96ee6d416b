import type { Explanation } from '../explain.ts'
import type { LineReasons } from '../why.ts'
import type { ExplainedFile, LintedFile } from './report.ts'
import { toJson } from './to-json.ts'

/** The contract of `jdlint --format json`: an array with one entry per file. */
export function lintJson(files: readonly LintedFile[]): string {
  return toJson(
    files.map(({ filePath, result }) => ({
      filePath,
      diagnostics: result.diagnostics,
      errorCount: result.errorCount,
      warningCount: result.warningCount,
      infoCount: result.infoCount,
      ...(result.model && { model: result.model }),
      ...(result.notJudged && { notJudged: result.notJudged }),
    })),
  )
}

/** `file` is deprecated and goes with the next version: `filePath` says the same, as in all other reports. */
function located(filePath: string, said: Explanation | LineReasons): object {
  return { filePath, file: filePath, ...said }
}

/** The contract of `jdlint explain --format json`: an array with one entry per file. */
export function explainJson(files: readonly ExplainedFile[]): string {
  return toJson(files.map(({ filePath, explanation }) => located(filePath, explanation)))
}

/** The contract of `jdlint explain --why FILE:LINE --format json`: one object. */
export function whyJson(filePath: string, reasons: LineReasons): string {
  return toJson(located(filePath, reasons))
}
