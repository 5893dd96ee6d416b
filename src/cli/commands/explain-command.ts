import { looksLikePosting } from '../../workspace/looks-like-posting.ts'
import { explainText } from '../../reporters/explain-text.ts'
import { explainJson } from '../../reporters/json.ts'
import type { ExplainedFile } from '../../reporters/report.ts'
import { gather, type LintableSource } from '../files/gather.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { pathOption } from '../files/read-source.ts'
import { terminal } from '../tools/terminal.ts'
import type { Tools } from '../tools/tools.ts'
import { whyCommand, type WhyCommandOptions } from './why-command.ts'

/** The options of `jdlint explain` as commander passes them. */
export interface ExplainCommandOptions extends WhyCommandOptions {
  readonly config?: string | false
  /** `FILE:LINE`. */
  readonly why?: string
}

export async function explainCommand(
  paths: readonly string[],
  options: ExplainCommandOptions,
  { loader }: Tools,
): Promise<Outcome> {
  if (options.why !== undefined) return whyCommand(options.why, options, loader)
  const { files, notices, unreadable } = await gather(
    { paths, stdinFilename: options.stdinFilename },
    loader.load,
    explainSource,
  )
  return {
    output: options.format === 'json' ? explainJson(files) : explainText(files, terminal(options.color)),
    notices,
    status: unreadable > 0 ? 2 : 0,
  }
}

async function explainSource({ filePath, text, isNamed, linter }: LintableSource): Promise<ExplainedFile | undefined> {
  const explanation = (await linter()).explain(text, pathOption(filePath))
  return isNamed || looksLikePosting(explanation) ? { filePath, source: text, explanation } : undefined
}
