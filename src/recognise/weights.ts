import type { WeightsFile } from '../roles/knowledge.ts'

/** Weights of features, in columns: one for each question that they answer. */
export interface Weights {
  /** The row of a key, or -1 where nothing was learned of it. */
  readonly rowOf: (key: number) => number
  readonly weight: (row: number, column: number) => number
  readonly rowCount: number
}

export function readWeights({ keys, values, columns: present, steps }: WeightsFile): Weights {
  const sorted = new Uint32Array(bytesOf(keys).buffer)
  const columns = steps.length
  const kept = new Int8Array(bytesOf(values).buffer)
  const bytes = present === undefined ? kept : spread(kept, new Uint16Array(bytesOf(present).buffer), columns)
  return {
    rowOf: rowFinder(sorted),
    rowCount: sorted.length,
    weight: (row, column) => (bytes[row * columns + column] ?? 0) * (steps[column] ?? 0),
  }
}

/** One byte for each column of each row, where `present` says which of them there are. */
function spread(kept: Int8Array, present: Uint16Array, columns: number): Int8Array {
  const bytes = new Int8Array(present.length * columns)
  let next = 0
  for (let row = 0; row < present.length; row++) {
    const mask = present[row] ?? 0
    for (let column = 0; column < columns; column++)
      if (((mask >> column) & 1) === 1) bytes[row * columns + column] = kept[next++] ?? 0
  }
  return bytes
}

/** Looks keys up in an open hash table: there are some hundred questions for each statement. */
function rowFinder(keys: Uint32Array): (key: number) => number {
  const mask = 2 ** Math.ceil(Math.log2(keys.length * 2 + 2)) - 1
  const rows = new Int32Array(mask + 1).fill(-1)
  for (let row = 0; row < keys.length; row++) {
    let slot = (keys[row] ?? 0) & mask
    while (rows[slot] !== -1) slot = (slot + 1) & mask
    rows[slot] = row
  }
  return (key) => {
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const row = rows[slot] ?? -1
      if (row === -1 || keys[row] === key) return row
    }
  }
}

/** Here and above, plain loops: every start of the program waits for some hundred thousand rounds of them. */
function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}
