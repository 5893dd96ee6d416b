import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Run } from '../cli/program.ts'

export const PROJECT = path.join(import.meta.dirname, '..', '..')

/** A posting with nothing to report, and one that is a Product Manager's for its greater part. */
export const GOOD = `# Product Owner, Timetables

## What you will do

- Refine the product backlog with the team every week
- Write user stories with acceptance criteria
- Accept or reject finished stories in each sprint review

## What you bring

- Three years in a product role
`

export const MANAGER = `# Product Manager, Ticketing

## What you will do

- Own the product vision for ticketing
- Set the pricing strategy
- Research markets and competitors
- Define the product strategy for the next three years

## What you bring

- Three years in a product role
`

/** Asks a Product Manager to do the Product Owner's work, too. */
export const MIXED = MANAGER.replace(
  '\n## What you bring',
  `- Write user stories with acceptance criteria
- Refine the product backlog with the team every week
- Accept or reject finished stories in each sprint review
- Lead sprint planning and refinement
- Clarify requirements for the developers

## What you bring`,
)

/**
 * A repository with postings and a handbook, in a folder of its own, with its own settings of git, pre-commit and npm.
 */
export interface CareersRepository {
  readonly root: string
  readonly run: (program: string, ...args: readonly string[]) => Run
  /** Runs git, and throws where that fails. */
  readonly git: (...args: readonly string[]) => string
  readonly write: (file: string, text: string) => void
  readonly read: (file: string) => string
  /** Stages everything and tries to commit it. */
  readonly commit: (message: string) => Run
  readonly remove: () => void
}

export function careersRepository(): CareersRepository {
  // The real path, as git shows it.
  const place = realpathSync(mkdtempSync(path.join(tmpdir(), 'jdlint-careers-')))
  const root = path.join(place, 'careers-site')
  const env = environment(place)
  const repository: CareersRepository = {
    root,
    run(program, ...args) {
      const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: root, env, encoding: 'utf8' })
      if (error !== undefined) throw error
      return { status, stdout, stderr }
    },
    git: (...args) =>
      execFileSync('git', args, { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }),
    write(file, text) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
      writeFileSync(path.join(root, file), text)
    },
    read: (file) => readFileSync(path.join(root, file), 'utf8'),
    commit(message) {
      repository.git('add', '--all')
      return repository.run('git', 'commit', '--message', message)
    },
    remove: () => {
      rmSync(place, { recursive: true, force: true })
    },
  }
  mkdirSync(root)
  repository.git('init', '--initial-branch', 'main')
  repository.write('.gitignore', 'node_modules\n')
  repository.write(
    'README.md',
    '# Careers\n\nThe postings of our company. Product managers own the roadmap of this site.\n',
  )
  repository.write('careers/owner.md', GOOD)
  repository.write('careers/manager.md', MANAGER)
  repository.git('add', '--all')
  repository.git('commit', '--message', 'Postings')
  return repository
}

/** One that is removed when the test ends. */
export function passingCareersRepository(): CareersRepository {
  const repository = careersRepository()
  onTestFinished(repository.remove)
  return repository
}

/** The package as npm would publish it; what is built is packed as it is, since other tests are running it. */
export function packInto({ root }: CareersRepository): string {
  const name = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', path.dirname(root)], {
    cwd: PROJECT,
    encoding: 'utf8',
  })
  return path.join(path.dirname(root), name.trim())
}

/** The nth fence of the guide whose first line names this file. */
export function documented(file: string, nth = 1): string {
  return fence((lines) => lines[1]?.endsWith(` ${file}`) === true, nth, file).join('\n')
}

/** The commands of the guide's fence whose first one installs this package. */
export function documentedCommands(installed: string): readonly string[] {
  return fence(
    ([language, first]) => language === 'sh' && first?.startsWith(`npm install --save-dev ${installed} `) === true,
    1,
    installed,
  ).filter((line) => line !== '')
}

function fence(isMeant: (lines: readonly string[]) => boolean, nth: number, what: string): readonly string[] {
  const guide = readFileSync(path.join(PROJECT, 'docs/adoption.md'), 'utf8')
  const lines = guide
    .split('```')
    .map((part) => part.split('\n'))
    .filter(isMeant)[nth - 1]
  if (lines === undefined) throw new Error(`docs/adoption.md does not show ${what}`)
  return lines.slice(1)
}

/** Nothing of what this machine's user has configured, and nothing of the npm and git that may be running the tests. */
function environment(place: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) =>
      !/^GIT_|^npm_(?:package|lifecycle|command|config_local_prefix)|^(?:NODE_ENV|VITEST|NODE_OPTIONS|FORCE_COLOR|CI)$/u.test(
        name,
      ),
  )
  const author = { NAME: 'A. Author', EMAIL: 'author@example.org' }
  return {
    ...Object.fromEntries(inherited),
    NO_COLOR: '1',
    PRE_COMMIT_HOME: path.join(place, 'pre-commit'),
    GIT_CONFIG_GLOBAL: path.join(place, 'gitconfig'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: author.NAME,
    GIT_AUTHOR_EMAIL: author.EMAIL,
    GIT_COMMITTER_NAME: author.NAME,
    GIT_COMMITTER_EMAIL: author.EMAIL,
  }
}
