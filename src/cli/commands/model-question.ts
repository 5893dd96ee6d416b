import { createInterface } from 'node:readline/promises'
import type { models } from '../../index.ts'
import { DEFAULT_MODEL, type ModelId } from '../../roles/operating-model.ts'

/** Where the question is put, and where the answer comes from: the terminal. */
interface Terminal {
  readonly stdin: NodeJS.ReadableStream
  readonly stdout: NodeJS.WritableStream
}

/**
 * Asks until there is an answer: a number, a name, or nothing for the first. The end of the input is taken for nothing.
 */
export async function askForModel(choices: typeof models, { stdin, stdout }: Terminal): Promise<ModelId> {
  const reader = createInterface({ input: stdin, output: stdout })
  const closed = new Promise<string>((resolve) => reader.once('close', () => resolve('')))
  stdout.write(question(choices))
  try {
    for (;;) {
      const answer = await Promise.race([reader.question('Which one fits? [1] '), closed])
      const model = modelFor(answer, choices)
      if (model !== undefined) return model
      stdout.write(`Please type a number from 1 to ${choices.length}.\n`)
    }
  } finally {
    reader.close()
  }
}

function question(choices: typeof models): string {
  const rows = choices.map(({ id, inShort }, at) => `  ${at + 1}  ${inShort}\n     (${id})`)
  return `How does your company divide product work? The postings are judged by it, and you can change it later.\n\n${rows.join('\n')}\n\n`
}

function modelFor(answer: string, choices: typeof models): ModelId | undefined {
  const wanted = answer.trim().toLowerCase()
  if (wanted === '') return DEFAULT_MODEL
  return choices.find(({ id }, at) => wanted === id || wanted === String(at + 1))?.id
}
