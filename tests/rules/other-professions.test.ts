import { describe, expect, it } from 'vitest'
import { lint, ruleMetas } from '../../src/index.ts'
import { readRuleReadme } from '../rule-readme.ts'
import { fixtures, PM_DUTIES, PO_DUTIES, posting, spokenBy } from './postings.ts'

const PROFESSIONS = [
  'Software Engineer',
  'Technical Recruiter',
  'Technical Program Manager',
  'Product Marketing Manager',
  'Project Manager',
  'Business Analyst',
  'Scrum Master',
  'Product Designer',
  'Product Counsel',
  'Chief Product Officer',
  'Data Scientist',
  'Production Manager',
]

const ROLE_NAME = /(?:senior )?product (?:manager|owner)(?: \/ product (?:manager|owner))?/giu

/** A suppression that does not work is at fault in every posting, and so is what was not read. */
const ABOUT_ROLES = ruleMetas.filter(({ id }) => !id.endsWith('-suppression') && id !== 'oversized-posting')

/**
 * What a rule says of a posting must be about the role: the same text for another profession is none of its business.
 */
describe.each(ABOUT_ROLES)('$id', ({ id }) => {
  const faulty = readRuleReadme(id).examples.filter(({ expected }) => expected !== '')

  it.each(PROFESSIONS)('is silent when its faulty examples hire a %s', (profession) => {
    for (const { posting: source, rules } of faulty)
      expect(spokenBy(id, source.replace(ROLE_NAME, profession), rules)).toBe('')
  })
})

describe('the posting of another profession', () => {
  it.each(PROFESSIONS)('may give a %s the work of both roles', (profession) => {
    expect(lint(posting(profession, [...PM_DUTIES, ...PO_DUTIES]), { preset: 'strict' }).diagnostics).toEqual([])
  })

  it.each(PROFESSIONS)(
    'may name Product Managers and Product Owners as colleagues and managers of a %s',
    (profession) => {
      const duties = [
        'Work with our Product Owner and our Product Manager every day',
        'Help Product Owners to write user stories',
      ]
      const source = posting(
        profession,
        duties,
        'You report to the Product Manager. You have worked as a Product Owner.',
      )
      expect(lint(source, { preset: 'strict' }).diagnostics).toEqual([])
    },
  )

  it.each(fixtures('others'))('is left alone in $name', ({ source }) => {
    expect(lint(source, { preset: 'strict' }).diagnostics).toEqual([])
  })
})

describe('a text that is no posting', () => {
  const TEXTS = ['', ' \n\t\n', '\ufeff', '---\n---\n', '# \n', '- \n', '\u0000', '<', '# Careers\n\nWe hire.\n']

  it.each(TEXTS)('is left alone: %j', (text) => {
    expect(lint(text, { preset: 'strict' }).diagnostics).toEqual([])
  })
})
