import type { Clause } from '../posting/posting.ts'
import type { RoleId } from '../roles/role-ids.ts'
import type { Analysis } from '../signal/analysis.ts'
import { announces, type Piece } from './places.ts'

/** Whose each clause is: a role's, or what cannot be decided. What is missing is nobody's, and stays with both. */
export type Owners = ReadonlyMap<Clause, RoleId | 'both'>

/** Gives each statement to the role whose work, or measure of success, it makes the hire's own. */
export function divide({ signals, measures }: Analysis, pieces: readonly Piece[]): Owners {
  const roles = new Map<Clause, Set<RoleId>>()
  const note = (clause: Clause, role: RoleId): void => {
    const known = roles.get(clause)
    if (known === undefined) roles.set(clause, new Set([role]))
    else known.add(role)
  }
  for (const { clause, role, ownership } of signals) if (ownership === 'owned') note(clause, role)
  for (const { clause, metric } of measures) note(clause, metric.role)

  const owners = new Map<Clause, RoleId | 'both'>()
  for (const piece of pieces) {
    const inPiece = new Set(piece.clauses.flatMap((clause) => [...(roles.get(clause) ?? [])]))
    for (const clause of piece.clauses) {
      // The sentences of a bullet belong together, unless they are of both.
      const own = inPiece.size === 1 && clause.form !== 'sentence' ? inPiece : roles.get(clause)
      if (own === undefined || own.size === 0) continue
      const [first, second] = own
      owners.set(clause, first === undefined || second !== undefined ? 'both' : first)
    }
  }
  settleLabels(pieces, owners)
  settleNested(pieces, owners)
  return owners
}

/** A label and what it announces go together: `Releases on time: grow the number of active users`. */
function settleLabels(pieces: readonly Piece[], owners: Map<Clause, RoleId | 'both'>): void {
  for (const { clauses } of pieces) {
    const [label, announced] = clauses
    if (label === undefined || announced === undefined || !announces(label, announced)) continue
    const labelOwner = owners.get(label)
    if (labelOwner === undefined) continue
    const owner = owners.get(announced) ?? labelOwner
    owners.set(label, owner).set(announced, owner)
  }
}

/** What is nested in a duty goes with it; a duty that holds another role's cannot go anywhere. */
function settleNested(pieces: readonly Piece[], owners: Map<Clause, RoleId | 'both'>): void {
  const ownersIn = new Map<Piece, ReadonlySet<RoleId | 'both'>>()
  for (const piece of [...pieces].reverse()) {
    const below = piece.children.flatMap((child) => [...(ownersIn.get(child) ?? [])])
    const own = piece.clauses.flatMap((clause) => owners.get(clause) ?? [])
    if (new Set([...own, ...below]).size > 1 && piece.children.length > 0)
      for (const clause of piece.clauses) if (owners.has(clause)) owners.set(clause, 'both')
    ownersIn.set(piece, new Set([...own, ...below]))
  }
  for (const { clauses, children } of pieces) {
    const owner = soleOwner(clauses, owners)
    if (owner === undefined) continue
    for (const clause of children.flatMap((child) => child.clauses)) if (!owners.has(clause)) owners.set(clause, owner)
  }
}

function soleOwner(clauses: readonly Clause[], owners: Owners): RoleId | undefined {
  const [first, ...others] = clauses.map((clause) => owners.get(clause))
  return first !== 'both' && others.every((owner) => owner === first) ? first : undefined
}
