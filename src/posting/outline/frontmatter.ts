import type { Root } from 'mdast'
import type { Span } from '../../text/span.ts'
import { blocksThrough, type Block, withoutOwnMarks } from '../markup/markup-block.ts'
import { markdownBlocks } from '../markup/blocks.ts'
import { plainKey, type Field } from '../markup/field.ts'
import { spanOf } from '../markup/inline-text.ts'
import { isPartOfPay } from './declared-pay.ts'
import { tellsOfPlace } from './declared-places.ts'
import { withEdges, withoutOrnaments } from './containers.ts'
import { asMarkdown } from '../markup/dialects.ts'
import { countWords } from './labels.ts'
import type { Limits } from '../markup/limits.ts'
import { through, verbatim, type MappedText } from '../source/mapped-text.ts'
import { parseMarkdown } from '../markup/markdown.ts'
import type { SectionKind } from '../posting.ts'
import { trimRich, type RichText } from '../source/rich-text.ts'
import type { SectionNames } from '../headings/section-kinds.ts'
import { tomlFields } from '../markup/toml.ts'
import { KEY_RANK, type Unit, isUnit, type Divider } from './line-kinds.ts'
import { unitsOf } from './units.ts'
import { lineFields, yamlFields } from '../markup/yaml.ts'

/** The strings of the frontmatter, if the posting has one, and whether it is too long to be read as it should. */
export function frontmatterFields(
  root: Root,
  text: string,
  limits: Limits,
): { readonly fields: readonly Field[]; readonly isShortened: boolean } {
  const node = root.children[0]
  const language: string | undefined = node?.type
  if (!node || (language !== 'yaml' && language !== 'toml')) return { fields: [], isShortened: false }
  const inside = unfenced(text, spanOf(node))
  const isShortened = language === 'yaml' && inside.text.length > limits.maxFrontmatterLength
  const fields = (isShortened ? lineFields : language === 'yaml' ? yamlFields : tomlFields)(inside.text)
  return {
    isShortened,
    fields: fields.map((field) => ({
      ...field,
      keys: field.keys.map((key) => through(key, inside)),
      value: through(field.value, inside),
    })),
  }
}

/** Up to the closing fence; the opening one means nothing in YAML or TOML. */
function unfenced(text: string, { start, end }: Span): MappedText {
  return verbatim(text.slice(start, end).replace(/[-+]{3}[ \t]*$/u, ''), start)
}

/** Keys whose strings file the posting and do not describe the job. */
const FILING_KEYS = new Set(
  (
    'tag tags hashtag hashtags keyword keywords category categories image images img logo logos icon icons cover thumbnail ' +
    'banner header headers headerimages gallery alias aliases slug path permalink url urls uri link links href redirect ' +
    'redirectfrom redirects layout type template id ids uid uuid date dates published author authors lang language locale ' +
    'location locations city country address email phone host hostname source weight order css class classes style styles script ' +
    'scripts seo og twitter meta menu menus nav parent related draft status contact title jobtitle name position headline ' +
    'company companyname organization org department team jobtype employmenttype schedule currency breadcrumbs series theme ' +
    'color colors industry industries remote sector sectors area areas applyurl jdlint'
  ).split(' '),
)
/** Keys that say that a text describes the job, in whole or in part. */
const TEXT_KEYS = new Set(
  (
    'description summary excerpt intro introduction about body content text abstract lead teaser tagline subtitle blurb details ' +
    'overview'
  ).split(' '),
)
const NAMING_KEYS = new Set('title heading name label section headline'.split(' '))
const SHORTEST_TEXT = 8

/** The strings that describe the job, each key a heading over its strings. */
export function fieldUnits(fields: readonly Field[], names: SectionNames): readonly (Unit | Divider)[] {
  const units: (Unit | Divider)[] = []
  let heading: string | undefined
  let named: { readonly keys: number; readonly kind: SectionKind; readonly text: MappedText } | undefined
  for (const field of fields) {
    const naming = sectionName(field, names)
    if (naming) named = { keys: field.keys.length, kind: naming, text: field.value }
    if (naming || !describesJob(field, named !== undefined, names)) continue
    const key = field.keys.at(-1) ?? field.value
    if (named && field.keys.length < named.keys) named = undefined
    const name = named?.text ?? sectionKey(field.keys, names) ?? key
    const place = field.keys.map((one) => one.text).join('.') + String(name.segments[0]?.source.start)
    if (place !== heading) units.push(keyHeading(name, named?.kind ?? keyKind(field.keys, names)))
    heading = place
    addValue(field.value, units, names)
  }
  return [...units, { type: 'end' }]
}

