import fc from 'fast-check'
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'
import { html } from '../../src/reporters/html/document.ts'
import type { LintedFile, Report } from '../../src/reporters/report.ts'
import { explain, lint } from '../../src/index.ts'
import { percentsOf } from '../../src/reporters/percents.ts'
import { diagnosticAt, evidenceAt, linted, nastyFiles, place, reported } from './handmade.ts'

const POSTING = `# Product Manager

## What you will do

- Own the product roadmap
- Groom the backlog
- Lead sprint planning

## What you bring

- Experience writing user stories
`

type Element = DefaultTreeAdapterTypes.Element

/** Every element of the page, in its order. */
function elements(files: readonly LintedFile[], rest: Partial<Report> = {}): readonly Element[] {
  const walk = (node: DefaultTreeAdapterTypes.ParentNode): readonly Element[] =>
    node.childNodes
      .filter((child) => defaultTreeAdapter.isElementNode(child))
      .flatMap((child) => [child, ...walk(child)])
  const errors: string[] = []
  const page = parse(html(reported(files, rest)), { onParseError: ({ code }) => errors.push(code) })
  expect(
    errors.filter((code) => code !== 'surrogate-in-input-stream' && code !== 'noncharacter-in-input-stream'),
  ).toEqual([])
  return walk(page)
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((attr) => attr.name === name)?.value
}

function hasClass(name: string): (element: Element) => boolean {
  return (element) => (attribute(element, 'class') ?? '').split(' ').includes(name)
}

