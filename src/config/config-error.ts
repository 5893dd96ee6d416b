/** A mistake in the configuration or the options: unknown rule, preset, option, or a value of the wrong kind. The message names the nearest valid value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}
