/** How a comment opens and closes. */
interface CommentMarks {
  readonly opening: RegExp
  readonly closing: RegExp
}

/** The comments of markdown's dialects and of the programs that make pages of them. */
const COMMENTS: readonly CommentMarks[] = [
  { opening: /<!--/uy, closing: /-->/gu },
  // Liquid, Django and Twig; Django's may carry a note.
  { opening: /\{%-?\s*comment\b[^%{}]*%\}/uy, closing: /\{%-?\s*endcomment\s*-?%\}/gu },
  // Hugo, in content and in templates.
  { opening: /\{\{[<%]\s*comment\s*[%>]\}\}/uy, closing: /\{\{[<%]\s*\/\s*comment\s*[%>]\}\}/gu },
  { opening: /\{\{-?\s*\/\*/uy, closing: /\*\/\s*-?\}\}/gu },
  // Handlebars.
  { opening: /\{\{~?!--/uy, closing: /--~?\}\}/gu },
  // Jinja and Nunjucks; `{#name}` and `{#name .class}` are kramdown's and Pandoc's attributes.
  { opening: /\{#(?![\w:.-]+(?: [^{}\n\r#]*)?\})/uy, closing: /#\}/gu },
  // Kramdown.
  { opening: /\{::comment\s*\}/uy, closing: /\{:\/(?:comment)?\s*\}/gu },
  // MDX.
  { opening: /\{[ \t]*\/\*/uy, closing: /\*\/\s*\}/gu },
  // CriticMarkup: what an editor struck out, and remarks.
  { opening: /\{--/uy, closing: /--\}/gu },
  { opening: /\{>>/uy, closing: /<<\}/gu },
  // Obsidian; not the sign of `grown by 50%%`.
  { opening: /(?<![\p{L}\p{N}%{])%%(?![%}])/uy, closing: /%%/gu },
]

/** Finds the ends of the comments of one text. What closes nothing is not looked for again. */
export class CommentFinder {
  readonly #text: string
  readonly #unclosed = new Set<CommentMarks>()

  constructor(text: string) {
    this.#text = text
  }

  /**
   * Behind the comment that opens at an offset; 0 where none does. No comment that its author forgot to close hides the
   * rest.
   */
  endAt(at: number): number {
    for (const marks of COMMENTS) {
      const { opening } = marks
      opening.lastIndex = at
      if (!opening.test(this.#text)) continue
      const end = this.#closingEnd(marks, opening.lastIndex)
      if (end > 0) return end
    }
    return 0
  }

  #closingEnd(marks: CommentMarks, from: number): number {
    if (this.#unclosed.has(marks)) return 0
    marks.closing.lastIndex = from
    if (marks.closing.test(this.#text)) return marks.closing.lastIndex
    this.#unclosed.add(marks)
    return 0
  }
}
