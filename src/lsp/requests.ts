// What the server answers besides the Language Server Protocol. Any editor may ask; docs/editors.md describes it. No
// imports but types: the extension for VS Code takes its words from here.

import type { Explanation } from '../explain.ts'
import type { Theme } from '../reporters/html/style.ts'

/** `experimental` in the server's capabilities: which of the requests it answers. */
export const EXPERIMENTAL_CAPABILITIES = { jdlint: { profile: true, explanation: true } } as const

interface DocumentParams {
  readonly textDocument: { readonly uri: string }
}

/** How much of each role's work a document asks for. */
export const PROFILE_REQUEST = 'jdlint/profile'

export type ProfileParams = DocumentParams

/** `null` for what is no open posting, and for a posting that asks for no job's work. */
export type ProfileResult = {
  /** As people read it: `62% product manager · 38% product owner`, or `mostly Business Analyst work`. */
  readonly text: string
} & Pick<Explanation['profile'], 'role' | 'shares'>

/** A page that shows a document with everything that was read of it. */
export const EXPLANATION_REQUEST = 'jdlint/explanation'

export interface ExplanationParams extends DocumentParams {
  /** Colours for this kind of theme. Default: the page follows the device. */
  readonly theme?: Theme | undefined
}

export type { Theme } from '../reporters/html/style.ts'

/** `null` for what is no open posting. */
export interface ExplanationResult {
  /** A whole page, without scripts, that loads nothing. */
  readonly html: string
}
