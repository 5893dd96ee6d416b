import { describe, expect, it } from 'vitest'
import { fix } from '../../src/index.ts'
import { readHtml } from '../../src/inputs/read-html.ts'
import { LIMITS } from '../../src/posting/markup/limits.ts'
import { texts } from '../posting/posting-of.ts'
import { dutiesIn, ruleNamesOf, rulesOf, titlesIn } from './inputs.ts'

const JSON_LD = JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Product Manager',
  description: '<ul><li>Write &quot;user&quot; stories</li><li>Lead sprint planning</li></ul>',
}).replaceAll('</', '<\\/')

function page(body: string, head = ''): string {
  return `<!doctype html>\n<html>\n<head>${head}</head>\n<body>\n${body}\n</body>\n</html>\n`
}

describe('HTML', () => {
  it('is read with its headings and lists', () => {
    const source = page(
      '<h1>Product Manager</h1>\n<h2>What you bring</h2>\n<ul><li>Write user stories</ul>\n<h2>Your tasks</h2><p>You own the <b>product</b> strategy &amp; vision.</p>',
    )
    expect(titlesIn(source, 'html')).toEqual(['Product Manager'])
    expect(dutiesIn(source, 'html')).toEqual(['You own the <b>product</b> strategy &amp; vision'])
  })

  it.each(['nav', 'footer', 'noscript', 'template', 'button', 'svg', 'script', 'style', 'textarea'])(
    'leaves out <%s>',
    (tag) => {
      const source = page(`<h1>Product Manager</h1><${tag}>Write user stories. </${tag}><p>You own the roadmap.</p>`)
      expect(dutiesIn(source, 'html')).toEqual(['You own the roadmap'])
    },
  )

  it('leaves out what is in such an element inside another one', () => {
    const source = page(
      '<h1>Product Owner</h1><nav><div><nav>x</nav></div>Own the roadmap. </nav><p>Write user stories</p>',
    )
    expect(dutiesIn(source, 'html')).toEqual(['Write user stories'])
  })

  it('is about its <main>, where it has one that is closed', () => {
    const body = '<p>Own the roadmap.</p><main><h1>Product Owner</h1><p>Write user stories.</p></main>'
    expect(dutiesIn(page(body), 'html')).toEqual(['Write user stories'])
    expect(dutiesIn(page(body.replace('</main>', '')), 'html')).toHaveLength(2)
  })

  it('is called by its <title> where no heading calls it', () => {
    const head = '<title>Product Owner – Skerry</title>'
    expect(titlesIn(page('<p>Write user stories.</p>', head), 'html')).toEqual(['Product Owner – Skerry'])
    expect(titlesIn(page('<h1>Product Manager</h1>', head), 'html')).toEqual(['Product Manager'])
  })

  it.each(['Join us!', 'Careers at Skerry', 'Wizard of Tills'])(
    'is called by its <title> where its heading names no job: %s',
    (heading) => {
      const source = page(`<h1>${heading}</h1><p>Write user stories.</p>`, '<title>Product Owner - Skerry</title>')
      expect(titlesIn(source, 'html')).toEqual(['Product Owner - Skerry'])
    },
  )

  it.each([
    ['<h1>Product Owner</h1>', 'Product Manager | Skerry'],
    ['<h1>Careers</h1><h2>Product Owner</h2>', 'Product Manager | Skerry'],
    ['<h1>Product Owner</h1><h2>Your manager</h2>', 'Jobs at Skerry'],
  ])('is called by its headings where they name the job: %s', (headings, title) => {
    const source = page(`${headings}<p>Write user stories.</p>`, `<title>${title}</title>`)
    expect(titlesIn(source, 'html')).toEqual(['Product Owner'])
  })

  it('is not called by a <title> that names no job, either', () => {
    const source = page('<h1>Wizard of Tills</h1><p>Write user stories.</p>', '<title>Skerry, the till people</title>')
    expect(titlesIn(source, 'html')).toEqual(titlesIn(source.replace(/<title>.*<\/title>/u, ''), 'html'))
  })

  it('is called by the words that its <title> shows', () => {
    const source = page('<p>Text.</p>', '<title>Product&nbsp;Manager &amp; Owner &#8211; Skerry</title>')
    expect(rulesOf(source, 'html')).toEqual(['3:14 hybrid-title'])
    expect(titlesIn(source, 'html')).toEqual(['Product&nbsp;Manager &amp; Owner &#8211; Skerry'])
  })

  it('is silenced by its comments', () => {
    const body = '<h1>Product Manager / Product Owner</h1>'
    expect(rulesOf(page(body), 'html')).toEqual(['5:5 hybrid-title'])
    expect(rulesOf(page(`<!-- jdlint-disable-next-line hybrid-title -->\n${body}`), 'html')).toEqual([])
    expect(rulesOf(page(`${body}\n<!-- jdlint-disable-file hybrid-title -->`), 'html')).toEqual([])
  })

  it('stays HTML when a suppression is corrected', () => {
    const source = page('<h1>Product Manager</h1>\n<!-- jdlint-disable-file hybrid-title -->\n<p>Text.</p>')
    expect(fix(source, { language: 'html' }).source).toBe(page('<h1>Product Manager</h1>\n\n<p>Text.</p>'))
  })

  it('is read line end by line end, also with a comment that nobody closed', () => {
    expect(dutiesIn('<h1>Product Owner</h1>\r\n<p>Write\r\nuser stories.</p>\r\n<!-- open\r\n', 'html')).toEqual([
      'Write\r\nuser stories',
    ])
  })

  it('may hold pictures of any length', () => {
    const picture = `<img src="data:image/png;base64,${'iVBORw0K/+'.repeat(120_000)}">`
    const source = page(`<h1>Product Owner</h1>${picture}<p>Write user stories.</p>${picture}`)
    expect(readHtml(source, LIMITS)).toMatchObject([{ shortfalls: [] }])
    expect(dutiesIn(source, 'html')).toEqual(['Write user stories'])
  })

  it('says from where on a page is too long', () => {
    const source = page('<h1>Product Owner</h1>\n<p>Write user stories.</p>\n<p>Lead sprint planning.</p>')
    const read = readHtml(source, { ...LIMITS, maxLength: 100 })
    expect(read).toMatchObject([{ shortfalls: [{ limit: 'maxLength', span: { start: source.indexOf('<p>Lead') } }] }])
    expect(JSON.stringify(read)).toContain('Write user stories.')
    expect(JSON.stringify(read)).not.toContain('Lead sprint planning.')
  })
})

