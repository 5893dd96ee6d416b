import { applyEdits } from '../diagnostic/apply-edits.ts'
import type { Edit } from '../diagnostic/diagnostic.ts'
import type { Clause } from '../posting/posting.ts'
import { createRename, type Rename } from '../rewording/role-names.ts'
import type { RoleModel } from '../roles/role-model.ts'
import { otherRole, ROLE_IDS, ROLE_NAMES, type RoleId } from '../roles/role-ids.ts'
import type { Analysis } from '../signal/analysis.ts'
import { frontmatterEnd } from '../text/frontmatter-end.ts'
import { firstIndex } from '../text/search.ts'
import { overlaps, type Span } from '../text/span.ts'
import { cutsFor } from './cut.ts'
import { divide, type Owners } from './divide.ts'
import { placesOf, type Places } from './places.ts'
import { togetherSection } from './together.ts'

/** The posting of one of the two jobs. */
export interface Draft {
  readonly text: string
  /** What its title says. */
  readonly title: string
  /** What its author has to settle, in source order; each is also an HTML comment behind the words. */
  readonly comments: readonly DraftComment[]
}

/** A comment behind words of the posting. */
export interface DraftComment {
  readonly words: string
  /** `To decide: whose work is this? It stands in both drafts.` */
  readonly text: string
}

/** Two drafts, or why there are none. */
export type SplitResult =
  | { readonly drafts: Readonly<Record<RoleId, Draft>> }
  | {
      readonly drafts: null
      readonly reason: 'not-mixed' | 'not-markdown' | 'several-postings' | 'not-divisible'
      readonly message: string
    }

/** Reads one posting in markdown. */
type Read = (source: string) => Analysis

/** A draft, its edits, and how jdlint reads it. */
interface Attempt extends Draft {
  readonly fits: boolean
  /** Clauses of the given posting that read as the other role's work here, with how surely. */
  readonly foreign: ReadonlyMap<Clause, { readonly isOwned: boolean; readonly isLikelier: boolean }>
}

/** Divides one posting that asks for two jobs. */
export type SplitPosting = (analysis: Analysis) => SplitResult

/**
 * Prepares the names and verbs of a role model; `read` reads the drafts, as two jobs must not be found in them again.
 */
export function createSplit(model: RoleModel, read: Read): SplitPosting {
  const rename = createRename(model)

  const attempt = (role: RoleId, owners: Owners, analysis: Analysis, places: Places): Attempt => {
    const { source, clauses } = analysis.posting
    const isGone = (clause: Clause): boolean => owners.get(clause) === otherRole(role)
    const cuts = cutsFor(new Set(clauses.filter(isGone)), places).map((span) => ({ span, text: '' }))
    const names = renames(role, analysis)
    const notes = notesFor(role, analysis, owners, rename)
    const together = togetherSection(role, owners, analysis, places, model)
    const edits = withoutConflicts([...cuts, ...names, ...notes.map((note) => commentBehind(note, source)), together])
    const text = applyEdits(source, edits)
    const draft = read(text)
    return {
      text,
      title: draft.hire.place?.text ?? ROLE_NAMES[role],
      comments: notes.map(({ on, asks }) => ({ words: on.text, text: asks })),
      fits: isFit(role, draft),
      foreign: foreignIn(
        draft,
        role,
        clausesByPlace(
          clauses.filter((clause) => !isGone(clause)),
          edits,
        ),
      ),
    }
  }

  /** What names the hire by the other role, or by both, names it by this one. */
  const renames = (role: RoleId, analysis: Analysis): readonly Edit[] => {
    const {
      posting: { source },
      hire,
    } = analysis
    const declared = hire.titles.filter(({ span }) => span.end > span.start)
    const calls = [...declared.filter((title) => title.role !== undefined), ...hire.namings].filter(
      (one) => one.role !== role,
    )
    const announced = hire.role === role ? [] : namedAs(AS_HIRE, otherRole(role), analysis, rename)
    const edits = [...calls.map(({ span }) => span), ...announced].map((span) => ({
      span,
      text: rename(source.slice(span.start, span.end), role) ?? ROLE_NAMES[role],
    }))
    const isCalled = hire.namings.length > 0 || declared.some((title) => title.role !== undefined)
    if (isCalled && declared.length > 0) return edits
    const at = frontmatterEnd(source)
    const eol = /\r\n|[\r\n]/u.exec(source)?.[0] ?? '\n'
    return [{ span: { start: at, end: at }, text: `# ${ROLE_NAMES[role]}${eol}${eol}` }, ...edits]
  }

  return (analysis) => {
    if (analysis.profile.role !== 'mixed')
      return { drafts: null, reason: 'not-mixed', message: notMixed(analysis, model) }
    const places = placesOf(analysis)
    let owners = divide(analysis, places.pieces)
    for (let strictness = 0; strictness <= STRICTEST; strictness++) {
      const [manager, owner] = ROLE_IDS.map((role) => attempt(role, owners, analysis, places))
      if (manager === undefined || owner === undefined) break
      if (manager.fits && owner.fits)
        return { drafts: { 'product-manager': draftOf(manager), 'product-owner': draftOf(owner) } }
      owners = settled(owners, { 'product-manager': manager, 'product-owner': owner }, strictness)
    }
    return { drafts: null, reason: 'not-divisible', message: NOT_DIVISIBLE }
  }
}

