import type { CodeLens } from 'vscode-languageserver/node'
import { postingsOf } from '../reporters/postings-of.ts'
import { profileText } from './profile.ts'
import type { OpenPosting } from './open-posting.ts'

/** At each title or level, how much of each role the posting asks for, or whose work it is instead. */
export function codeLenses({ explanation, positions }: OpenPosting): CodeLens[] {
  return postingsOf(explanation).flatMap((posting) => {
    const { title, level } = posting
    const text = profileText(posting)
    if (title === null || text === null) return []
    // A command without a name: words to read, nothing to click.
    return [{ range: positions.rangeOf((level ?? title).span), command: { title: text, command: '' } }]
  })
}
