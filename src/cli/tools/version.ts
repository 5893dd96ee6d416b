import { createRequire } from 'node:module'

export function version(): string {
  // The package's own name finds its package.json from src/ as well as from dist/.
  const { version: own } = createRequire(import.meta.url)('jdlint/package.json') as { readonly version: string }
  return own
}
