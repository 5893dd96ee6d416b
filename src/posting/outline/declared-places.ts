import { plainKey, type Field } from '../markup/field.ts'
import type { MappedText } from '../source/mapped-text.ts'

const KEYS = new Set(
  (
    'location locations joblocation alllocations place city country region office offices workplace addresslocality ' +
    'addressregion addresscountry'
  ).split(' '),
)

/** Whether keys lead to where the job is: `location`, `jobLocation.address.addressLocality`. */
export function tellsOfPlace(keys: readonly MappedText[]): boolean {
  return keys.some((key) => KEYS.has(plainKey(key)))
}

/** Where the frontmatter, or the data, says that the job is. */
export function declaredPlaces(fields: readonly Field[]): readonly string[] {
  return fields.flatMap(({ keys, value }) => (tellsOfPlace(keys) ? [value.text] : []))
}
