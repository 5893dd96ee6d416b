import { merged, type Baseline, type KnownFault } from './baseline.ts'

export const BASELINE_VERSION = 1

/** The text of a baseline file: the same for equal baselines, sorted, a line for each fault. */
export function formatBaseline(baseline: Baseline): string {
  const files = [...baseline].filter(([, faults]) => faults.length > 0).sort(([a], [b]) => compareText(a, b))
  const body = files
    .map(([file, faults]) => `    ${JSON.stringify(file)}: [\n${formatFaults(faults)}\n    ]`)
    .join(',\n')
  return `{\n  "version": ${BASELINE_VERSION},\n  "files": {${body === '' ? '' : `\n${body}\n  `}}\n}\n`
}

function formatFaults(faults: readonly KnownFault[]): string {
  const sorted = [...merged(faults)].sort((a, b) => compareText(sortKey(a), sortKey(b)))
  return sorted.map(({ rule, section, hash, count }) => `      ${oneLine({ rule, section, hash, count })}`).join(',\n')
}

function sortKey({ rule, section, hash }: KnownFault): string {
  return [rule, ...section, hash].join('\0')
}

/** With blanks, as people write it. */
function oneLine({ rule, section, hash, count }: KnownFault): string {
  const headings = `[${section.map((heading) => JSON.stringify(heading)).join(', ')}]`
  return `{ "rule": ${JSON.stringify(rule)}, "section": ${headings}, "hash": ${JSON.stringify(hash)}, "count": ${count} }`
}

/** By code unit: the same on every machine, whatever its language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
