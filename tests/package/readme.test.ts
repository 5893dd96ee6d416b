import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '..', '..')

it('the README shows what the program says of the example', () => {
  const { stdout, status } = spawnSync(
    process.execPath,
    ['dist/cli.cjs', 'examples/product-manager.md', '--no-color'],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, COLUMNS: '100' },
    },
  )
  const readme = fs.readFileSync(path.join(root, 'README.md'), 'utf8')
  expect(status).toBe(1)
  expect(readme).toContain(`\`\`\`text\n${stdout.trim()}\n\`\`\``)
})
