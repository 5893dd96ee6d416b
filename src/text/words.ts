/** The words of a text as they are compared, in lower case and without signs. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The same as one text: `Product-Owner` and `product owner` are one. */
export function comparable(text: string): string {
  return wordsOf(text).join(' ')
}
