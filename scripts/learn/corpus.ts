import fs from 'node:fs'
import path from 'node:path'
import type { RoleId } from '../../src/roles/role-ids.ts'

/** Which role's work a line is labelled as. */
type LineLabel = 'PM' | 'PO' | 'both'

/** One line of labels.jsonl, see the labeling guide. Line numbers are 1-based. */
export interface Label {
  readonly id: string
  readonly title_role: 'PM' | 'PO' | 'hybrid' | 'other'
  readonly lines: Readonly<Record<string, LineLabel>>
  readonly support: Readonly<Record<string, LineLabel>>
  readonly boundary: readonly (number | string)[]
  readonly mixed: boolean
  readonly mislabeled: boolean
  readonly content_role: 'PM' | 'PO' | 'mixed' | 'none'
  /** The third job that the duties mostly are, by its name in the labeling guide; `null` where there is none. */
  readonly other_job: string | null
  /** Verdicts that a careful colleague could refuse. */
  readonly debatable: readonly string[]
}

/** One labelled posting and the company that wrote it. */
export interface LabelledPosting {
  readonly label: Label
  readonly company: string
  readonly text: string
}

/**
 * Reads a folder with `postings/` and `labels.jsonl`; the manifest, where there is one, names the companies, also those
 * of postings with exchanged role names.
 */
export function readCorpus(folder: string, manifest = path.join(folder, 'manifest.jsonl')): LabelledPosting[] {
  const entries = fs.existsSync(manifest) ? readJsonLines(manifest) : []
  const companies = new Map(entries.map((entry) => [entry['id'], entry['company']]))
  return readJsonLines(path.join(folder, 'labels.jsonl')).map((entry) => {
    const label = entry as unknown as Label
    const company = companies.get(label.id.replace('-swapped', ''))
    const text = fs.readFileSync(path.join(folder, 'postings', `${label.id}.md`), 'utf8')
    return { label, company: typeof company === 'string' && company !== '' ? company.toLowerCase() : label.id, text }
  })
}

function readJsonLines(file: string): Record<string, unknown>[] {
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

export const ROLE_LABELS: Readonly<Record<RoleId, 'PM' | 'PO'>> = { 'product-manager': 'PM', 'product-owner': 'PO' }

/** Whether the label gives the line to the role, and whether a careful reader may doubt it. */
export function goldOf(
  { lines, boundary }: Label,
  line: number,
  role: RoleId,
): { readonly isDuty: boolean; readonly isDebatable: boolean } {
  const label = lines[String(line)]
  return { isDuty: label === 'both' || label === ROLE_LABELS[role], isDebatable: boundary.map(Number).includes(line) }
}
