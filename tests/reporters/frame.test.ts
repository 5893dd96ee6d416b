import picocolors from 'picocolors'
import { describe, expect, it } from 'vitest'
import { frame, type FrameOptions } from '../../src/reporters/frame.ts'
import { diagnosticAt, evidenceAt, linted } from './handmade.ts'

const PLAIN: FrameOptions = { colors: picocolors.createColors(false), width: 80 }

const POSTING = `# Product Manager

- Write user stories
- Talk to customers
- Groom the backlog
`

describe('frame', () => {
  it('shows the place, the message, the line, its proof, the help, the page and a summary', () => {
    const diagnostic = diagnosticAt(POSTING, 'Product Manager', {
      message: 'Unexpected title “Product Manager”, expected “Product Owner”',
      evidence: [
        evidenceAt(POSTING, 'Write user stories', 'product-owner duty'),
        evidenceAt(POSTING, 'Groom the backlog', 'product-owner duty'),
      ],
      suggestions: [{ title: 'Change the title to “Product Owner”', edits: [] }],
    })
    expect(frame([linted(POSTING, [diagnostic]), linted('x', [], 'careers/po.md')], PLAIN)).toBe(`careers/pm.md:1:3
error: Unexpected title “Product Manager”, expected “Product Owner”
[mislabeled-title]

  1 | # Product Manager
    |   ^^^^^^^^^^^^^^^
  3 | - Write user stories
    |   ------------------ product-owner duty
  5 | - Groom the backlog
    |   ----------------- product-owner duty
  help: Change the title to “Product Owner”

Why, and what to write instead:
  mislabeled-title  https://example.org/mislabeled-title

1 problem (1 error) in 1 of 2 files
`)
  })

  it('shows proof that comes before the fault first', () => {
    const diagnostic = diagnosticAt(POSTING, 'Groom the backlog', {
      evidence: [evidenceAt(POSTING, 'Product Manager', 'the title')],
    })
    const report = frame([linted(POSTING, [diagnostic])], PLAIN)
    expect(report.indexOf('--------------- the title')).toBeLessThan(report.indexOf('^^^^^^^^^^^^^^^^^'))
  })

  it('prints a line once that holds two marks', () => {
    const source = '- own the backlog and groom the backlog\n'
    const diagnostic = diagnosticAt(source, 'own the backlog', {
      evidence: [evidenceAt(source, 'groom the backlog', 'again')],
    })
    expect(frame([linted(source, [diagnostic])], PLAIN)).toContain(`
  1 | - own the backlog and groom the backlog
    |   ^^^^^^^^^^^^^^^
    |                       ----------------- again
`)
  })

  it('shows each place of a long line in its own part of the line', () => {
    const source = `own the backlog ${'lorem ipsum '.repeat(50)}groom the backlog ${'dolor sit '.repeat(50)}`
    const diagnostic = diagnosticAt(source, 'own the backlog', {
      evidence: [evidenceAt(source, 'groom the backlog', 'again')],
    })
    const rows = frame([linted(source, [diagnostic])], PLAIN).split('\n')
    expect(rows.filter((row) => row.startsWith('  1 | '))).toHaveLength(2)
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(80)
  })

  it('marks each line of a span over a few lines', () => {
    const source = 'You will run\nthe sprint\nplanning\n'
    const diagnostic = diagnosticAt(source, 'run\nthe sprint\nplanning')
    expect(frame([linted(source, [diagnostic])], PLAIN)).toContain(`
  1 | You will run
    |          ^^^
  2 | the sprint
    | ^^^^^^^^^^
  3 | planning
    | ^^^^^^^^
`)
  })

  it('marks the first and the last line of a span over many', () => {
    const source = 'You will run\nthe\nsprint\nplanning\nalone\n'
    const diagnostic = diagnosticAt(source, 'run\nthe\nsprint\nplanning\nalone')
    expect(frame([linted(source, [diagnostic])], PLAIN)).toContain(`
  1 | You will run
    |          ^^^
  5 | alone
    | ^^^^^
`)
  })

  it('puts a note that does not fit behind its mark below it', () => {
    const source = `- ${'word '.repeat(12)}own the backlog\n`
    const note = 'a product owner owns the backlog, a product manager the problem'
    const diagnostic = diagnosticAt(source, 'word', { evidence: [evidenceAt(source, 'own the backlog', note)] })
    const rows = frame([linted(source, [diagnostic])], PLAIN).split('\n')
    expect(rows.some((row) => row.endsWith('---------------'))).toBe(true)
    expect(rows.some((row) => row.includes(' a product owner owns the backlog'))).toBe(true)
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(80)
  })

  it('shows the lines of a file with Windows line ends without their carriage returns', () => {
    const source = '# Product Manager\r\n\r\n- Groom the backlog\r\n'
    const report = frame([linted(source, [diagnosticAt(source, 'Groom the backlog')])], PLAIN)
    expect(report).toContain('  3 | - Groom the backlog\n    |   ^^^^^^^^^^^^^^^^^\n')
    expect(report).not.toContain('\r')
  })

  it('shows the first line for a title that only the file name holds', () => {
    const source = '\n# Your tasks\n'
    const start = { line: 1, column: 1 }
    const diagnostic = diagnosticAt(source, 'Your', { span: { start: 0, end: 0 }, loc: { start, end: start } })
    expect(frame([linted(source, [diagnostic])], PLAIN)).toContain('\n  1 |\n    | ^\n')
  })

  it('lets no escape sequence through, from the text, the messages or the file name', () => {
    const source = '# \u001b[31mProduct\u0007 Manager\u009b2J\n'
    const diagnostic = diagnosticAt(source, 'Product', {
      message: 'Title “\u001b[31mProduct\u0007”',
      evidence: [evidenceAt(source, 'Manager', 'so “\u001b[0m”')],
      suggestions: [{ title: 'Write \u001b[1m', edits: [] }],
    })
    expect(frame([linted(source, [diagnostic], 'a\u001b[2Jb.md')], PLAIN)).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u,
    )
  })

  it('colours by severity when colours are on, and says the same', () => {
    const diagnostics = (['error', 'warning', 'info'] as const).map((severity) =>
      diagnosticAt(POSTING, 'Product Manager', { severity }),
    )
    const colored = frame([linted(POSTING, diagnostics)], { ...PLAIN, colors: picocolors.createColors(true) })
    expect(colored).toContain('\u001b[31m^^^^^^^^^^^^^^^')
    expect(colored).toContain('\u001b[33m^^^^^^^^^^^^^^^')
    expect(colored).toContain('\u001b[34m^^^^^^^^^^^^^^^')
    expect(colored.replace(/\u001b\[\d+m/gu, '')).toBe(frame([linted(POSTING, diagnostics)], PLAIN))
  })

  it('names the page of a rule once, however often the rule spoke', () => {
    const diagnostics = [diagnosticAt(POSTING, 'Product Manager'), diagnosticAt(POSTING, 'Groom the backlog')]
    expect(
      frame([linted(POSTING, diagnostics), linted(POSTING, diagnostics, 'b.md')], PLAIN).split('https://'),
    ).toHaveLength(2)
  })
})