describe('what a saved page shows of other jobs', () => {
  const posting = '<h1>Product Manager</h1><h2>Your tasks</h2><ul><li>Own the product strategy</li></ul>'
  const other = '<h3>Product Owner</h3><p>You write user stories. You prioritise the product backlog.</p>'

  it.each([
    ['under a heading', `<h2>Related jobs</h2>${other}`],
    ['as several jobs', `<h2>You might also like</h2>${other}${other.replace('Owner', 'Owner, Loyalty')}`],
    ['beside the text', `<aside><h3>Similar jobs</h3><ul><li>Write user stories</li></ul></aside>`],
    ['below a bold line', '<p><b>More jobs at Skerry</b></p><ul><li>Write user stories</li></ul>'],
  ])('is not the work of this one: %s', (_, teasers) => {
    expect(dutiesIn(page(posting + teasers), 'html')).toEqual(['Own the product strategy'])
  })

  it('ends where a section of this job follows', () => {
    const more = '<h2>Your responsibilities</h2><ul><li>Set the price</li></ul>'
    expect(dutiesIn(page(`${posting}<h2>Related jobs</h2>${other}${more}`), 'html')).toEqual([
      'Own the product strategy',
      'Set the price',
    ])
  })
})

describe('the JSON-LD of a page', () => {
  it('is the posting, at its place in the script', () => {
    const source = page(
      '<h1>Careers</h1><p>You own the roadmap.</p>',
      `<script type="application/ld+json">${JSON_LD}</script>`,
    )
    expect(titlesIn(source, 'html')).toEqual(['Product Manager'])
    expect(dutiesIn(source, 'html')).toEqual(['Write &quot;user&quot; stories', 'Lead sprint planning'])
  })

  it('may be of several jobs, and is silenced by the comments of the page', () => {
    const job = JSON_LD.replace('<ul>', '<ul><li>Keep the backlog in order<\\/li>')
    const jobs = `<script type="application/ld+json">[${job},${job.replace('Manager', 'Manager / Product Owner')}]</script>`
    expect(titlesIn(page(jobs), 'html')).toEqual(['Product Manager', 'Product Manager / Product Owner'])
    // All three duties are a Product Owner's.
    expect(ruleNamesOf(page(jobs), 'html')).toEqual(['mislabeled-title', 'hybrid-title'])
    const silenced = page(`${jobs}<!-- jdlint-disable-file hybrid-title -->`)
    expect(ruleNamesOf(silenced, 'html')).toEqual(['mislabeled-title'])
  })

  it('only gives the title where it describes nothing', () => {
    const source = page(
      '<h1>Careers</h1><p>Write user stories.</p>',
      '<script type="application/ld+json">{"@type":"JobPosting","title":"Product Owner"}</script>',
    )
    expect(titlesIn(source, 'html')).toEqual(['Product Owner'])
    expect(dutiesIn(source, 'html')).toEqual(['Write user stories'])
  })

  it.each(['{"@type":"Organization","name":"Product Owner"}', '{broken "JobPosting"', ''])(
    'is passed over where it is no posting: %s',
    (json) => {
      const source = page(
        '<h1>Product Owner</h1><p>Write user stories.</p>',
        `<script type="application/ld+json">${json}</script>`,
      )
      expect(dutiesIn(source, 'html')).toEqual(['Write user stories'])
    },
  )
})

describe('escaped HTML', () => {
  const escaped =
    '&lt;ul&gt;&lt;li&gt;Write user stories&lt;/li&gt;&lt;li&gt;Lead sprint planning&lt;/li&gt;&lt;/ul&gt;'

  it('is read as HTML, in markdown and in HTML', () => {
    expect(dutiesIn(`# Product Owner\n\n${escaped}\n`, 'markdown')).toEqual([
      'Write user stories',
      'Lead sprint planning',
    ])
    expect(dutiesIn(`<h1>Product Owner</h1>${escaped}`, 'html')).toEqual(['Write user stories', 'Lead sprint planning'])
  })

  it('is read in a list item, too', () => {
    expect(dutiesIn('# Product Owner\n\n- &lt;strong&gt;Write&lt;/strong&gt; user stories\n', 'markdown')).toHaveLength(
      1,
    )
  })

  it('is not what an author writes about', () => {
    expect(texts('# Product Owner\n\n- You know `<p>` and `</p>`\n')).toContain('You know <p> and </p>')
  })
})
