import * as v from 'valibot'
import { LANGUAGES, type Language } from '../inputs/language.ts'
import { isPhrase } from '../language/phrase.ts'
import { KIND_WORDS } from '../posting/headings/kind-words.ts'
import { MODEL_IDS, type ModelId } from '../roles/operating-model.ts'
import type { RoleModel, VerbFamily } from '../roles/role-model.ts'
import type { KeyShape, NumberRange, ObjectShape, Rule, RuleOptions } from '../rule/rule.ts'
import type { RoleId } from '../roles/role-ids.ts'
import type { Config, LinterSettings, OwnCue, OwnManager, OwnTitle, RuleSettings, Vocabulary } from './config.ts'
import { nearest, unknownValue } from '../text/nearest.ts'
import { PRESETS, RULE_SEVERITIES, type RuleSetting } from './rule-settings.ts'

/** What the schema is made of: the rules with their options, and the role model. */
export interface Known {
  readonly rules: readonly Pick<Rule, 'id' | 'meta'>[]
  readonly roleModel: RoleModel
}

type Schema<Value> = v.GenericSchema<unknown, Value>

/**
 * The one description of what may be configured: it checks settings, and makes the JSON Schema. Its messages say what
 * is wrong and the way out.
 */
export interface Schemas {
  readonly config: Schema<Config>
  readonly settings: Schema<LinterSettings>
  readonly lintOptions: Schema<Pick<LinterSettings, 'model' | 'preset' | 'rules'> & TextOrigin>
  readonly explainOptions: Schema<TextOrigin>
}

interface TextOrigin {
  readonly filePath?: string | undefined
  readonly language?: Language | undefined
  readonly model?: ModelId | undefined
}

export function createSchemas({ rules, roleModel }: Known): Schemas {
  const model = described(
    'How your company divides product work. A posting that says otherwise in its frontmatter (“model:”) wins.',
    v.optional(choice('model', MODEL_IDS)),
  )
  const judging = {
    model,
    preset: described(
      'Which rules are on: those for clear problems, or also those for what is missing.',
      v.optional(choice('preset', PRESETS)),
    ),
    rules: described('Overrides the preset, rule by rule.', v.optional(rulesSchema(rules))),
  }
  const settings = {
    ...judging,
    vocabulary: described('What your company calls things.', v.optional(vocabularySchema(roleModel))),
  }
  const override = keyed('key', { files: listOf(text('a glob, such as "senior/**"'), 'globs', 1), ...judging })
  const config = {
    $schema: v.optional(text('the address of a schema')),
    ...settings,
    overrides: described('Settings for some files; later entries win.', v.optional(listOf(override, 'objects'))),
    teams: described(
      'Which postings are for one product team: globs by its name, counted from this folder.',
      v.optional(teamsSchema()),
    ),
    ignores: described(
      'Globs of files that are not linted, counted from this folder; “!” takes some of them back.',
      v.optional(listOf(text('a glob, such as "drafts/**"'), 'globs')),
    ),
  }
  const origin = {
    filePath: v.optional(v.string('must be a path')),
    language: v.optional(choice('language', LANGUAGES)),
    model,
  }
  return {
    config: keyed('key', config),
    settings: keyed('setting', settings),
    lintOptions: keyed('option', { ...origin, ...judging }),
    explainOptions: keyed('option', origin),
  }
}

function rulesSchema(rules: Known['rules']): Schema<RuleSettings> {
  const entries = rules.map(
    (rule) => [rule.id, described(rule.meta.description, v.optional(ruleSchema(rule)))] as const,
  )
  return keyed(
    'rule',
    Object.fromEntries(entries),
    'an object from rule to severity, such as { "hybrid-title": "off" }',
  )
}

const SETTING = 'must be a severity, or a list of a severity and the rule’s options, such as ["warning", {}]'

function ruleSchema({
  meta: { options, ranges = {}, choices = {}, shapes = {} },
}: Known['rules'][number]): Schema<RuleSetting> {
  const severity = choice('severity', RULE_SEVERITIES)
  const bounds: Readonly<Record<string, NumberRange>> = ranges
  const lists: Readonly<Record<string, readonly string[]>> = choices
  const objects: Readonly<Record<string, ObjectShape>> = shapes
  const entries = Object.entries(options).map(([name, standard]) => {
    const values = lists[name]
    const shape = objects[name]
    const listed = values ? listOf(choice('value', values), 'values') : shape && listOf(shapeSchema(shape), 'objects')
    const schema: Schema<unknown> = listed ?? optionSchema(standard, bounds[name])
    return [name, described(`Default: ${optionText(standard)}.`, v.optional(schema))] as const
  })
  const list = v.strictTuple([severity, v.optional(keyed('option', Object.fromEntries(entries)), {})], SETTING)
  return v.union([severity, list], SETTING)
}

