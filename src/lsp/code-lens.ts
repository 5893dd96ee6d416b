import type { CodeLens } from 'vscode-languageserver/node'
import { percentsOf } from '../reporters/percents.ts'
import type { Reading } from './reading.ts'

/** At the title, how much of each role the posting asks for; none where it asks for neither. */
export function codeLenses({ explanation: { title, profile }, places }: Reading): CodeLens[] {
  const percents = percentsOf(profile.shares)
  if (title === null || percents['product-manager'] + percents['product-owner'] === 0) return []
  const text = `${percents['product-manager']}% product manager · ${percents['product-owner']}% product owner`
  // A command without a name: words to read, nothing to click.
  return [{ range: places.rangeOf(title.span), command: { title: text, command: '' } }]
}
