/** What one topic measured, as a table. */
export interface Section {
  readonly title: string
  /** How it was measured, and what to keep in mind; a sentence each. */
  readonly notes: readonly string[]
  /** All with the same keys, which are the heads of the columns. */
  readonly rows: readonly Row[]
}

export type Row = Readonly<Record<string, string | number | null>>

/** A section as markdown. */
export function toMarkdown({ title, notes, rows }: Section): string {
  const heads = Object.keys(rows[0] ?? {})
  const lines = [
    heads,
    heads.map((_, index) => (index === 0 ? '---' : '--:')),
    ...rows.map((row) => heads.map((head) => String(row[head] ?? '—'))),
  ]
  return [`### ${title}`, lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n'), notes.join(' ')].join('\n\n')
}

/** A number with as many digits as a measurement deserves. */
export function rounded(value: number): number {
  return value === 0 || !Number.isFinite(value) ? value : Number(value.toPrecision(3))
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
