import { describe, expect, it } from 'vitest'
import type { TextBlock } from '../../src/posting/markup/markup-block.ts'
import { markdownBlocks } from '../../src/posting/markup/blocks.ts'
import { wholeSpan } from '../../src/posting/source/mapped-text.ts'
import { parseMarkdown } from '../../src/posting/markup/markdown.ts'
import { plainBlocks } from '../../src/posting/markup/plain.ts'
import { lines, marked, rich, sliceFor } from './posting-of.ts'

/** Its type, its text with bold parts in brackets and a sign for line ends that the author asked for. */
function shown(block: TextBlock): string {
  const text = marked(block.text).replaceAll('\r', '⏎')
  if (block.type === 'heading') return `${'#'.repeat(block.rank)} ${text}`
  if (block.type === 'item') return `${block.opens ? '-' : ' '} ${text}`
  return block.type === 'cell' ? `${block.row},${block.column} ${text}` : text
}

function blocks(source: string): readonly string[] {
  return markdownBlocks(parseMarkdown(source))
    .filter((block) => 'text' in block)
    .map(shown)
}

describe('HTML', () => {
  it.each([
    ['<p>Own\nit</p>', ['Own it']],
    ['<p>Own it', ['Own it']],
    ['<div>Own it<!-- all of\nit --> now</div>', ['Own it now']],
    ['<p>Own it<br>Ship it<br/>Test it</p>', ['Own it⏎Ship it⏎Test it']],
    ['<p><strong>Own</strong> <b>all</b> of <i>it</i></p>', ['[Own] [all] of it']],
    ['<div><b><p>Own</p><p>it</p></b><p>now</p></div>', ['[Own]', '[it]', 'now']],
    ['<h3>Duties</h3>Own it<h4>More</h4><p>Ship it</p>', ['### Duties', 'Own it', '#### More', 'Ship it']],
    ['<dl><dt>Grade</dt>five<dt>Team</dt><dd>one</dd></dl>', ['[Grade]', 'five', '[Team]', 'one']],
    ['<dl><dt>Grade<dd>five<dt>Team</dl>one', ['[Grade]', 'five', '[Team]', 'one']],
    ['<div>Own <span>all</span> of it<section>Ship it</section>Test it</div>', ['Own all of it', 'Ship it', 'Test it']],
    ['<ul><li>Own it<p>Daily</p></li></ul>We are Acme.', ['- Own it', '  Daily', 'We are Acme.']],
    [
      '<ul><li>Own it<ul><li>Ship it</li></ul>and test it</li></ul>We are Acme.',
      ['- Own it', '- Ship it', '  and test it', 'We are Acme.'],
    ],
    ['<ul><li>Own it</li><li>Ship it</ul>', ['- Own it', '- Ship it']],
    [
      '</li></li>We are Acme.<ul><li>Own it<h4>More</h4>Ship it',
      ['We are Acme.', '- Own it', '#### More', '  Ship it'],
    ],
    [
      '<table><tr><th>Area</th><th>Work</th></tr><tr><td>All</td><td>Own it</td></tr></table>',
      ['0,0 Area', '0,1 Work', '1,0 All', '1,1 Own it'],
    ],
    ['<table><tr><th>Area</th>Work</tr></table><p>Own it</p>', ['0,0 Area', 'Work', 'Own it']],
    ['<table><tr><td>Area</td>Work</tr></table><p>Own it</p>', ['0,0 Area', 'Work', 'Own it']],
    ['<tr><td></td><td>Own it</td></tr>', ['0,1 Own it']],
    ['<table><td>Own it</td></table>', ['0,0 Own it']],
    ['<table><tr><td>Own it</td></tr></table><table><tr><td>Ship it</td></tr></table>', ['0,0 Own it', '0,0 Ship it']],
    ['<table><tr><td>Own it</table>We are Acme.', ['0,0 Own it', 'We are Acme.']],
    ['<table><tr><td rowspan=2>All<td>Own it<tr><td>Ship it</table>', ['0,0 All', '0,1 Own it', '1,1 Ship it']],
    [
      '<table><tr><td>All<table><tr><td>Own it</table>now<td>Ship it</table>',
      ['0,0 All', '0,0 Own it', '0,0 now', '0,1 Ship it'],
    ],
    ['<table><td rowspan=x>Own it<ul><li>Daily</ul></td></table>', ['0,0 Own it', '- Daily']],
    ['<div><iframe><p>Own</iframe>Ship it</div>', ['Ship it']],
    ['<div><xmp><!-- Own </p></xmp>Ship it</div>', ['Ship it']],
    ['<div><title>Own</title><p>Ship it</p></div>', ['Ship it']],
    ['<div> <p> </p> </div>', []],
  ])('%j is read as %j', (source, expected) => {
    expect(blocks(source)).toEqual(expected)
  })

  it('inside of items is a part of them', () => {
    expect(blocks('- <div>Own it<h4>More</h4>Ship it</div>')).toEqual(['- Own it', '#### More', '  Ship it'])
  })
})

