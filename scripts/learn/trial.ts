import path from 'node:path'
import { readCorpus } from '../eval/corpus.ts'
import { evidence, wordEvidence } from '../../src/recognise/evidence.ts'
import { statementsOf } from '../../src/recognise/statements.ts'
import { readOwnPostings, readPosting, readStatements, wordsOf } from './data.ts'
import { learn, type Learned } from './learner.ts'
const t0 = Date.now()
const corpus = readCorpus(path.join(import.meta.dirname, '../../../shared/corpus')).map(readPosting)
const own = readOwnPostings(),
  statements = readStatements()
console.log('read', Date.now() - t0)
const comp = [...new Set(corpus.map((p) => p.company))].sort()
const FOLDS = 5
const foldOf = new Map(comp.map((c, i) => [c, i % FOLDS]))
export function scorer(learned: Learned, col: number, read: (s: any, take: (k: number) => void) => void) {
  return (item: any) => {
    const keys = new Set<number>()
    read(item, (k) => keys.add(k))
    let s = 0,
      n = 0
    for (const k of keys) {
      const w = learned.get(k)
      if (w === undefined) continue
      if (col === 2 ? w[2] !== 0 : w[0] !== 0 || w[1] !== 0) {
        s += w[col]!
        n++
      }
    }
    return s / Math.sqrt(Math.max(1, n))
  }
}
const rows: { s: [number, number]; y: [boolean, boolean]; b: boolean }[] = []
for (let k = 0; k < FOLDS; k++) {
  const learned = learn({ corpus: corpus.filter((p) => foldOf.get(p.company) !== k), own, statements })
  const duty = scorer(learned, 2, (w, take) => wordEvidence(w, take))
  for (const p of corpus.filter((p) => foldOf.get(p.company) === k && p.label.title_role !== 'other')) {
    const byLine = new Map<number, [number, number]>()
    for (const [i, s] of statementsOf(p.readings, p.title, wordsOf, duty).entries()) {
      if (p.readings[i]!.clause.form === 'field') continue
      const line = p.lines[i]!,
        old = byLine.get(line) ?? [-9, -9]
      byLine.set(line, [
        Math.max(old[0], scorer(learned, 0, evidence)(s)),
        Math.max(old[1], scorer(learned, 1, evidence)(s)),
      ])
    }
    for (const [line, s] of byLine) {
      const g = p.label.lines[String(line)]
      rows.push({
        s,
        y: [g === 'PM' || g === 'both', g === 'PO' || g === 'both'],
        b: p.label.boundary.map(Number).includes(line),
      })
    }
  }
  console.log('fold', k, learned.size, Date.now() - t0)
}
for (const c of [0, 1] as const)
  for (const firm of [false, true]) {
    let best = [0, 0, 0, 0]
    for (let t = -2; t < 2; t += 0.1) {
      let tp = 0,
        fp = 0,
        fn = 0
      for (const r of rows) {
        if (firm && r.b) continue
        const said = r.s[c] > t
        if (said && r.y[c]) tp++
        else if (said) fp++
        else if (r.y[c]) fn++
      }
      const f = (2 * tp) / (2 * tp + fp + fn)
      if (f > best[0]!) best = [f, t, tp / (tp + fp), tp / (tp + fn)]
    }
    console.log(c === 0 ? 'PM' : 'PO', firm ? 'firm' : 'all', best.map((x) => x.toFixed(3)).join(' '))
  }
