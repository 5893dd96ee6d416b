/** FNV-1a over UTF-16 units, 32 bits: no secret, only a short name for some words that is the same on every machine. */
function hash(text: string, seed: number): number {
  let value = seed
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

/** Sixteen hex digits that stay the same as long as the words do. */
export function fingerprint(words: readonly string[]): string {
  const text = words.map((word) => word.replace(/\s+/gu, ' ').trim()).join('\0')
  return [0x811c9dc5, 0x2f0b4a87].map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('')
}
