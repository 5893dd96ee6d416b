/** What users set in their editor, under `jdlint`. */
export interface Settings {
  /** Mark the phrases of either role. Default: false. */
  readonly semanticTokens: boolean
}

/** Reads settings of whatever origin; what is not understood is as if it were not set. */
export function settingsOf(value: unknown): Settings {
  const own = fieldOf(value, 'jdlint') ?? value
  return { semanticTokens: fieldOf(own, 'semanticTokens') === true }
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined
}
