import { expect, it } from 'vitest'
import { folder, HYBRID, jdlint } from './program.ts'

const COMMENT = '<!-- jdlint-disable-next-line hybrid-title, mixed-responsibilities -- agreed -->\n'

it('jdlint is silent where the posting asks for it', () => {
  const cwd = folder({ 'a.md': HYBRID, 'b.md': `<!-- jdlint-disable-next-line -->\n${HYBRID}` })
  expect(jdlint(['a.md'], { cwd }).status).toBe(1)
  expect(jdlint(['b.md'], { cwd })).toEqual({ status: 0, stdout: 'No problems in 1 file\n', stderr: '' })
})

it('jdlint reports a suppression that is of no use, as a warning', () => {
  const cwd = folder({ 'a.md': COMMENT + HYBRID })
  const run = jdlint(['a.md'], { cwd })
  expect(run).toMatchObject({ status: 0, stderr: '' })
  expect(run.stdout).toContain(
    'warning: “mixed-responsibilities” has nothing to report here. Remove it from the comment.',
  )
  expect(run.stdout).toContain('1 problem (1 warning) in 1 file\n')
})

it('--preset strict asks for the reason', () => {
  const cwd = folder({
    'a.md': `<!-- jdlint-disable-file -->\n${HYBRID}`,
    'b.md': `<!-- jdlint-disable-file -- agreed -->\n${HYBRID}`,
  })
  expect(jdlint(['a.md', '--preset', 'strict'], { cwd }).stdout).toContain('[unexplained-suppression]')
  expect(jdlint(['b.md', '--preset', 'strict'], { cwd }).stdout).toBe('No problems in 1 file\n')
})

it('--rule turns the rules about suppressions off, as any other', () => {
  const cwd = folder({ 'a.md': COMMENT + HYBRID })
  expect(jdlint(['a.md', '--rule', 'unused-suppression: off'], { cwd }).stdout).toBe('No problems in 1 file\n')
})
