/** @module-tag redis-server */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Queue, QueueEvents } from 'bullmq'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { CLEAN, folder, HYBRID, jdlint } from '../cli/program.ts'
import { programFile } from '../programs/programs.ts'

const EXAMPLE = path.join(import.meta.dirname, '..', '..', 'examples', 'bullmq')
const MINUTES = 60_000

interface Answer {
  readonly id: string | number
}

describe('examples/bullmq', () => {
  const place = mkdtempSync(path.join(tmpdir(), 'jdlint-redis-'))
  const socket = path.join(place, 'redis.sock')
  let server: ChildProcess

  /** A server that keeps nothing on the disk. */
  async function startServer(): Promise<void> {
    server = spawn(programFile('redis-server'), ['--port', '0', '--unixsocket', socket, '--save', '', '--dir', place])
    await until(() => existsSync(socket))
  }

  async function stopServer(): Promise<void> {
    server.kill('SIGKILL')
    await once(server, 'close')
    rmSync(socket)
  }

  beforeAll(startServer)
  afterAll(async () => {
    await stopServer()
    rmSync(place, { recursive: true, force: true })
  })

  /** Starts a program of the example in a folder, with a queue that no other test has. */
  function example(cwd: string, name: string, args: readonly string[], env: Record<string, string> = {}): Started {
    const child = spawn(process.execPath, [path.join(EXAMPLE, name), ...args], {
      cwd,
      env: { ...process.env, REDIS_URL: socket, QUEUE: path.basename(cwd), ...env },
    })
    let output = ''
    child.stdout.on('data', (data) => (output += String(data)))
    child.stderr.on('data', (data) => (output += String(data)))
    const ended = once(child, 'close').then(([status, signal]) => ({ status: (status ?? signal) as unknown, output }))
    onTestFinished(async () => {
      child.kill('SIGKILL')
      await ended
    })
    return { kill: () => child.kill('SIGKILL'), ended }
  }

  function connect(): Redis {
    const connection = new Redis(socket, { maxRetriesPerRequest: null })
    onTestFinished(() => {
      connection.disconnect()
    })
    return connection
  }

  it(
    'loses nothing and says nothing twice when a worker is killed, and sets poisoned postings aside',
    async () => {
      const good = Array.from({ length: 400 }, (_, index) => ({
        id: index % 2 === 0 ? index : `board:${index}`,
        text: `${index % 3 === 0 ? HYBRID : CLEAN}\nCompany ${index}\n`,
      }))
      const lines = good.map((posting) => JSON.stringify(posting))
      lines.splice(200, 0, JSON.stringify({ id: 'poison', text: CLEAN, filePath: 'poison/a.md' }), '', 'no JSON')
      const cwd = folder({
        'postings.ndjson': lines.join('\n'),
        // Whatever reads this configuration is killed, as a process is that takes more memory than there is.
        'poison/jdlint.config.js': `process.kill(process.pid, 'SIGKILL')\n`,
      })
      const events = new QueueEvents(path.basename(cwd), { connection: connect() })
      const stalled: string[] = []
      events.on('stalled', ({ jobId }) => stalled.push(jobId))
      await events.waitUntilReady()
      const run = example(cwd, 'run.js', ['postings.ndjson', 'results.ndjson'])
      const [victim] = [1, 2, 3].map(() => example(cwd, 'worker.js', [], { LEASE: '5000' }))
      await until(() => linesOf(cwd).length >= 100)
      victim?.kill()
      const { status, output } = await run.ended
      expect(stalled, 'the worker was killed in the middle').not.toEqual([])
      expect(output.trimEnd().split('\n').sort()).toEqual([
        '400 results in results.ndjson, 2 postings set aside',
        'set aside: id-%22poison%22: jdlint ended with SIGKILL',
        expect.stringMatching(/^set aside: line-203: not JSON/u),
      ])
      expect(status).toBe(2)
      const alone = jdlint(['--ndjson'], { cwd, input: good.map((posting) => `${JSON.stringify(posting)}\n`).join('') })
      expect(sorted(linesOf(cwd))).toEqual(sorted(alone.stdout.trimEnd().split('\n')))
      await events.close()
    },
    5 * MINUTES,
  )

  it(
    'bounds what is in Redis, and goes on where it was when it is killed itself',
    async () => {
      const cwd = folder({ 'postings.ndjson': titlesOnly(1200) })
      const queue = new Queue(path.basename(cwd), { connection: connect() })
      const start = (): Started => example(cwd, 'run.js', ['postings.ndjson', 'results.ndjson'], { BACKLOG: '1000' })
      const first = start()
      await until(async () => (await queue.count()) === 1000)
      await wait(300)
      expect(await queue.count()).toBe(1000)
      example(cwd, 'worker.js', [])
      await until(() => linesOf(cwd).length >= 100)
      first.kill()
      await first.ended
      // Written, but still in Redis; and cut off.
      appendFileSync(path.join(cwd, 'results.ndjson'), '{"id":1198}\n{"id":1199,"diagn')
      expect(await start().ended).toEqual({
        status: 0,
        output: '1200 results in results.ndjson, 0 postings set aside\n',
      })
      expect(idsOf(cwd).sort(byNumber)).toEqual([...Array(1200).keys()])
      expect(Object.values(await queue.getJobCounts()).filter((count) => count > 0)).toEqual([])
      await queue.close()
    },
    5 * MINUTES,
  )

  it(
    'goes on when the server was away and has forgotten everything',
    async () => {
      const cwd = folder({ 'postings.ndjson': titlesOnly(1000) })
      const run = example(cwd, 'run.js', ['postings.ndjson', 'results.ndjson'])
      example(cwd, 'worker.js', [])
      await until(() => linesOf(cwd).length >= 50)
      await stopServer()
      await startServer()
      expect(await run.ended).toMatchObject({
        status: 0,
        output: expect.stringContaining('1000 results in results.ndjson, 0 postings set aside\n') as string,
      })
      expect(idsOf(cwd).sort(byNumber)).toEqual([...Array(1000).keys()])
    },
    5 * MINUTES,
  )

  it(
    'takes a folder of markdown files, hands options to jdlint, and ends a jdlint that hangs',
    async () => {
      const cwd = folder({
        'careers/a.md': HYBRID,
        'careers/emea/b.md': CLEAN,
        'careers/notes.txt': 'no posting',
        'careers/hangs/c.md': CLEAN,
        'careers/hangs/jdlint.config.js': 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)\n',
      })
      example(cwd, 'worker.js', ['--rule', 'hybrid-title: off'], { PATIENCE: '4000' })
      const { status, output } = await example(cwd, 'run.js', ['careers', 'results.ndjson']).ended
      expect([status, output.split('\n')[0]]).toEqual([
        2,
        'set aside: id-%22careers%2Fhangs%2Fc.md%22: jdlint ended with SIGKILL',
      ])
      expect(idsOf(cwd).sort()).toEqual(['careers/a.md', 'careers/emea/b.md'])
      expect(linesOf(cwd).join('\n')).not.toContain('hybrid-title')
    },
    5 * MINUTES,
  )
})

interface Started {
  readonly kill: () => void
  readonly ended: Promise<{ readonly status: unknown; readonly output: string }>
}

function linesOf(cwd: string): readonly string[] {
  const file = path.join(cwd, 'results.ndjson')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : []
}

function idsOf(cwd: string): (string | number)[] {
  return linesOf(cwd).map((line) => (JSON.parse(line) as Answer).id)
}

function byNumber(one: string | number, other: string | number): number {
  return Number(one) - Number(other)
}

/** Lines of short postings, with the numbers from 0 as their ids. */
function titlesOnly(length: number): string {
  return Array.from({ length }, (_, id) => `${JSON.stringify({ id, text: '# Product Owner' })}\n`).join('')
}

function sorted(lines: readonly string[]): readonly string[] {
  return [...lines].sort()
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(20)
}
