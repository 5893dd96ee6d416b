import { AUXILIARIES, NEGATIONS } from './function-words.ts'
import type { Grammar, TokenRange } from './grammar.ts'
import { isBetweenSubjectAndVerb, type Predicate } from './predicates.ts'
import type { Token } from './tokens.ts'

/** The word that denies the predicate or the object, if one does. `not only` and `not just` deny nothing. */
export function negationOf(
  { tokens }: Grammar,
  predicate: Predicate | undefined,
  object: TokenRange,
): TokenRange | undefined {
  const denied =
    predicate !== undefined && predicate.start >= object.end ? denialRightBefore(tokens, predicate) : undefined
  if (denied !== undefined) return denied
  const from = Math.min(predicate?.start ?? object.start, object.start)
  for (let at = object.start - 1; at >= 0; at--) {
    const word = tokens[at]?.word ?? ''
    const isOutside = at < from
    if (word === 'instead' && tokens[at + 1]?.word === 'of') return { start: at, end: at + 2 }
    if (/^[.;:!?—–]$/.test(word) || (isOutside && (word === 'but' || word === 'instead'))) return undefined
    if (isDenial(tokens, at)) return { start: at, end: at + 1 }
    if (word === 'rather' && tokens[at + 1]?.word === 'than') return { start: at, end: at + 2 }
    if (isOutside && word === ',' && !reachesBack(tokens, at)) return undefined
  }
  return undefined
}

/** `the backlog is long, but you need not order it`. */
function denialRightBefore(tokens: readonly Token[], { start }: Predicate): TokenRange | undefined {
  let at = start - 1
  while (isBetweenSubjectAndVerb(tokens[at]) && !isDenial(tokens, at)) at--
  return isDenial(tokens, at) ? { start: at, end: at + 1 } : undefined
}

function isDenial(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? ''
  if (!NEGATIONS.has(word)) return false
  return !/^(only|just|merely|simply|limited|necessarily|matter)$/.test(tokens[at + 1]?.word ?? '')
}

/** A denied verb denies what is coordinated with it: `you will not write stories, keep a backlog or run sprints`. */
function reachesBack(tokens: readonly Token[], comma: number): boolean {
  return tokens
    .slice(0, comma)
    .some(
      ({ word }, at) =>
        word === 'not' &&
        isDenial(tokens, at) &&
        !tokens.slice(at, comma).some(({ word: between }) => between === 'but'),
    )
}

/** `velocity is not what counts`, `revenue does not`, `market research is outside this role`: the denial of a statement that the object is the subject of. */
export function denialBehind({ tokens }: Grammar, end: number): TokenRange | undefined {
  const at = AUXILIARIES.has(tokens[end]?.word ?? '') ? end + 1 : -1
  const isDenied = at !== -1 && (isDenial(tokens, at) || tokens[at]?.word === 'outside')
  return isDenied ? { start: at, end: at + 1 } : undefined
}
