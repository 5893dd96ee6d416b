import type { OperatingModel } from '../../src/roles/operating-model.ts'
import { combined } from './combined/model.ts'
import { safe } from './safe/model.ts'
import { scrumGuide } from './scrum-guide/model.ts'
import { strategicTactical } from './strategic-tactical/model.ts'

/** The ways in which companies divide product work; the first is the default. */
export const models: readonly OperatingModel[] = [strategicTactical, scrumGuide, safe, combined]
