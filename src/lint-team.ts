import type { ActiveRule } from './config/rule-settings.ts'
import type { Diagnostic } from './diagnostic/diagnostic.ts'
import { fingerprint } from './diagnostic/fingerprint.ts'
import { type Criteria, type LintOptions, severityOf } from './lint.ts'
import { isTeamRule, type Side, type TeamFinding, type TeamRule } from './rule/rule.ts'
import { ruleUrl } from './rule/rule-url.ts'
import type { Team } from './team/team.ts'

/** A fault between the postings of a team, in the file where it is shown. */
export interface TeamDiagnostic {
  readonly filePath: string
  readonly diagnostic: Diagnostic
}

/**
 * Judges the postings of a team beside each other. Each fault is shown once, in the first of its files that is checked:
 * one for which
 * `settingsOf` has settings. The other places are its evidence. A suppression at any of them silences it.
 */
export type LintTeam = (
  team: Team,
  settingsOf: (filePath: string) => Pick<LintOptions, 'preset' | 'rules'> | undefined,
) => readonly TeamDiagnostic[]

/** @param activeIn the rules that are turned on in a file; `undefined` for one that is not checked */
export function lintTeamWith(
  { rules, roles }: Criteria,
  team: Team,
  activeIn: (filePath: string) => readonly ActiveRule[] | undefined,
): readonly TeamDiagnostic[] {
  if (team.members.length < 2) return []
  return rules.filter(isTeamRule).flatMap((rule) =>
    [...rule.checkTeam({ team, roles })].flatMap((finding) => {
      if (finding.sides.some(({ place }) => place.silenced?.includes(rule.id))) return []
      return shown(rule, team.isSure ? finding : { ...finding, confidence: 'medium' }, activeIn) ?? []
    }),
  )
}

function shown(
  rule: TeamRule,
  { sides, confidence }: TeamFinding,
  activeIn: (filePath: string) => readonly ActiveRule[] | undefined,
): TeamDiagnostic | undefined {
  for (const side of sides) {
    const active = activeIn(side.member.filePath)?.find((one) => one.rule.id === rule.id)
    const severity = active && severityOf(active, confidence)
    if (severity === undefined) continue
    const others = sides.filter((other) => other !== side)
    const { span, loc, section } = side.place
    return {
      filePath: side.member.filePath,
      diagnostic: {
        ruleId: rule.id,
        severity,
        ...(confidence && { confidence }),
        message: side.message,
        url: ruleUrl(rule.id),
        span,
        loc,
        section,
        evidence: others.map((other) => evidenceOf(other, side)),
        suggestions: [],
        // The same from wherever it is seen.
        fingerprint: fingerprint([rule.id, ...sides.map((one) => one.place.text).sort()]),
      },
    }
  }
  return undefined
}

function evidenceOf({ member, place, note }: Side, from: Side): Diagnostic['evidence'][number] {
  return {
    ...(member.filePath !== from.member.filePath && { filePath: member.filePath }),
    message: note,
    span: place.span,
    loc: place.loc,
  }
}
