/**
 * Half-open range `[start, end)` of UTF-16 offsets into the source text: the only kind of position used inside jdlint.
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The same characters, when so many more come before them. */
export function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}

/** Whether two ranges have a place in common. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Without those that are a part of another: of `Head of Product` and `Product`, the first. */
export function outermost<Range extends Span>(ranges: readonly Range[]): Range[] {
  return ranges.filter((range) => !ranges.some((other) => isPartOf(range, other)))
}

function isPartOf({ start, end }: Span, other: Span): boolean {
  return other.start <= start && end <= other.end && other.end - other.start > end - start
}

/** A place as people and editors count: both 1-based, columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A span as lines and columns; `end` is the position just behind the last character. */
export interface Location {
  readonly start: Position
  readonly end: Position
}
