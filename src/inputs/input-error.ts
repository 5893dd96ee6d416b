import type { Refusal } from './reader.ts'

/** A data file that holds no posting, or is not the JSON or YAML that its name says. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(`${refusal.what} (${refusal.wayOut})`)
    this.refusal = refusal
  }
}
