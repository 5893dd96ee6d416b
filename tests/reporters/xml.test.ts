import fc from 'fast-check'
import { XMLParser } from 'fast-xml-parser'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { checkstyle } from '../../src/reporters/checkstyle.ts'
import { junit } from '../../src/reporters/junit.ts'
import { diagnosticAt, evidenceAt, linted, nastyFiles, reported } from './handmade.ts'

const POSTING = '# Product Manager\n\n- Groom the backlog\n- Talk\n'

const LISTS = ['file', 'error', 'testsuite', 'testcase']
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => LISTS.includes(name),
  htmlEntities: false,
})

function read(xml: string): unknown {
  // Throws where a document is not well-formed, also for a single character that XML forbids; the other parser is
  // lenient.
  new SaxesParser().write(xml).close()
  return parser.parse(xml)
}

interface Suite {
  readonly name: string
  readonly tests: string
  readonly failures: string
  readonly testcase: readonly {
    readonly name: string
    readonly failure?: { readonly message: string; readonly '#text': string }
    readonly 'system-out'?: string
  }[]
}

function suites(...[files, rest]: Parameters<typeof reported>): readonly Suite[] {
  return (
    (read(junit(reported(files, rest))) as { readonly testsuites: { readonly testsuite?: readonly Suite[] } })
      .testsuites.testsuite ?? []
  )
}

interface CheckedFile {
  readonly name: string
  readonly error?: readonly Readonly<Record<string, string>>[]
}

function checked(files: Parameters<typeof reported>[0]): readonly CheckedFile[] {
  return (
    (read(checkstyle(reported(files))) as { readonly checkstyle: { readonly file?: readonly CheckedFile[] } })
      .checkstyle.file ?? []
  )
}

describe('junit', () => {
  it('is a suite per posting; an error is a failed test with its proof', () => {
    const evidence = [evidenceAt(POSTING, 'Groom the backlog', 'Product Owner work')]
    const [suite] = suites([linted(POSTING, [diagnosticAt(POSTING, 'Product Manager', { evidence })])])
    expect(suite).toMatchObject({ name: 'careers/pm.md', tests: '1', failures: '1' })
    const [test] = suite?.testcase ?? []
    expect(test).toMatchObject({
      name: 'mislabeled-title (1:3)',
      classname: 'careers/pm.md',
      failure: { type: 'error', message: 'Unexpected title' },
    })
    expect(test?.failure?.['#text']).toContain('careers/pm.md:3:3: Product Owner work')
  })

  it('passes what does not fail the run, and lets it speak', () => {
    const files = [
      linted(POSTING, [
        diagnosticAt(POSTING, 'Talk', { severity: 'warning' }),
        diagnosticAt(POSTING, 'Groom', { severity: 'info' }),
      ]),
    ]
    const failures = (failOn: 'error' | 'warning' | 'info') => suites(files, { failOn })[0]?.failures
    expect([failures('error'), failures('warning'), failures('info')]).toEqual(['0', '1', '2'])
    expect(suites(files)[0]?.testcase[0]?.['system-out']).toContain('warning: Unexpected title')
  })

  it('is one passed test for a posting without faults', () => {
    expect(suites([linted('x', [], 'b.md')])).toMatchObject([
      { name: 'b.md', tests: '1', failures: '0', testcase: [{ name: 'no problems' }] },
    ])
  })

  it('is well-formed, a suite per posting, whatever the texts hold', () => {
    fc.assert(
      fc.property(nastyFiles, (files) => {
        expect(suites(files).map(({ testcase }) => testcase.length)).toEqual(files.map(() => 1))
      }),
    )
  })
})

describe('checkstyle', () => {
  it('lists every file, with the faults of it', () => {
    expect(
      checked([linted(POSTING, [diagnosticAt(POSTING, 'Talk', { severity: 'warning' })]), linted('x', [], 'b.md')]),
    ).toEqual([
      {
        name: 'careers/pm.md',
        error: [
          {
            line: '4',
            column: '3',
            severity: 'warning',
            message: 'Unexpected title',
            source: 'jdlint.mislabeled-title',
          },
        ],
      },
      { name: 'b.md' },
    ])
  })

  it('keeps the characters that XML uses itself', () => {
    const message = '“<b> & </b>” is \'not\' ]]> "it" &amp;'
    expect(checked([linted(POSTING, [diagnosticAt(POSTING, 'Talk', { message })], 'a&b<c>.md')])).toMatchObject([
      { name: 'a&b<c>.md', error: [{ message }] },
    ])
  })

  it('is well-formed whatever the texts hold', () => {
    fc.assert(
      fc.property(nastyFiles, (files) => {
        expect(checked(files).map(({ error }) => error?.length)).toEqual(files.map(() => 1))
      }),
    )
  })
})