/** The value of an option, for people. */
export function optionText(value: RuleOptions[string]): string {
  if (typeof value !== 'object') return String(value)
  return value.map((item) => (typeof item === 'object' ? JSON.stringify(item) : item)).join(', ') || 'none'
}

function shapeSchema({ keys, ascending }: ObjectShape): Schema<unknown> {
  const entries = Object.entries(keys).map(([key, shape]) => {
    const schema = keySchema(shape)
    return [key, described(shape.description, shape.isOptional ? v.optional(schema) : schema)] as const
  })
  const object = keyed('key', Object.fromEntries(entries))
  if (ascending === undefined) return object
  const [low, high] = ascending
  return v.pipe(
    object,
    v.check(
      (value) => Number(value[low]) <= Number(value[high]),
      ({ input }) => `${low} (${String(input[low])}) is above ${high} (${String(input[high])})`,
    ),
  )
}

const FORMATS = { 'currency-code': /^[A-Z]{3}$/u } as const

function keySchema(shape: KeyShape): Schema<unknown> {
  if ('choices' in shape) return choice('value', shape.choices)
  if ('range' in shape) return numberSchema(shape.range)
  const { format } = shape
  return format === undefined
    ? text(shape.text)
    : v.pipe(text(shape.text), v.regex(FORMATS[format], `must be ${shape.text}`))
}

function optionSchema(standard: RuleOptions[string], range: NumberRange = { min: -Infinity }): Schema<unknown> {
  if (typeof standard === 'boolean') return v.boolean(`must be true or false, such as ${String(standard)}`)
  if (typeof standard === 'string') return v.string(`must be text, such as "${standard}"`)
  return numberSchema(range, `, such as ${optionText(standard)}`)
}

function numberSchema(range: NumberRange, example = ''): Schema<number> {
  const message = `must be ${rangeText(range)}${example}`
  const { min, max, isWhole } = range
  const number = v.pipe(v.number(message), v.minValue(min, message))
  const bounded = max === undefined ? number : v.pipe(number, v.maxValue(max, message))
  return isWhole ? v.pipe(bounded, v.integer(message)) : bounded
}

/** `a number from 0 to 1`, `a whole number from 1 up`. */
export function rangeText({ min, max, isWhole }: NumberRange): string {
  return `${isWhole ? 'a whole number' : 'a number'} from ${min} ${max === undefined ? 'up' : `to ${max}`}`
}

function vocabularySchema(model: RoleModel): Schema<Vocabulary> {
  const roles = model.roles.map(({ id }) => id)
  const families = keysOf(model.verbs)
  const headings = v.optional(listOf(text('a heading'), 'headings'))
  return keyed('key', {
    titles: described(
      'Your own titles, by the role that they name.',
      v.optional(keyed('role', sameFor(roles, v.optional(listOf(titleSchema(), 'objects'))))),
    ),
    cues: described(
      'Your own words for a role’s work.',
      v.optional(keyed('role', sameFor(roles, v.optional(listOf(cueSchema(families), 'objects'))))),
    ),
    sections: described(
      'Your own headings, by what the section is for.',
      v.optional(
        keyed(
          'kind of section',
          sameFor(
            KIND_WORDS.map(({ kind }) => kind),
            headings,
          ),
        ),
      ),
    ),
    managers: described('Your own kinds of managers.', v.optional(listOf(managerSchema(roles), 'objects'))),
  })
}

function teamsSchema(): Schema<Record<string, string[]>> {
  const message = 'must be an object from team to globs, such as { "Payments": ["payments/**"] }'
  return v.record(
    v.pipe(v.string(), v.regex(/\S/u, 'a team needs a name')),
    listOf(text('a glob, such as "payments/**"'), 'globs', 1),
    ({ received }) => `${message}${given(received)}`,
  )
}

