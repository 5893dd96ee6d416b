import type { Location, Span } from '../text/span.ts'

/** How much a diagnostic weighs: `error` fails a run, `warning` and `info` inform. */
export type Severity = 'error' | 'warning' | 'info'

/**
 * How sure a judgement is: of `high` ones at least nine in ten are right on postings that nobody tuned on; a `medium`
 * one may be debated by careful editors.
 */
export type Confidence = 'high' | 'medium'

/** One change of the source: the text that replaces a span. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/** A change the author may accept; its edits belong together and never overlap. */
export interface Suggestion {
  readonly title: string
  readonly edits: readonly Edit[]
  /**
   * Mechanical, safe, and it settles the diagnostic: what `--fix` applies without asking. At most one of a diagnostic's
   * suggestions.
   */
  readonly isFix?: true
}

/** Another place that proves a diagnostic. */
export interface Evidence {
  readonly message: string
  /** Only for a place in another file than the diagnostic's. */
  readonly filePath?: string
  readonly span: Span
  readonly loc: Location
}

/** One fault of a posting: the public result of `lint()`, of `--format json` and of editors. */
export interface Diagnostic {
  readonly ruleId: string
  readonly severity: Severity
  /** Only where the rule weighs evidence; missing where it states a plain fact. */
  readonly confidence?: Confidence
  readonly message: string
  /** Documentation of the rule. */
  readonly url: string
  readonly span: Span
  readonly loc: Location
  /** The headings above the place, outermost first, without the title. */
  readonly section: readonly string[]
  readonly evidence: readonly Evidence[]
  readonly suggestions: readonly Suggestion[]
  /** The same fault keeps it when lines move: a hash of the rule and the words of the diagnostic and its evidence. */
  readonly fingerprint: string
}
