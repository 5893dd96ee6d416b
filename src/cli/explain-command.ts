import { explainText } from '../reporters/explain-text.ts'
import { explainJson } from '../reporters/json.ts'
import type { ExplainedFile } from '../reporters/report.ts'
import { attemptAll } from './attempt-all.ts'
import { gather, pathOption } from './gather.ts'
import type { Outcome } from './outcome.ts'
import { terminal } from './terminal.ts'
import type { Tools } from './tools.ts'
import { whyCommand } from './why-command.ts'

/** The options of `jdlint explain` as commander hands them over. */
export interface ExplainCommandOptions {
  readonly format: 'text' | 'json'
  readonly stdinFilename?: string
  readonly config?: string | false
  readonly color?: boolean
  /** `FILE:LINE`. */
  readonly why?: string
}

export async function explainCommand(paths: readonly string[], options: ExplainCommandOptions, { loader }: Tools): Promise<Outcome> {
  if (options.why !== undefined) return whyCommand(options.why, options, loader)
  const gathered = await gather(paths, options.stdinFilename, loader.load)
  const { files, failures } = attemptAll(gathered.sources, (source): ExplainedFile => ({
    filePath: source.filePath,
    source: source.text,
    explanation: source.linter.explain(source.text, pathOption(source)),
  }))
  return {
    output: options.format === 'json' ? explainJson(files) : explainText(files, terminal(options.color)),
    notices: [...gathered.notices, ...failures],
    status: gathered.unreadable + failures.length > 0 ? 2 : 0,
  }
}
