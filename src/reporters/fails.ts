import type { Severity } from '../diagnostic/diagnostic.ts'

/** From the gravest to the slightest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

/** Whether a severity is at least the one that fails a run. */
export function fails(severity: Severity, failOn: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn)
}