const NOT_DIVISIBLE =
  'its statements each ask for both jobs, so that none could be given to one of them: write one duty per line, and try again'

function draftOf({ text, title, comments }: Attempt): Draft {
  return { text, title, comments }
}

function isFit(role: RoleId, { hire, profile }: Analysis): boolean {
  return hire.role === role && profile.mixed.confidence === undefined && profile.mislabeled.confidence === undefined
}

/** So many times what stands in both is given to one, the plainest first. */
const STRICTEST = 3

/** Takes from a draft that does not fit what reads as the other role's work; no statement is taken from both. */
function settled(owners: Owners, attempts: Readonly<Record<RoleId, Attempt>>, strictness: number): Owners {
  const next = new Map(owners)
  for (const role of ROLE_IDS) {
    if (attempts[role].fits) continue
    for (const [clause, { isOwned, isLikelier }] of attempts[role].foreign) {
      const isUndecided = next.get(clause) === 'both'
      const goes = strictness === 0 ? isUndecided && isLikelier : strictness === 1 ? isOwned : true
      if (goes && next.get(clause) !== role) next.set(clause, otherRole(role))
    }
  }
  return next
}

function foreignIn({ signals }: Analysis, role: RoleId, given: ReadonlyMap<number, Clause>): Attempt['foreign'] {
  const foreign = new Map<Clause, { isOwned: boolean; isLikelier: boolean }>()
  const surest = new Map(
    signals.filter((one) => one.role === role).map(({ clause, probability }) => [clause, probability]),
  )
  for (const { clause, role: of, ownership, probability } of signals) {
    const known = given.get(clause.span.start)
    if (known === undefined || of === role) continue
    foreign.set(known, { isOwned: ownership === 'owned', isLikelier: probability > (surest.get(clause) ?? 0) })
  }
  return foreign
}

/** Clauses by where they start once edits are made. */
function clausesByPlace(clauses: readonly Clause[], edits: readonly Edit[]): ReadonlyMap<number, Clause> {
  const places = new Map<number, Clause>()
  let at = 0
  let shift = 0
  for (const clause of [...clauses].sort((a, b) => a.span.start - b.span.start)) {
    for (let edit = edits[at]; edit !== undefined && edit.span.end <= clause.span.start; edit = edits[++at])
      shift += edit.text.length - (edit.span.end - edit.span.start)
    places.set(clause.span.start + shift, clause)
  }
  return places
}

