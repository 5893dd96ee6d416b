import type { Clause } from '../posting/posting.ts'
import type { Role } from '../role-model.ts'
import type { Hire } from './hire.ts'
import type { Dimension, RoleId, Signal } from './signal.ts'

/** What a posting asks for: how many of its statements make each role's work the hire's own. */
export interface RoleProfile {
  readonly role: RoleId | 'mixed' | 'undetermined'
  /** Part of the role's statements in all, 0 to 1; both 0 where there are none. */
  readonly shares: Readonly<Record<RoleId, number>>
  /** Statements per role, in source order. A statement that gives both roles' work counts for both. */
  readonly statements: Readonly<Record<RoleId, readonly Statement[]>>
  /** Statements that only hint at a role which the title does not name: they add to a case that others make. */
  readonly hints: Readonly<Record<RoleId, readonly Statement[]>>
  /** Statements per dimension and role; only dimensions that occur. */
  readonly dimensions: readonly ({ readonly dimension: Dimension } & Readonly<Record<RoleId, number>>)[]
}

/** A list item, or a sentence of running text, with one role's owned signals in it. */
export interface Statement {
  readonly signals: readonly Signal[]
  /** Weight of its strongest cue. */
  readonly weight: 1 | 2
}

/** The labeling guide's bounds: fewer statements say nothing; the smaller side of a mixture has two of them, and a quarter of all. */
const FEWEST = 3
const FEWEST_OF_SMALLER = 2
const SMALLER_SHARE = 0.25

export function profileOf(
  signals: readonly Signal[],
  { place, role: title }: Hire,
  roles: readonly Role[],
): RoleProfile {
  const statements = statementsByRole(signals.filter(({ ownership }) => ownership === 'owned'))
  const hints = statementsByRole(signals.filter(({ isHint }) => isHint))
  const counts = {
    'product-manager': statements['product-manager'].length,
    'product-owner': statements['product-owner'].length,
  }
  const isOtherProfession = place !== null && title === null
  return {
    role: roleOf(isOtherProfession ? onlyWithCore(statements, roles) : statements),
    shares: sharesOf(counts),
    statements,
    hints,
    dimensions: dimensionsOf(statements),
  }
}

function statementsByRole(signals: readonly Signal[]): Record<RoleId, Statement[]> {
  return {
    'product-manager': statementsOf(signals, 'product-manager'),
    'product-owner': statementsOf(signals, 'product-owner'),
  }
}

function statementsOf(signals: readonly Signal[], role: RoleId): Statement[] {
  const byPlace = new Map<object, Signal[]>()
  for (const signal of signals) {
    if (signal.role !== role) continue
    const known = byPlace.get(placeOf(signal.clause))
    if (known === undefined) byPlace.set(placeOf(signal.clause), [signal])
    else known.push(signal)
  }
  return Array.from(byPlace.values(), (together) => ({
    signals: together,
    weight: together.some(({ weight }) => weight === 2) ? 2 : 1,
  }))
}

/** A bullet with a label and three sentences is one duty; in running text each sentence stands for itself. */
function placeOf(clause: Clause): object {
  return clause.form === 'sentence' ? clause : clause.block
}

/** Many professions talk to customers, set prices or run sprints: there, a role's statements count together with one of what the role is about. */
function onlyWithCore(statements: RoleProfile['statements'], roles: readonly Role[]): RoleProfile['statements'] {
  const withCore = roles.filter(({ id, core }) =>
    statements[id].some(({ signals }) => signals.some(({ cue }) => core.includes(cue))),
  )
  const counted = (id: RoleId): readonly Statement[] => (withCore.some((role) => role.id === id) ? statements[id] : [])
  return { 'product-manager': counted('product-manager'), 'product-owner': counted('product-owner') }
}

function roleOf(statements: RoleProfile['statements']): RoleProfile['role'] {
  const manager = statements['product-manager'].length
  const owner = statements['product-owner'].length
  const places = [...statements['product-manager'], ...statements['product-owner']].flatMap(({ signals }) =>
    signals.map(({ clause }) => placeOf(clause)),
  )
  if (new Set(places).size < FEWEST) return 'undetermined'
  const smaller = Math.min(manager, owner)
  if (smaller >= FEWEST_OF_SMALLER && smaller / (manager + owner) >= SMALLER_SHARE) return 'mixed'
  return manager >= owner ? 'product-manager' : 'product-owner'
}

function sharesOf(counts: Readonly<Record<RoleId, number>>): Record<RoleId, number> {
  const all = counts['product-manager'] + counts['product-owner']
  if (all === 0) return { 'product-manager': 0, 'product-owner': 0 }
  return { 'product-manager': counts['product-manager'] / all, 'product-owner': counts['product-owner'] / all }
}

function dimensionsOf(statements: RoleProfile['statements']): RoleProfile['dimensions'] {
  const count = (role: RoleId, dimension: Dimension): number =>
    statements[role].filter(({ signals }) => signals.some((signal) => signal.dimension === dimension)).length
  const dimensions = new Set(
    [...statements['product-manager'], ...statements['product-owner']].flatMap(({ signals }) =>
      signals.map(({ dimension }) => dimension),
    ),
  )
  return Array.from(dimensions, (dimension) => ({
    dimension,
    'product-manager': count('product-manager', dimension),
    'product-owner': count('product-owner', dimension),
  }))
}
