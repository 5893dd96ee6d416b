import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/** A program that tests run and npm cannot bring. Tests that need it carry its name as a tag. */
interface Program {
  /** What it may be called, and where it may be outside of PATH. */
  readonly commands: readonly string[]
  /** The package of Debian that has it. */
  readonly debian: string
  /** Whether what was found does what the tests need; by default it does. */
  readonly works?: (file: string) => boolean
}

const PROGRAMS = {
  bash: { commands: ['bash'], debian: 'bash' },
  chromium: {
    commands: [
      process.env['CHROMIUM'] ?? 'chromium',
      'chromium-browser',
      'google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    debian: 'chromium',
  },
  dask: {
    // The one that Debian's packages are for comes first.
    commands: ['/usr/bin/python3', 'python3'],
    debian: 'python3-dask',
    works: (file) => spawnSync(file, ['-c', 'import dask.bag']).status === 0,
  },
  git: { commands: ['git'], debian: 'git' },
  neovim: { commands: ['nvim'], debian: 'neovim' },
  'pre-commit': { commands: ['pre-commit'], debian: 'pre-commit' },
  'redis-server': { commands: ['redis-server'], debian: 'redis-server' },
  unshare: {
    commands: ['unshare'],
    debian: 'util-linux',
    // Some machines do not let users mount a disk, not even one that nobody else sees.
    works: (file) =>
      spawnSync(file, ['--map-root-user', '--mount', 'sh', '-c', 'mount -t tmpfs none /mnt']).status === 0,
  },
} as const satisfies Readonly<Record<string, Program>>

export type ProgramName = keyof typeof PROGRAMS

export const PROGRAM_NAMES = Object.keys(PROGRAMS) as readonly ProgramName[]

/** Where nothing may be left out, a test whose program is missing fails. */
export const MUST_RUN_ALL = process.env['CI'] === 'true'

/** The file of a program; `undefined` where it is missing. */
export function findProgram(name: ProgramName): string | undefined {
  const { commands, works = () => true }: Program = PROGRAMS[name]
  return commands.flatMap(filesOf).find((file) => isExecutable(file) && works(file))
}

/** @throws where the program is missing, saying how to install it. */
export function programFile(name: ProgramName): string {
  const file = findProgram(name)
  if (file === undefined) throw new Error(`${name} is missing: install it, for example with ${installCommand([name])}`)
  return file
}

export function installCommand(names: readonly ProgramName[]): string {
  return `apt-get install ${names.map((name) => PROGRAMS[name].debian).join(' ')}`
}

function filesOf(command: string): readonly string[] {
  if (path.isAbsolute(command)) return [command]
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : ['']
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  return folders.flatMap((folder) => endings.map((ending) => path.join(folder, command + ending)))
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
