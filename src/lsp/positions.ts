import type { Position, Range, TextDocumentsConfiguration } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Span } from '../text/span.ts'

/** The unit of `Position.character`. */
export type Encoding = 'utf-8' | 'utf-16'

/** The first encoding that the client prefers and the server knows; every client knows UTF-16. */
export function chooseEncoding(offered: unknown): Encoding {
  const known = Array.isArray(offered)
    ? offered.find((encoding: unknown): encoding is Encoding => encoding === 'utf-8' || encoding === 'utf-16')
    : undefined
  return known ?? 'utf-16'
}

/** Translates between offsets in one text, UTF-16 as everywhere in jdlint, and the client's positions. */
export interface Positions {
  positionAt(offset: number): Position
  rangeOf(span: Span): Range
  /** Positions outside of the text are taken as its nearest place. */
  offsetAt(position: Position): number
}

export function createPositions(document: TextDocument, encoding: Encoding): Positions {
  const { positionAt, offsetAt } = encoding === 'utf-16' ? unitsOf(document) : bytesOf(document)
  return { positionAt, offsetAt, rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }) }
}

type Units = Pick<Positions, 'positionAt' | 'offsetAt'>

function unitsOf(document: TextDocument): Units {
  return { positionAt: (offset) => document.positionAt(offset), offsetAt: (position) => document.offsetAt(position) }
}

function bytesOf(document: TextDocument): Units {
  return {
    positionAt(offset) {
      const { line, character } = document.positionAt(offset)
      const start = { line, character: 0 }
      return { line, character: Buffer.byteLength(document.getText({ start, end: { line, character } })) }
    },
    offsetAt({ line, character }) {
      const start = document.offsetAt({ line, character: 0 })
      const end = document.offsetAt({ line, character: Number.MAX_SAFE_INTEGER })
      return start + unitsIn(document.getText().slice(start, end), character)
    },
  }
}

/** How many UTF-16 units the first bytes of a text are; a place inside a character is taken as its start. */
function unitsIn(text: string, bytes: number): number {
  let units = 0
  let taken = 0
  for (const character of text) {
    taken += Buffer.byteLength(character)
    if (taken > bytes) return units
    units += character.length
  }
  return units
}

/** Keeps the texts of open documents by changes that count in the client's encoding. */
export function textsIn(encoding: () => Encoding): TextDocumentsConfiguration<TextDocument> {
  return {
    create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
    update(document, changes, version) {
      // One by one: each counts in the text that the one before it left.
      for (const change of changes) {
        const positions = createPositions(document, encoding())
        const range =
          'range' in change ? { range: { start: inUnits(change.range.start), end: inUnits(change.range.end) } } : {}
        TextDocument.update(document, [{ text: change.text, ...range }], version)

        function inUnits(position: Position): Position {
          return document.positionAt(positions.offsetAt(position))
        }
      }
      return document
    },
  }
}
