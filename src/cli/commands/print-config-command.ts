import { shownPath } from '../../workspace/shown-path.ts'
import { fullSetting, mergeSettings } from '../../config/rule-settings.ts'
import type { Preset } from '../../rule/rule.ts'
import type { Outcome } from '../outcome/outcome.ts'
import type { RuleSeverities } from '../judging/rule-option.ts'
import type { Tools } from '../tools/tools.ts'

/** What holds for one file when configuration and flags are put together, as JSON. */
export async function printConfig(
  filePath: string,
  flags: { readonly preset?: Preset; readonly rule: RuleSeverities },
  { library, loader }: Tools,
): Promise<Outcome> {
  const { configFile, settings } = await loader.load(filePath)
  const { ruleMetas } = await library()
  const preset = flags.preset ?? settings.preset
  const rules = mergeSettings(settings.rules, flags.rule)
  const resolved = {
    configFile: configFile === null ? null : shownPath(configFile),
    ...settings,
    preset,
    rules: Object.fromEntries(ruleMetas.map((meta) => [meta.id, fullSetting({ meta }, rules[meta.id], preset)])),
  }
  return { output: `${JSON.stringify(resolved, null, 2)}\n`, notices: [], status: 0 }
}
