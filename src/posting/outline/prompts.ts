import type { Field } from '../markup/field.ts'
import type { Unit } from './line-kinds.ts'

/** Keys that only files for language models have. */
const AGENT_KEYS = new Set(
  (
    'allowedtools disallowedtools permissionmode argumenthint alwaysapply applyto globs mcpservers subagent subagenttype ' +
    'agent systemprompt maxturns'
  ).split(' '),
)
/** Keys that a posting may have, too: `tools: Jira, Figma`. */
const SHARED_KEYS = new Set(['tools', 'model', 'skills', 'mode'])
const MODEL = /^(?:inherit|sonnet|opus|haiku|(?:gpt|claude|gemini|o\d|llama|mistral|codex)[-\w. ]*)$/iu
const AGENT_FOLDER = /(?:^|[\\/])(?:agents|subagents|prompts|chatmodes|personas|skills)[\\/]/iu
/** `You are a Product Owner for this repository`, `Act as our Product Manager`. */
const INSTRUCTION = /^(?:you are|you’re|you're|act as|assume the role of|your (?:task|job|goal) is)\s/iu

/** Whether a text is written to a language model that plays a role, not to people who may take it. */
export function isPrompt(fields: readonly Field[], units: readonly Unit[], filePath: string | undefined): boolean {
  const top = fields.map(({ keys, value }) => ({
    key: (keys[0]?.text ?? '').toLowerCase().replace(/[_-]/gu, ''),
    value: value.text,
  }))
  if (top.some(({ key, value }) => AGENT_KEYS.has(key) || (key === 'model' && MODEL.test(value)))) return true
  const isSuspect = top.some(({ key }) => SHARED_KEYS.has(key)) || AGENT_FOLDER.test(filePath ?? '')
  return isSuspect && instructs(units)
}

/** The first statement behind the frontmatter says so. */
function instructs(units: readonly Unit[]): boolean {
  const body = units.slice(units.findLastIndex(({ type }) => type === 'end') + 1)
  const first = body.find((unit) => unit.type === 'statement')
  return first !== undefined && INSTRUCTION.test(first.text.text)
}
