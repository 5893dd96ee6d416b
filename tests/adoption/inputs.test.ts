/** @module-tag git */
import { readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CodeLensRequest } from 'vscode-languageserver/node'
import { parse } from 'yaml'
import { CLI, type Run } from '../cli/program.ts'
import { startEditor } from '../lsp/editor.ts'
import { programFile } from '../programs/programs.ts'
import { careersRepository, PROJECT, type CareersRepository } from './careers-repository.ts'

const MINUTES = 180_000
const TITLE = 'Product Manager / Product Owner'
const DUTIES = ['Own the product vision for ticketing', 'Write user stories with acceptance criteria']

const MDX = `import { Card } from '../components/card'

export const meta = { title: '${TITLE}' }

# ${TITLE}

<Card title="What you will do">

${DUTIES.map((duty) => `- ${duty}\n`).join('')}
</Card>
`

const HTML = `<!doctype html>
<html>
  <head><title>Jobs</title></head>
  <body>
    <nav><a href="/">Product Owner</a></nav>
    <main>
      <h1>${TITLE}</h1>
      <h2>What you will do</h2>
      <ul>${DUTIES.map((duty) => `<li>${duty}</li>`).join('')}</ul>
    </main>
  </body>
</html>
`

const GREENHOUSE = JSON.stringify(
  {
    jobs: ['Tester', TITLE].map((title, id) => ({
      id,
      absolute_url: `https://jobs.example.org/${id}`,
      title,
      content: `&lt;h2&gt;What you will do&lt;/h2&gt;\n&lt;ul&gt;${DUTIES.map((duty) => `&lt;li&gt;${duty}&lt;/li&gt;`).join('')}&lt;/ul&gt;`,
    })),
  },
  null,
  2,
)

const PAGE = `# Work with us

## Product Manager, Fares

### What you will do

- Own the product vision for ticketing
- Set the pricing strategy

## ${TITLE}, Gates

### What you will do

- Set the pricing strategy
- Write user stories with acceptance criteria

## Software Engineer

### What you will do

- Build ticket machines
`

/** Each with one hybrid title. */
const INPUTS: Readonly<Record<string, readonly [text: string, language: string, postings: number]>> = {
  'careers/gates.mdx': [MDX, 'mdx', 1],
  'careers/greenhouse.json': [GREENHOUSE, 'json', 2],
  'careers/jobs.md': [PAGE, 'markdown', 2],
  'careers/saved.html': [HTML, 'html', 1],
}
const OTHERS = {
  'package.json': '{ "private": true }\n',
  'careers/layout.html': '<header>Careers</header>\n',
  'careers/_data.yml': 'offices: [Turin, Riga]\n',
}

describe('a careers repository holds MDX, HTML, data, a page of jobs, a linked folder and a worktree', () => {
  let repository: CareersRepository
  let worktree: string
  const jdlint = (...args: readonly string[]): Run => repository.run(process.execPath, CLI, ...args)
  const inWorktree = (program: string, ...args: readonly string[]): Run =>
    repository.run('sh', '-c', 'cd "$0" && exec "$@"', worktree, program, ...args)

  beforeAll(() => {
    repository = careersRepository()
    for (const [file, [text]] of Object.entries(INPUTS)) repository.write(file, text)
    for (const [file, text] of Object.entries(OTHERS)) repository.write(file, text)
    symlinkSync('careers', path.join(repository.root, 'jobs'))
    repository.git('add', '--all')
    repository.git('commit', '--message', 'All that people keep')
    worktree = path.join(path.dirname(repository.root), 'draft')
    repository.git('worktree', 'add', '--quiet', '-b', 'draft', worktree)
  })
  afterAll(() => {
    repository.remove()
  })

  it('the first run finds each posting once, whatever leads to it', () => {
    const run = jdlint('--format', 'compact')
    expect(run).toMatchObject({ status: 1, stderr: '' })
    expect(run.stdout.split('\n').map((line) => line.split(':', 1)[0])).toEqual([...Object.keys(INPUTS), ''])
    expect(run.stdout.match(/\[hybrid-title\]/gu)).toHaveLength(4)
  })

  it('--changed-since in the worktree checks what was changed there', () => {
    const [text] = INPUTS['careers/gates.mdx'] ?? ['']
    expect(inWorktree('sh', '-c', 'cat > careers/new.mdx <<EOF\n' + text + '\nEOF\n').status).toBe(0)
    const run = inWorktree(process.execPath, CLI, '--changed-since', 'main', '--format', 'compact')
    expect(run).toMatchObject({ status: 1, stderr: '' })
    expect(run.stdout).toMatch(/^careers\/new\.mdx:5:3: error: [^\n]*\n$/u)
    inWorktree('rm', 'careers/new.mdx')
  })

  it(
    'the hook of pre-commit checks what holds postings, and passes over the rest',
    { tags: 'pre-commit', timeout: MINUTES },
    () => {
      const [hook] = parse(readFileSync(path.join(PROJECT, '.pre-commit-hooks.yaml'), 'utf8')) as [
        { readonly entry: string },
      ]
      const entry = hook.entry.replace(/^jdlint/u, `${process.execPath} ${CLI}`)
      const settings = JSON.stringify({ repos: [{ repo: 'local', hooks: [{ ...hook, entry, language: 'system' }] }] })
      inWorktree('sh', '-c', `printf %s '${settings}' > .pre-commit-config.yaml && git add --all`)
      const stopped = inWorktree('pre-commit', 'run', '--all-files')
      expect(stopped.status, stopped.stdout + stopped.stderr).toBe(1)
      for (const file of Object.keys(INPUTS)) expect(stopped.stdout).toContain(`${file}:`)
      expect(stopped.stdout).toContain('4 problems (4 errors) in 4 of ')
      for (const file of Object.keys(OTHERS)) expect(stopped.stdout).not.toContain(file)
      const passed = inWorktree('pre-commit', 'run', '--files', ...Object.keys(OTHERS))
      expect(passed, passed.stdout).toMatchObject({ status: 0, stdout: expect.stringContaining('Passed') as string })
    },
  )

  it(
    'an editor shows the problem and the profiles of each',
    async () => {
      const editor = await startEditor(repository.root)
      for (const [file, [text, language, postings]] of Object.entries(INPUTS)) {
        await editor.open(file, text, language)
        expect((await editor.published(file)).map(({ code }) => code)).toEqual(['hybrid-title'])
        const lenses = { textDocument: { uri: editor.uri(file) } }
        expect(await editor.connection.sendRequest(CodeLensRequest.type, lenses), file).toHaveLength(postings)
      }
    },
    MINUTES,
  )

  it('the HTML report shows all of them in a browser', { tags: 'chromium', timeout: MINUTES }, () => {
    expect(jdlint('--format', 'html=report.html').status).toBe(1)
    const { stdout } = repository.run(
      programFile('chromium'),
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--dump-dom',
      `file://${path.join(repository.root, 'report.html')}`,
    )
    const shown = stdout.replace(/<[^>]*>/gu, '\n')
    for (const file of Object.keys(INPUTS)) expect(shown).toContain(file)
    expect(stdout.match(/<section class="posting"/gu)).toHaveLength(6)
    for (const name of ['Product Manager, Fares', `${TITLE}, Gates`, 'Tester']) expect(shown).toContain(name)
    expect(stdout.match(/<mark class="[^"]*\bpo\b[^"]*">Write user stories with acceptance criteria/gu)).toHaveLength(6)
  })
})
