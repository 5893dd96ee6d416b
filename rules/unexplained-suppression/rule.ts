import type { SuppressionRule } from '../../src/rule/rule.ts'

const rule: SuppressionRule = {
  id: 'unexplained-suppression',
  meta: {
    description: 'A suppression does not say why.',
    severity: 'info',
    presets: ['strict'],
    options: {},
    source: 'Practice of linters: the next editor has to know whether the reason still holds',
  },
  *checkSuppressions({ suppressions }) {
    for (const { command, origin, span, reason, isUnused } of suppressions) {
      if (command === 'enable' || reason !== '' || isUnused) continue
      const how =
        origin === 'comment'
          ? 'after two dashes, for example: -- agreed with the team'
          : 'next to the list, for example: reason: agreed with the team'
      yield { span, message: `This suppression gives no reason. Add one ${how}.` }
    }
  },
}

export default rule