/** In source order; of edits in one place the first stands, and what would be written in a cut is written behind it. */
function withoutConflicts(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = []
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const last = kept.at(-1)
    if (last === undefined || last.span.end <= edit.span.start) kept.push(edit)
    else if (
      edit.span.start === edit.span.end &&
      overlaps(last.span, { start: edit.span.start, end: edit.span.end + 1 })
    )
      kept.push({ span: { start: last.span.end, end: last.span.end }, text: edit.text })
  }
  return kept
}

/** What the author has to settle, and on which words. */
interface Note {
  readonly on: { readonly text: string; readonly span: Span }
  readonly asks: string
}

/** What could not be decided, and what is odd in this draft only, in source order. */
function notesFor(role: RoleId, analysis: Analysis, owners: Owners, rename: Rename): readonly Note[] {
  const { posting, reportingLines } = analysis
  const name = ROLE_NAMES[role]
  const doubts = posting.clauses.filter((clause) => owners.get(clause) === 'both' && clause.form !== 'field')
  const managers = reportingLines.filter(({ kind }) => kind?.contradicts.includes(role))
  const notes = [
    ...doubts.map((on) => ({ on, asks: 'To decide: whose work is this? It stands in both drafts.' })),
    ...namesakes(role, analysis, owners, rename).map((on) => ({
      on,
      asks: `To reword: this names the ${name}, who is hired here.`,
    })),
    ...managers.map((on) => ({ on, asks: `To decide: is this the manager of the ${name}, too?` })),
  ]
  return notes.sort((a, b) => a.on.span.start - b.on.span.start)
}

/** Markdown lets a comment stand behind anything that can be read. */
function commentBehind({ on: { span }, asks }: Note, source: string): Edit {
  const marks = /^[*_~`]*/u.exec(source.slice(span.end, span.end + 20))?.[0].length ?? 0
  const at = span.end + marks
  return { span: { start: at, end: at }, text: ` <!-- ${asks} -->` }
}

/** `Our Product Owner`, in that one's posting: a colleague who is now the hire. */
const AS_COLLEAGUE = /\b(?:our|the|your) (?:\p{Lu}\p{L}+ )?$/iu
/** `A Senior Product Manager who is curious about trucking`; not `with a Product Manager`. */
const AS_HIRE = /(?<!\b(?:with|to|by|from|of|than|for|as) )\b(?:an?|this|next|new) (?:\p{Lu}\p{L}+ )?$/iu

/** Places that name one of the roles in such a way; no manager is one of them. */
function namedAs(
  way: RegExp,
  role: RoleId,
  { posting: { source }, mentions }: Analysis,
  rename: Rename,
): readonly Span[] {
  return mentions.flatMap(({ role: named, span }) => {
    const before = source.slice(Math.max(0, span.start - 60), span.start)
    const isRole = named === role && rename(source.slice(span.start, span.end), role) !== undefined
    return isRole && way.test(before) ? span : []
  })
}

/** Statements that name a colleague of the role that is hired here. */
function namesakes(role: RoleId, analysis: Analysis, owners: Owners, rename: Rename): readonly Clause[] {
  const { posting, hire } = analysis
  const named = namedAs(AS_COLLEAGUE, role, analysis, rename).filter(
    (span) => !hire.namings.some((naming) => overlaps(naming.span, span)),
  )
  const clauses = named.flatMap(({ start }) => {
    const clause = posting.clauses[firstIndex(posting.clauses, ({ span }) => span.end > start)]
    return clause === undefined || owners.has(clause) || clause.form === 'field' ? [] : clause
  })
  return [...new Set(clauses)]
}

function notMixed({ hire, profile, thirdJob }: Analysis, { roles, neighbours }: RoleModel): string {
  const third = neighbours.find(({ id }) => id === thirdJob?.job)
  if (third !== undefined) return `its duties are one job, ${third.whose}`
  const role = roles.find(({ id }) => id === profile.role)
  if (role !== undefined) return `its duties are one job, a ${role.name}’s`
  return hire.role === undefined ? 'its title names neither role' : 'it asks for too little of either role’s work'
}
