import { isatty } from 'node:tty'
import picocolors from 'picocolors'
import type { Colors } from '../../reporters/colors.ts'

const DEFAULT_WIDTH = 100
const LEAST_WIDTH = 40

/**
 * What standard output can show. `--color` and `--no-color` win over NO_COLOR, FORCE_COLOR and whether it is a
 * terminal.
 */
export function terminal(color: boolean | undefined): { readonly colors: Colors; readonly width: number } {
  const columns = process.stdout.isTTY ? process.stdout.columns : DEFAULT_WIDTH
  return {
    colors: picocolors.createColors(color ?? wantsColors(process.env, isatty(1))),
    width: Math.max(LEAST_WIDTH, columns),
  }
}

/**
 * https://no-color.org and https://force-color.org. Not picocolors' own answer: `CI` makes no terminal of a file, and
 * `FORCE_COLOR=0` asks for none.
 */
function wantsColors(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (isSet(env['NO_COLOR'])) return false
  const forced = env['FORCE_COLOR']
  if (isSet(forced)) return forced !== '0' && forced !== 'false'
  return isTerminal && env['TERM'] !== 'dumb'
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== ''
}

/** What any file can show. */
export function plain(): { readonly colors: Colors; readonly width: number } {
  return { colors: picocolors.createColors(false), width: DEFAULT_WIDTH }
}
