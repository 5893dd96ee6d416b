/**
 * Gives what is computed from a key, which must say all that the value depends on. Values are shared and not to be
 * changed.
 */
export type Recall<Value> = (key: string, compute: () => Value) => Value

/** Computes a value when it is first asked for, and gives it back from then on. */
export function once<Value extends object | boolean>(compute: () => Value): () => Value {
  let known: Value | undefined
  return () => (known ??= compute())
}

/** Remembers what is computed from each of some objects, for as long as the function is kept. */
export function rememberEach<Key extends object, Value extends object>(
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = compute(key)
    known.set(key, value)
    return value
  }
}

/** So many values are remembered: more than the words that a careers repository commonly has. */
const MOST = 4096
/** V8 copies a piece of a text that is shorter than this; a longer one would keep the whole text alive. */
const SHORTEST_SLICE = 13

/**
 * Remembers what is computed from short keys, such as words, which come again and again. Values are shared and not to
 * be changed.
 */
export function rememberShort<Value>(compute: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>()
  return (key) => {
    if (key.length >= SHORTEST_SLICE) return compute(key)
    const before = known.get(key)
    if (before !== undefined) return before
    if (known.size >= MOST) known.clear()
    const value = compute(key)
    known.set(key, value)
    return value
  }
}

/** The values that one text and the text before it asked for: what an author changed and may change back. */
export class Memory<Value> {
  #before = new Map<string, Value>()
  #now = new Map<string, Value>()

  readonly recall: Recall<Value> = (key, compute) => {
    const value = this.#now.get(key) ?? this.#before.get(key) ?? compute()
    this.#now.set(key, value)
    return value
  }

  /** The next text begins: what the one before it did not ask for is forgotten. */
  startText(): void {
    this.#before = this.#now
    this.#now = new Map()
  }
}
