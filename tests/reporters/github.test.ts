import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { github } from '../../src/reporters/github.ts'
import { diagnosticAt, evidenceAt, linted, nastyFiles, reported } from './handmade.ts'

const POSTING = '# Product Manager\n\n- Groom the backlog\n- Talk\n'

interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/** Reads commands as the runner does. */
function commands(output: string): readonly Command[] {
  return output
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [, name = '', properties = '', message = ''] = /^::(\w+) ([^:]*)::(.*)$/su.exec(line) ?? []
      const pairs = properties.split(',').map((pair) => pair.split('=', 2) as [string, string])
      return {
        name,
        properties: Object.fromEntries(pairs.map(([key, value]) => [key, unescape(value)])),
        message: unescape(message),
      }
    })
}

function unescape(text: string): string {
  return text
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%25', '%')
}

describe('github', () => {
  it('annotates the lines of a diagnostic by its severity, and its evidence as notices', () => {
    const evidence = [evidenceAt(POSTING, 'Groom the backlog', 'Product Owner work')]
    const [first, proof, second, third] = commands(
      github(
        reported([
          linted(POSTING, [
            diagnosticAt(POSTING, 'Product Manager', { evidence }),
            diagnosticAt(POSTING, 'Groom', { severity: 'warning' }),
            diagnosticAt(POSTING, 'Talk', { severity: 'info' }),
          ]),
        ]),
      ),
    )
    expect(first).toEqual({
      name: 'error',
      properties: {
        file: 'careers/pm.md',
        line: '1',
        endLine: '1',
        col: '3',
        endColumn: '18',
        title: 'mislabeled-title',
      },
      message: 'Unexpected title',
    })
    expect(proof).toMatchObject({
      name: 'notice',
      properties: { line: '3', title: 'mislabeled-title: evidence' },
      message: 'Product Owner work',
    })
    expect([second?.name, third?.name]).toEqual(['warning', 'notice'])
  })

  it('leaves out columns for places of several lines, which GitHub does not take', () => {
    const [command] = commands(github(reported([linted(POSTING, [diagnosticAt(POSTING, 'Manager\n\n- Groom')])])))
    expect(command?.properties).toEqual({ file: 'careers/pm.md', line: '1', endLine: '3', title: 'mislabeled-title' })
  })

  it('escapes what separates the parts of a command', () => {
    const output = github(
      reported([linted(POSTING, [diagnosticAt(POSTING, 'Talk', { message: '100 %0A,\r\nsure: yes' })], 'a,b:c%.md')]),
    )
    expect(output).toContain('file=a%2Cb%3Ac%25.md,')
    expect(output).toContain('::100 %250A,%0D%0Asure: yes\n')
    expect(commands(output)[0]).toMatchObject({ properties: { file: 'a,b:c%.md' }, message: '100 %0A,\r\nsure: yes' })
  })

  it('is two commands per diagnostic with one piece of evidence, whatever the texts hold', () => {
    fc.assert(
      fc.property(nastyFiles, (files) => {
        const read = commands(github(reported(files)))
        expect(read.map(({ name }) => name)).toEqual(files.flatMap(() => ['error', 'notice']))
        for (const { properties } of read)
          expect(Object.keys(properties)).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title'])
      }),
    )
  })
})
