import type { BaselinedFiles } from '../files/baseline-file.ts'
import type { BranchChanges } from '../files/changed-files.ts'
import type { Gathered } from '../files/gather.ts'
import { checkRules } from '../judging/rule-option.ts'
import { judgeFiles, type JudgedFiles } from '../linting/judge-files.ts'
import type { LintCommandOptions } from '../linting/options.ts'
import { planRun, type Plan } from '../linting/plan.ts'
import { reportFiles } from '../linting/report-files.ts'
import { applyFixes, leaveOutKnown, type Fixed } from '../linting/settle-files.ts'
import { notJudgedNotice } from '../outcome/not-judged.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { describe, type Problem } from '../outcome/problem.ts'
import { verdictOf, type Verdict } from '../outcome/verdict.ts'
import type { Delivery } from '../output/delivery.ts'
import { destinationsOf, spareFiles } from '../output/destination.ts'
import type { Tools } from '../tools/tools.ts'
import { printConfig } from './print-config-command.ts'

/** @param only of the files that are named, these; for a run that repeats an earlier one in part */
export async function lintCommand(
  paths: readonly string[],
  options: LintCommandOptions,
  tools: Tools,
  only?: ReadonlySet<string>,
): Promise<Outcome> {
  const destinations = destinationsOf(options.reports)
  // An unknown rule concerns no single file: say so once, before any is read.
  await checkRules(options.rule, tools.library)
  if (options.printConfig !== undefined) return printConfig(options.printConfig, options, tools)

  const plan = await planRun(paths, options, destinations, only)
  const judged = await judgeFiles(plan, tools)
  spareFiles(destinations, judged.files)
  const fixed = await applyFixes(judged, plan)
  const baselined = await leaveOutKnown(fixed, judged, plan)
  const verdict = verdictOf(baselined.files, options)
  const delivery = await reportFiles(baselined.files, judged, plan, tools)
  const cacheProblem = await plan.cache?.save()
  return concludeRun({ plan, judged, fixed, baselined, verdict, delivery, cacheProblem })
}

/** What came of each step of a run. */
interface Run {
  readonly plan: Plan
  readonly judged: JudgedFiles
  readonly fixed: Fixed
  readonly baselined: BaselinedFiles
  readonly verdict: Verdict
  readonly delivery: Delivery
  readonly cacheProblem: Problem | undefined
}

function concludeRun({ plan, judged, fixed, baselined, verdict, delivery, cacheProblem }: Run): Outcome {
  const undone =
    judged.unreadable + judged.teamMistakes.length + fixed.unwritable + baselined.unwritable + delivery.unwritable
  return {
    // The diff has standard output for itself: `git apply` reads it there.
    output: fixed.patch ?? delivery.output,
    notices: [
      ...(fixed.patch === undefined || delivery.output === '' ? [] : [delivery.output.trimEnd()]),
      ...judged.notices,
      ...judged.teamMistakes,
      ...historyNotices(plan.changes, judged),
      ...notJudgedNotice(fixed.files),
      ...fixed.notices,
      ...baselined.notices,
      ...verdict.notices,
      ...delivery.notices,
      // No failure: a run without a cache takes longer, and says the same.
      ...(cacheProblem === undefined ? [] : [describe(cacheProblem)]),
    ],
    status: undone > 0 ? 2 : verdict.status,
  }
}

/** What --changed-since leaves out, where somebody might miss it. */
function historyNotices(
  changes: BranchChanges | undefined,
  { wanted, passedOver }: Gathered<unknown>,
): readonly string[] {
  if (changes === undefined) return []
  return [
    ...(wanted > 0
      ? []
      : ['jdlint: None of the files to check has changed (without --changed-since, all are checked)']),
    ...changes
      .submodulesOf(passedOver)
      .map((file) =>
        describe({ file, what: 'a submodule, which --changed-since leaves out', wayOut: 'run jdlint in it as well' }),
      ),
  ]
}
