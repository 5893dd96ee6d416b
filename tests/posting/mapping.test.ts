import { describe, expect, it } from 'vitest'
import { lines, sliceFor, texts } from './posting-of.ts'

describe('the way from clause text back to the source', () => {
  it('leads through bold, emphasis, strike-through and code', () => {
    expect(sliceFor('- Own the **product** _backlog_', 'Own the product backlog')).toBe('Own the **product** _backlog')
    expect(sliceFor('- Own the ~~big~~ `backlog` items', 'the backlog items')).toBe('the ~~big~~ `backlog` items')
  })

  it('leads into links and past images', () => {
    expect(sliceFor('- Groom the [product backlog](https://example.org/a_b "hint") weekly', 'product backlog')).toBe(
      'product backlog',
    )
    expect(texts('- Groom ![a chart](chart.png) the backlog')).toEqual(['Groom the backlog'])
  })

  it('leads through character references', () => {
    expect(sliceFor('- Own P&amp;L and the backlog', 'P&L')).toBe('P&amp;L')
    expect(sliceFor('- Own the customer&#8217;s backlog', 'customer’s backlog')).toBe('customer&#8217;s backlog')
    expect(sliceFor('- Ship &#128640; often &NotEqualTilde; rarely', 'often')).toBe('often')
    expect(sliceFor('- Ship &#128640; often', '🚀')).toBe('&#128640;')
  })

  it('takes what is no reference for text', () => {
    expect(texts('- Drive R&D and Q&A; own &nothing; more &amp;amp; less')).toEqual([
      'Drive R&D and Q&A; own &nothing; more &amp; less',
    ])
    expect(sliceFor('- Drive R&D for &nothing; more &amp;amp; less', 'less')).toBe('less')
  })

  it('leads through escapes', () => {
    expect(sliceFor('- Be self\\-motivated \\& own it', 'self-motivated & own')).toBe('self\\-motivated \\& own')
    expect(sliceFor('- Keep C:\\\\dir tidy', 'dir tidy')).toBe('dir tidy')
  })

  it('joins wrapped lines with one blank', () => {
    const source = lines('> - You own the product', '>   backlog and the', '>   roadmap.')
    expect(texts(source)).toEqual(['You own the product backlog and the roadmap.'])
    expect(sliceFor(source, 'backlog and')).toBe('backlog and')
    expect(sliceFor(source, 'product backlog')).toBe('product\n>   backlog')
  })

  it('leads through a lazily continued quote', () => {
    expect(sliceFor(lines('> You own the product', 'backlog.'), 'backlog')).toBe('backlog')
  })

  it('copes with CRLF and with a byte order mark', () => {
    expect(sliceFor('\ufeff- You own the\r\n  backlog\r\n- You ship', 'the backlog')).toBe('the\r\n  backlog')
    expect(sliceFor('\ufeff- You own the\r\n  backlog\r\n- You ship', 'You ship')).toBe('You ship')
    expect(sliceFor('\ufeff\ufeff\n- You ship', 'You ship')).toBe('You ship')
  })

  it('counts emoji as two units', () => {
    expect(sliceFor('- Own 🚀 the *backlog* 🎉 now', '🎉 now')).toBe('🎉 now')
  })

  it('shows no-break spaces as blanks and drops invisible characters', () => {
    expect(sliceFor('- Own the\u00a0back\u00adlog &nbsp; now', 'the backlog now')).toBe(
      'the\u00a0back\u00adlog &nbsp; now',
    )
    expect(texts('- \u200bOwn the\u200b backlog\ufeff')).toEqual(['Own the backlog'])
  })

  it('leads into tables with escaped bars', () => {
    const source = lines('| Area | Work |', '| --- | --- |', '| Scrum \\| Kanban | Own the `a\\|b` backlog |')
    expect(sliceFor(source, 'Scrum | Kanban')).toBe('Scrum \\| Kanban')
    expect(sliceFor(source, 'b backlog')).toBe('b` backlog')
  })

  it('leads into HTML', () => {
    const source = '<ul>\n<li><span>Own the P&amp;L&nbsp;&mdash; and\n   the <b>product</b> backlog</span></li>\n</ul>'
    expect(texts(source)).toEqual(['Own the P&L — and the product backlog'])
    expect(sliceFor(source, 'P&L —')).toBe('P&amp;L&nbsp;&mdash;')
    expect(sliceFor(source, 'product backlog')).toBe('product</b> backlog')
  })

  it('leads into HTML inside quotes and lists', () => {
    expect(sliceFor('> <p>Own the\n> product backlog</p>', 'the product')).toBe('the\n> product')
    expect(sliceFor('- <p>Own the &lt;big&gt; backlog</p>', '<big> backlog')).toBe('&lt;big&gt; backlog')
  })

  it('leads into inline tags and past them', () => {
    expect(sliceFor('You own the <u>product</u> backlog.', 'product backlog')).toBe('product</u> backlog')
  })

  it('leads through text that was indented by accident', () => {
    expect(sliceFor('Duties:\n\n\t•\tOwn the **product** backlog\n\t•\tShip', 'product backlog')).toBe(
      'product** backlog',
    )
  })
})
