import type { MappedText } from '../posting/source/mapped-text.ts'

/** A value of a data file, whatever the file is written in. */
export type Data =
  /** Where it is in the file is computed on demand. */
  | { readonly type: 'text'; readonly value: string; readonly read: () => MappedText }
  | { readonly type: 'number'; readonly read: () => MappedText }
  | { readonly type: 'list'; readonly items: readonly Data[] }
  | DataMap
  | { readonly type: 'other' }

export interface DataMap {
  readonly type: 'map'
  readonly entries: ReadonlyMap<string, Entry>
}

export interface Entry {
  readonly readKey: () => MappedText
  readonly value: Data
}

export const OTHER: Data = { type: 'other' }

export function childrenOf(data: Data): readonly Data[] {
  if (data.type === 'list') return data.items
  return data.type === 'map' ? Array.from(data.entries.values(), ({ value }) => value) : []
}
