import type { Posting } from '../posting/posting.ts'
import { declaredPayIn } from './declared-pay.ts'
import { passagesOf } from './passages.ts'
import { placesIn } from './places.ts'
import { payInPassage, type Pay } from './read-passage.ts'
import { createSettle } from './shared-signs.ts'

/** Each sum or range that the posting pays, in source order. */
export function payIn(posting: Posting): readonly Pay[] {
  const settle = createSettle(() => placesIn(posting))
  const found = [
    ...declaredPayIn(posting.declaredPay, settle),
    ...passagesOf(posting).flatMap((passage) => payInPassage(passage, settle)),
  ]
  found.sort((one, other) => one.span.start - other.span.start)
  // A title is a heading, too, and a field that describes the job is a clause.
  return found.filter(({ span }, at) => at === 0 || span.start >= (found[at - 1]?.span.end ?? 0))
}

export type { Pay } from './read-passage.ts'
