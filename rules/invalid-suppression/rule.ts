import type { Misreading, SuppressionRule } from '../../src/rule/rule.ts'
import { quote } from '../wording.ts'

const rule: SuppressionRule = {
  id: 'invalid-suppression',
  meta: {
    description: 'A suppression names a rule or a command that jdlint does not know.',
    severity: 'warning',
    presets: ['recommended', 'strict'],
    options: {},
    source: 'Practice of linters: a misspelt suppression silences nothing, and nobody notices',
  },
  *checkSuppressions({ misreadings }) {
    for (const misreading of misreadings) yield { span: misreading.span, message: messageFor(misreading) }
  },
}

export default rule

function messageFor({ fault, text, nearest }: Misreading): string {
  const near = nearest === undefined ? '' : ` Did you mean ${nearest}?`
  switch (fault) {
    case 'unknown-rule':
      return `jdlint has no rule ${quote(text)}, so this suppression silences nothing.${near}`
    case 'unknown-command':
      return `jdlint does not understand ${quote(text)}.${near} It knows jdlint-disable, jdlint-enable, jdlint-disable-line, jdlint-disable-next-line and jdlint-disable-file.`
    case 'no-comment':
      return `${quote(text)} is not an HTML comment, so jdlint does not read it. Write ${nearest ?? ''}.`
    case 'unknown-key':
      return `jdlint does not understand ${quote(text)} in the frontmatter.${near} Write jdlint: {disable: [the rules]}, with a reason next to it if you like.`
    case 'about-suppressions':
      return `${quote(text)} checks suppressions, so no suppression can silence it. Turn it off in the configuration.`
  }
}
