import fs from 'node:fs'
import path from 'node:path'
import { globSync } from 'tinyglobby'
import { rounded, type Section } from './section.ts'
import type { Setting } from './setting.ts'

/** What an installation in an empty folder brings. */
export function size({ linters }: Setting): Section {
  const rows = linters.flatMap(({ name, folder }) =>
    folder === null
      ? []
      : [
          {
            package: name,
            'packages installed': packagesIn(folder),
            megabytes: rounded(bytesIn(path.join(folder, 'node_modules')) / 2 ** 20),
          },
        ],
  )
  return {
    title: 'Installed size',
    rows,
    notes: ['All packages in node_modules, the linter itself included; the sum of the lengths of the files.'],
  }
}

function packagesIn(folder: string): number {
  const { packages } = JSON.parse(fs.readFileSync(path.join(folder, 'node_modules', '.package-lock.json'), 'utf8')) as {
    readonly packages: object
  }
  return Object.keys(packages).length
}

function bytesIn(folder: string): number {
  return globSync('**/*', { cwd: folder, absolute: true, dot: true, followSymbolicLinks: false }).reduce(
    (total, file) => total + fs.lstatSync(file).size,
    0,
  )
}
