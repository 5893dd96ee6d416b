/** @module-tag dask */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLEAN, CLI, folder, HYBRID, jdlint, type Run } from '../cli/program.ts'
import { programFile } from '../programs/programs.ts'

const EXAMPLE = path.join(import.meta.dirname, '..', '..', 'examples', 'dask')
const JDLINT = `${process.execPath} ${CLI}`

const POSTINGS = Buffer.concat([
  ...Array.from({ length: 200 }, (_, id) =>
    // A line separator, which ends a line for Python but not for JSON.
    Buffer.from(`${JSON.stringify({ id, text: `${id % 3 === 0 ? HYBRID : CLEAN}\nCompany\u2028${id}\n` })}\n`),
  ),
  Buffer.from('\n \r\nno JSON\n{"id":"cut off"'),
  Buffer.from([0xff, 0x0a]),
  Buffer.from(JSON.stringify({ id: 'last', text: CLEAN })),
])

function python(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Run {
  return spawnSync(programFile('dask'), args, { cwd, env: { ...process.env, JDLINT, ...env }, encoding: 'utf8' })
}

function judged(cwd: string, env?: Readonly<Record<string, string>>): Run {
  const parts = { PROCESSES: '4', PART: '5kB' }
  return python([path.join(EXAMPLE, 'run.py'), 'postings.ndjson', 'results'], cwd, { ...parts, ...env })
}

function partsOf(cwd: string): readonly string[] {
  return readdirSync(path.join(cwd, 'results')).map((name) => path.join(cwd, 'results', name))
}

/** The answers, without the numbers of lines, which count within a part. */
function answers(text: string): readonly unknown[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => ({ ...(JSON.parse(line) as object), line: undefined }))
}

describe('examples/dask', { timeout: 120_000 }, () => {
  it('judges as jdlint does, in the order of the postings, and leaves alone what is done', () => {
    const cwd = folder({ 'postings.ndjson': POSTINGS })
    const run = judged(cwd)
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(run.stdout).toMatch(/^203 new answers, \d+ parts in results\n$/u)
    const parts = partsOf(cwd)
    expect(parts.length).toBeGreaterThan(1)
    const alone = jdlint(['--ndjson'], { cwd, input: POSTINGS })
    const everything = (): string =>
      partsOf(cwd)
        .map((file) => readFileSync(file, 'utf8'))
        .join('')
    expect(answers(everything())).toEqual(answers(alone.stdout))

    const [, second = ''] = parts
    const lost = readFileSync(second, 'utf8')
    rmSync(second)
    expect(judged(cwd).stdout).toContain(`${answers(lost).length} new answers`)
    expect(answers(everything())).toEqual(answers(alone.stdout))
  })

  it('breaks off where jdlint does not start, and leaves no file that looks done', () => {
    const cwd = folder({ 'postings.ndjson': `${JSON.stringify({ id: 1, text: CLEAN })}\n` })
    const run = judged(cwd, { JDLINT: `${JDLINT} --rule no-such-rule:off` })
    expect(run.status).not.toBe(0)
    expect(run.stderr).toContain('jdlint answered 0 of 1 lines, status 2: jdlint: --rule "no-such-rule')
    expect(partsOf(cwd)).toEqual([])
  })

  it('has a function that takes any lines, as Spark and Beam hand them over', () => {
    const script = `
import json, jdlint
lines = (json.dumps({"id": id, "text": "# Product Owner"}) for id in "abc")
print([json.loads(answer)["id"] for answer in jdlint.judge(lines)], jdlint.judge([]), jdlint.judge([" ", ""]))
`
    expect(python(['-c', script], EXAMPLE)).toMatchObject({ stdout: "['a', 'b', 'c'] [] []\n", stderr: '' })
  })
})
