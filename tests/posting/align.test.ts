import { describe, expect, it } from 'vitest'
import { writeAttribute, writeCode, writeHtml, writeMarkdown } from '../../src/posting/source/align.ts'
import { createWriter } from '../../src/posting/source/mapped-text.ts'

/** The segments of a value, each with what it stands for, where that is written in another way. */
function aligned(write: typeof writeMarkdown, value: string, source: string): string {
  const writer = createWriter()
  write(writer, value, `>>${source}<<`, { start: 2, end: source.length + 2 })
  const { text, segments } = writer.finish()
  const pairs = segments.map((segment) => [
    text.slice(segment.text.start, segment.text.end),
    source.slice(segment.source.start - 2, segment.source.end - 2),
  ])
  return pairs.map(([shown, place]) => (shown === place ? shown : `${shown}=${place}`)).join(' ~ ')
}

describe('the text of markdown', () => {
  it.each([
    ['Own it', 'Own it', 'Own it'],
    ['R&D', 'R&amp;D', 'R ~ &=&amp; ~ D'],
    ['R&D', 'R&AMP;D', 'R ~ &=&AMP; ~ D'],
    ['R&D', 'R&#38;D', 'R ~ &=&#38; ~ D'],
    ['R&D', 'R&#0038;D', 'R ~ &=&#0038; ~ D'],
    ['R&D', 'R&#x26;D', 'R ~ &=&#x26; ~ D'],
    ['R&D', 'R&#X0026;D', 'R ~ &=&#X0026; ~ D'],
    ['R&D \\*', 'R&D \\\\\\*', 'R&D  ~ \\=\\\\ ~ *=\\*'],
    ['R & D*', 'R & D\\*', 'R & D ~ *=\\*'],
    ['&nothing; *', '&nothing; \\*', '&nothing;  ~ *=\\*'],
    ['&#3; *', '&#3; \\*', '&#3;  ~ *=\\*'],
    ['it’s', 'it&#8217;s', 'it ~ ’=&#8217; ~ s'],
    ['Zz9Aa', 'Z&#122;&#57;&#65;a', 'Z ~ z=&#122; ~ 9=&#57; ~ A=&#65; ~ a'],
    ['🚀 up', '&#128640; up', '🚀=&#128640; ~  up'],
    ['\u{10ffff} up', '&#x10FFFF; up', '\u{10ffff}=&#x10FFFF; ~  up'],
    ['≂̸ it', '&NotEqualTilde; it', '≂̸=&NotEqualTilde; ~  it'],
    ['≂̸ it', '&#x2242;\u0338 it', '≂=&#x2242; ~ \u0338 it'],
    ['∳ it', '&CounterClockwiseContourIntegral; it', '∳=&CounterClockwiseContourIntegral; ~  it'],
    ['*own', '\\*own', '*=\\* ~ own'],
    ['\\own*', '\\own\\*', '\\own ~ *=\\*'],
    ['Own\nit', 'Own\n   it', 'Own ~ \n=\n    ~ it'],
    ['Own\nit', 'Own \t\n\t> it', 'Own ~ \n= \t\n\t>  ~ it'],
    ['Own\r\nit', 'Own\r\n> it', 'Own ~ \n=\r\n>  ~ it'],
    ['Own\rit', 'Own\r> it', 'Own ~ \n=\r>  ~ it'],
    ['Own \ufffd it*', 'Own \0 it\\*', 'Own \ufffd it=Own \0 it ~ *=\\*'],
    ['Own all of it', 'Own some of it', 'Own  ~ all=some ~  of it'],
    ['Own it', 'Own them', 'Own  ~ it=them'],
    ['Own it now', 'Own it', 'Own it ~  now='],
    ['Own', 'Own it', 'Own'],
  ])('%j stands in %j as %j', (value, source, expected) => {
    expect(aligned(writeMarkdown, value, source)).toBe(expected)
  })
})

describe('the text of code', () => {
  it.each([
    ['a|b', 'a\\|b', 'a ~ |=\\| ~ b'],
    ['a|b*', 'a|b\\*', 'a|b ~ *=\\*'],
    ['a\\nb\nc', 'a\\nb\n> c', 'a\\nb ~ \n=\n>  ~ c'],
    ['&amp;\nc', '&amp;\n>c', '&amp; ~ \n=\n> ~ c'],
    ['a\n  b\n c', 'a\n>   b\n>  c', 'a ~ \n=\n>  ~   b ~ \n=\n>  ~  c'],
    ['a\n\nb', 'a\n>\n> b', 'a ~ \n=\n> ~ \n=\n>  ~ b'],
  ])('%j stands in %j as %j', (value, source, expected) => {
    expect(aligned(writeCode, value, source)).toBe(expected)
  })
})

describe('the text of HTML', () => {
  it.each([
    ['\u00a0now', '&nbspnow', '\u00a0=&nbsp ~ now'],
    ['< it', '&lt it', '<=&lt ~  it'],
    ['©2 it', '&copy2 it', '©=&copy ~ 2 it'],
    ['R&x', 'R&ampx', 'R ~ &=&amp ~ x'],
    ['R&ersand; x', 'R&ampersand; x', 'R ~ &=&amp ~ ersand; x'],
    ['R&D <', 'R&D &lt;', 'R&D  ~ <=&lt;'],
    ['a\nb', 'a\r\nb', 'a ~ \n=\r\n ~ b'],
    ['\\* <', '\\* &lt;', '\\*  ~ <=&lt;'],
  ])('%j stands in %j as %j', (value, source, expected) => {
    expect(aligned(writeHtml, value, source)).toBe(expected)
  })
})

describe('the value of an attribute', () => {
  it.each([
    ['R&D <', 'R&amp;D &lt', 'R ~ &=&amp; ~ D  ~ <=&lt'],
    ['?a&copy=b <', '?a&copy=b &lt;', '?a&copy=b  ~ <=&lt;'],
    ['R&ampx <', 'R&ampx &lt;', 'R&ampx  ~ <=&lt;'],
  ])('%j stands in %j as %j', (value, source, expected) => {
    expect(aligned(writeAttribute, value, source)).toBe(expected)
  })
})
