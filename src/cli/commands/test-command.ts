import { shownPath } from '../../workspace/shown-path.ts'
import { count } from '../../reporters/count.ts'
import { printable } from '../../reporters/printable.ts'
import type { Outcome } from '../outcome/outcome.ts'
import type { Tools } from '../tools/tools.ts'
import { UsageError } from '../outcome/usage-error.ts'

/** Holds the vocabulary of the configuration that counts in this folder to its examples. */
export async function testCommand({ library, loader }: Tools): Promise<Outcome> {
  const { configFile, settings, lineOf } = await loader.load('posting.md')
  if (configFile === null)
    throw new UsageError('there is no configuration in this folder or above (jdlint init writes one)')
  const { vocabulary } = settings
  const { count: all, failed } = (await library()).testVocabulary({ vocabulary })
  const lines = failed.map(
    ({ key, keyPath, example, reason }) =>
      `${placeOf(configFile, lineOf(keyPath))}: ${key}: “${example}” is read as ${reason}`,
  )
  return {
    output: [...lines, summary(configFile, all, failed.length)].map((line) => `${printable(line)}\n`).join(''),
    notices: [],
    status: failed.length > 0 ? 1 : 0,
  }
}

function placeOf(file: string, line: number | undefined): string {
  return line === undefined ? shownPath(file) : `${shownPath(file)}:${line}`
}

function summary(file: string, all: number, failed: number): string {
  if (all === 0) return `${shownPath(file)} has no examples: its vocabulary is empty`
  return failed === 0
    ? `All ${count(all, 'example')} hold`
    : `${failed} of ${count(all, 'example')} ${failed === 1 ? 'does' : 'do'} not hold`
}
