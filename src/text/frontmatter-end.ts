/** Up to the next fence of the same kind. */
const FRONTMATTER = /^(---|\+\+\+)[ \t]*(?=[\r\n])[^]*?[\r\n]\1[ \t]*(?=[\r\n]|$)/u

/** Where the text behind the frontmatter starts; 0 where there is none, or none that is closed. */
export function frontmatterEnd(text: string): number {
  return FRONTMATTER.exec(text)?.[0].length ?? 0
}
