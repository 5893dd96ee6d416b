import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { globSync } from 'tinyglobby'

/** The postings in a folder, in path order. */
export function readPostings(folder: string): readonly string[] {
  const files = globSync('**/*.md', { cwd: folder, absolute: true, ignore: ['**/README.md'] }).sort()
  return files.map((file) => fs.readFileSync(file, 'utf8'))
}

/** Shapes in which one posting can be large; each makes a posting of at least `size` bytes. */
export const SHAPES = {
  'sections of usual length': (size) =>
    `# Product Manager\n\n${repeated(size, (index) => `## What you will do in area ${index}\n\n${DUTIES.map((duty) => `- ${duty}`).join('\n')}\n\n`)}`,
  'one list of duties': (size) =>
    `# Product Manager\n\n## What you will do\n\n${repeated(size, (index) => `- ${duty(index)} for area ${index}\n`)}`,
  'one paragraph': (size) =>
    `# Product Manager\n\n## What you will do\n\n${repeated(size, (index) => `You ${lowered(duty(index))} for area ${index}. `)}\n`,
  'headings only': (size) =>
    `# Product Manager\n\n${repeated(size, (index) => `## ${duty(index)} for area ${index}\n\n`)}`,
} satisfies Readonly<Record<string, (size: number) => string>>

const DUTIES = [
  'Own the product strategy and the outcomes that it brings',
  'Write user stories and acceptance criteria with the developers',
  'Talk to customers every week, and learn which problems are worth solving',
  'Refine the product backlog, so that the team always knows what comes next',
  'Set prices together with sales and finance, and defend them',
  'Accept finished stories at the end of each sprint',
]

function duty(index: number): string {
  return DUTIES[index % DUTIES.length] ?? ''
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function repeated(size: number, part: (index: number) => string): string {
  const parts: string[] = []
  for (let length = 0; length < size; length += parts.at(-1)?.length ?? 1) parts.push(part(parts.length))
  return parts.join('')
}

/** A temporary folder with a number of postings: the given ones again and again, each with a company of its own. */
export function writePostings(
  postings: readonly string[],
  number: number,
): { readonly folder: string; readonly files: readonly string[] } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jdlint-postings-'))
  const files = Array.from({ length: number }, (_, index) => {
    const file = `${String(index).padStart(5, '0')}.md`
    fs.writeFileSync(path.join(folder, file), `${postings[index % postings.length] ?? ''}\nCompany ${index} Ltd.\n`)
    return file
  })
  return { folder, files }
}
