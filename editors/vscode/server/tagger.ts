import type { Tagger } from '../../../src/language/tagger.ts'

/** Takes the place of src/language/tagger.ts: compromise is part of the one file of the server, and still waits there until it is needed. */
export function loadTagger(): Tagger {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- An import would run it at every start.
  return require('compromise/two') as Tagger
}
