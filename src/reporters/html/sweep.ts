import type { Span } from '../../text/span.ts'

/** Walks through spans from left to right: which of them cover an offset. The offsets asked for have to ascend. */
export function createSweep<T extends { readonly span: Span }>(items: readonly T[]): (offset: number) => readonly T[] {
  const waiting = [...items].sort((a, b) => b.span.start - a.span.start)
  let covering: T[] = []
  return (offset) => {
    for (let next = waiting.at(-1); next !== undefined && next.span.start <= offset; next = waiting.at(-1)) {
      covering.push(next)
      waiting.pop()
    }
    covering = covering.filter(({ span }) => span.end > offset)
    return covering
  }
}
