import { LocalLinter } from 'harper.js'
import { binary } from 'harper.js/binary'

const linter = new LocalLinter({ binary })
await linter.setup()

export default (text) => linter.lint(text, { language: 'markdown' })
