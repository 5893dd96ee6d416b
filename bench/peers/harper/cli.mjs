// harper.js has no command line on npm; this is the least that one would have to do.
import { readFileSync } from 'node:fs'
import lint from './lint.mjs'

for (const file of process.argv.slice(2)) console.log(file, (await lint(readFileSync(file, 'utf8'))).length)
