import fs from 'node:fs'
import path from 'node:path'
import { globSync } from 'tinyglobby'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { root } from './rule-readme.ts'

/** The rooms of src/ as CONTRIBUTING.md lists them: folders, files, and `src/*.ts` for the files of a folder itself. */
const ROOMS = Array.from(
  fs.readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8').matchAll(/^(src\/\S+)\s{2}/gmu),
  ([, room = '']) => room,
)

const IMPORTS: ReadonlyMap<string, readonly string[]> = new Map(
  globSync('src/**/*.ts', { cwd: root }).map((file) => [file, importsOf(file)]),
)

/** The files of src/ that a file imports, for types too. */
function importsOf(file: string): readonly string[] {
  return ts
    .preProcessFile(fs.readFileSync(path.join(root, file), 'utf8'))
    .importedFiles.map(({ fileName }) => path.posix.join(path.posix.dirname(file), fileName))
    .filter((imported) => imported.startsWith('src/') && imported.endsWith('.ts'))
}

function isIn(file: string, room: string): boolean {
  if (room.endsWith('*.ts')) return path.posix.dirname(file) === path.posix.dirname(room)
  return room.endsWith('/') ? file.startsWith(room) : file === room
}

/** The place of a file's room in the list: the narrowest room that it is in. */
function floorOf(file: string): number {
  const narrowest = ROOMS.filter((room) => isIn(file, room)).sort((a, b) => b.length - a.length)[0]
  return narrowest === undefined ? -1 : ROOMS.indexOf(narrowest)
}

/** A chain of imports from a file back to itself. */
function circleFrom(start: string): readonly string[] | undefined {
  const seen = new Set<string>()
  const follow = (chain: readonly string[]): readonly string[] | undefined => {
    for (const next of IMPORTS.get(chain.at(-1) ?? start) ?? []) {
      if (next === start) return [...chain, next]
      if (seen.has(next)) continue
      seen.add(next)
      const circle = follow([...chain, next])
      if (circle !== undefined) return circle
    }
    return undefined
  }
  return follow([start])
}

describe('the rooms of src/', () => {
  it('hold every file', () => {
    expect([...IMPORTS.keys()].filter((file) => floorOf(file) === -1)).toEqual([])
    expect(ROOMS.filter((room) => ![...IMPORTS.keys()].some((file) => isIn(file, room)))).toEqual([])
  })

  it('import only rooms that stand above them in CONTRIBUTING.md', () => {
    // The list of formats loads the HTML report, which is built of what the other formats use.
    const isFormat = (file: string, imported: string): boolean =>
      file === 'src/reporters/index.ts' && imported === 'src/reporters/html/document.ts'
    const down = [...IMPORTS].flatMap(([file, imports]) =>
      imports
        .filter((imported) => floorOf(imported) > floorOf(file) && !isFormat(file, imported))
        .map((imported) => `${file} imports ${imported}`),
    )
    expect(down).toEqual([])
  })

  it('have no circle of imports', () => {
    expect([...IMPORTS.keys()].flatMap((file) => circleFrom(file)?.join(' → ') ?? [])).toEqual([])
  })
})
