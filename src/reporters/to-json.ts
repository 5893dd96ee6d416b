/** JSON for people's terminals as well as for programs: indented, on lines of its own. */
export function toJson(value: unknown): string {
  return `${escapeSteering(JSON.stringify(value, null, 2))}\n`
}

/** The same on one line. */
export function toJsonLine(value: unknown): string {
  return `${escapeSteering(JSON.stringify(value))}\n`
}

// JSON.stringify escapes only the controls below U+0020; the rest can steer a terminal just as well.
function escapeSteering(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u2028\u2029\p{Bidi_Control}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
