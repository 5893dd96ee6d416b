import { describe, expect, it } from 'vitest'
import { parsePosting } from '../../src/posting/parse.ts'
import { lines } from './posting-of.ts'

/** Each title as its origin, its text, and the slice of the source where it stands. */
function titles(source: string, filePath?: string): readonly string[] {
  const { titles: found } = parsePosting(source, { filePath })
  return found.map(({ origin, text, span }) => `${origin}: ${text} = ${source.slice(span.start, span.end)}`)
}

const BODY = ['', 'We are looking for somebody who owns the backlog.', '']

describe('titles', () => {
  it.each([
    ['# Product Owner', 'Product Owner'],
    ['### Product Owner {#product_owner}', 'Product Owner'],
    ['Product Owner\n===', 'Product Owner'],
    ['# [Product Owner](https://example.org)', 'Product Owner'],
    ['# **Product Owner**', 'Product Owner'],
    ['**Product Owner**', 'Product Owner'],
    ['<h1>Product Owner</h1>', 'Product Owner'],
    ['<h2><strong>Product Owner</strong></h2>', 'Product Owner'],
    ['Product Owner', 'Product Owner']
  ])('come from the heading %j', (heading, text) => {
    expect(titles(lines(heading, ...BODY))).toEqual([`heading: ${text} = ${text}`])
  })

  it.each([
    '**Title**: Product Owner',
    '**Title:** Product Owner',
    'Job Title: Product Owner',
    '> Job Title: Product Owner\n> Grade: five',
    'Position: Product Owner',
    'Role: Product Owner',
    'Position Designation: Product Owner',
    '- **Position:** Product Owner',
    '<p><strong>Title</strong>: Product Owner</p>',
    '| Title | Product Owner |\n| --- | --- |\n| Grade | five |'
  ])('come from the field %j', (field) => {
    expect(titles(lines(field, ...BODY))).toEqual(['field: Product Owner = Product Owner'])
  })

  it.each([
    'title: Product Owner',
    'title: "Product Owner"',
    "job_title: 'Product Owner'",
    'jobTitle: Product Owner # draft',
    'position: Product Owner',
    'role: Product Owner',
    'header: Product Owner',
    'name: Product Owner',
    'job:\n  title: Product Owner'
  ])('come from the YAML %j', (yaml) => {
    expect(titles(lines('---', yaml, '---', ...BODY))).toEqual(['frontmatter: Product Owner = Product Owner'])
  })

  it('come from TOML', () => {
    expect(titles(lines('+++', 'title = "Product Owner"', '[extra]', 'weight = 3', '+++', ...BODY))).toEqual([
      'frontmatter: Product Owner = Product Owner'
    ])
    expect(titles(lines('+++', '[job]', "title = 'Product Owner'", '+++', ...BODY))).toEqual(['frontmatter: Product Owner = Product Owner'])
  })

  it('come from frontmatter that is not quite YAML', () => {
    expect(titles(lines('---', 'title: Product Owner: Payments', 'note: [', '---', ...BODY))).toEqual([
      'frontmatter: Product Owner: Payments = Product Owner: Payments'
    ])
  })

  it('put what names a job before what names a site', () => {
    expect(titles(lines('---', 'title: Careers | Acme', '---', '# Product Owner', ...BODY)).map((title) => title.split(' = ')[0])).toEqual([
      'heading: Product Owner',
      'frontmatter: Careers | Acme'
    ])
    expect(titles(lines('# Acme Careers', '', '## Product Owner', ...BODY)).map((title) => title.split(' = ')[0])).toEqual([
      'heading: Product Owner',
      'heading: Acme Careers'
    ])
  })

  it('are all listed when they differ', () => {
    expect(titles(lines('---', 'title: Product Manager', '---', '# Product Owner', ...BODY))).toHaveLength(2)
  })

  it('keep characters as they are read', () => {
    expect(titles(lines('# R&amp;D *Product* Owner', ...BODY))).toEqual(['heading: R&D Product Owner = R&amp;D *Product* Owner'])
  })

  it.each(['# About us', '## Responsibilities', '**What you’ll do**', '# About the Product Owner'])('do not come from %j', (heading) => {
    expect(titles(lines(heading, ...BODY))).toEqual([])
  })

  it('do not come from duties on the first line', () => {
    expect(titles(lines('Lead the product team', ...BODY))).toEqual([])
  })

  it('come from the file name when nothing else tells', () => {
    expect(titles('You own it.', 'careers/senior-product-owner.md')).toEqual(['file-name: senior product owner = '])
    expect(titles('You own it.', 'careers\\product_owner\\README.md')).toEqual(['file-name: product owner = '])
    expect(titles('# Product Manager\n', 'product-owner.md')).toEqual(['heading: Product Manager = Product Manager'])
    expect(titles('You own it.')).toEqual([])
  })
})
