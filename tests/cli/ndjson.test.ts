import { spawn } from 'node:child_process'
import { describe, expect, it, onTestFinished } from 'vitest'
import { CLEAN, CLI, folder, HYBRID, jdlint, type Run } from './program.ts'

interface Answer {
  readonly id: unknown
  readonly line?: number
  readonly error?: string
  readonly ignored?: boolean
  readonly diagnostics?: readonly { readonly ruleId: string; readonly severity: string }[]
}

function answers({ stdout }: Run): readonly Answer[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer)
}

function lines(...values: readonly unknown[]): string {
  return values.map((value) => `${typeof value === 'string' ? value : JSON.stringify(value)}\n`).join('')
}

describe('jdlint --ndjson', () => {
  it('answers every line with one line, in the same order, also from several threads', () => {
    const ids = Array.from({ length: 200 }, (_, index) => index)
    const input = lines(...ids.map((id) => ({ id, text: id % 3 === 0 ? HYBRID : CLEAN })))
    const run = jdlint(['--ndjson', '--concurrency', '2'], { cwd: folder({}), input })
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(answers(run).map(({ id }) => id)).toEqual(ids)
    expect(answers(run).map(({ diagnostics }) => diagnostics?.some(({ ruleId }) => ruleId === 'hybrid-title'))).toEqual(
      ids.map((id) => id % 3 === 0),
    )
  })

  it('says what is wrong with a line, goes on, and fails at the end', () => {
    const input = lines(
      { id: 1, text: CLEAN },
      'nope',
      '',
      '[]',
      { text: CLEAN },
      { id: 'b' },
      { id: 2, text: CLEAN, filePath: 7 },
      { id: 'last', text: HYBRID },
    ).trimEnd()
    const run = jdlint(['--ndjson'], { cwd: folder({}), input })
    expect(run.status).toBe(2)
    expect(run.stderr).toBe('jdlint: 5 lines of standard input could not be used (see "error" in the output)\n')
    expect(answers(run).map(({ id, line, error }) => [id, line, error?.split(/[:,]/u)[0]])).toEqual([
      [1, undefined, undefined],
      [null, 2, 'not JSON'],
      [null, 4, 'id'],
      [null, 5, 'id'],
      ['b', 6, 'text'],
      [2, 7, 'filePath'],
      ['last', undefined, undefined],
    ])
  })

  it('names the line that is no UTF-8', () => {
    const run = jdlint(['--ndjson'], {
      cwd: folder({}),
      input: Buffer.concat([Buffer.from(lines({ id: 1, text: CLEAN })), Buffer.from([0x22, 0xff, 0x22])]),
    })
    expect(answers(run)[1]).toMatchObject({ id: null, line: 2 })
    expect(run.status).toBe(2)
  })

  it('passes over a line of nothing but spaces, tabs and a carriage return, and over no other', () => {
    const lines = [Buffer.from(' \t\r\n\r\n'), Buffer.from([0xa0, 0x0a]), Buffer.from('\u00a0\n\f\n\ufeff')]
    const run = jdlint(['--ndjson'], { cwd: folder({}), input: Buffer.concat(lines) })
    expect(answers(run).map(({ id, line }) => [id, line])).toEqual([3, 4, 5, 6].map((line) => [null, line]))
  })

  it('goes by the configuration that is nearest to filePath, and by flags', () => {
    const cwd = folder({
      'jobs/jdlint.config.yaml': 'rules: { hybrid-title: warning }\nignores: [old.md]\n',
      'broken/jdlint.config.yaml': 'presett: strict\n',
    })
    const input = lines(
      ...['jobs/a.md', 'a.md', 'jobs/old.md', 'broken/a.md'].map((filePath, id) => ({ id, filePath, text: HYBRID })),
    )
    const [jobs, root, old, broken] = answers(jdlint(['--ndjson'], { cwd, input }))
    expect(jobs?.diagnostics?.find(({ ruleId }) => ruleId === 'hybrid-title')?.severity).toBe('warning')
    expect(root?.diagnostics?.find(({ ruleId }) => ruleId === 'hybrid-title')?.severity).toBe('error')
    expect(old).toMatchObject({ ignored: true, diagnostics: [] })
    expect(broken?.error).toContain('preset')
    expect(
      answers(jdlint(['--ndjson', '--rule', 'hybrid-title: off'], { cwd, input }))[0]?.diagnostics?.map(
        ({ ruleId }) => ruleId,
      ),
    ).not.toContain('hybrid-title')
  })

  it('answers before the input has ended', async () => {
    const program = spawn(process.execPath, [CLI, '--ndjson'], { cwd: folder({}) })
    onTestFinished(() => void program.kill())
    program.stdin.write(lines({ id: 'now', text: CLEAN }))
    const [first] = (await program.stdout.take(1).toArray()) as readonly Buffer[]
    expect(JSON.parse(String(first))).toMatchObject({ id: 'now' })
  })

  it('takes neither files nor formats', () => {
    const cwd = folder({ 'a.md': CLEAN })
    expect(jdlint(['--ndjson', 'a.md'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'jdlint: --ndjson: reads standard input, not a.md (leave it out)\n',
    })
    expect(jdlint(['--ndjson', '--format', 'json'], { cwd })).toMatchObject({ status: 2, stdout: '' })
  })
})
