import { describe, expect, it } from 'vitest'
import { explain } from '../../src/index.ts'
import { dutiesIn, rulesOf, titlesIn } from './inputs.ts'

function duties(...lines: readonly string[]): readonly string[] {
  return dutiesIn(['# Product Manager', '', ...lines].join('\n'), 'mdx')
}

describe('MDX', () => {
  it('reads what is between tags as markdown, with an empty line before it or without', () => {
    expect(
      duties('<Card>', '- Write **user** stories', '</Card>', '', '<Tabs>', '', '    - Own the roadmap', '', '</Tabs>'),
    ).toEqual(['Write **user** stories', 'Own the roadmap'])
  })

  it('reads HTML in it, whatever attributes it has', () => {
    expect(
      duties('<ul className={cx("a > b")}>', '  <li style={{ color: "red" }}>Write user stories</li>', '</ul>'),
    ).toEqual(['Write user stories'])
    expect(titlesIn('<h1 className="big">Product Owner</h1>\n', 'mdx')).toEqual(['Product Owner'])
  })

  it.each([
    ['an attribute', '<Related title="Write user stories" />'],
    ['a function in an attribute', '<Related render={() => <p>Write user stories. Lead sprint planning.</p>} />'],
    ['an expression', '{duties.map((duty) => "Write user stories")}'],
    ['an expression over lines', '{\n  list(\n\n  "- Write user stories")\n}'],
    ['an export', 'export const duties = ["Write user stories", "Prioritise the product backlog"]'],
    ['an import', 'import { x } from "Write user stories"'],
    ['a comment', '{/* Write user stories */}'],
  ])('reads no code: %s', (_, code) => {
    expect(duties(code, '', '- Own the roadmap')).toEqual(['Own the roadmap'])
  })

  it.each([
    '<Title>What you bring</Title>',
    '<Title order={2}>What you bring</Title>',
    '<Title>\n  What you bring\n</Title>',
    '<Heading>What you bring</Heading>',
    '<H2>What you bring</H2>',
    '<Template title="What you bring">',
  ])('takes a component for what it shows, not for the element of its name: %s', (tag) => {
    const closing = tag.startsWith('<Template') ? ['', '</Template>'] : []
    const lines = ['## Your tasks', '', '- Own the roadmap', '', tag, '', '- Writing user stories', ...closing, '']
    const { sections } = explain(`# Product Manager\n\n${lines.join('\n')}`, { language: 'mdx' })
    expect(sections.map(({ kind }) => kind)).toEqual(['title', 'responsibilities', 'requirements'])
  })

  it('finds the title of the job in such a component', () => {
    const source = '<Title>Product Manager / Product Owner</Title>\n\n- Own the product strategy\n'
    expect(rulesOf(source, 'mdx')).toEqual(['1:8 hybrid-title'])
  })

  it.each([
    '<title>Write user stories</title>',
    '<Script>{`Write user stories`}</Script>',
    '<Del>Write user stories</Del>',
  ])('does not read what nobody sees: %s', (code) => {
    expect(duties(code, '', '- Own the roadmap')).toEqual(['Own the roadmap'])
  })

  it('reads a string in braces as the text that it shows', () => {
    expect(duties('- Write{" "}user stories')).toEqual(['Write{" "}user stories'])
    expect(duties('- Write {"the team\'s"} user stories')).toEqual(['Write {"the team\'s"} user stories'])
  })

  it.each([
    '<Section title="What you bring">',
    '<Section title={"What you bring"}>',
    "<Section id='a' className={'b'} heading={ 'What you bring' }>",
    '<Section title={`What you bring`} icon={Star}>',
    '<Section title={"What you\'ll bring"}>',
    "<Section title={'Skills & experience'}>",
    '<Section level={2} title="What you bring">',
    '<Section icon={<Star size={2} />} onClick={() => open({ a: 1 })} heading={"What you bring"}>',
    '<Section {...props} title="What you bring">',
    '<Section\n  data={{ name: "}" }}\n  title="What you bring"\n>',
  ])('knows what a part of the page is called: %s', (tag) => {
    expect(duties(tag, '', '- Writing user stories', '', '</Section>')).toEqual([])
  })

  it.each([
    '<Section title={bring ?? "What you bring"}>',
    '<Section title={"What you bring" + more}>',
    '<Section title={`What ${name} bring`}>',
    '<Section render={() => <b title="What you bring" />}>',
    '<Section level={2} text={<b title="What you bring" />}>',
    '<Section style={{ color: "red" }} { ...{ a: " title={\'What you bring\'}" } }>',
  ])('takes no code for what a part of the page is called: %s', (tag) => {
    expect(duties(tag, '', '- Write user stories', '', '</Section>')).toEqual(['Write user stories'])
  })

  it.each(['{/* jdlint-disable-next-line hybrid-title -- both */}', '{/*jdlint-disable-file hybrid-title*/}'])(
    'is silenced by %s',
    (comment) => {
      const source = `${comment}\n# Product Manager / Product Owner\n\n- Own the product strategy\n`
      expect(rulesOf(source, 'mdx')).toEqual([])
      expect(rulesOf(source.replace('disable', 'enable'), 'mdx')).toContain('2:3 hybrid-title')
    },
  )

  it('points at a comment that silences nothing', () => {
    expect(rulesOf('# Product Manager\n\n{/* jdlint-disable hybrid-title */}\n\nText.\n', 'mdx')).toEqual([
      '3:1 unused-suppression',
    ])
  })

  it('reads the frontmatter as usual', () => {
    expect(titlesIn('---\ntitle: "Product Owner {x"\n---\n\n# Jobs\n', 'mdx')).toEqual(['Product Owner {x'])
  })

  it('is read as markdown where it is no valid MDX', () => {
    expect(duties('<!-- a comment of HTML -->', '', '- Write user stories {')).toEqual(['Write user stories'])
  })

  it.each(['<!-- old -->', '- Earn <5 points', '- Keep { open'])('is silenced where it is no valid MDX: %s', (line) => {
    const source = (comment: string): string => `${line}\n\n${comment}\n\n# Product Manager / Product Owner\n`
    expect(rulesOf(source('{/* jdlint-disable-file hybrid-title -- both */}'), 'mdx')).toEqual([])
    expect(rulesOf(source('{ /*\n  jdlint-disable-file hybrid-title\n*/ }'), 'mdx')).toEqual([])
    expect(rulesOf(source('{/* Own the roadmap */}'), 'mdx')).toEqual(['5:3 hybrid-title'])
    expect(rulesOf(source('`{/* jdlint-disable-file hybrid-title */}`'), 'mdx')).toEqual(['5:3 hybrid-title'])
    expect(rulesOf(source('{/* jdlint-disable-file mvp-ownership */}'), 'mdx')).toEqual([
      '3:1 unused-suppression',
      '5:3 hybrid-title',
    ])
  })

  it('may hold pictures of any length', () => {
    const picture = `data:image/png;base64,${'iVBORw0K/+'.repeat(120_000)}`
    expect(duties(`<Picture src="${picture}" />`, '', `![](${picture})`, '', '- Write user stories')).toEqual([
      'Write user stories',
    ])
  })

  it('gives up on code that would take forever, not on the posting', { timeout: 20_000 }, () => {
    const hostile = `{"${'}'.repeat(60_000)}\n\n- Write user stories`
    expect(duties(hostile)).toEqual(['Write user stories'])
  })
})
