import { describe, expect, it } from 'vitest'
import { kindsOfClauses, lines, outlined, sliceFor } from './posting-of.ts'

describe('fields of the frontmatter', () => {
  it('are clauses of the section that their key names', () => {
    const duties = ['responsibilities:', '  - Own the backlog', '  - "Ship it: weekly"']
    const source = lines('---', 'title: Product Owner', ...duties, 'skills: [Patience, Humour]', '---')
    expect(kindsOfClauses(source)).toEqual([
      'responsibilities: Own the backlog',
      'responsibilities: Ship it:',
      'responsibilities: weekly',
      'requirements: Patience',
      'requirements: Humour'
    ])
    expect(outlined(source)[0]).toBe('field > Own the backlog')
  })

  it('are split into sentences, lines and items', () => {
    const source = lines(
      '---',
      'description: |',
      '  You own the backlog. You groom it.',
      '',
      '  What you will do:',
      '  - Ship it',
      'summary: >-',
      '  You own the backlog',
      '  of the platform.',
      '---'
    )
    expect(kindsOfClauses(source)).toEqual([
      'summary: You own the backlog.',
      'summary: You groom it.',
      'responsibilities: Ship it',
      'summary: You own the backlog of the platform.'
    ])
  })

  it('may be nested, and named by a neighbour', () => {
    const source = lines(
      '---',
      'job:',
      '  requirements:',
      '    - text: Patience',
      'sections:',
      '  - heading: What you will do',
      '    items:',
      '      - Own it',
      '---'
    )
    expect(kindsOfClauses(source)).toEqual(['requirements: Patience', 'responsibilities: Own it'])
  })

  it('are left out when they only file the posting', () => {
    const source = lines(
      '---',
      'date: 2024-01-02',
      'url: https://example.org/jobs/1',
      'tags: [product owner, agile coach]',
      'location: Berlin',
      'draft: false',
      'author:',
      '  name: Somebody Else',
      '---'
    )
    expect(kindsOfClauses(source)).toEqual([])
  })

  it('map to the source through quotes, escapes and folded lines', () => {
    const source = lines('---', 'duties:', '  - "Own \\"the\\" P\\u0026L', '    and the backlog"', "  - 'It''s yours'", '---')
    expect(sliceFor(source, '"the" P&L and')).toBe('\\"the\\" P\\u0026L\n    and')
    expect(sliceFor(source, "It's yours")).toBe("It''s yours")
  })

  it('map to the source through markup inside', () => {
    expect(sliceFor(lines('---', 'duties:', '  - Own the **product** backlog', '---'), 'product backlog')).toBe('product** backlog')
  })

  it('are read from TOML', () => {
    const duties = ['duties = [', '  "Own \\"it\\"", # all of it', "  'Ship it',", ']']
    const source = lines('+++', 'title = "Product Owner"', ...duties, 'tags = ["agile"]', '+++')
    expect(kindsOfClauses(source)).toEqual(['responsibilities: Own "it"', 'responsibilities: Ship it'])
    expect(sliceFor(source, '"it"')).toBe('\\"it\\"')
  })

  it('end before the body', () => {
    expect(kindsOfClauses(lines('---', 'title: Product Owner', 'duties: [Own it]', '---', 'We are Acme.'))).toEqual([
      'responsibilities: Own it',
      'summary: We are Acme.'
    ])
  })

  it('follow no aliases', () => {
    const source = lines('---', 'a: &a [You own it, You own it]', 'b: &b [*a, *a, *a]', 'c: &c [*b, *b, *b]', 'd: [*c, *c, *c]', '---')
    expect(kindsOfClauses(source)).toHaveLength(2)
  })
})
