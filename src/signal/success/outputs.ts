import { isAimed, opensOther } from '../../language/aim.ts'
import { spellingsOf, stemsOf } from '../../language/stem.ts'
import type { Token } from '../../language/tokens.ts'
import type { OutputWords } from '../../roles/role-model.ts'

/** Something that is to be built. */
interface Output {
  /** The verb that says so, by its token; `undefined` of what is only called built: `two modules live by June`. */
  readonly verb: number | undefined
}

/** Finds what a statement wants to have built; `undefined` where it wants nothing built. */
export type ReadOutput = (tokens: readonly Token[]) => Output | undefined

export function createOutputReader(outputs: OutputWords): ReadOutput {
  const shipping = stemsOf(outputs.shipping)
  const finishing = stemsOf(outputs.finishing)
  const things = stemsOf(outputs.things)
  const generic = stemsOf(outputs.generic)
  const papers = stemsOf(outputs.papers)
  const finished = spellingsOf(outputs.finished)

  const isBuilding = (tokens: readonly Token[], verb: number): boolean => {
    const action = tokens[verb]?.stem ?? ''
    if (!shipping.has(action) && !finishing.has(action)) return false
    const object = objectOf(tokens, verb + 1)
    const head = object.findLast(({ word }) => !/^\p{N}/u.test(word))?.stem ?? ''
    if (!isParticular(object) || !isAimed(tokens, verb)) return false
    return shipping.has(action) ? !generic.has(head) : things.has(head)
  }

  /** `Two integrations with payroll systems live by June`; not `feature requests answered`. */
  const isCalledBuilt = (tokens: readonly Token[]): boolean => {
    const thing = tokens.findIndex((token) => things.has(token.stem))
    const end = tokens.findIndex(({ word }, at) => at > thing && finished.has(word))
    if (thing === -1 || end === -1 || tokens.slice(0, end).some(opensOther)) return false
    return [thing, end].every((at) => isEnd(tokens[at + 1]) || finished.has(tokens[at + 1]?.word ?? ''))
  }

  return (tokens) => {
    if (tokens.some((token) => papers.has(token.stem))) return undefined
    const verb = tokens.findIndex((_, at) => isBuilding(tokens, at))
    if (verb !== -1) return { verb }
    return isCalledBuilt(tokens) ? { verb: undefined } : undefined
  }
}

/** From a token on, up to where something else begins. */
function objectOf(tokens: readonly Token[], from: number): readonly Token[] {
  const length = tokens.slice(from).findIndex(isEnd)
  return length === -1 ? tokens.slice(from) : tokens.slice(from, from + length)
}

function isEnd(token: Token | undefined): boolean {
  return token === undefined || token.isPunctuation || ENDS_OBJECT.has(token.word)
}

const ENDS_OBJECT = new Set(
  `of for in on to with by before after within at across that which who so and or from into until during through every
  each per as is are using when where while via over`.split(/\s+/u),
)

/** Not `ship your first feature`, by which the hire gets to know the company, nor `ship a feature`, whichever. */
function isParticular([first, second, third]: readonly Token[]): boolean {
  if (second === undefined) return first !== undefined
  if (first?.word === 'your' || first?.word === 'a')
    return second.word !== 'first' && (first.word === 'your' || third !== undefined)
  return true
}
