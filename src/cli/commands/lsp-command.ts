// A separate file for the bundler only: the build loads it late, and with it the language server.
import { serve } from '../../lsp/serve.ts'
import { UsageError } from '../outcome/usage-error.ts'
import { version } from '../tools/version.ts'

/** `jdlint lsp --stdio`: goes on until the editor ends it. */
export function lspCommand({ stdio }: { readonly stdio?: boolean }): void {
  if (stdio !== true) throw new UsageError('lsp: speaks over standard input and output only (add --stdio)')
  serve(version)
}