function textOf(node: DefaultTreeAdapterTypes.ChildNode | undefined): string {
  if (node === undefined) return ''
  if (defaultTreeAdapter.isTextNode(node)) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

const DIAGNOSTIC = diagnosticAt(POSTING, 'Product Manager', {
  confidence: 'medium',
  evidence: [evidenceAt(POSTING, 'Groom the backlog', 'Product Owner work: “Groom the backlog”')],
  suggestions: [{ title: 'Call it Product Owner', edits: [] }],
})

describe('the html report', () => {
  const page = elements([linted(POSTING, [DIAGNOSTIC]), linted('# Product Owner\n', [], 'po.md')])
  const found = (name: string): readonly Element[] => page.filter(hasClass(name))

  it('sums up, and links to each posting', () => {
    expect(textOf(found('lead')[0])).toBe('1 error in 1 of 2 files')
    const { 'product-manager': pm, 'product-owner': po } = percentsOf(explain(POSTING).profile.shares)
    expect(pm).toBeLessThan(po)
    const rows = page.slice(0, page.findIndex(hasClass('posting'))).filter(({ tagName }) => tagName === 'tr')
    expect(rows.map((row) => row.childNodes.map(textOf))).toEqual([
      ['Posting', 'Asks for', 'Work', 'Problems'],
      ['Product Managercareers/pm.md', 'a Product Owner', `PM ${pm} %PO ${po} %`, '1 error'],
      ['Product Ownerpo.md', 'too little to say', 'none found', 'none'],
    ])
  })

  it('marks the lines of both roles, in their colours and by letters', () => {
    const marked = (name: string): readonly string[] =>
      page
        .filter((element) => element.tagName === 'mark' && hasClass(name)(element))
        .slice(1)
        .map(textOf)
    expect(marked('pm')).toEqual(['Own the product roadmap'])
    expect(marked('po')).toEqual(['Groom the backlog', 'Lead sprint planning'])
    expect(
      found('roles')
        .map(textOf)
        .filter((letters) => letters !== ''),
    ).toEqual(['PM', 'PO', 'PO'])
  })

  it('says why a line does not count', () => {
    const explanation = explain(POSTING)
    const doubtful = {
      role: 'product-owner',
      dimension: 'artifact',
      ownership: 'doubtful',
      kind: 'stories',
      probability: 0.3,
      text: 'writing user stories',
      section: 'requirements',
      because: 'it does not plainly make it the hire’s own',
      ...place(POSTING, 'writing user stories'),
    } as const
    const shown = elements([linted(POSTING, [])], {
      explain: () => ({ ...explanation, signals: [...explanation.signals, doubtful] }),
    })
    const [, left] = shown.filter(hasClass('uncounted'))
    expect(textOf(left)).toBe('writing user stories')
    expect(attribute(left, 'title')).toBe('Product Owner work: it does not plainly make it the hire’s own')
  })

  it('draws the profile by dimension', () => {
    const [profile] = found('profile')
    expect(textOf(profile)).toContain('Statements by kind')
    const widths = found('bar')
      .filter((bar) => hasClass('track')(bar.parentNode as Element))
      .map((bar) => attribute(bar, 'style'))
    expect(widths).toContain('width: 100.0%')
  })

  it('shows the nearest jobs with their parts of the work, and links to the lines that are plainly theirs', () => {
    const { nearest } = explain(POSTING).jobs
    const [jobs] = found('jobs')
    expect(textOf(jobs)).toContain('Nearest jobs, by 3 duties')
    for (const { name, share } of nearest) expect(textOf(jobs)).toContain(`${name}${Math.round(share * 100)} %`)
    const lines = nearest.flatMap(({ duties }) => duties.map(({ loc }) => `line ${loc.start.line}`))
    expect(lines).not.toEqual([])
    expect(textOf(jobs)).toContain(lines[0])
  })

  it('shows what the posting pays, and links to the line', () => {
    const source = '# Product Owner\n\n## Pay\n\nSalary: €61k–€72k\n'
    const [pay] = elements([linted(source, [])]).filter(hasClass('pay'))
    expect(textOf(pay)).toBe('Pay61,000–72,000 EUR per yearline 5')
    expect(found('pay')).toEqual([])
  })

  it('tells each problem with its proof, its doubt and its way out', () => {
    const [problem] = found('problem')
    expect(textOf(problem)).toBe(
      '1Errorline 1open to debateUnexpected titleline 6 Product Owner work: “Groom the backlog”Call it Product Ownermislabeled-title · what it reports',
    )
  })

  it('says once what each rule reports that has found something', () => {
    const ids = found('rules')
      .flatMap(({ childNodes }) => childNodes.filter((child) => defaultTreeAdapter.isElementNode(child)))
      .flatMap((child) => attribute(child, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('rule-mislabeled-title')
    expect(textOf(found('rules')[0])).toContain('A title that names one role above duties that are mostly another job')
  })

  it('links places and problems to each other: every anchor is there, once', () => {
    const ids = page.flatMap((element) => attribute(element, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const targets = page
      .filter(({ tagName }) => tagName === 'a')
      .map((link) => attribute(link, 'href') ?? '')
      .filter((href) => href.startsWith('#'))
    expect(targets.length).toBeGreaterThan(4)
    expect(targets.filter((href) => !ids.includes(href.slice(1)))).toEqual([])
  })

  it('shows the whole text, character by character', () => {
    expect(
      found('words')
        .map((words) => textOf({ ...words, childNodes: words.childNodes.filter((child) => child.nodeName !== 'a') }))
        .join('\n'),
    ).toBe(`${POSTING}\n# Product Owner\n`)
  })

  it('loads nothing and runs nothing', () => {
    expect(
      page.filter(({ tagName }) => ['script', 'link', 'img', 'iframe', 'object', 'base', 'form'].includes(tagName)),
    ).toEqual([])
    expect(
      page
        .flatMap(({ attrs }) => attrs)
        .filter(({ name }) => name.startsWith('on') || name === 'src' || name === 'srcset'),
    ).toEqual([])
    const policy = page.find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy')
    expect(attribute(policy, 'content')).toContain("default-src 'none'")
    expect(textOf(page.find(({ tagName }) => tagName === 'style'))).not.toMatch(/url\(|@import/u)
  })

  it('marks a place over several lines in each of them, and one that is empty not at all', () => {
    const source = 'one\r\ntwo\r\nthree'
    const start = { line: 1, column: 1 }
    const marks = elements([
      linted(source, [
        diagnosticAt(source, 'ne\r\ntwo\r\nth'),
        diagnosticAt(source, 'one', { span: { start: 0, end: 0 }, loc: { start, end: start } }),
      ]),
    ])
      .filter(hasClass('fault'))
      .slice(1)
    expect(marks.map(textOf)).toEqual(['ne', 'two', 'th'])
  })
})

describe('a posting full of markup', () => {
  it('stays text: the page has the same elements as without it', () => {
    fc.assert(
      fc.property(nastyFiles, (files) => {
        const known = new Set([
          'html',
          'head',
          'meta',
          'title',
          'style',
          'body',
          'header',
          'main',
          'footer',
          'section',
          'aside',
          'h1',
          'h2',
          'h3',
          'p',
          'span',
          'a',
          'abbr',
          'mark',
          'div',
          'table',
          'caption',
          'thead',
          'tbody',
          'tr',
          'th',
          'td',
          'ol',
          'ul',
          'li',
          'strong',
        ])
        const page = elements(files)
        expect(page.map(({ tagName }) => tagName).filter((name) => !known.has(name))).toEqual([])
        expect(page.filter(({ tagName }) => tagName === 'style')).toHaveLength(1)
        expect(page.filter(hasClass('posting'))).toHaveLength(files.length)
        expect(page.filter(hasClass('problem'))).toHaveLength(files.length)
      }),
      { numRuns: 30 },
    )
  })

  it('is no way into the page for a real one', () => {
    const source =
      '# Product Manager </style><script>alert(1)</script>\n\n## Tasks\n\n- Write user stories <img src=x onerror=alert(1)>\n- Groom the backlog "\' onmouseover=alert(1)\n- Lead sprint planning\n'
    const page = elements([{ filePath: '"><svg onload=alert(1)>.md', source, result: lint(source) }])
    expect(page.filter(hasClass('problem')).length).toBeGreaterThan(0)
    expect(page.filter(({ tagName }) => ['script', 'img', 'svg'].includes(tagName))).toEqual([])
  })
})
