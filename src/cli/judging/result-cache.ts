import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Judgement, Task } from './task.ts'
import type { Problem } from '../outcome/problem.ts'
import { version } from '../tools/version.ts'

/**
 * Judgements of earlier runs. One is used again only for the same text under the same name, by the same settings and
 * code.
 */
export interface ResultCache {
  /** `undefined` where the text has not been judged so yet. */
  readonly find: (task: Task) => Judgement | undefined
  readonly keep: (task: Task, judgement: Judgement) => void
  /** Writes what is new, and drops files that are gone. What kept it from being written, if anything did. */
  readonly save: () => Promise<Problem | undefined>
}

interface Entry {
  readonly hash: string
  readonly judgement: Judgement
}

/** By file, so that a file has one entry however often it changes. */
type Entries = ReadonlyMap<string, Entry>

/** Where the cache is unless the command line says otherwise: out of sight where there is a place for such things. */
export function standardCacheFile(): string {
  return existsSync('node_modules') ? path.join('node_modules', '.cache', 'jdlint', 'results') : '.jdlintcache'
}

export function openCache(file: string): ResultCache {
  const stamp = stampOf()
  const known = readEntries(file, stamp)
  const fresh = new Map<string, Entry>()
  return {
    find(task) {
      const entry = known.get(task.filePath)
      return entry?.hash === hashOf(JSON.stringify(task)) ? entry.judgement : undefined
    },
    keep: (task, judgement) => void fresh.set(task.filePath, { hash: hashOf(JSON.stringify(task)), judgement }),
    async save() {
      if (fresh.size === 0) return undefined
      // Read again: another run may have written meanwhile.
      const present = [...readEntries(file, stamp)].filter(([filePath]) => existsSync(filePath))
      const { writeReport } = await import('../output/output-file.ts')
      return writeReport(file, format(new Map([...present, ...fresh]), stamp))
    },
  }
}

/** The entries of a cache; none where it is missing, damaged, or of other code. */
function readEntries(file: string, stamp: string): Entries {
  try {
    const text = readFileSync(file, 'utf8')
    const end = text.indexOf('\n')
    const body = text.slice(end + 1)
    return text.slice(0, end) === headOf(body, stamp) ? new Map(JSON.parse(body) as [string, Entry][]) : new Map()
  } catch {
    return new Map()
  }
}

function format(entries: Entries, stamp: string): string {
  const body = JSON.stringify([...entries])
  return `${headOf(body, stamp)}\n${body}`
}

/** With a checksum of what follows, so that nothing that is read has to be looked at twice. */
function headOf(body: string, stamp: string): string {
  return `jdlint-cache ${stamp} ${hashOf(body)}`
}

/** The code that judges, by its content: when it was installed says nothing. */
function stampOf(): string {
  const { resolve } = createRequire(import.meta.url)
  return [version, hashOf(readFileSync(resolve('jdlint')))].join(' ')
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64url')
}
