import { serve } from '../lsp/serve.ts'
import { UsageError } from './usage-error.ts'
import { version } from './version.ts'

/** `jdlint lsp --stdio`: goes on until the editor ends it. */
export function lspCommand({ stdio }: { readonly stdio?: boolean }): void {
  if (stdio !== true) throw new UsageError('lsp: speaks over standard input and output only (add --stdio)')
  serve(version())
}
