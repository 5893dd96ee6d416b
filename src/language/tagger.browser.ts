import compromise from 'compromise/two'
import type { Tagger } from './tagger.ts'

/** Takes the place of `tagger.ts` in the build for browsers, where nothing can be loaded late without a promise. */
export function loadTagger(): Tagger {
  return compromise
}
