import { isUtf8 } from 'node:buffer'

/** The text of a file, or why it has none. */
export type Decoded = { readonly source: string } | { readonly what: string; readonly wayOut: string }

const NEWLINE = 0x0a

/** In bytes, as its specification says. */
const LONGEST_POINTER = 1024
const LFS_POINTER =
  /^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v1\r?\n(?:ext-.*\r?\n)*oid sha256:[\da-f]{64}\r?\n/u

/** What a browser looks for in the head of a page: Word saves HTML in the charset of its country. */
const DECLARED_CHARSET = /<meta\s[^<>]*\bcharset\s*=\s*["']?([\w:.-]+)/iu
const LONGEST_HEAD = 1024

/**
 * Reads bytes as UTF-8, or else in the charset that they declare. A byte order mark stays, so that positions count as
 * they do in the file.
 */
export function decode(bytes: Buffer): Decoded {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))
    return { what: 'UTF-16 text, but jdlint reads UTF-8', wayOut: 'save it as UTF-8' }
  if (bytes.includes(0)) return { what: 'a binary file, not text', wayOut: 'name text files only' }
  if (LFS_POINTER.test(bytes.toString('latin1', 0, LONGEST_POINTER)))
    return { what: 'a pointer of Git LFS in the place of the text', wayOut: 'git lfs pull' }
  if (isUtf8(bytes)) return { source: bytes.toString('utf8') }
  const source = inDeclaredCharset(bytes)
  if (source !== undefined) return { source }
  return { what: `invalid UTF-8 on line ${firstInvalidLine(bytes)}`, wayOut: 'save it as UTF-8' }
}

/** `undefined` where they declare none, or one that they are not in. */
function inDeclaredCharset(bytes: Buffer): string | undefined {
  const [, charset] = DECLARED_CHARSET.exec(bytes.toString('latin1', 0, LONGEST_HEAD)) ?? []
  if (charset === undefined) return undefined
  try {
    const decoder = new TextDecoder(charset, { fatal: true })
    // In one go, Node 20 and 22 read windows-1252 as Latin 1, without its dashes and quotes.
    return decoder.decode(bytes, { stream: true }) + decoder.decode()
  } catch {
    return undefined
  }
}

function startsWith(bytes: Buffer, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second
}

function firstInvalidLine(bytes: Buffer): number {
  let line = 1
  let start = 0
  for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
    if (!isUtf8(bytes.subarray(start, end))) return line
    line += 1
    start = end + 1
  }
  return line
}
