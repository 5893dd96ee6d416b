import { Tokenizer, TokenizerMode, type Token } from 'parse5'
import { HiddenElements, MAY_HIDE } from '../posting/markup/hidden-elements.ts'
import { UNREAD_TAGS } from '../posting/markup/html.ts'
import type { Span } from '../text/span.ts'

/** Where the parts of a page are. */
export interface Page {
  /** What the page is about: its `<main>`, or else all of it. */
  readonly main: Span
  /**
   * Elements that no reader sees, and what is inside those that lead elsewhere or show nothing. Ascending by their
   * starts.
   */
  readonly passed: readonly Span[]
  /** The words of `<title>`. */
  readonly title: Span | undefined
  readonly hasTopHeading: boolean
  /** The JSON of each `<script type="application/ld+json">`. */
  readonly data: readonly Span[]
}

const PASSED_TAGS = new Set('nav footer noscript template svg button select dialog'.split(' '))

/** Reads tokens, which takes time in proportion to the page; building a tree does not. */
export function scanPage(html: string): Page {
  const scan = new PageScan(html)
  const ignore = (): void => undefined
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onCharacter: ignore,
      onWhitespaceCharacter: ignore,
      onNullCharacter: ignore,
      onStartTag: (token) => {
        scan.startTag(token)
        if (UNREAD_TAGS.has(token.tagName)) tokenizer.state = TokenizerMode.RAWTEXT
      },
      onEndTag: (token) => scan.endTag(token),
    },
  )
  tokenizer.write(html, true)
  return scan.page
}

class PageScan {
  readonly #passed: Span[] = []
  readonly #data: Span[] = []
  readonly #html: string
  readonly #mayHide: boolean
  readonly #hidden = new HiddenElements()
  #title: Span | undefined
  #hasTopHeading = false
  /** An element whose content is not markup, since its start tag. */
  #unread: { readonly isData: boolean; readonly start: number } | undefined
  #open: { readonly name: string; readonly start: number; depth: number } | undefined
  #mainStart = -1
  #mainEnd = -1

  constructor(html: string) {
    this.#html = html
    this.#mayHide = MAY_HIDE.test(html)
  }

  get page(): Page {
    const isWhole = this.#mainStart === -1 || this.#mainEnd < this.#mainStart
    return {
      main: isWhole ? { start: 0, end: this.#html.length } : { start: this.#mainStart, end: this.#mainEnd },
      passed: [...this.#passed, ...this.#hidden.spans].sort((one, other) => one.start - other.start),
      title: this.#title,
      hasTopHeading: this.#hasTopHeading,
      data: this.#data,
    }
  }

  startTag(token: Token.TagToken): void {
    const name = token.tagName
    const { startOffset = 0, endOffset: start = 0 } = token.location ?? {}
    if (this.#mayHide)
      this.#hidden.startTag(name, this.#html.slice(startOffset + 1 + name.length, start - 1), startOffset)
    if (UNREAD_TAGS.has(name)) this.#unread = { isData: isJsonLd(token), start }
    else if (this.#open !== undefined) this.#open.depth += name === this.#open.name && !token.selfClosing ? 1 : 0
    else if (PASSED_TAGS.has(name) && !token.selfClosing) this.#open = { name, start, depth: 1 }
    else if (name === 'h1') this.#hasTopHeading = true
    else if (name === 'main' && this.#mainStart === -1) this.#mainStart = startOffset
  }

  endTag({ tagName: name, location }: Token.TagToken): void {
    const { startOffset: end = 0, endOffset = 0 } = location ?? {}
    if (this.#mayHide) this.#hidden.endTag(name, endOffset)
    if (UNREAD_TAGS.has(name)) this.#endUnread(name, end)
    else if (name === 'main') this.#mainEnd = endOffset
    else if (name === this.#open?.name && --this.#open.depth === 0) {
      this.#passed.push({ start: this.#open.start, end })
      this.#open = undefined
    }
  }

  #endUnread(name: string, end: number): void {
    if (this.#unread === undefined) return
    const span = { start: this.#unread.start, end }
    if (this.#unread.isData) this.#data.push(span)
    else if (name === 'title') this.#title ??= span
    this.#unread = undefined
  }
}

function isJsonLd({ tagName, attrs }: Token.TagToken): boolean {
  return (
    tagName === 'script' && attrs.some(({ name, value }) => name === 'type' && /^application\/ld\+json\b/iu.test(value))
  )
}
