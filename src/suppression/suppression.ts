import type { Edit } from '../diagnostic/diagnostic.ts'
import type { Span } from '../text/span.ts'

/** What a comment tells jdlint to do, as it is written behind `jdlint-`. */
export const COMMANDS = ['disable', 'enable', 'disable-line', 'disable-next-line', 'disable-file'] as const

export type Command = (typeof COMMANDS)[number]

/** A rule as a suppression names it; whether there is such a rule is another question. */
export interface RuleName {
  readonly text: string
  readonly span: Span
}

/** What an author tells jdlint to be silent about, or, with `enable`, to speak about again. */
export interface Suppression {
  readonly command: Command
  readonly origin: 'comment' | 'frontmatter'
  /** The comment with its marks, or what the frontmatter lists. */
  readonly span: Span
  /** Empty: all rules. */
  readonly names: readonly RuleName[]
  /** Empty where none is given. */
  readonly reason: string
  /** Where it holds; for `disable` at most, as an `enable` may end it before. */
  readonly reach: Span
}

/** Something that looks like a suppression but does not work. */
export interface Misreading {
  /** What is wrong with the words at `span`. */
  readonly fault: 'unknown-command' | 'no-comment' | 'unknown-key' | 'unknown-rule' | 'about-suppressions'
  readonly text: string
  readonly span: Span
  /** The valid word, or the comment, that is most likely meant. */
  readonly nearest?: string
}

/** A suppression after the posting was judged. */
export interface JudgedSuppression extends Suppression {
  /** Nothing of it had anything to do. */
  readonly isUnused: boolean
  /** Those of its rules that had nothing to do, where others had. */
  readonly unusedNames: readonly (RuleName & { readonly removal: readonly Edit[] })[]
  /** What takes it out of the posting; empty where that could change how the rest is read. */
  readonly removal: readonly Edit[]
}
