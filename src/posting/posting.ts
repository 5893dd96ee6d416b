import type { Span } from '../text/span.ts'
import type { Field } from './markup/field.ts'
import type { Directive } from './markup/directives.ts'
import type { Shortfall } from './markup/limits.ts'
import type { Segment } from './source/mapped-text.ts'

/** What a part of a posting is for. `other` means that neither its heading nor its place tells. */
export type SectionKind =
  | 'title'
  | 'summary'
  | 'responsibilities'
  | 'requirements'
  | 'metrics'
  | 'reporting'
  | 'company'
  | 'benefits'
  | 'process'
  | 'other'

/**
 * A heading, of whatever markup, with the text up to the next one. The text before the first heading is a section
 * without one.
 */
export interface Section {
  readonly kind: SectionKind
  /** The heading's words without markup and closing colon; `undefined` for text before the first heading. */
  readonly heading: string | undefined
  /** Where the heading's words are; the section's start for a section without heading. */
  readonly headingSpan: Span
  /** The section that it is in, by the rank of their headings. */
  readonly parent: Section | undefined
}

/**
 * What a clause is in the posting: a list item, a sentence of running text, a table cell, a value in the frontmatter,
 * or a caption, a line written like a title that only announces the lines below it.
 */
export type ClauseForm = 'item' | 'sentence' | 'cell' | 'field' | 'caption'

/** One statement of a posting as plain text, with its way back to the source. */
export interface Clause {
  /**
   * Markup, entities and escapes resolved; white space is single spaces, invisible characters are gone; never empty,
   * trimmed.
   */
  readonly text: string
  /** Ascending and gapless over `text`. */
  readonly segments: readonly Segment[]
  /** From the first to behind the last character of the clause in the source. */
  readonly span: Span
  readonly form: ClauseForm
  /** The list item, paragraph, cell or field that it is part of: one object for all of its clauses. */
  readonly block: Span
  /** The run-in label that announces it, `Your targets:`; empty where there is none. */
  readonly label: string
  /** What the label announces, where it is the name of a section: `Skills:`. */
  readonly labelKind: SectionKind | undefined
  /** Whether it opens its list item, cell or field: there a duty may start with its verb. */
  readonly opensBlock: boolean
  readonly section: Section
}

/**
 * Where a posting declares what it is called; in a `line` of its head, whatever its markup, when it does so nowhere
 * else.
 */
export type TitleOrigin = 'frontmatter' | 'heading' | 'field' | 'line' | 'file-name'

/**
 * A place that declares the job's title, such as `title:` in the frontmatter, `# Product Owner` or `**Title**: Product
 * Owner`.
 */
export interface TitleMention {
  /** The title as written, without markup. */
  readonly text: string
  /** Where the title's words are; `{start: 0, end: 0}` for one taken from the file name. */
  readonly span: Span
  readonly origin: TitleOrigin
}

/** The product team that a posting says it is for. */
export interface DeclaredTeam {
  readonly text: string
  readonly span: Span
}

/** What the frontmatter says of the operating model; it may be no model that there is. */
export interface DeclaredModel {
  readonly text: string
  readonly span: Span
}

/** A posting taken apart: its declared titles (most authoritative first), its sections and clauses in source order. */
export interface Posting {
  readonly source: string
  /**
   * What its heading calls the level of a job that the text describes above: `Senior`; `undefined` where it names a
   * job, as nearly everywhere.
   */
  readonly level: { readonly text: string; readonly span: Span } | undefined
  readonly titles: readonly TitleMention[]
  readonly sections: readonly Section[]
  readonly clauses: readonly Clause[]
  /** In source order. */
  readonly directives: readonly Directive[]
  /** The language that its frontmatter says it is in, such as `de`; `undefined` where it says nothing. */
  readonly language: string | undefined
  /** What its frontmatter names as its team or its product; `undefined` where it names none. */
  readonly team: DeclaredTeam | undefined
  /** `model:` in its frontmatter. */
  readonly declaredModel: DeclaredModel | undefined
  /** What its frontmatter, or its data, says of the pay. */
  readonly declaredPay: readonly Field[]
  /** Where its frontmatter, or its data, says that the job is. */
  readonly declaredPlaces: readonly string[]
  /** It is written to a language model that plays a role, and hires nobody. */
  readonly isPrompt: boolean
  /** What kept it from being read in full; empty for all but the strangest texts. */
  readonly shortfalls: readonly Shortfall[]
}

/** The postings of one text, in source order. */
export type Postings = readonly [Posting, ...Posting[]]
