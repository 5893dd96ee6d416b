/** `WHAT YOU’LL DO`: where a text has no other mark-up, capitals tell a heading from what is below it. */
export function isShouted(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** Whether most of the characters are in shouted texts: then capitals tell nothing. */
export function isAllShouted(texts: readonly string[]): boolean {
  let balance = 0
  for (const text of texts) balance += isShouted(text) ? text.length : -text.length
  return balance >= 0
}
