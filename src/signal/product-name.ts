import { PhraseIndex } from '../language/phrase.ts'
import { tokenize } from '../language/tokens.ts'
import type { RoleModel } from '../roles/role-model.ts'

/** The product that a title names. */
export interface ProductName {
  /** As the title has it: `Car Insurance`. */
  readonly text: string
  /** The same for every title that names the product, whatever the order and the inflections of its words. */
  readonly key: string
}

/**
 * Finds the words of a title beside the role: `Payments` of `Senior Product Manager, Payments (m/w/d)`; `undefined`
 * where there are none.
 */
export type ReadProductName = (title: string) => ProductName | undefined

export function createProductNameReader({ roles }: RoleModel): ReadProductName {
  const titles = new PhraseIndex(roles.flatMap((role) => role.titles.map((phrase) => [phrase, undefined] as const)))
  return (title) => {
    const plain = title.replace(/\([^()]*\)|\[[^[\]]*\]/gu, ' ')
    const tokens = tokenize(plain)
    const named = titles.in(tokens)
    const words = tokens.filter(
      ({ word, isPunctuation }, at) =>
        !isPunctuation && !BESIDE_PRODUCT.has(word) && !named.some(({ start, end }) => start <= at && at < end),
    )
    if (words.length === 0) return undefined
    return {
      text: words.map(({ start, end }) => plain.slice(start, end)).join(' '),
      key: [...new Set(words.map(({ stem }) => stem))].sort().join(' '),
    }
  }
}

/** What titles say beside the role and the product: rank, gender, form of work, and words that join. */
const BESIDE_PRODUCT = new Set(
  (
    'senior sr junior jr lead principal staff associate group head chief mid level entry i ii iii iv 1 2 3 m f w d x h all genders gender ' +
    'remote hybrid onsite full part time freelance contract permanent intern internship trainee ' +
    'the a an our your of for in on at to and or with by product team role position job'
  ).split(' '),
)
