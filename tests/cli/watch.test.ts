import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { CLEAN, CLI, folder, HYBRID, jdlint } from './program.ts'

interface Watching {
  /** Waits until the program has said so since the last call. */
  readonly hears: (what: string) => Promise<string>
  readonly interrupt: () => Promise<number | null>
}

async function watching(cwd: string, ...args: readonly string[]): Promise<Watching> {
  const program = spawn(process.execPath, [CLI, '--watch', '--format', 'compact', ...args], { cwd })
  onTestFinished(() => void program.kill('SIGKILL'))
  const ended = new Promise<number | null>((resolve) => program.once('exit', resolve))
  let said = ''
  let listen = (): void => undefined
  for (const stream of [program.stdout, program.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
      listen()
    })
  }
  const hears = (what: string): Promise<string> =>
    new Promise((resolve) => {
      listen = () => {
        if (!said.includes(what)) return
        resolve(said)
        said = ''
        listen = () => undefined
      }
      listen()
    })
  await hears('until Ctrl-C')
  return {
    hears,
    interrupt: () => {
      program.kill('SIGINT')
      return ended
    },
  }
}

describe('jdlint --watch', () => {
  it('checks a file again when it changes, and ends cleanly on Ctrl-C', async () => {
    const cwd = folder({ 'jobs/a.md': HYBRID, 'jobs/b.md': CLEAN })
    const { hears, interrupt } = await watching(cwd, 'jobs')
    writeFileSync(path.join(cwd, 'jobs/b.md'), HYBRID)
    const said = await hears('jobs/b.md:1:3: error')
    expect(said).toContain('jdlint: jobs/b.md changed\n')
    expect(said).not.toContain('jobs/a.md')
    expect(await interrupt()).toBe(0)
  })

  it('notices new postings below the working directory', async () => {
    const cwd = folder({ 'a.md': HYBRID })
    const { hears } = await watching(cwd)
    writeFileSync(path.join(cwd, 'new.md'), HYBRID)
    await hears('new.md:1:3: error')
  })

  it('checks everything again when the configuration changes, and survives a mistake in it', async () => {
    const cwd = folder({ 'jobs/a.md': HYBRID })
    const config = path.join(cwd, 'jdlint.config.yaml')
    const { hears } = await watching(cwd, 'jobs')
    writeFileSync(config, 'rules: { hybrid-titl: off }\n')
    await hears('did you mean hybrid-title')
    writeFileSync(config, 'rules: { hybrid-title: warning }\n')
    await hears('jobs/a.md:1:3: warning')
    rmSync(config)
    await hears('jobs/a.md:1:3: error')
  })

  it('is not for standard input, nor for what happens once', () => {
    const cwd = folder({ 'a.md': CLEAN })
    expect(jdlint(['--watch', '-'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'jdlint: --watch: standard input cannot be watched (name files or folders)\n',
    })
    expect(jdlint(['--watch', '--baseline-update'], { cwd })).toMatchObject({ status: 2, stdout: '' })
  })
})
