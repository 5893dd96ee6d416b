import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import vm from 'node:vm'
import { build, type BuildResult } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { explain, fix, lint } from '../../src/index.ts'

const root = path.join(import.meta.dirname, '..', '..')
const EXAMPLE = readFileSync(path.join(root, 'examples', 'product-manager.md'), 'utf8')

/** As a web project would bundle what it imports from the package. */
function bundle(code: string): Promise<BuildResult<{ write: false; metafile: true }>> {
  return build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'web',
    logLevel: 'silent',
  })
}

/**
 * Runs a bundle where there is the language, and `atob`, which browsers and workers have too: no process, no require,
 * no document.
 */
async function run(
  code: string,
): Promise<{ readonly exports: Readonly<Record<string, unknown>>; readonly globals: readonly string[] }> {
  const {
    outputFiles: [file],
  } = await bundle(code)
  const context = vm.createContext({ atob })
  vm.runInContext(file?.text ?? '', context)
  return {
    exports: vm.runInContext('web', context) as Record<string, unknown>,
    globals: Object.keys(context).filter((name) => name !== 'atob'),
  }
}

/** Objects of another context have other prototypes. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

describe.each(['jdlint/browser', 'jdlint'])('%s in a bundle for browsers', (entry) => {
  it('imports nothing of Node', async () => {
    const { metafile } = await bundle(`export * from '${entry}'`)
    const imports = [...Object.values(metafile.inputs), ...Object.values(metafile.outputs)].flatMap(({ imports }) =>
      imports.map((one) => one.path),
    )
    expect(imports.filter((name) => isBuiltin(name))).toEqual([])
  })

  it('finds what the library finds', async () => {
    const { exports } = await run(`
      import { createLinter, explain, fix, lint } from '${entry}'
      const source = ${JSON.stringify(EXAMPLE)}
      export const found = { lint: lint(source), explain: explain(source), fix: fix(source), strict: createLinter({ preset: 'strict' }).lint(source) }
    `)
    expect(plain(exports['found'])).toEqual(
      plain({
        lint: lint(EXAMPLE),
        explain: explain(EXAMPLE),
        fix: fix(EXAMPLE),
        strict: lint(EXAMPLE, { preset: 'strict' }),
      }),
    )
  })

  it('has what was learned with it, and no tagger', async () => {
    const { metafile } = await bundle(`export * from '${entry}'`)
    expect(Object.keys(metafile.inputs).filter((file) => file.includes('compromise'))).toEqual([])
    const source = '# Product Owner\n\nYou write the user stories and refine the backlog with the team.\n'
    const { exports } = await run(
      `import { explain } from '${entry}'; export const found = explain(${JSON.stringify(source)})`,
    )
    expect(plain(exports['found'])).toEqual(plain(explain(source)))
    expect(explain(source).signals).not.toEqual([])
  })

  it('leaves no global behind', async () => {
    expect((await run(`export { lint } from '${entry}'`)).globals).toEqual(['web'])
  })
})

it('the editor adapter comes with the library for browsers', async () => {
  const { metafile } = await bundle("export { jdlintLinter } from 'jdlint/codemirror'")
  expect(
    Object.keys(metafile.inputs)
      .filter((file) => file.startsWith('dist/'))
      .sort(),
  ).toEqual(['dist/browser.js', 'dist/codemirror.js'])
})
