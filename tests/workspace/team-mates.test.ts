import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { inspect } from '../../src/index.ts'
import { UNCONFIGURED } from '../../src/workspace/loader.ts'
import { createProspector, findTeamMates } from '../../src/workspace/team-mates.ts'
import { folder } from '../cli/program.ts'

const DUTIES = '\n\n## What you will do\n\n- Own the roadmap\n- Talk to payment providers about the product\n'

/** The files beside `mine.md` that are worth being judged. */
async function matesOf(
  title: string,
  others: Readonly<Record<string, string>>,
  config = UNCONFIGURED,
): Promise<readonly string[]> {
  const text = `# ${title}${DUTIES}`
  // So many that no team is guessed of titles without a product.
  const rest = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`rest-${at}.md`, '# Nurse\n\n- Care\n']))
  const filePath = path.join(folder({ 'mine.md': text, ...rest, ...others }), 'mine.md')
  const prospects = createProspector()(filePath, inspect(text, { filePath }).summaries, config)
  const mates = await findTeamMates(
    prospects,
    (file) => path.basename(file) === 'mine.md',
    () => Promise.resolve(config),
  )
  return mates.map((file) => path.basename(file))
}

describe('the postings that may be of the same team', () => {
  it.each([
    ['a heading', '# Product Owner, Payments'],
    ['the other order and number', '# Payment Product Owner'],
    ['a title in brackets', '# Product Owner (Payments)'],
    ['a title of two lines', 'Product Owner,\nPayments\n========'],
    ['a folded title of the frontmatter', `---\n${'note: x\n'.repeat(60)}title: >\n  Product Owner,\n  Payments\n---`],
    ['a label', '- **Role:** PO, Payments'],
  ])('are those with the product in %s', async (_, text) => {
    expect(await matesOf('Product Manager, Payments', { 'po.md': text + DUTIES.replace('product', 'app') })).toEqual([
      'po.md',
    ])
  })

  it.each([
    '**Product** Owner, Payments',
    'Product Mgr, Payments',
    'Manager of Product, Payments',
    'Manager, Product Management – Payments',
    'Payments Product Management Lead',
    'TPO Payments',
    'Senior PM, Payments',
    'PO/PM Payments',
    'Product Line Manager Payments',
    'Product-Owner (Payments)',
  ])('are those with the product in the title “%s”', async (title) => {
    expect(await matesOf('Product Manager, Payments', { 'po.md': `# ${title}` })).toEqual(['po.md'])
  })

  it('are those with the product in a title of the company’s own', async () => {
    const { settings } = UNCONFIGURED
    const titles = { 'product-owner': [{ phrase: 'value owner', says: ['Value Owner'] }] }
    const own = { ...UNCONFIGURED, settings: { ...settings, vocabulary: { ...settings.vocabulary, titles } } }
    const others = { 'po.md': `# Value Owner, Payments${DUTIES}` }
    expect(await matesOf('Product Manager, Payments', others, own)).toEqual(['po.md'])
    expect(await matesOf('Product Manager, Payments', { 'po.md': '# Value Owner, Payments' })).toEqual([])
  })

  it('are those whose file is called so', async () => {
    const mates = await matesOf('Product Manager, Payments', { 'product_owner_payments.md': '- Keep the backlog' })
    expect(mates).toEqual(['product_owner_payments.md'])
  })

  it('are those that spell the product otherwise, or inflect it without a rule', async () => {
    expect(await matesOf('Product Manager, Optimization', { 'po.md': '# Product Owner, Optimisation' })).toEqual([
      'po.md',
    ])
    expect(await matesOf('Product Manager, Lost & Found', { 'po.md': '# Product Owner Lost and Found' })).toEqual([
      'po.md',
    ])
  })

  it('are none that only speak of the product in their duties, or name half of it', async () => {
    const others = {
      'a.md': '# Product Owner, Ferries\n\nYou will like payments and products.\n\n- Keep the product backlog\n',
      'b.md': '# Product Owner, Payments\n',
    }
    expect(await matesOf('Product Manager, Instant Payments', others)).toEqual([])
    expect(await matesOf('Product Manager, Payments', others)).toEqual(['b.md'])
  })
})
