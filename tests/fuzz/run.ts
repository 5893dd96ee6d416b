import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { holdLaws } from './laws.ts'
import { anyText } from './texts.ts'

/**
 * `npm run fuzz -- --minutes 10 --seed 7`: holds random texts to the laws until the time is over. Ends with status 1 at
 * the first text that breaks one.
 */

const RUNS_PER_SEED = 200
/** A text of some thousand characters takes milliseconds: this is a hang. */
const LONGEST_SECONDS = 60
const SECOND = 1000
const FAULT_FILE = 'fuzz-fault.txt'

interface Task {
  readonly minutes: number
  readonly seed: number
}

function fuzz({ minutes, seed: first }: Task): void {
  const end = performance.now() + minutes * 60_000
  let seed = first
  let texts = 0
  let slowest = { milliseconds: 0, source: '' }
  const property = fc.property(anyText, (source) => {
    process.send?.({ source })
    const started = performance.now()
    holdLaws(source)
    const milliseconds = performance.now() - started
    if (milliseconds / (source.length + 2000) > slowest.milliseconds / (slowest.source.length + 2000))
      slowest = { milliseconds, source }
  })
  for (; performance.now() < end; seed++) {
    const details = fc.check(property, { seed, numRuns: RUNS_PER_SEED })
    if (details.failed) {
      process.send?.({
        fault: `seed ${seed}: ${String(details.errorInstance)}`,
        source: details.counterexample?.[0] ?? '',
      })
      return
    }
    texts += details.numRuns
  }
  console.log(
    `${texts} texts, seeds ${first} to ${seed - 1}: all laws hold. Slowest for its length: ${slowest.source.length} characters in ${Math.round(slowest.milliseconds)} ms`,
  )
  process.disconnect()
}

/** A text that never ends stops only with its process. */
function watch(task: Task): void {
  const child = fork(fileURLToPath(import.meta.url), [JSON.stringify(task)], { execArgv: ['--import', 'tsx'] })
  const fail = (source: string, reason: string): void => {
    writeFileSync(FAULT_FILE, source)
    console.error(`${reason}\nThe text is in ${FAULT_FILE}.`)
    process.exitCode = 1
    child.kill('SIGKILL')
  }
  let last = { source: '', seconds: 0 }
  // Counted, not read off the clock: while both processes are suspended, nothing is counted.
  const timer = setInterval(() => {
    if (++last.seconds > LONGEST_SECONDS) fail(last.source, `No end after ${LONGEST_SECONDS} seconds.`)
  }, SECOND)
  child.on('message', ({ source, fault }: { readonly source: string; readonly fault?: string }) => {
    last = { source, seconds: 0 }
    if (fault !== undefined) fail(source, fault)
  })
  child.on('exit', (status) => {
    clearInterval(timer)
    if (status !== null && status !== 0) process.exitCode = 1
  })
}

if (process.send === undefined) {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '10' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    },
  })
  watch({ minutes: Number(values.minutes), seed: Number(values.seed) })
} else {
  fuzz(JSON.parse(process.argv[2] ?? '') as Task)
}
