import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** What one run of a program took, all threads of it together. */
export interface ProgramRun {
  /** Milliseconds from start to end, as a user waits. */
  readonly wall: number
  /** Milliseconds of processor time. */
  readonly cpu: number
  /** Megabytes. */
  readonly peak: number
}

const place = fs.mkdtempSync(path.join(os.tmpdir(), 'jdlint-runs-'))
const report = path.join(place, 'usage.json')
const hook = path.join(place, 'usage.cjs')
// The child tells its usage itself: the parent only knows the sum and the largest of all its children. On Linux
// `maxRSS` counts the memory of the process that started the child, too, and the child's own peak is to be had from the
// kernel.
fs.writeFileSync(
  hook,
  `
const fs = require('fs')
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const peak = process.platform === 'linux' ? Number(/VmHWM:\\s+(\\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1]) : maxRSS
  fs.writeFileSync(${JSON.stringify(report)}, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, peak: peak / 1024 }))
})
`,
)
process.on('exit', () => fs.rmSync(place, { recursive: true }))

/** Runs Node with these arguments. Linters end with 1 where they find something. */
export function runProgram(args: readonly string[], cwd: string): ProgramRun {
  fs.rmSync(report, { force: true })
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--require', hook, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const wall = performance.now() - start
  if (!fs.existsSync(report) || status === null || status === 2)
    throw new Error(`${args[0] ?? ''} ended with ${String(status)}: ${stderr.slice(0, 500)}`)
  return { wall, ...(JSON.parse(fs.readFileSync(report, 'utf8')) as Omit<ProgramRun, 'wall'>) }
}
