import type { Severity } from '../../diagnostic/diagnostic.ts'
import { suggest } from '../../text/nearest.ts'
import type { Tools } from '../tools/tools.ts'
import { UsageError } from '../outcome/usage-error.ts'
import { RULE_SEVERITIES } from '../../config/rule-settings.ts'

/** What `--rule` settings add up to: the last one for a rule holds. */
export type RuleSeverities = Readonly<Record<string, Severity | 'off'>>

/** Reads one `--rule "id: severity"`; whether the rule exists is for `checkRules` to say. */
export function addRule(setting: string, previous: RuleSeverities): RuleSeverities {
  const [, id, wanted] = /^\s*([^:\s]+)\s*:\s*(\S+)\s*$/u.exec(setting) ?? []
  if (id === undefined || wanted === undefined) {
    throw new UsageError(`--rule "${setting}": expected a rule and a severity (for example --rule "hybrid-title: off")`)
  }
  const severity = RULE_SEVERITIES.find((known) => known === wanted)
  if (severity === undefined)
    throw new UsageError(`--rule "${setting}": unknown severity ${wanted} (${suggest(wanted, RULE_SEVERITIES)})`)
  return { ...previous, [id]: severity }
}

/** @throws UsageError where a setting is for a rule that does not exist. */
export async function checkRules(rules: RuleSeverities, library: Tools['library']): Promise<void> {
  if (Object.keys(rules).length === 0) return
  const { ruleMetas } = await library()
  const ids = ruleMetas.map(({ id }) => id)
  for (const [id, severity] of Object.entries(rules)) {
    if (!ids.includes(id)) throw new UsageError(`--rule "${id}: ${severity}": unknown rule ${id} (${suggest(id, ids)})`)
  }
}
