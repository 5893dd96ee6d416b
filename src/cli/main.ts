#!/usr/bin/env node
import module from 'node:module'

// Node 22 and later keep the compiled code between runs, which pays for a program that starts for every commit. Node 20 has no such thing.
const { enableCompileCache } = module as { enableCompileCache?: () => unknown }
enableCompileCache?.()

const { run } = await import('./run.ts')
await run(process.argv)
