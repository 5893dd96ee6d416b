/** Up to the next fence of the same kind; YAML may also close by dots. */
const FENCED =
  /^(?:---[ \t]*(?=[\r\n])(?<yaml>[^]*?)[\r\n](?:---|\.{3})|\+\+\+[ \t]*(?=[\r\n])(?<toml>[^]*?)[\r\n]\+{3})[ \t]*(?=[\r\n]|$)/u

const OPENING_FENCE = /^(?:---|\+{3})[ \t]*(?=[\r\n]|$)/u

/** Where the text behind the frontmatter starts; 0 where there is none, or none that is closed. */
export function frontmatterEnd(text: string): number {
  const fenced = FENCED.exec(text)
  if (fenced === null) return 0
  const { yaml, toml } = fenced.groups ?? {}
  const isFrontmatter = yaml === undefined ? isToml(toml ?? '') : isYaml(yaml)
  return isFrontmatter ? fenced[0].length : 0
}

/**
 * The text as every reader of markdown takes its head: a rule at the top that fences no frontmatter is written so that
 * it can be nothing else, and frontmatter is closed as it was opened. No character moves. Behind a fence that nothing
 * closes, micromark-extension-frontmatter 2.0 would read no list and no quote.
 */
export function withPlainFences(text: string): string {
  const end = frontmatterEnd(text)
  const head = text.slice(0, end)
  if (end === 0) return OPENING_FENCE.test(text) ? `***${text.slice(3)}` : text
  const closing = head.lastIndexOf('...')
  return head.trimEnd().endsWith('...') ? `${head.slice(0, closing)}---${text.slice(closing + 3)}` : text
}

const KEY = /^(?:[\p{L}_$@](?:[\p{L}\p{N}_.$@/-]| (?! ))*|"[^"]*"|'[^']*')\s*:(?=\s|$)/u
const KEY_ALONE = /:\s*(?:#.*)?$/u

/**
 * Whether lines between two rules are YAML, with or without mistakes in it, or markdown: with an empty line and a
 * heading behind the first rule, or with hardly a `key:` at the margin, it is a part of the posting.
 */
function isYaml(inside: string): boolean {
  const lines = inside.split(/\r\n|[\r\n]/u).slice(1)
  const first = lines.find((line) => line.trim() !== '')
  if (first === undefined || first.startsWith('{')) return true
  if (first.startsWith('#') && first !== lines[0]) return false
  let keys = 0
  let others = 0
  let opensList = false
  for (const line of lines) {
    if (line.trim() === '' || /^[\s#]/u.test(line) || (opensList && /^-(?:\s|$)/u.test(line))) continue
    const isKey = KEY.test(line)
    opensList = isKey && KEY_ALONE.test(line)
    if (isKey) keys++
    else others++
  }
  return keys > 0 && others <= (KEY.test(first) ? keys : 0)
}

/** Keys and tables, with nothing but comments before them. */
function isToml(inside: string): boolean {
  const first = inside.split(/[\r\n]/u).find((line) => !/^\s*(?:#|$)/u.test(line))
  return first === undefined ? inside.trim() === '' : /^\s*(?:[\p{L}\p{N}_."'-]+\s*=|\[)/u.test(first)
}
