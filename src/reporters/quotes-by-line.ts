import type { Explanation } from '../explain.ts'

type Signal = Explanation['signals'][number]

/** Words of a posting and everything that was read from them. */
export interface Quote {
  readonly line: number
  readonly text: string
  readonly labels: readonly string[]
}

interface Cluster {
  readonly longest: Signal
  readonly end: number
  readonly labels: ReadonlySet<string>
}

/** Words that speak for both roles make one quote, of the longer run of them. */
export function quotesByLine(signals: readonly Signal[], label: (signal: Signal) => string): readonly Quote[] {
  const clusters: Cluster[] = []
  for (const signal of [...signals].sort((a, b) => a.span.start - b.span.start)) {
    const last = clusters.at(-1)
    const joined = last !== undefined && signal.span.start < last.end
    if (joined) clusters[clusters.length - 1] = join(last, signal, label(signal))
    else clusters.push({ longest: signal, end: signal.span.end, labels: new Set([label(signal)]) })
  }
  return clusters.map(({ longest, labels }) => ({
    line: longest.loc.start.line,
    text: longest.text,
    labels: [...labels],
  }))
}

function join(cluster: Cluster, signal: Signal, label: string): Cluster {
  return {
    longest: signal.text.length > cluster.longest.text.length ? signal : cluster.longest,
    end: Math.max(cluster.end, signal.span.end),
    labels: new Set([...cluster.labels, label]),
  }
}
