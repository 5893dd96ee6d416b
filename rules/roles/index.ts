import type { RoleModel } from '../../src/roles/role-model.ts'
import { neighbours } from '../jobs/index.ts'
import { jobKnowledge } from '../jobs/knowledge.ts'
import { titleWords } from '../jobs/title-words.ts'
import { models } from '../models/index.ts'
import { workKinds } from './kinds.ts'
import { ai } from './ai.ts'
import { knowledge } from './knowledge.ts'
import { managers } from './managers.ts'
import { metrics } from './metrics.ts'
import { mvp } from './mvp.ts'
import { outputs } from './outputs.ts'
import { people } from './people.ts'
import { productManager } from './product-manager.ts'
import { productOwner } from './product-owner.ts'
import { listening, owning, responsibilities, working } from './responsibilities.ts'
import { verbs } from './verbs.ts'
import { wordClasses } from './words.ts'

/**
 * The strategic/tactical split: the Product Manager owns the problem, the Product Owner the execution of the solution.
 */
export const strategicTactical: RoleModel = {
  roles: [productManager, productOwner],
  neighbours,
  titleWords,
  otherTitles: [
    'product marketing',
    'head|director|chief|recruiter|sourcer|counsel … product management|manager|managers|owner|owners',
    // In banks it is a grade before the job: `Vice President, Product Manager`.
    'vp|svp|president (of) product',
    // `Manager Product, Payments` manages a product, and `Manager Product Design` designers.
    'manager product analytics|communications|compliance|content|counsel|data|delivery|design|engineering|ops|operations|marketing|quality|research|safety|sales|security|support|training',
    'recruiter',
    'assistant to',
    'product manager|management|owner assistant',
    'coach',
    'chief product',
    'head of',
    'trainer',
    'director',
  ],
  verbs,
  people,
  metrics,
  outputs,
  mvp,
  ai,
  managers,
  kinds: workKinds,
  responsibilities,
  owning,
  working,
  listening,
  models,
  wordClasses,
  knowledge,
  jobKnowledge,
}
