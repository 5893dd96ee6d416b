import { nearest } from '../../src/text/nearest.ts'
import { defineRule } from '../../src/rule/rule.ts'
import { quote } from '../wording.ts'

export default defineRule({
  id: 'unknown-model',
  meta: {
    description: 'The frontmatter names an operating model in a way that jdlint does not know.',
    severity: 'warning',
    presets: ['recommended', 'strict'],
    options: {},
    source: 'Practice of linters: a setting that is misspelled must not look as if it held',
  },
  *check({ hire, posting: { declaredModel }, roles: { models }, model }) {
    // A posting of another profession is judged by no model.
    if (hire.role === undefined) return
    if (declaredModel === undefined || declaredModel.text.toLowerCase() === model.id) return
    const near = nearest(
      declaredModel.text,
      models.map(({ id }) => id),
    )
    if (near === undefined || declaredModel.text.length < SHORTEST) return
    yield {
      span: declaredModel.span,
      message: `${quote(declaredModel.text)} names no operating model that jdlint knows, so this posting is judged by ${model.name}. Write ${quote(near)}, if you mean that.`,
      suggestions: [{ title: `Write ${quote(near)}`, edits: [{ span: declaredModel.span, text: near }] }],
    }
  },
})

/**
 * In letters. `model: remote` and `model: SaaS` are of other kinds, and mean something to others: so short a word is
 * near to anything.
 */
const SHORTEST = 5