describe('marks inside of a line', () => {
  it.each([
    ['Own <b>all</b> of <STRONG>it</STRONG>', 'Own [all] of [it]'],
    ['<b>Own <strong>all</strong> of it</b>', '[Own all of it]'],
    ['Own <b>it', 'Own it'],
    ['Own</b> it', 'Own it'],
    ['Own <i>it</i><br>Ship it<br/>', 'Own it⏎Ship it'],
    ['Own <!-- all of --> it', 'Own  it'],
    ['Own it<hr2>Ship it', 'Own itShip it'],
    ['Own it  \nShip it\\\nTest it', 'Own it⏎Ship it⏎Test it'],
    ['Own *all* of it', 'Own all of it'],
    ['Own ~~all of~~ it', 'Own  it'],
    ['***Own*** all of **it**', '[Own] all of [it]'],
    ['**Own *all* of `it`**', '[Own all of it]'],
    ['Own [**all** of](https://example.org) it', 'Own [all] of it'],
    ['Own ![all](a.png)it', 'Own it'],
  ])('%j are read as %j', (source, expected) => {
    expect(blocks(source)).toEqual([expected])
  })

  it.each([
    ['Own `backlog` now', 'backlog', 'backlog'],
    ['Own ``a`b`` now', 'a`b', 'a`b'],
    ['Own `` `ab` `` now', '`ab`', '`ab`'],
    ['Own ` all of` it', 'all of', 'all of'],
    ['Own `all\nof` it', 'all of', 'all\nof'],
  ])('in %j lead from %j to its place', (source, phrase, slice) => {
    expect(sliceFor(source, phrase)).toBe(slice)
  })
})

describe('blocks of markdown', () => {
  it.each([
    ['headings', ['# Duties', '', '### More', '', 'Most', '---'], ['# Duties', '### More', '## Most']],
    [
      'items with what stands in them',
      ['- Own it', '', '  Daily', '', '  > Or not', '', '  # More', '- Ship it'],
      ['- Own it', '  Daily', '  Or not', '# More', '- Ship it'],
    ],
    [
      'items in items',
      ['- Own it', '  1. Ship it', '', '     Daily', '', '  Or not'],
      ['- Own it', '- Ship it', '  Daily', '  Or not'],
    ],
    ['quotes', ['> Own it', '>', '> - Ship it'], ['Own it', '- Ship it']],
    ['cells that are not empty', ['| Area | |', '| --- | --- |', '| | Own **it** |'], ['0,0 Area', '1,1 Own [it]']],
    ['indented text', ['Duties', '', '    - Own it', '    - Ship it'], ['Duties', '- Own it', '- Ship it']],
    ['indented text in a quote', ['>     Own it', '>     daily'], ['Own it\ndaily']],
    ['no fences', ['```', 'Own it', '```', '', '~~~', 'Ship it', '~~~'], []],
    ['no headings without words', ['#', '', '- ', '', 'Own it'], ['Own it']],
    ['footnotes', ['Own it.[^1]', '', '[^1]: All of it.'], ['Own it.', 'All of it.']],
  ])('are %s', (_, source, expected) => {
    expect(blocks(lines(...source))).toEqual(expected)
  })
})

describe('blocks of a text that is read line by line', () => {
  it.each([
    [
      'headings',
      ['# Duties', '###### More ', '#team', '####### Less'],
      ['# Duties', '###### More', '#team\n####### Less'],
    ],
    [
      'items',
      ['- Own it', '* Ship it', '+ Test it', '1. Sell it', '22) Price it', '  - - Deep', '> - Quoted', '-No', '1.No'],
      ['- Own it', '- Ship it', '- Test it', '- Sell it', '- Price it', '- Deep', '- Quoted', '-No\n1.No'],
    ],
    [
      'paragraphs',
      ['Own', 'it', ' ', '> Ship', '> it', '- Test it', 'Sell it'],
      ['Own\nit', 'Ship\nit', '- Test it', 'Sell it'],
    ],
    [
      'without empty ones',
      ['#  ', '- ', '', '##  Duties', '-  Own it', '1.  Ship it'],
      ['## Duties', '- Own it', '- Ship it'],
    ],
    ['with stray bold marks', ['- **Own: **it'], ['- [Own: ]it']],
  ])('are %s', (_, source, expected) => {
    expect(plainBlocks(lines(...source)).map(shown)).toEqual(expected)
    expect(plainBlocks(source.join('\r\n')).map(shown)).toEqual(expected)
  })

  it('stay where they were', () => {
    const source = '# Duties\r\n\r\n> Own\r\n> it\r\n- Ship it'
    expect(
      plainBlocks(source)
        .map(({ text }) => wholeSpan(text))
        .map(({ start, end }) => source.slice(start, end)),
    ).toEqual(['Duties', 'Own\r\n> it', 'Ship it'])
    const { segments } = plainBlocks(source)[1]?.text ?? rich('')
    expect(segments.map((segment) => source.slice(segment.source.start, segment.source.end))).toEqual([
      'Own',
      '\r\n',
      'it',
    ])
  })
})
