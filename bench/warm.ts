import { Bench } from 'tinybench'
import { rounded, type Section } from './section.ts'
import type { Setting } from './setting.ts'

const ROUNDS = 20

/** One posting after the other in a process that has been running for a while: an editor, a build, a server. */
export async function warm({ linters, postings, isTrial }: Setting): Promise<Section> {
  const times = []
  for (const linter of linters) {
    const lint = await linter.load()
    let next = 0
    const iterations = postings.length * (isTrial ? 1 : ROUNDS)
    const bench = new Bench({
      time: 0,
      iterations,
      warmupTime: 0,
      warmupIterations: isTrial ? 1 : 3 * postings.length,
    }).add(linter.name, async () => {
      await lint(postings[next++ % postings.length] ?? '')
    })
    const before = process.cpuUsage()
    await bench.run()
    const { user, system } = process.cpuUsage(before)
    const runs = iterations + (isTrial ? 1 : 3 * postings.length)
    times.push({ name: linter.name, ...latencyOf(bench), cpu: (user + system) / 1000 / runs })
  }
  const [floor] = times
  return {
    title: 'Milliseconds per posting, warm',
    rows: times.map(({ name, p50, p99, cpu }) => ({
      linter: name,
      median: rounded(p50),
      '99th percentile': rounded(p99),
      'processor time, mean': rounded(cpu),
      'times the floor': rounded(p50 / (floor?.p50 ?? Number.NaN)),
      'times the floor, processor time': rounded(cpu / (floor?.cpu ?? Number.NaN)),
    })),
    notes: [
      `Each of ${postings.length} postings, ${Math.round(postings.reduce((total, posting) => total + posting.length, 0) / postings.length / 102.4) / 10} KB on average, ${isTrial ? 'once' : `${ROUNDS} times after 3 rounds to warm up`}.`,
      'The floor is bare parsing.',
    ],
  }
}

function latencyOf({ tasks: [task] }: Bench): { readonly p50: number; readonly p99: number } {
  if (task === undefined || !('latency' in task.result)) throw new Error(`${task?.name ?? 'the bench'} did not run`)
  return task.result.latency
}
