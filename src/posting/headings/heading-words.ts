/** In characters. What is longer is no heading, whatever its markup. */
const LONGEST_HEADING = 200

/** A heading in lower case, spelled out, without signs, numbering and share: `Key tasks (80 %)`. */
export function headingWords(heading: string): string {
  // Many sections have none.
  if (heading === '' || heading.length > LONGEST_HEADING) return ''
  return spelledOut(heading.toLowerCase().replace(/^\s*\d{1,2}[.)]\s/u, ''))
    .replace(/[([][^()[\]%]{0,16}%[^()[\]]{0,30}[)\]]/gu, ' ')
    .replace(/[&+/]/gu, ' and ')
    .replace(/'/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bi\b/gu, 'you')
    .replace(
      /\b(?:actually|really|also|exactly|mainly|primarily|typically|just|probably|ideally|currently|then) /gu,
      '',
    )
    .replace(/\bdo (you|we)\b/gu, '$1')
    .replace(/\b(will|are|can|would|should) (you|we)\b/gu, '$2 $1')
}

const APOSTROPHE = /['’‘ʼ`´]/u

function spelledOut(words: string): string {
  // Most headings have none, and this is asked of every statement that may be one.
  if (!APOSTROPHE.test(words)) return words
  return words
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/\b(you|we|it|they|who|what|i)'ll\b/gu, '$1 will')
    .replace(/\b(you|we|they|who|what)'re\b/gu, '$1 are')
    .replace(/\b(you|we|they)'ve\b/gu, '$1 have')
    .replace(/\b(you|we|they|who|what)'d\b/gu, '$1 would')
    .replace(/\b(what|who|how|it|that|here|where)'s\b/gu, '$1 is')
}

export function wordCount(words: string): number {
  return words.split(' ').length
}
