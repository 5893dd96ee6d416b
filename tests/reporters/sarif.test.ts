// The official schema, which the package carries.
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import draft04 from 'ajv-draft-04'
import { default as formats } from 'ajv-formats'
import fc from 'fast-check'
import type { Log, Run } from 'sarif'
import { describe, expect, it } from 'vitest'
import { sarif } from '../../src/reporters/sarif.ts'
import type { LintedFile, Report } from '../../src/reporters/report.ts'
import { diagnosticsInTeam } from '../rule-readme.ts'
import { diagnosticAt, evidenceAt, linted, nastyFiles, reported } from './handmade.ts'

const POSTING = '# Product Manager\n\n- Groom the backlog\n- Talk\n'

const ajv = new draft04.default({ strict: false, allErrors: true, unicodeRegExp: false })
formats.default(ajv)
const validate = ajv.compile(schema)

/** The one run of a log that the schema accepts. */
function run(files: readonly LintedFile[], rest: Partial<Report> = {}): Run {
  const log = JSON.parse(sarif(reported(files, rest))) as Log
  validate(log)
  expect(validate.errors ?? []).toEqual([])
  const [first] = log.runs
  if (first === undefined) throw new Error('no run')
  return first
}

describe('sarif', () => {
  it('places a diagnostic, its evidence and its fix, in UTF-16 units', () => {
    const diagnostic = diagnosticAt(POSTING, 'Product Manager', {
      confidence: 'medium',
      evidence: [evidenceAt(POSTING, 'Groom the backlog', 'Product Owner work')],
      suggestions: [
        { title: 'Call it Product Owner', edits: [{ span: { start: 2, end: 17 }, text: 'Product Owner' }] },
        { title: 'Think', edits: [] },
      ],
    })
    const { columnKind, results = [], tool } = run([linted(POSTING, [diagnostic])])
    const artifactLocation = { uri: 'careers/pm.md', uriBaseId: '%SRCROOT%', index: 0 }
    const region = { startLine: 1, startColumn: 3, endLine: 1, endColumn: 18, charOffset: 2, charLength: 15 }
    expect(columnKind).toBe('utf16CodeUnits')
    expect(results).toEqual([
      {
        ruleId: 'mislabeled-title',
        ruleIndex: tool.driver.rules?.findIndex(({ id }) => id === 'mislabeled-title'),
        level: 'error',
        message: { text: 'Unexpected title' },
        locations: [{ physicalLocation: { artifactLocation, region } }],
        relatedLocations: [
          {
            id: 0,
            message: { text: 'Product Owner work' },
            physicalLocation: {
              artifactLocation,
              region: { startLine: 3, startColumn: 3, endLine: 3, endColumn: 20, charOffset: 21, charLength: 17 },
            },
          },
        ],
        partialFingerprints: { 'jdlintFingerprint/v1': 'f' },
        fixes: [
          {
            description: { text: 'Call it Product Owner' },
            artifactChanges: [
              {
                artifactLocation,
                replacements: [{ deletedRegion: region, insertedContent: { text: 'Product Owner' } }],
              },
            ],
          },
        ],
        properties: { confidence: 'medium' },
      },
    ])
  })

  it('describes the program and every rule, with help and where to read it', () => {
    const { driver } = run([]).tool
    expect(driver).toMatchObject({ name: 'jdlint', semanticVersion: '1.2.3' })
    expect(driver.rules?.map(({ id }) => id)).toContain('hybrid-title')
    for (const { id, shortDescription, help, helpUri, defaultConfiguration } of driver.rules ?? []) {
      expect(shortDescription?.text, id).toMatch(/\.$/u)
      expect(help?.text, id).toContain('Source: ')
      expect(help?.markdown, id).toContain(`(${String(helpUri)})`)
      expect(['error', 'warning', 'note'], id).toContain(defaultConfiguration?.level)
    }
  })

  it('calls info a note', () => {
    const diagnostics = (['error', 'warning', 'info'] as const).map((severity) =>
      diagnosticAt(POSTING, 'Talk', { severity }),
    )
    expect(run([linted(POSTING, diagnostics)]).results?.map(({ level }) => level)).toEqual(['error', 'warning', 'note'])
  })

  it('lists files without faults too, and says when files could not be read', () => {
    const { artifacts, invocations } = run([linted('x', [], 'a.md'), linted('y', [], 'b.md')], { unreadable: 1 })
    expect(artifacts?.map(({ location }) => location?.uri)).toEqual(['a.md', 'b.md'])
    expect(invocations).toEqual([{ executionSuccessful: false }])
  })

  it('encodes file names, so that none reads as a scheme, a query or a folder up', () => {
    const names = ['a b/ü.md', 'c:d.md', 'what?#1.md', '100%.md', '../up.md']
    expect(run(names.map((name) => linted('x', [], name))).artifacts?.map(({ location }) => location?.uri)).toEqual([
      'a%20b/%C3%BC.md',
      'c%3Ad.md',
      'what%3F%231.md',
      '100%25.md',
      '../up.md',
    ])
  })

  it('is valid, and loses nothing, whatever the texts hold', () => {
    fc.assert(
      fc.property(nastyFiles, (files) => {
        expect(run(files).results?.map(({ message }) => message.text)).toEqual(
          files.map(({ result }) => result.diagnostics[0]?.message),
        )
      }),
      { numRuns: 50 },
    )
  })
})

describe('sarif of a team of postings', () => {
  const measured = (title: string, work: string): string =>
    `# ${title}, Toll Roads\n\n## What you will do\n\n- ${work}\n\n## How we measure success\n\n- Customer retention\n`
  const reportingTo = (text: string, manager: string): string => `${text}\nYou report to the ${manager}.\n`
  const files = {
    'careers/ä pm.md': reportingTo(
      measured('Product Manager', 'Own the roadmap and the product backlog'),
      'Product Owner',
    ),
    'careers/po.md': reportingTo(
      measured('Product Owner', 'Order the product backlog with the team'),
      'Product Manager',
    ),
  }
  const rules = ['conflicting-metrics', 'contradictory-counterpart', 'overlapping-ownership', 'unowned-work']

  it('is valid for each rule across postings, and leads to the places in other files', () => {
    const told = diagnosticsInTeam(files, { preset: 'strict' })
    expect(told.map(({ diagnostic }) => diagnostic.ruleId).sort()).toEqual(rules)
    const { results = [], artifacts = [] } = run(
      Object.entries(files).map(([filePath, text]) =>
        linted(
          text,
          told.filter((one) => one.filePath === filePath).map(({ diagnostic }) => diagnostic),
          filePath,
        ),
      ),
    )
    expect(results).toHaveLength(rules.length)
    for (const { locations = [], relatedLocations = [] } of results) {
      const [here, there] = [locations, relatedLocations].map((all) => all[0]?.physicalLocation?.artifactLocation)
      expect([here?.uri, there?.uri].sort()).toEqual(['careers/%C3%A4%20pm.md', 'careers/po.md'])
      expect(artifacts[there?.index ?? 0]?.location?.uri ?? there?.uri).toBe(there?.uri)
    }
  })
})
