import { fileURLToPath } from 'node:url'
import { createLinter, loadTextlintrc } from 'textlint'

const linter = createLinter({
  descriptor: await loadTextlintrc({
    configFilePath: within('.textlintrc.json'),
    node_modulesDir: within('node_modules'),
  }),
})

function within(file) {
  return fileURLToPath(new URL(file, import.meta.url))
}

export default async (text) => (await linter.lintText(text, 'posting.md')).messages
