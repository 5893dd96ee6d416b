import { describe, expect, it } from 'vitest'
import { folder, jdlint, paths } from './program.ts'

const TITLE = 'Product Manager / Product Owner'
const JOB = JSON.stringify({
  '@type': 'JobPosting',
  title: TITLE,
  description: '<h2>What you will do</h2><ul><li>Own the product strategy</li></ul>',
})
const MARKDOWN = `# ${TITLE}\n\n## What you will do\n\n- Own the product strategy\n`
const POSTINGS = {
  'a.mdx': MARKDOWN,
  'b.mdown': MARKDOWN,
  'c.mkd': MARKDOWN,
  'd.txt': MARKDOWN,
  'e.html': `<h1>${TITLE}</h1><h2>What you will do</h2><li>Own the product strategy</li>`,
  'f.htm': `<script type="application/ld+json">${JOB}</script>`,
  'g.json': JOB,
  'h.jsonc': `// a job\n${JOB}`,
  'i.yaml': `# a job\n${JOB}`,
  'j.yml': JOB,
}
const OTHERS = {
  'package.json': '{ "name": "x", "description": "y" }',
  'broken.json': '{ "JobPosting": ',
  'ci.yml': 'jobs:\n  test:\n    steps: []\n',
  'robots.txt': 'User-agent: *\n',
  'style.html': '<h1>How we write</h1><p>Short.</p>',
  'latin1.html': Buffer.from('<p>Gr\u00fc\u00dfe</p>', 'latin1'),
}
const REFUSAL =
  'no job posting in a form that jdlint knows (it reads schema.org JobPosting, Greenhouse, Lever, Ashby, Workable, Recruitee and SmartRecruiters)'

function found(cwd: string, ...args: readonly string[]): readonly string[] {
  const run = jdlint(['--format', 'json', ...args], { cwd })
  expect(run).toMatchObject({ status: 1, stderr: '' })
  for (const { diagnostics } of JSON.parse(run.stdout) as readonly { readonly diagnostics: readonly unknown[] }[])
    expect(diagnostics).toMatchObject([{ ruleId: 'hybrid-title' }])
  return paths(run)
}

describe('files that are not markdown', () => {
  it('are found in this folder, in a named one and by a pattern, where they hold postings', () => {
    const cwd = folder({ ...POSTINGS, ...OTHERS })
    const expected = Object.keys(POSTINGS)
    expect(found(cwd)).toEqual(expected)
    expect(found(cwd, '.')).toEqual(expected)
    expect(found(cwd, '**')).toEqual(expected)
  })

  it('are judged the same in worker threads and from the cache', () => {
    const cwd = folder({ ...POSTINGS, ...OTHERS })
    expect(found(cwd, '--concurrency', '2')).toEqual(Object.keys(POSTINGS))
    expect(found(cwd, '--cache')).toEqual(found(cwd, '--cache'))
  })

  it('are refused with one line where somebody names them and they hold something else', () => {
    const cwd = folder({ ...POSTINGS, ...OTHERS })
    expect(jdlint(['package.json', 'a.mdx', 'broken.json', '--format', 'compact'], { cwd })).toMatchObject({
      status: 2,
      stderr: `jdlint: broken.json: broken JSON on line 1, column 17: value expected (fix it, or leave the file out)\njdlint: package.json: ${REFUSAL}\n`,
    })
    expect(jdlint(['explain', 'package.json'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: `jdlint: package.json: ${REFUSAL}\n`,
    })
  })

  it('are reported where a named folder holds nothing else', () => {
    const cwd = folder({ 'careers/package.json': '{}', 'careers/style.html': OTHERS['style.html'] })
    const run = jdlint(['careers'], { cwd })
    expect(run).toMatchObject({ status: 0, stdout: '' })
    expect(run.stderr).toMatch(/^jdlint: The only file that may hold a posting does not look like one /u)
  })

  it('are passed over with --ignore-unknown, where they are named; markdown is not', () => {
    const cwd = folder({ ...OTHERS, 'job.json': JOB, 'note.md': '# A note\n' })
    const named = [...Object.keys(OTHERS), 'note.md']
    expect(jdlint(['--ignore-unknown', ...Object.keys(OTHERS)], { cwd })).toMatchObject({
      status: 0,
      stderr: '',
    })
    const run = jdlint(['--ignore-unknown', '--format', 'compact', ...named, 'job.json'], { cwd })
    expect(run).toMatchObject({ status: 1, stdout: expect.stringMatching(/^job\.json:1:32: error: /u) as unknown })
    expect(run.stderr).toBe('jdlint: 2 files checked; 1 not judged: no part of a job posting found in note.md\n')
  })

  it('may come from standard input, under a name', () => {
    const cwd = folder({})
    const run = jdlint(['-', '--stdin-filename', 'job.json', '--format', 'compact'], { cwd, input: JOB })
    expect(run).toMatchObject({ status: 1, stdout: expect.stringContaining('job.json:1:32: error:') as unknown })
    const line = JSON.stringify({ id: 1, text: `<h1>${TITLE}</h1>`, filePath: 'a.html' })
    expect(JSON.parse(jdlint(['--ndjson'], { cwd, input: line }).stdout)).toMatchObject({ id: 1, errorCount: 1 })
  })
})

describe('a file of several postings', () => {
  const cwd = (): string => folder({ 'jobs.json': `[\n${JOB},\n${JOB.replace(TITLE, 'Product Manager')}\n]` })

  it('is explained posting by posting', () => {
    const { stdout } = jdlint(['explain', 'jobs.json'], { cwd: cwd() })
    expect(stdout.match(/^Its title “.*?” (?:names both roles|says Product Manager)\./gmu)).toEqual([
      'Its title “Product Manager / Product Owner” names both roles.',
      'Its title “Product Manager” says Product Manager.',
    ])
  })

  it('is a section of the HTML report, with a profile for each', () => {
    const { stdout } = jdlint(['--format', 'html', 'jobs.json'], { cwd: cwd() })
    expect(stdout.match(/<section class="posting"/gu)).toHaveLength(1)
    expect(stdout.match(/<caption>Statements by kind/gu)).toHaveLength(2)
  })

  it('is explained by lines of its text, where that is markdown', () => {
    const page = `# Jobs\n\n## Product Manager\n\n- Own the product strategy\n- Decide on pricing\n\n## Product Owner\n\n- Write user stories\n- Lead sprint planning\n`
    const { stdout } = jdlint(['explain', 'jobs.md'], { cwd: folder({ 'jobs.md': page }) })
    expect(stdout.match(/^jobs\.md.*$/gmu)).toEqual(['jobs.md:3', 'jobs.md:8'])
  })

  it('has the reasons for a line of its second posting', () => {
    const { stdout } = jdlint(['explain', '--why', 'jobs.json:3', '--format', 'json'], { cwd: cwd() })
    expect(JSON.parse(stdout)).toMatchObject({
      clauses: [{ text: 'Own the product strategy' }],
      posting: { title: 'Product Manager' },
    })
  })
})
