import type { ArtifactLocation, Fix, Location, Log, Notification, Region, ReportingDescriptor, Result } from 'sarif'
import { noticeText } from '../diagnostic/not-judged.ts'
import type { Diagnostic, Edit, Severity, Suggestion } from '../diagnostic/diagnostic.ts'
import { createLineIndex, type LineIndex } from '../text/line-index.ts'
import type { Location as Lines, Span } from '../text/span.ts'
import type { LintedFile, Report, ReportedRule } from './report.ts'
import { toJson } from './to-json.ts'

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Readonly<
  Record<Severity, string>
>

/** SARIF 2.1.0, which GitHub code scanning, Azure DevOps and many editors read. */
export function sarif({
  files,
  rules,
  version,
  unreadable,
}: Pick<Report, 'files' | 'rules' | 'version' | 'unreadable'>): string {
  const indexes = new Map(files.map(({ filePath }, index) => [filePath, index]))
  /** A posting of the team may not have been checked itself. */
  const elsewhere = (filePath: string): ArtifactLocation => artifact(filePath, indexes.get(filePath))
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'jdlint',
            semanticVersion: version,
            informationUri: 'https://github.com/jdlint/jdlint',
            rules: rules.map(descriptor),
          },
        },
        invocations: [{ executionSuccessful: unreadable === 0, ...notifications(files) }],
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ filePath }, index) => ({
          location: artifact(filePath, index),
          roles: ['analysisTarget'],
          mimeType: 'text/markdown',
        })),
        results: files.flatMap((file, index) => resultsOf(file, index, rules, elsewhere)),
      },
    ],
  }
  return toJson(log)
}

/** Where there was nothing to judge: no result, as nothing is wrong with the posting for certain. */
function notifications(files: readonly LintedFile[]): { readonly toolExecutionNotifications?: Notification[] } {
  const found = files.flatMap(({ filePath, result: { notJudged } }, index): Notification[] => {
    if (notJudged === undefined) return []
    const physicalLocation = { artifactLocation: artifact(filePath, index), region: region(notJudged) }
    return [{ level: 'note', message: { text: noticeText(notJudged) }, locations: [{ physicalLocation }] }]
  })
  return found.length === 0 ? {} : { toolExecutionNotifications: found }
}

function descriptor({ id, description, severity, source, url }: ReportedRule): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: description },
    help: {
      text: `${description}\nSource: ${source}\nWhy, and what to write instead: ${url}`,
      markdown: `${description}\n\nSource: ${source}\n\n[Why, and what to write instead](${url})`,
    },
    helpUri: url,
    defaultConfiguration: { level: LEVELS[severity] },
  }
}

function resultsOf(
  { filePath, source, result }: LintedFile,
  index: number,
  rules: readonly ReportedRule[],
  elsewhere: (filePath: string) => ArtifactLocation,
): Result[] {
  const lines = createLineIndex(source)
  const file = artifact(filePath, index)
  return result.diagnostics.map((diagnostic) => ({
    ruleId: diagnostic.ruleId,
    ...ruleIndex(rules, diagnostic.ruleId),
    level: LEVELS[diagnostic.severity],
    message: { text: diagnostic.message },
    locations: [{ physicalLocation: { artifactLocation: file, region: region(diagnostic) } }],
    relatedLocations: diagnostic.evidence.map((piece, id): Location => ({
      id,
      message: { text: piece.message },
      physicalLocation: {
        artifactLocation: piece.filePath === undefined ? file : elsewhere(piece.filePath),
        region: region(piece),
      },
    })),
    partialFingerprints: { 'jdlintFingerprint/v1': diagnostic.fingerprint },
    ...fixesOf(diagnostic.suggestions, file, lines),
    ...propertiesOf(diagnostic, result.model),
  }))
}

function ruleIndex(rules: readonly ReportedRule[], ruleId: string): Pick<Result, 'ruleIndex'> {
  const index = rules.findIndex(({ id }) => id === ruleId)
  return index === -1 ? {} : { ruleIndex: index }
}

function propertiesOf({ confidence }: Diagnostic, model: LintedFile['result']['model']): Pick<Result, 'properties'> {
  const properties = { ...(confidence && { confidence }), ...(model && { model: model.id }) }
  return Object.keys(properties).length === 0 ? {} : { properties }
}

function fixesOf(
  suggestions: readonly Suggestion[],
  artifactLocation: ArtifactLocation,
  lines: LineIndex,
): Pick<Result, 'fixes'> {
  const fixes = suggestions
    .filter(({ edits }) => edits.length > 0)
    .map(({ title, edits }): Fix => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation,
          replacements: edits.map(({ span, text }: Edit) => ({
            deletedRegion: region({ span, loc: lines.location(span) }),
            insertedContent: { text },
          })),
        },
      ],
    }))
  return fixes.length === 0 ? {} : { fixes }
}

function artifact(filePath: string, index: number | undefined): ArtifactLocation {
  return { uri: toUri(filePath), uriBaseId: '%SRCROOT%', ...(index !== undefined && { index }) }
}

/** A relative reference: a colon in a file name must not make a scheme of what comes before it. */
function toUri(filePath: string): string {
  // Half a surrogate pair cannot be encoded.
  return filePath
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}

function region({ span, loc: { start, end } }: { readonly span: Span; readonly loc: Lines }): Region {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: span.start,
    charLength: span.end - span.start,
  }
}
