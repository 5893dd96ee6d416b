import { whyJson } from '../../reporters/json.ts'
import { whyText } from '../../reporters/why-text.ts'
import { gather } from '../files/gather.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { pathOption } from '../files/read-source.ts'
import { terminal } from '../tools/terminal.ts'
import type { LateLoader } from '../tools/tools.ts'
import { UsageError } from '../outcome/usage-error.ts'

/** A place as compilers and this program print it: `careers/pm.md:12`, with a column or without. */
const PLACE = /^(.+?):(\d+)(?::\d+)?$/u

/** The options of `jdlint explain` that `--why` heeds. */
export interface WhyCommandOptions {
  readonly format: 'text' | 'json'
  readonly stdinFilename?: string
  readonly color?: boolean
}

/** `jdlint explain --why FILE:LINE`: what was decided about one line. */
export async function whyCommand(place: string, options: WhyCommandOptions, loader: LateLoader): Promise<Outcome> {
  const [, file, digits] = PLACE.exec(place) ?? []
  if (file === undefined)
    throw new UsageError(`--why ${place}: expected a file and a line (for example --why careers/pm.md:12)`)
  const {
    files: [source],
    notices,
    unreadable,
  } = await gather({ paths: [file], stdinFilename: options.stdinFilename }, loader.load, (one) => one)
  if (source === undefined) return { output: '', notices, status: unreadable > 0 ? 2 : 0 }
  try {
    const reasons = (await source.linter()).why(source.text, Number(digits), pathOption(source.filePath))
    return {
      output:
        options.format === 'json'
          ? whyJson(source.filePath, reasons)
          : whyText(reasons, { filePath: source.filePath, ...terminal(options.color) }),
      notices,
      status: 0,
    }
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`--why ${place}: ${error.message}`)
    throw error
  }
}
