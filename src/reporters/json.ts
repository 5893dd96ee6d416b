import type { LineReasons } from '../why.ts'
import type { ExplainedFile, LintedFile } from './report.ts'

/** The contract of `jdlint --format json`: an array with one entry per file. */
export function lintJson(files: readonly LintedFile[]): string {
  return toJson(
    files.map(({ filePath, result }) => ({
      filePath,
      diagnostics: result.diagnostics,
      errorCount: result.errorCount,
      warningCount: result.warningCount,
      infoCount: result.infoCount,
    })),
  )
}

/** The contract of `jdlint explain --format json`: an array with one entry per file. */
export function explainJson(files: readonly ExplainedFile[]): string {
  return toJson(files.map(({ filePath, explanation }) => ({ file: filePath, ...explanation })))
}

/** The contract of `jdlint explain --why FILE:LINE --format json`: one object. */
export function whyJson(filePath: string, reasons: LineReasons): string {
  return toJson({ file: filePath, ...reasons })
}

function toJson(value: unknown): string {
  return `${escapeSteering(JSON.stringify(value, null, 2))}\n`
}

// JSON.stringify escapes only the controls below U+0020; the rest can steer a terminal just as well.
function escapeSteering(json: string): string {
  return json.replace(/[\u007f-\u009f\u2028\u2029\p{Bidi_Control}]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
