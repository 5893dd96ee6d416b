/** The command line asks for something that jdlint does not know. The message names the argument and the way out. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
