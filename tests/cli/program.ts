import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

export const CLI = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url))

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

interface RunOptions {
  readonly cwd: string
  readonly input?: string | Buffer
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the built program as a shell would, without what this machine says about colours. */
export function jdlint(args: readonly string[], { cwd, input = '', env = {} }: RunOptions): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
    maxBuffer: 1 << 28,
  })
  return { status, stdout, stderr }
}

/** A new folder with these files in it, removed when the test ends. */
export function folder(files: Readonly<Record<string, string | Buffer>>): string {
  // The real path: macOS hands out a link, and relative paths start from where it leads.
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'jdlint-')))
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true })
  })
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), content)
  }
  return root
}

export function paths(run: Run): readonly string[] {
  return (JSON.parse(run.stdout) as readonly { readonly filePath: string }[]).map((entry) => entry.filePath)
}

export const CLEAN = '# Software Engineer\n\n## What you will do\n\n- Write code\n'

/** It asks for both jobs, three duties each, so that it can be split. */
export const MIXED = `# Product Manager, Ferries

## Your work

- Own the product roadmap
- Set the price of the season tickets
- Define the product vision
- Groom the backlog and plan the sprints
- Write user stories with acceptance criteria
- Accept finished stories
`

/** `hybrid-title` speaks about it, as an error. */
export const HYBRID = `# Product Manager / Product Owner

## What you will do

- Own the product roadmap
- Refine the product backlog with the team

## What you bring

- Three years in a product role
`
