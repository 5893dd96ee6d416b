import type { SectionKind } from './posting/posting.ts'
import type { Dimension, Ownership, RoleId } from './signal/signal.ts'
import type { Location, Span } from './text/span.ts'

/** What a title says: one role, both, or none that jdlint knows. */
export type TitleRole = RoleId | 'hybrid' | null

/** What a posting asks for, with every line that says so. All of it is plain data. */
export interface Explanation {
  /** `null` where the posting declares no title. */
  readonly title: { readonly text: string; readonly role: TitleRole; readonly span: Span; readonly loc: Location } | null
  readonly profile: {
    readonly role: RoleId | 'mixed' | 'undetermined'
    /** Part of the owned statements that is each role's, 0 to 1; both 0 where there are none. */
    readonly shares: Readonly<Record<RoleId, number>>
    /** Owned statements per dimension and role; only dimensions that occur. */
    readonly dimensions: readonly ({ readonly dimension: Dimension } & Readonly<Record<RoleId, number>>)[]
  }
  readonly sections: readonly { readonly kind: SectionKind; readonly heading: string | null; readonly span: Span; readonly loc: Location }[]
  readonly signals: readonly {
    readonly role: RoleId
    readonly dimension: Dimension
    readonly ownership: Ownership
    readonly cue: string
    readonly text: string
    readonly section: SectionKind
    /** Why the ownership was decided so, in a few words for people. */
    readonly because: string
    readonly span: Span
    readonly loc: Location
  }[]
}

/** Options of `explain()`. */
export interface ExplainOptions {
  /** Where the text comes from; its base name is the title's last resort. */
  readonly filePath?: string
}

export function explain(_source: string, _options: ExplainOptions = {}): Explanation {
  return {
    title: null,
    profile: { role: 'undetermined', shares: { 'product-manager': 0, 'product-owner': 0 }, dimensions: [] },
    sections: [],
    signals: [],
  }
}