function titleSchema(): Schema<OwnTitle> {
  return keyed('key', { phrase: phrase(), ...examples('titles') })
}

function cueSchema(families: readonly VerbFamily[]): Schema<OwnCue> {
  return keyed('key', {
    id: text('a name, such as "flow-board"'),
    weight: described(
      '2, the default: names the role’s own work; 1: a hint.',
      v.optional(v.picklist([1, 2], 'must be 2 (the role’s own work) or 1 (a hint)')),
    ),
    verbs: described(
      'Kinds of action that make it a duty. Missing: the phrase says it alone.',
      v.optional(listOf(choice('kind of action', families), 'kinds of action', 1)),
    ),
    objects: described('What is acted on, in phrase notation.', listOf(phrase(), 'phrases', 1)),
    unless: described('Phrases in which the object means something else.', v.optional(listOf(phrase(), 'phrases'))),
    ...examples('duties'),
  })
}

function managerSchema(roles: readonly RoleId[]): Schema<OwnManager> {
  return keyed('key', {
    id: text('a name, such as "studio-lead"'),
    titles: described('What they are called, in phrase notation.', listOf(phrase(), 'phrases', 1)),
    label: described('What messages call them.', text('words for messages, such as "the head of the studio"')),
    contradicts: described('The roles that do not report to them.', v.optional(listOf(choice('role', roles), 'roles'))),
    ...examples('statements of whom the hire reports to'),
  })
}

function examples(what: string) {
  return {
    says: described(
      `Examples of ${what} that mean it; \`jdlint test\` checks them.`,
      listOf(text('an example'), 'examples', 1),
    ),
    not: described(
      `Examples of ${what} that do not mean it; \`jdlint test\` checks them.`,
      v.optional(listOf(text('an example'), 'examples')),
    ),
  }
}

// ── Pieces with messages that name the way out ───────────────────────────────────────────────────────────────────────

function keyed<const Entries extends v.ObjectEntries>(noun: string, entries: Entries, shape = 'an object') {
  const keys = Object.keys(entries)
  return v.strictObject(entries, ({ expected, received, path, input }) => {
    const place = path?.at(-1)
    if (Array.isArray(place?.input) || Array.isArray(input)) return `must be ${shape}, not a list`
    if (expected === 'Object') return `must be ${shape}${given(received)}`
    const key = String(place?.key)
    if (expected !== 'never')
      return missing(
        key,
        Object.keys(place?.input ?? {}).filter((other) => !keys.includes(other)),
      )
    return keys.length === 0 ? `unknown ${noun} “${key}” (there are none)` : unknownValue(noun, key, keys)
  })
}

function missing(key: string, unknown: readonly string[]): string {
  const near = nearest(key, unknown)
  return near === undefined ? 'is missing' : `is missing (did you mean it by “${near}”?)`
}

function choice<const Value extends string>(noun: string, values: readonly Value[]): Schema<Value> {
  return v.picklist(values, ({ input, received }) =>
    typeof input === 'string'
      ? unknownValue(noun, input, values)
      : `must be one of ${values.join(', ')}${given(received)}`,
  )
}

function text(what: string): Schema<string> {
  const message = `must be ${what}`
  return v.pipe(
    v.string(({ received }) => `${message}${given(received)}`),
    v.regex(/\S/u, `${message}, but is empty`),
  )
}

function phrase(): Schema<string> {
  const wayOut =
    'a phrase begins with a word, and parentheses hold words without blanks, as in "(team) flow|value board"'
  return v.pipe(
    text('a phrase, such as "flow|value board"'),
    v.check(isPhrase, ({ input }) => `“${input}” is not a phrase (${wayOut})`),
  )
}

function listOf<Value>(item: Schema<Value>, what: string, fewest = 0): Schema<Value[]> {
  const list = v.array(item, ({ received }) => `must be a list of ${what}${given(received)}`)
  return fewest === 0
    ? list
    : v.pipe(list, v.minLength(fewest, `must be a list of ${what} with at least ${fewest} in it`))
}

function described<Described extends v.GenericSchema<unknown, unknown>>(description: string, schema: Described) {
  return v.pipe(schema, v.description(description))
}

function given(received: string): string {
  return received === 'undefined' ? '' : ` (given: ${received})`
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[]
}

function sameFor<Key extends string, Value>(keys: readonly Key[], value: Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value>
}
