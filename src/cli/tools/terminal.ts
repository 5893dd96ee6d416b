import picocolors from 'picocolors'
import type { Colors } from '../../reporters/colors.ts'

const DEFAULT_WIDTH = 100
const LEAST_WIDTH = 40

/** What standard output can show. `--color` and `--no-color` win over NO_COLOR, FORCE_COLOR and whether it is a terminal. */
export function terminal(color: boolean | undefined): { readonly colors: Colors; readonly width: number } {
  const columns = process.stdout.isTTY ? process.stdout.columns : DEFAULT_WIDTH
  return {
    colors: picocolors.createColors(color ?? picocolors.isColorSupported),
    width: Math.max(LEAST_WIDTH, columns),
  }
}

/** What any file can show. */
export function plain(): { readonly colors: Colors; readonly width: number } {
  return { colors: picocolors.createColors(false), width: DEFAULT_WIDTH }
}
