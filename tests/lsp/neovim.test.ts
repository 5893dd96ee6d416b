import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { CLI, folder } from '../cli/program.ts'
import { programFile } from '../programs/programs.ts'

const POSTING = `# Product Manager

## What you will do

- Write user stories and acceptance criteria for the team
- Prioritise the product backlog
- Lead sprint planning and accept finished stories
- Run backlog refinement with the developers every week
`

it(
  'Neovim shows the diagnostics of a posting, applies a correction, and writes it',
  { tags: 'neovim', timeout: 120_000 },
  () => {
    const root = folder({ 'pm.md': POSTING })
    const file = path.join(root, 'pm.md')
    const env = {
      ...process.env,
      JDLINT_NODE: process.execPath,
      JDLINT_CLI: CLI,
      JDLINT_FILE: file,
      XDG_STATE_HOME: root,
      XDG_DATA_HOME: root,
      XDG_CONFIG_HOME: root,
    }
    const { stdout, stderr, status } = spawnSync(
      programFile('neovim'),
      ['--headless', '--clean', '-i', 'NONE', '-c', `luafile ${path.join(import.meta.dirname, 'neovim.lua')}`],
      { cwd: root, env, encoding: 'utf8', timeout: 100_000 },
    )
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual({ before: ['mislabeled-title'], after: 0 })
    expect(readFileSync(file, 'utf8')).toBe(POSTING.replace('Product Manager', 'Product Owner'))
  },
)
