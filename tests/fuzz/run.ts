import { fork, type ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { holdLaws } from './laws.ts'
import { anyText } from './texts.ts'

/**
 * `npm run fuzz -- --texts 20000 --seed 7 --processes 2`: holds random texts to the laws, 200 of each seed. Ends with
 * status 1 at the first text that breaks one.
 */

const TEXTS_PER_SEED = 200
/** A text of some thousand characters takes milliseconds: this is a hang. */
const LONGEST_SECONDS = 60
const SECOND = 1000
const SEEDS_PER_REPORT = 50
const FAULT_FILE = 'fuzz-fault.txt'

/** What a process tells: the text that it begins with, and what came of a seed. */
interface Message {
  readonly source: string
  readonly outcome?: { readonly fault: string | undefined; readonly slowest: Slowest }
}

/** The text that took longest for its length, in processor time: what else the machine does counts little. */
interface Slowest {
  readonly milliseconds: number
  readonly length: number
}

function cost({ milliseconds, length }: Slowest): number {
  return milliseconds / (length + 2000)
}

function slower(one: Slowest, other: Slowest): Slowest {
  return cost(one) > cost(other) ? one : other
}

function tell(message: Message): void {
  process.send?.(message)
}

/** Holds the texts of each seed that is sent. */
function work(): void {
  process.on('message', (seed: number) => {
    let slowest: Slowest = { milliseconds: 0, length: 0 }
    const property = fc.property(anyText, (source) => {
      tell({ source })
      const started = process.cpuUsage()
      holdLaws(source)
      const { user, system } = process.cpuUsage(started)
      slowest = slower({ milliseconds: (user + system) / 1000, length: source.length }, slowest)
    })
    const { failed, counterexample, errorInstance } = fc.check(property, { seed, numRuns: TEXTS_PER_SEED })
    const fault = failed ? `seed ${seed}: ${String(errorInstance)}` : undefined
    tell({ source: counterexample?.[0] ?? '', outcome: { fault, slowest } })
  })
}

interface Task {
  readonly seed: number
  readonly seeds: number
  readonly processes: number
}

/** Hands out the seeds. A text that never ends stops only with its process. */
function watch({ seed: first, seeds, processes }: Task): void {
  let given = 0
  let held = 0
  let slowest: Slowest = { milliseconds: 0, length: 0 }
  const workers: ChildProcess[] = []

  const report = (): void => {
    const { length, milliseconds } = slowest
    console.log(
      `${held * TEXTS_PER_SEED} texts, from seed ${first}: all laws hold. Slowest for its length: ${length} characters in ${Math.round(milliseconds)} ms`,
    )
  }
  const fail = (source: string, reason: string): void => {
    writeFileSync(FAULT_FILE, source)
    console.error(`${reason}\nThe text is in ${FAULT_FILE}.`)
    process.exitCode = 1
    for (const worker of workers) worker.removeAllListeners('message').kill('SIGKILL')
  }
  const giveNext = (worker: ChildProcess): void => {
    if (given < seeds) worker.send(first + given++)
    else worker.disconnect()
  }

  for (let index = 0; index < processes; index++) {
    const worker = fork(fileURLToPath(import.meta.url), { execArgv: ['--import', 'tsx'] })
    workers.push(worker)
    let last = { source: '', seconds: 0 }
    // Counted, not read off the clock: while the processes are suspended, nothing is counted.
    const timer = setInterval(() => {
      if (++last.seconds > LONGEST_SECONDS) fail(last.source, `No end after ${LONGEST_SECONDS} seconds.`)
    }, SECOND)
    worker.on('message', ({ source, outcome }: Message) => {
      last = { source, seconds: 0 }
      if (outcome === undefined) return
      slowest = slower(outcome.slowest, slowest)
      if (outcome.fault !== undefined) {
        fail(source, outcome.fault)
        return
      }
      held++
      if (held % SEEDS_PER_REPORT === 0 || held === seeds) report()
      giveNext(worker)
    })
    worker.on('exit', (status) => {
      clearInterval(timer)
      if (status !== 0) process.exitCode = 1
    })
    giveNext(worker)
  }
}

if (process.send === undefined) {
  const { values } = parseArgs({
    options: {
      texts: { type: 'string', default: '20000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
      processes: { type: 'string', default: '1' },
    },
  })
  watch({
    seed: Number(values.seed),
    seeds: Math.ceil(Number(values.texts) / TEXTS_PER_SEED),
    processes: Number(values.processes),
  })
} else work()
