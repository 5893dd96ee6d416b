import { expect, it } from 'vitest'
import { bulletLength } from '../../src/posting/outline/bullets.ts'

it.each([
  ['• Own it', '• '],
  ['•own it', '•'],
  ['★ own it', '★ '],
  ['✔ Own it', '✔ '],
  ['▶ Own it', '▶ '],
  ['•🚀 Own it', '•🚀 '],
  ['- own it', '- '],
  ['-   own it', '-   '],
  ['-Own it', '-'],
  ['* own it', '* '],
  ['– Own it', '– '],
  ['—  Own it', '—  '],
  ['– 5 years', '– '],
  ['– “Own it”', '– '],
  ['+ Own it', '+ '],
  ['~ (Own it)', '~ '],
  ['o Own it', 'o '],
  ['o   Own it', 'o   '],
  ['Ø Own it', 'Ø '],
  ['1. Own it', '1. '],
  ['12) own it', '12) '],
  ['(3)  Own it', '(3)  '],
  ['3.1 Own it', '3.1 '],
  ['2.4.10.  Own it', '2.4.10.  '],
  ['b) Own it', 'b) '],
  ['(b) Own it', '(b) '],
  ['✅ Own it', '✅ '],
  ['👉🏽 Own it', '👉🏽 '],
  ['🇩🇪 Own it', '🇩🇪 '],
  ['🚀Own it', '🚀'],
  ['✋🏽 Own it', '✋🏽 '],
  ['-> own it', '-> '],
  ['-->  Own it', '-->  '],
  ['=> Own it', '=> '],
  ['-- own it', '-- '],
  ['― Own it', '― '],
  ['› own it', '› '],
  ['❖ own it', '❖ '],
  ['⬤ Own it', '⬤ '],
  ['\uF0E0 Own it', '\uF0E0 '],
])('the bullet of %j is %j', (line, bullet) => {
  expect(line.slice(0, bulletLength(line, 0))).toBe(bullet)
})

it.each([
  'Own it',
  '-own it',
  '– own it',
  '–own it',
  '+ own it',
  '+5',
  '~ own',
  'o own it',
  'oOwn it',
  'so Own it',
  '123. Own it',
  '1.5 of it',
  '2.5 Million euros',
  '1.5 Days',
  '3.1 SQL',
  '1 Own it',
  '1.',
  '(1)',
  'bb) Own it',
  'B) Own it',
  'so b) own it',
  'a. Own it',
  '•',
  '• ',
  '✅',
  '- ',
  '->',
  '->own it',
  '=own it',
  '--own it',
  '№ 5 of us',
  '≥ 5 of us',
  '‐ Own it',
  '“Own it”',
  '',
])('%j has no bullet', (line) => {
  expect(bulletLength(line, 0)).toBe(0)
})

it('a bullet may stand inside of a line', () => {
  expect(bulletLength('You: ✔ Own it', 5)).toBe('✔ '.length)
  expect(bulletLength('You: 1. Own it', 5)).toBe('1. '.length)
  expect(bulletLength('You: o Own it', 5)).toBe('o '.length)
  expect(bulletLength('You: * own it', 5)).toBe('* '.length)
})
