import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { suggest } from '../../text/nearest.ts'
import type { ruleMetas } from '../../index.ts'
import type { Colors } from '../../reporters/colors.ts'
import { toJson } from '../../reporters/to-json.ts'
import { wrap } from '../../reporters/wrap.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { terminal } from '../tools/terminal.ts'
import type { Tools } from '../tools/tools.ts'
import { UsageError } from '../outcome/usage-error.ts'
import path from 'node:path'

type RuleMeta = (typeof ruleMetas)[number]

/** The options of `jdlint rule` as commander passes them. */
export interface RuleCommandOptions {
  readonly format: 'text' | 'json'
  readonly color?: boolean
}

/**
 * `jdlint rule`: every rule with what it reports; `jdlint rule ID`: the page of one. All of it comes with the package.
 */
export async function ruleCommand(
  id: string | undefined,
  { format, color }: RuleCommandOptions,
  library: Tools['library'],
): Promise<Outcome> {
  const metas = (await library()).ruleMetas
  if (id === undefined) return shown(format === 'json' ? toJson(metas) : ruleList(metas, terminal(color)))
  const meta = metas.find((one) => one.id === id)
  if (meta === undefined) {
    const ids = metas.map((one) => one.id)
    throw new UsageError(`rule ${id}: unknown rule ${id} (${suggest(id, ids)})`)
  }
  return shown(format === 'json' ? toJson(meta) : pageText(readPage(id), terminal(color)))
}

function shown(output: string): Outcome {
  return { output, notices: [], status: 0 }
}

/** The package's own name finds its folder from src/ as well as from dist/. */
export function readPage(id: string): string {
  const manifest = createRequire(import.meta.url).resolve('jdlint/package.json')
  return readFileSync(path.join(path.dirname(manifest), 'rules', id, 'README.md'), 'utf8')
}

function ruleList(
  metas: readonly RuleMeta[],
  { colors, width }: { readonly colors: Colors; readonly width: number },
): string {
  const rules = metas.map(({ id, description, severity, presets }) =>
    [
      `${colors.bold(id)} (${severity}; ${presets.join(', ')})`,
      ...wrap(description, width - 2).map((row) => `  ${row}`),
    ].join('\n'),
  )
  return `${rules.join('\n\n')}\n\njdlint rule ID shows the page of a rule.\n`
}

const FENCE = /^ {0,3}(?:```|~~~)/u
const HEADING = /^#{1,6} (.*)$/u
/** A link to another file, which has nowhere to lead in a terminal. */
const FILE_LINK = /\[([^[\]]+)\]\((?!https:)[^()]*\)/gu

/** A page as it was written, but for headings and links: the rest of its markdown reads well as it is. */
function pageText(page: string, { colors }: { readonly colors: Colors }): string {
  let isCode = false
  const rows = page.split('\n').map((row) => {
    if (FENCE.test(row)) isCode = !isCode
    if (isCode) return row
    const heading = HEADING.exec(row)?.[1]
    return heading === undefined ? row.replace(FILE_LINK, '$1') : colors.bold(heading)
  })
  return rows.join('\n')
}
