import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type * as jdlint from '../src/index.ts'

type Lint = (text: string) => unknown

/** One that is compared. */
export interface Linter {
  readonly name: string
  readonly load: () => Promise<Lint>
  /** Node's arguments before the files; `null` where there is no program. */
  readonly command: readonly string[] | null
  /** Where it is installed with all that it needs, and nothing else; `null` where it is not. */
  readonly folder: string | null
}

const root = path.join(import.meta.dirname, '..')

/** Bare parsing, which everything that reads markdown has to do: the floor. */
export const FLOOR: Linter = {
  name: 'remark-parse (GFM, frontmatter)',
  load: () => {
    const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm).freeze()
    return Promise.resolve((text) => processor.parse(text))
  },
  command: null,
  folder: null,
}

/** The package as it was built in this checkout. */
export const BUILT: Linter = jdlintIn(root, null)

/** The package as users get it: packed, and installed in a folder of its own. */
export function installJdlint(): Linter {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', os.tmpdir()], {
      cwd: root,
      encoding: 'utf8',
    }),
  ) as { filename: string }[]
  const tarball = path.join(os.tmpdir(), packed?.filename ?? '')
  const folder = install(
    'jdlint',
    (place) =>
      fs.writeFileSync(
        path.join(place, 'package.json'),
        JSON.stringify({ private: true, dependencies: { jdlint: `file:${tarball}` } }),
      ),
    digest(fs.readFileSync(tarball)),
  )
  return jdlintIn(path.join(folder, 'node_modules', 'jdlint'), folder)
}

function jdlintIn(home: string, folder: string | null): Linter {
  return {
    name: 'jdlint',
    load: async () => ((await import(pathToFileURL(path.join(home, 'dist', 'index.js')).href)) as typeof jdlint).lint,
    command: [path.join(home, 'dist', 'cli.cjs')],
    folder,
  }
}

/**
 * What else people check prose or markdown with. Each has a folder in bench/peers, with its exact version and how to
 * call it.
 */
const PEERS: readonly {
  readonly name: string
  readonly home: string
  readonly command: readonly [string, ...string[]]
}[] = [
  { name: 'alex', home: 'alex', command: ['node_modules/alex/cli.js'] },
  {
    name: 'textlint + write-good',
    home: 'textlint',
    command: [
      'node_modules/textlint/bin/textlint.js',
      '--config',
      '.textlintrc.json',
      '--rules-base-directory',
      'node_modules',
    ],
  },
  { name: 'markdownlint', home: 'markdownlint', command: ['node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'] },
  { name: 'harper.js (script)', home: 'harper', command: ['cli.mjs'] },
  { name: 'write-good (no markdown)', home: 'write-good', command: ['node_modules/write-good/bin/write-good.js'] },
]

/** Installs the peers, or finds them installed by an earlier run. */
export function installPeers(): readonly Linter[] {
  return PEERS.map(({ name, home, command }) => {
    const from = path.join(import.meta.dirname, 'peers', home)
    const files = fs.readdirSync(from).sort()
    const folder = install(
      home,
      (place) => fs.cpSync(from, place, { recursive: true }),
      digest(...files.map((file) => fs.readFileSync(path.join(from, file)))),
    )
    return {
      name,
      folder,
      load: async () =>
        ((await import(pathToFileURL(path.join(folder, 'lint.mjs')).href)) as { readonly default: Lint }).default,
      command: command.map((word) => (word.startsWith('--') ? word : path.join(folder, word))),
    }
  })
}

/** Installs in a folder for temporary files, once for each content. Nothing that is installed gets to run. */
function install(name: string, prepare: (folder: string) => void, content: string): string {
  const folder = path.join(os.tmpdir(), 'jdlint-bench', `${name}-${content}`)
  const done = path.join(folder, '.installed')
  if (fs.existsSync(done)) return folder
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true })
  prepare(folder)
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--silent'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  fs.writeFileSync(done, '')
  return folder
}

function digest(...contents: readonly Buffer[]): string {
  const hash = createHash('sha256')
  for (const content of contents) hash.update(content)
  return hash.digest('hex').slice(0, 12)
}
