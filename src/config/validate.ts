import * as v from 'valibot'
import { ConfigError, type KeyPath } from './config-error.ts'

/**
 * Returns settings that hold to their schema.
 * @throws ConfigError for the first mistake, with its key.
 */
export function validate<Value>(schema: v.GenericSchema<unknown, Value>, value: unknown): Value {
  const result = v.safeParse(schema, value, { abortEarly: true, abortPipeEarly: true })
  if (result.success) return result.output
  const [first] = result.issues
  const { message, path } = innermost(first)
  throw new ConfigError(message, { key: path })
}

interface Mistake {
  readonly message: string
  readonly path: KeyPath
}

/**
 * Of the ways in which a union's members fail, the one that got furthest: `["eror", {}]` is a list with a wrong
 * severity.
 */
function innermost(issue: v.BaseIssue<unknown>): Mistake {
  const path = pathOf(issue)
  const inner = (issue.issues ?? []).map(innermost).map((mistake) => ({ ...mistake, path: [...path, ...mistake.path] }))
  const candidates = inner.filter((mistake) => mistake.path.length > path.length)
  const alone = typeof issue.input === 'string' ? inner[0] : undefined
  return candidates[0] ?? alone ?? { message: issue.message, path }
}

/** Where there is a list in the place of an object with keys of ours, the mistake is the list, not what it holds. */
function pathOf({ type: schema, path }: v.BaseIssue<unknown>): KeyPath {
  return (path ?? [])
    .filter(({ type, input }) => !(schema === 'strict_object' && type === 'object' && Array.isArray(input)))
    .map(({ key }) => (typeof key === 'number' ? key : String(key)))
}
