import manifest from '../../../package.json' with { type: 'json' }
import { serve } from '../../../src/lsp/serve.ts'

// The extension's own copy of jdlint: the language server alone.
serve(manifest.version)
