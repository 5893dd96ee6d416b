/** The name of a tag such as `</Strong>` or `<br/>`, in lower case; empty for comments and the like. */
export function tagName(html: string): { readonly name: string; readonly closing: boolean } {
  const match = /^<(\/?)([a-z][a-z0-9]*)/iu.exec(html)
  return { name: match?.[2]?.toLowerCase() ?? '', closing: match?.[1] === '/' }
}
