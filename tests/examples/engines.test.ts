import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { CLEAN, CLI, folder } from '../cli/program.ts'

// What Spark's `pipe` and a step of Beam rely on when they run a program for each partition: docs/scale-out.md.

const SETTINGS = { 'jdlint.config.yaml': 'ignores: [old/**]\n' }

function start(
  cwd: string,
  args: readonly string[] = [],
  flags: readonly string[] = [],
): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [...flags, CLI, '--ndjson', '--concurrency', 'off', ...args], { cwd })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

interface Ended {
  readonly status: unknown
  readonly stdout: string
  readonly stderr: string
}

async function pipe(lines: readonly string[], cwd: string, args?: readonly string[]): Promise<Ended> {
  const child = start(cwd, args)
  child.stdin.on('error', () => undefined)
  child.stdin.end(lines.map((line) => `${line}\n`).join(''))
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), statusOf(child)])
  return { status, stdout, stderr }
}

async function statusOf(child: ChildProcessWithoutNullStreams): Promise<unknown> {
  const [status] = (await once(child, 'close')) as readonly unknown[]
  return status
}

function posting(id: unknown, more: object = {}): string {
  return JSON.stringify({ id, text: CLEAN, ...more })
}

function idsOf(stdout: string): readonly unknown[] {
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => (JSON.parse(line) as { readonly id: unknown }).id)
}

describe('jdlint --ndjson in a partition', () => {
  it('answers each line in its place, and prints nothing else, also beside other partitions', async () => {
    const cwd = folder(SETTINGS)
    const partitions = [[1, 2, 3], ['a', 'b'], [], ['last']]
    const ended = await Promise.all(
      partitions.map((ids) =>
        pipe(
          ids.map((id) => posting(id)),
          cwd,
        ),
      ),
    )
    expect(ended.map(({ stdout }) => idsOf(stdout))).toEqual(partitions)
    expect(ended.map(({ status, stderr }) => [status, stderr])).toEqual(partitions.map(() => [0, '']))
  })

  it('answers a broken line in its place, goes on, and says so by its exit status', async () => {
    const { status, stdout } = await pipe([posting(1), '{"id": 2, "text"', posting(3)], folder(SETTINGS))
    expect(idsOf(stdout)).toEqual([1, null, 3])
    expect(status).toBe(2)
  })

  it('answers nothing at all where it cannot start, so that the missing answers tell of it', async () => {
    const ended = await pipe([posting(1)], folder(SETTINGS), ['--rule', 'no-such-rule: off'])
    expect(ended).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('no-such-rule') as string })
  })

  it('ends quietly when nobody takes its answers any more', async () => {
    const child = start(folder(SETTINGS))
    child.stdin.on('error', () => undefined)
    Readable.from(manyPostings(Infinity, {})).pipe(child.stdin)
    await once(child.stdout, 'data')
    child.stdout.destroy()
    expect(await Promise.all([statusOf(child), text(child.stderr)])).toEqual([0, ''])
  })

  it('reads no further than its answers are taken', async () => {
    const child = start(folder(SETTINGS))
    const line = `${posting(1, { filePath: 'old/a.md', more: 'x'.repeat(10_000) })}\n`
    let lines = 0
    const taken = async (): Promise<boolean> =>
      child.stdin.write(line) || Promise.race([once(child.stdin, 'drain').then(() => true), wait(3000, false)])
    for (lines = 1; await taken(); lines += 1) if (lines > 5000) break
    expect(lines).toBeLessThan(5000)
    child.stdin.end()
    expect(idsOf(await text(child.stdout))).toHaveLength(lines)
  }, 60_000)

  it('keeps nothing of the lines that it has answered', async () => {
    // Beside what jdlint itself needs there is room for some 80 bytes of each line.
    const child = start(folder(SETTINGS), [], ['--max-old-space-size=24'])
    child.stdin.on('error', () => undefined)
    // Most are cheap, so that the test does not take minutes; every hundredth is judged.
    Readable.from(manyPostings(100_000, { filePath: 'old/a.md', more: 'x'.repeat(200) })).pipe(child.stdin)
    let answers = 0
    for await (const chunk of child.stdout) answers += (chunk as Buffer).toString().split('\n').length - 1
    expect(answers).toBe(100_000)
  }, 120_000)
})

function* manyPostings(count: number, cheap: object): Generator<string> {
  for (let id = 0; id < count; id += 1) yield `${posting(id, id % 100 === 0 ? {} : cheap)}\n`
}
