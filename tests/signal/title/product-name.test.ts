import { describe, expect, it } from 'vitest'
import { inspect } from '../../../src/index.ts'

/** What a title names, with `?` behind a mere field; `-` for nothing. */
function productOf(title: string): string {
  const [summary] = inspect(`---\ntitle: ${JSON.stringify(title)}\n---\n\n## What you will do\n\n- Own it\n`).summaries
  const product = summary?.product
  return product === undefined ? '-' : `${product.text}${product.isField ? '?' : ''}`
}

function keyOf(title: string): string | undefined {
  return inspect(`# ${title}\n\n## What you will do\n\n- Own it\n`).summaries[0]?.product?.key
}

describe('the product that a title names', () => {
  it.each([
    ['Senior Product Manager, Payments (m/w/d)', 'Payments'],
    ['Product Owner – Night Trains, Riga (80–100 %)', 'Night Trains'],
    ['Product Owner (Waiting Lists)', 'Waiting Lists'],
    ['Product Manager, Machine Learning (Hail Forecast)', 'Hail Forecast'],
    ['AI Product Owner, Crop Diseases', 'Crop Diseases'],
    ['Product Owner, Ferries Data Platform', 'Ferries Data Platform'],
    ['Product Owner, Team Kingfisher', 'Kingfisher'],
    ['Product Manager – Allotments squad', 'Allotments'],
  ])('is in “%s” “%s”', (title, product) => {
    expect(productOf(title)).toBe(product)
  })

  it.each([
    ['Product Manager, Machine Learning', 'ai?'],
    ['Platform Product Owner', 'platform?'],
    ['Technical Product Owner', 'technical?'],
    ['Digital Product Manager', 'Digital?'],
    ['Product Owner, Customer Experience', 'Customer Experience?'],
    ['Product Manager, Data Products', 'Data Products?'],
    ['Product Owner, Enterprise Software', 'Enterprise Software?'],
  ])('is in “%s” only a field, which many teams have', (title, field) => {
    expect(productOf(title)).toBe(field)
  })

  it.each(['Product Manager', 'Lead Product Owner (all genders)', 'Product Owner, Lisbon', 'Product Manager at Kiem'])(
    'is not in “%s”',
    (title) => {
      expect(productOf(title)).toBe('-')
    },
  )

  it('is the same whatever the order and the inflections of its words', () => {
    expect(keyOf('Product Manager, Ferry Tickets')).toBe(keyOf('Product Owner for Tickets (Ferries)'))
    expect(keyOf('Product Manager, Payments')).not.toBe(keyOf('Product Owner, Payments (Refunds)'))
  })
})