/** The kind of section that an entry such as `- heading: What you'll do` names for its neighbours. */
function sectionName(field: Field, names: SectionNames): SectionKind | undefined {
  if (field.keys.length < 2 || !NAMING_KEYS.has(plainKey(field.keys.at(-1)))) return undefined
  return countWords(field.value.text) <= 6 ? names.sectionKind(field.value.text) : undefined
}

function keyHeading(name: MappedText, kind: SectionKind): Unit {
  const text: RichText = { ...name, strong: [] }
  return { type: 'heading', text: trimRich(text), rank: KEY_RANK, kind, lead: undefined, isLabel: false }
}

function describesJob(field: Field, isNamed: boolean, names: SectionNames): boolean {
  if (isPartOfPay(field.keys) || (field.keys.length > 1 && tellsOfPlace(field.keys))) return false
  const around = field.keys.slice(0, -1).map(plainKey)
  if (around.some((key) => FILING_KEYS.has(key) && keyKindOf(key, names) === undefined && key !== 'meta')) return false
  const isFiled =
    FILING_KEYS.has(plainKey(field.keys.at(-1))) && !(field.isListed && around.length > 0 && !isShort(field.value.text))
  if (isFiled || !isProse(field.value.text)) return false
  if (field.isListed || isNamed || !isShort(field.value.text)) return true
  return field.keys.some((key) => keyKindOf(key.text, names) !== undefined)
}

function isShort(text: string): boolean {
  return countWords(text) < SHORTEST_TEXT
}

/** Neither an address nor a date, a number or a token. */
function isProse(text: string): boolean {
  if (/^(?:[a-z]+:)?\/\//iu.test(text) || /^[\w.+-]+@[\w.-]+$/u.test(text) || /^[./][\w./-]+$/u.test(text)) return false
  return /\p{L}{2}/u.test(text) && !/^\d{4}-\d\d/u.test(text)
}

/** The innermost key that says what its strings are for. */
function sectionKey(keys: readonly MappedText[], names: SectionNames): MappedText | undefined {
  return (
    keys.findLast((key) => names.sectionKind(spacedKey(key.text)) !== undefined) ??
    keys.findLast((key) => keyKindOf(key.text, names) !== undefined)
  )
}

function keyKind(keys: readonly MappedText[], names: SectionNames): SectionKind {
  const key = sectionKey(keys, names)
  return (key && keyKindOf(key.text, names)) ?? 'other'
}

function keyKindOf(key: string, names: SectionNames): SectionKind | undefined {
  const words = spacedKey(key).toLowerCase()
  return names.sectionKind(words) ?? (words.split(' ').some((word) => TEXT_KEYS.has(word)) ? 'summary' : undefined)
}

/** `jobResponsibilities` and `job_responsibilities` as words. */
function spacedKey(key: string): string {
  return key.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_-]+/gu, ' ')
}

function addValue(value: MappedText, units: (Unit | Divider)[], names: SectionNames): void {
  let isFirst = true
  for (const unit of withoutOrnaments(unitsOf(withEdges(valueBlocks(value)), names), names)) {
    if (unit.type !== 'statement') units.push(unit)
    else units.push({ ...unit, form: 'field', opens: unit.opens || isFirst })
    if (isUnit(unit)) isFirst = false
  }
}

function valueBlocks(value: MappedText): readonly Block[] {
  const rewritten = asMarkdown(value.text)
  if (rewritten !== undefined)
    return withoutOwnMarks(blocksThrough(markdownBlocks(parseMarkdown(rewritten.text)), through(rewritten, value)))
  if (/[\r\n*_`<[&\\~]/u.test(value.text)) return blocksThrough(markdownBlocks(parseMarkdown(value.text)), value)
  return [{ type: 'paragraph', text: trimRich({ ...value, strong: [] }) }]
}
