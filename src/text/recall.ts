/** Gives what is computed from a key, which must say all that the value depends on. Values are shared and not to be changed. */
export type Recall<Value> = (key: string, compute: () => Value) => Value

/** Computes a value when it is first asked for, and gives it back from then on. */
export function once<Value extends object | boolean>(compute: () => Value): () => Value {
  let known: Value | undefined
  return () => (known ??= compute())
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
