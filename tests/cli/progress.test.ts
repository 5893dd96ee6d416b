import { describe, expect, it } from 'vitest'
import { createProgress } from '../../src/cli/files/progress.ts'

function progress(isTTY: boolean, ...times: readonly number[]): readonly string[] {
  const written: string[] = []
  let time = 0
  const line = createProgress(
    times.length,
    { isTTY, write: (text: string | Uint8Array) => written.push(String(text)) > 0 },
    () => time,
  )
  for (const moment of times) {
    time = moment
    line.advance()
  }
  line.end()
  return written
}

describe('the progress of a run', () => {
  it('is one line that is rewritten, and gone at the end', () => {
    expect(progress(true, 500, 1000, 1050, 1100)).toEqual([
      '\r\u001b[2Kjdlint: 2 of 4 files',
      '\r\u001b[2Kjdlint: 4 of 4 files',
      '\r\u001b[2K',
    ])
  })

  it('is not shown in the first second, nor where there is no terminal', () => {
    expect(progress(true, 0, 999)).toEqual([])
    expect(progress(false, 500, 5000, 9000)).toEqual([])
  })
})
