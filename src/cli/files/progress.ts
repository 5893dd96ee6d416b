/** Shows how far a run has come. */
export interface Progress {
  readonly advance: () => void
  /** Leaves the terminal as it was. */
  readonly end: () => void
}

const SILENCE = 1000
const INTERVAL = 100
const CLEAR_LINE = '\r\u001b[2K'

/**
 * One line that is rewritten in place, for runs of more than a second; nothing where the stream is no terminal.
 * @param now milliseconds from any point in time
 */
export function createProgress(
  total: number,
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
  now: () => number = Date.now,
): Progress {
  let done = 0
  let next = now() + SILENCE
  let isShown = false
  return {
    advance() {
      done += 1
      if (!stream.isTTY || now() < next) return
      next = now() + INTERVAL
      isShown = true
      stream.write(`${CLEAR_LINE}jdlint: ${done} of ${total} files`)
    },
    end() {
      if (isShown) stream.write(CLEAR_LINE)
    },
  }
}
