import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { askForModel } from '../../src/cli/commands/model-question.ts'
import { models } from '../../src/index.ts'

async function ask(typed: string): Promise<{ readonly model: string; readonly shown: string }> {
  const stdin = new PassThrough()
  const stdout = new PassThrough()
  const shown = text(stdout)
  const asked = askForModel(models, { stdin, stdout })
  // An answer that is typed before the question is put would be lost.
  for (const line of typed.split(/(?<=\n)/u)) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    stdin.write(line)
  }
  stdin.end()
  const model = await asked
  stdout.end()
  return { model, shown: await shown }
}

describe('the question of `jdlint init`', () => {
  it.each([
    ['1', 'strategic-tactical'],
    ['2', 'scrum-guide'],
    [' 3 ', 'safe'],
    ['Combined', 'combined'],
    ['', 'strategic-tactical'],
  ])('takes “%s” for %s', async (answer, expected) => {
    expect((await ask(`${answer}\n`)).model).toBe(expected)
  })

  it('shows each way to work in words, and its name', async () => {
    const { shown } = await ask('1\n')
    for (const { id, inShort } of models) {
      expect(shown).toContain(`(${id})`)
      expect(shown).toContain(inShort)
    }
  })

  it('asks again until it understands', async () => {
    const { model, shown } = await ask('five\n3\n')
    expect(model).toBe('safe')
    expect(shown.match(/Please type a number from 1 to 4\./gu)).toHaveLength(1)
  })

  it('takes the first where the input ends', async () => {
    expect((await ask('')).model).toBe('strategic-tactical')
  })
})
