import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver/node'
import { type ConfigError, keyText } from '../config/config-error.ts'
import { CONFIG_NAMES, MANIFEST } from '../workspace/find.ts'
import { createLineIndex } from '../text/line-index.ts'
import { SOURCE } from './diagnostics.ts'

/** A mistake in a configuration, at the file to repair. */
export interface ConfigProblem {
  readonly uri: string
  readonly file: string
  readonly diagnostic: Diagnostic
}

/** Whether a change of this file can change what holds for postings. */
export function isConfiguration(file: string): boolean {
  return CONFIG_NAMES.includes(path.basename(file)) || path.basename(file) === MANIFEST
}

export function configProblem(error: ConfigError): ConfigProblem {
  const { key, line } = error.place
  const file = fileToRepair(path.resolve(error.place.file ?? '.'))
  const message = [keyText(key), error.reason].filter((part) => part !== '').join(': ')
  return {
    file,
    uri: pathToFileURL(file).href,
    diagnostic: { range: lineRange(file, line ?? 1), severity: DiagnosticSeverity.Error, source: SOURCE, message },
  }
}

/** Of a folder with several configurations, the first. */
function fileToRepair(place: string): string {
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) return place
  const name = [...CONFIG_NAMES, MANIFEST].find((candidate) => existsSync(path.join(place, candidate)))
  return path.join(place, name ?? MANIFEST)
}

function lineRange(file: string, line: number): Diagnostic['range'] {
  const text = createLineIndex(textOf(file)).textOf(line)
  const start = /^\s*/u.exec(text)?.[0].length ?? 0
  // An editor takes a column behind the end of a line as its end, in whichever unit.
  return {
    start: { line: line - 1, character: start },
    end: { line: line - 1, character: Math.max(text.trimEnd().length, start) },
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
