import type { SuppressionRule } from '../../src/rule/rule.ts'

export default {
  id: 'unexplained-suppression',
  meta: {
    description: 'A suppression does not say why.',
    severity: 'info',
    presets: ['strict'],
    options: {},
    source: 'Practice of linters: whoever edits the posting next has to know whether the reason still holds',
  },
  *checkSuppressions({ suppressions }) {
    for (const { command, origin, span, reason, isUnused } of suppressions) {
      if (command === 'enable' || reason !== '' || isUnused) continue
      const how =
        origin === 'comment'
          ? 'behind two dashes, as in: -- agreed with the team'
          : 'beside the list, as in: reason: agreed with the team'
      yield { span, message: `Nothing says why this is silenced. Add the reason ${how}.` }
    }
  },
} satisfies SuppressionRule
