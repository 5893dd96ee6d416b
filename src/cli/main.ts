#!/usr/bin/env node
import module, { createRequire } from 'node:module'
import type * as program from './run.ts'

// Node 22 and later keep the compiled code between runs, which pays for a program that starts for every commit. Node 20
// has no such thing.
const { enableCompileCache } = module as { enableCompileCache?: () => unknown }
enableCompileCache?.()

// A separate file, as what is compiled before this line is not kept; and required, which takes less time than an
// import.
const { run } = createRequire(import.meta.url)('./run.cjs') as typeof program
void run(process.argv)
