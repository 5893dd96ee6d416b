// Generated from the folder names by `npm run generate`; do not edit.
import type { Rule } from '../src/rule/rule.ts'
import conflictingMetrics from './conflicting-metrics/rule.ts'
import conflictingReportingLine from './conflicting-reporting-line/rule.ts'
import contradictoryCounterpart from './contradictory-counterpart/rule.ts'
import goalFitsRole from './goal-fits-role/rule.ts'
import hybridOverload from './hybrid-overload/rule.ts'
import hybridTitle from './hybrid-title/rule.ts'
import inconsistentTitle from './inconsistent-title/rule.ts'
import inconsistentTitleSpelling from './inconsistent-title-spelling/rule.ts'
import invalidSuppression from './invalid-suppression/rule.ts'
import mislabeledTitle from './mislabeled-title/rule.ts'
import mismatchedHorizon from './mismatched-horizon/rule.ts'
import mismatchedSeniority from './mismatched-seniority/rule.ts'
import missingCounterpart from './missing-counterpart/rule.ts'
import missingReportingLine from './missing-reporting-line/rule.ts'
import missingSuccessMetrics from './missing-success-metrics/rule.ts'
import mixedResponsibilities from './mixed-responsibilities/rule.ts'
import overlappingOwnership from './overlapping-ownership/rule.ts'
import oversizedPosting from './oversized-posting/rule.ts'
import unexplainedSuppression from './unexplained-suppression/rule.ts'
import unknownModel from './unknown-model/rule.ts'
import unownedWork from './unowned-work/rule.ts'
import unusedSuppression from './unused-suppression/rule.ts'

/** Every rule, by id. */
export const rules: readonly Rule[] = [conflictingMetrics, conflictingReportingLine, contradictoryCounterpart, goalFitsRole, hybridOverload, hybridTitle, inconsistentTitle, inconsistentTitleSpelling, invalidSuppression, mislabeledTitle, mismatchedHorizon, mismatchedSeniority, missingCounterpart, missingReportingLine, missingSuccessMetrics, mixedResponsibilities, overlappingOwnership, oversizedPosting, unexplainedSuppression, unknownModel, unownedWork, unusedSuppression]

export type RuleId = 'conflicting-metrics' | 'conflicting-reporting-line' | 'contradictory-counterpart' | 'goal-fits-role' | 'hybrid-overload' | 'hybrid-title' | 'inconsistent-title' | 'inconsistent-title-spelling' | 'invalid-suppression' | 'mislabeled-title' | 'mismatched-horizon' | 'mismatched-seniority' | 'missing-counterpart' | 'missing-reporting-line' | 'missing-success-metrics' | 'mixed-responsibilities' | 'overlapping-ownership' | 'oversized-posting' | 'unexplained-suppression' | 'unknown-model' | 'unowned-work' | 'unused-suppression'
