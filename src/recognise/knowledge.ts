import { logistic } from './logistic.ts'
import type { RoleId } from '../roles/role-ids.ts'
import type { Calibration } from '../roles/knowledge.ts'

/** Columns of the statements’ weights: the roles’ work, and whether it reads like a duty at all. */
export const COLUMNS: Readonly<Record<RoleId, number>> = { 'product-manager': 0, 'product-owner': 1 }
export const DUTY_COLUMN = 2

export function probabilityOf(score: number, { slope, offset }: Calibration): number {
  return logistic(slope * score + offset)
}
