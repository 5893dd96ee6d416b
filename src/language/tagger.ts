import { createRequire } from 'node:module'

/** What is used of compromise: text to the tags of its words, with their places. */
export type Tagger = (text: string) => {
  json: (options: { offset: boolean }) => { terms: { tags: string[]; offset: { start: number; length: number } }[] }[]
}

let tagger: Tagger | undefined

/** Importing the tagger takes about as long as linting a hundred postings, so it waits for the first clause in which grammar decides. */
export function loadTagger(): Tagger {
  tagger ??= createRequire(import.meta.url)('compromise/two') as Tagger
  return tagger
}
