import type { Diagnostic, Explanation, LintResult, PostingExplanation, Span } from 'jdlint'
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { noticeText } from '../../src/diagnostic/not-judged.ts'
import { count } from '../../src/reporters/count.ts'
import { nearestJobs } from '../../src/reporters/html/nearest-jobs.ts'
import { profileChart, shareBar } from '../../src/reporters/html/profile-chart.ts'
import { postingName, postingsOf } from '../../src/reporters/postings-of.ts'
import { dutiesSay, judgedBy, titleSays } from '../../src/reporters/role-words.ts'
import { button, make } from './elements.ts'

/** What readers may do with a problem. */
export interface Deeds {
  readonly jump: (span: Span) => void
  /** Applies a suggestion: the problem's place in the list, and the suggestion's in the problem. */
  readonly apply: (problem: number, suggestion: number) => void
}

export function showProfile(element: HTMLElement, explanation: Explanation): void {
  const isOpen = Array.from(element.querySelectorAll('details'), ({ open }) => open)
  const [only, ...others] = postingsOf(explanation)
  // Everything in it is escaped.
  element.innerHTML = toHtml(
    only !== undefined && others.length === 0
      ? [h('p.verdict', dutiesSay(only)), ...profile(only)]
      : postingsOf(explanation).map((posting, at) => foldedProfile(posting, at, isOpen[at] ?? false)),
  )
}

/** Of several postings only the verdict, so that the problems stay in sight. */
function foldedProfile(posting: PostingExplanation, at: number, open: boolean): Element {
  const name = postingName(posting) ?? `Posting ${at + 1}`
  return h('details', { open }, [h('summary', [h('h3', name), h('p.soft', dutiesSay(posting))]), ...profile(posting)])
}

function profile(posting: PostingExplanation): readonly Element[] {
  return [
    h('p.soft', `${titleSays(posting)} ${judgedBy(posting.model)}`),
    ...(posting.profile.dimensions.length === 0
      ? []
      : [shareBar(posting.profile.shares), ...profileChart(posting.profile)]),
    ...nearestJobs(posting.jobs, (line) => `line ${line}`),
  ]
}

export function showProblems(element: HTMLElement, result: LintResult, deeds: Deeds): void {
  const { diagnostics } = result
  const heading = make('h3', '', summaryOf(result))
  const list = make('ol', 'problems')
  list.append(...diagnostics.map((diagnostic, index) => problem(diagnostic, index, deeds)))
  element.replaceChildren(heading, ...(diagnostics.length === 0 ? [] : [list]))
}

export function summaryOf({ diagnostics, notJudged }: LintResult): string {
  if (diagnostics.length > 0) return count(diagnostics.length, 'problem')
  return notJudged === undefined ? 'No problems' : noticeText(notJudged)
}

function problem(diagnostic: Diagnostic, index: number, { jump, apply }: Deeds): HTMLElement {
  const { ruleId, severity, message, url, loc, span, evidence, suggestions } = diagnostic
  const item = make('li', `problem ${severity}`)

  const kind = make('p', 'kind')
  const rule = make('a', '', ruleId)
  rule.href = url
  rule.title = 'Why, and what to write instead'
  kind.append(make('strong', '', severity), rule)

  const proofs = make('ul', 'evidence')
  proofs.append(
    ...evidence.map((piece) => {
      const proof = make('li', '')
      proof.append(button('place', `Line ${piece.loc.start.line}: ${piece.message}`, () => jump(piece.span)))
      return proof
    }),
  )

  const actions = make('p', 'actions')
  actions.append(...suggestions.map(({ title }, at) => button('action', title, () => apply(index, at))))

  item.append(
    kind,
    button('message', `Line ${loc.start.line}: ${message}`, () => jump(span)),
  )
  if (evidence.length > 0) item.append(proofs)
  if (suggestions.length > 0) item.append(actions)
  return item
}
