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

/** Runs a script in Neovim; what it printed. */
function neovim(script: string, root: string, env: Readonly<Record<string, string>>): unknown {
  const { stdout, stderr, status } = spawnSync(
    programFile('neovim'),
    ['--headless', '--clean', '-i', 'NONE', '-c', `luafile ${path.join(import.meta.dirname, script)}`],
    {
      cwd: root,
      env: {
        ...process.env,
        JDLINT_NODE: process.execPath,
        JDLINT_CLI: CLI,
        XDG_STATE_HOME: root,
        XDG_DATA_HOME: root,
        XDG_CONFIG_HOME: root,
        ...env,
      },
      encoding: 'utf8',
      timeout: 100_000,
    },
  )
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout)
}

it(
  'Neovim shows the diagnostics of a posting, applies a correction, and writes it',
  { tags: 'neovim', timeout: 120_000 },
  () => {
    const root = folder({ 'pm.md': POSTING })
    const file = path.join(root, 'pm.md')
    expect(neovim('neovim.lua', root, { JDLINT_FILE: file })).toEqual({ before: ['mislabeled-title'], after: 0 })
    expect(readFileSync(file, 'utf8')).toBe(POSTING.replace('Product Manager', 'Product Owner'))
  },
)

it(
  'Neovim shows what two postings of a team say beside each other, and editing one changes the other',
  { tags: 'neovim', timeout: 120_000 },
  () => {
    const root = folder({
      'pm.md': '# Product Manager, Payments\n\n## What you will do\n\n- Own the roadmap\n- Own the product backlog\n',
      'po.md':
        '# Product Owner, Payments\n\n## What you will do\n\n- Order the product backlog\n- Accept finished stories\n',
    })
    expect(neovim('neovim-team.lua', root, { JDLINT_FOLDER: root })).toEqual({
      before: ['overlapping-ownership'],
      related: 'pm.md',
      after: 0,
      edited: 0,
    })
  },
)
