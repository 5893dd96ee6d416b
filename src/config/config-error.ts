/** Where in the settings a mistake is: keys and indices from the outermost in, `['rules', 'hybrid-title', 0]`. */
export type KeyPath = readonly (string | number)[]

/** Where a mistake in the configuration is. */
export interface ConfigPlace {
  /** Empty where the mistake is about the whole. */
  readonly key: KeyPath
  /** The configuration file; missing for settings that a program passed. */
  readonly file?: string
  /** 1-based; missing where the format has no positions. */
  readonly line?: number | undefined
}

/**
 * A mistake in the configuration or the options: unknown rule, preset, option, or a value of the wrong kind. The
 * message is one line that names the place and the nearest valid value.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  /** What is wrong and the way out, without the place. */
  readonly reason: string
  readonly place: ConfigPlace

  constructor(reason: string, place: ConfigPlace = { key: [] }) {
    super([fileOf(place), keyText(place.key), reason].filter((part) => part !== '').join(': '))
    this.reason = reason
    this.place = place
  }
}

function fileOf({ file = '', line }: ConfigPlace): string {
  return line === undefined ? file : `${file}:${line}`
}

const PLAIN_KEY = /^[\w-]+$/u

/** A place in the settings as people write it: `rules.hybrid-title[1].smallestShare`. */
export function keyText(key: KeyPath): string {
  return key
    .map((part, at) =>
      typeof part === 'number'
        ? `[${part}]`
        : PLAIN_KEY.test(part)
          ? `${at === 0 ? '' : '.'}${part}`
          : `[${JSON.stringify(part)}]`,
    )
    .join('')
}
