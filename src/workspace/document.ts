import type { KeyPath } from '../config/config-error.ts'

/** What a configuration file holds, before anything is checked. */
export interface ConfigDocument {
  readonly value: unknown
  /** The line where a key is, 1-based; `undefined` where the format has no positions. */
  readonly lineOf: (key: KeyPath) => number | undefined
}

/** A text that keeps not to the syntax of its format. */
export class SyntaxFault extends Error {
  override readonly name = 'SyntaxFault'
  /** 1-based. */
  readonly line: number | undefined

  constructor(message: string, line: number | undefined) {
    super(message)
    this.line = line
  }
}
