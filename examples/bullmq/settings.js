import { Redis } from 'ioredis'

/** One queue for each run: its name says whose postings these are. */
export const QUEUE = process.env.QUEUE ?? 'jdlint'

/** A connection to the Redis server. BullMQ asks for the setting: a command waits while the server is away. */
export function connect() {
  return new Redis(process.env.REDIS_URL ?? 'redis://127.0.0.1:6379', { maxRetriesPerRequest: null })
}

/** At most this many postings are in Redis at a time: those that wait, and those whose answers nobody has collected. */
export const BACKLOG = Number(process.env.BACKLOG ?? 10_000)

/** So many postings go to Redis, or come from it, in one step. */
export const BATCH = 500

/** So many milliseconds pass between looks at how far the workers have come. */
export const PAUSE = 500

/** So many postings are with one worker at a time, most of them in the pipe to its jdlint. */
export const IN_THE_PIPE = 32

/** So often a posting is tried before it is set aside. */
export const ATTEMPTS = 3

/** A worker that has not been heard of for so many milliseconds is taken for dead, and others do its work. */
export const LEASE = Number(process.env.LEASE ?? 30_000)

/** jdlint answers within milliseconds. One that says nothing for so many of them is ended. */
export const PATIENCE = Number(process.env.PATIENCE ?? 60_000)