describe('the summary of a frame report', () => {
  const faulty = (file: string) =>
    linted(
      POSTING,
      [diagnosticAt(POSTING, 'Product Manager'), diagnosticAt(POSTING, 'Groom', { severity: 'warning' })],
      file,
    )
  const summary = (report: string) => report.trimEnd().split('\n').at(-1)

  it('counts problems by severity, and the files that have them', () => {
    expect(summary(frame([faulty('a.md'), linted('x', [], 'b.md'), linted('x', [], 'c.md')], PLAIN))).toBe(
      '2 problems (1 error, 1 warning) in 1 of 3 files',
    )
    expect(summary(frame([faulty('a.md')], PLAIN))).toBe('2 problems (1 error, 1 warning) in 1 file')
    expect(summary(frame([faulty('a.md'), faulty('b.md')], PLAIN))).toBe('4 problems (2 errors, 2 warnings) in 2 files')
  })

  it('says so when there is nothing to say', () => {
    expect(frame([linted('x', [])], PLAIN)).toBe('No problems in 1 file\n')
  })

  it('does not pass over files that could not be checked', () => {
    expect(summary(frame([linted('x', [])], { ...PLAIN, unreadable: 2 }))).toBe(
      'No problems in 1 file; 2 files could not be checked',
    )
  })

  it('is silent where no file could be read', () => {
    expect(frame([], { ...PLAIN, unreadable: 1 })).toBe('')
  })

  it('tells what a run without arguments found', () => {
    expect(summary(frame([linted('x', [], 'b.md')], { ...PLAIN, searched: 40 }))).toBe(
      'Found 1 posting among 40 files; none with problems',
    )
    expect(summary(frame([faulty('a.md'), linted('x', [], 'b.md')], { ...PLAIN, searched: 40 }))).toBe(
      'Found 2 postings among 40 files; 1 with problems (1 error, 1 warning)',
    )
  })
})
