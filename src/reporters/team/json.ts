import type { TeamMatrix } from '../../index.ts'
import { toJson } from '../to-json.ts'

/** The contract of `jdlint team --format json`: an array with one entry per team. */
export function teamJson(matrices: readonly TeamMatrix[]): string {
  return toJson(matrices)
}
