import type { JudgedSuppression, SuppressionRule } from '../../src/rule/rule.ts'
import { quote } from '../wording.ts'

const rule: SuppressionRule = {
  id: 'unused-suppression',
  meta: {
    description: 'A suppression silences nothing (any more).',
    severity: 'warning',
    presets: ['recommended', 'strict'],
    options: {},
    source: 'Practice of linters: what silences nothing today hides a fault tomorrow',
  },
  *checkSuppressions({ suppressions }) {
    for (const { unusedNames, ...suppression } of suppressions) {
      if (suppression.isUnused) {
        yield {
          span: suppression.span,
          message: messageFor(suppression),
          suggestions: fix(`Remove the ${noun(suppression)}`, suppression.removal),
        }
      }
      for (const { text, span, removal } of unusedNames) {
        yield {
          span,
          message: `${quote(text)} has nothing to report here. Remove it from the ${noun(suppression)}.`,
          suggestions: fix(`Remove ${quote(text)}`, removal),
        }
      }
    }
  },
}

export default rule

type Told = Pick<JudgedSuppression, 'command' | 'origin' | 'names'>

function messageFor({ command, origin, names }: Told): string {
  if (command === 'enable') return 'This comment ends a suppression, but there is none before it. Remove it.'
  const rules =
    names.length === 0
      ? 'jdlint has'
      : `${names.map(({ text }) => text).join(' and ')} ${names.length === 1 ? 'has' : 'have'}`
  return `This ${noun({ origin })} silences nothing: ${rules} nothing to report ${WHERE[command]}. Remove it.`
}

const WHERE: Readonly<Record<Exclude<Told['command'], 'enable'>, string>> = {
  disable: 'after it',
  'disable-line': 'on this line',
  'disable-next-line': 'on the next line',
  'disable-file': 'in this posting',
}

function noun({ origin }: Pick<Told, 'origin'>): string {
  return origin === 'comment' ? 'comment' : 'frontmatter entry'
}

function fix(
  title: string,
  edits: JudgedSuppression['removal'],
): { title: string; edits: JudgedSuppression['removal']; isFix: true }[] {
  return edits.length === 0 ? [] : [{ title, edits, isFix: true }]
}
