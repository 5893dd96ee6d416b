import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import split2 from 'split2'
import { PATIENCE } from './settings.js'

const manifest = createRequire(import.meta.url).resolve('jdlint/package.json')
const CLI = path.join(path.dirname(manifest), 'dist', 'cli.cjs')

/**
 * `jdlint --ndjson`, which judges line by line, and starts and warms up only once. Where it ends, it is started anew
 * with the next line. `args` are more of its options, such as `--preset strict`.
 */
export function keepJdlint(args) {
  let running
  const current = () => {
    running ??= startJdlint(args, () => (running = undefined))
    return running
  }
  return {
    /** What jdlint answers to a line of JSON. Rejects where it ends without an answer. */
    ask: (line) => current().ask(line),
    /** Lets it end. */
    stop: () => running?.stop(),
  }
}

function startJdlint(args, onEnd) {
  // One thread: for the other processors there are other workers.
  const child = spawn(process.execPath, [CLI, '--ndjson', '--concurrency', 'off', ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  /** The lines without an answer yet. Answers come in the order of the lines. */
  const open = []
  let patience
  const watch = () => {
    clearTimeout(patience)
    if (open.length > 0) patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
  }
  child.stdout.pipe(split2(JSON.parse)).on('data', (answer) => {
    open.shift().resolve(answer)
    watch()
  })
  // A line for a process that has just ended; 'close' tells of that.
  child.stdin.on('error', () => undefined)
  child.on('close', (status, signal) => {
    clearTimeout(patience)
    onEnd()
    for (const { reject } of open) reject(new Error(`jdlint ended with ${signal ?? `status ${status}`}`))
  })
  return {
    ask(line) {
      const answer = new Promise((resolve, reject) => open.push({ resolve, reject }))
      child.stdin.write(`${line}\n`)
      if (open.length === 1) watch()
      return answer
    },
    stop: () => child.stdin.end(),
  }
}
