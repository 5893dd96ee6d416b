import { describe, expect, it } from 'vitest'
import { lint } from '../src/index.ts'
import type { NotJudged } from '../src/diagnostic/not-judged.ts'
import { examples, fixtures } from './rules/postings.ts'

function notJudged(source: string, filePath?: string): NotJudged | undefined {
  return lint(source, { filePath }).notJudged
}

const DUTIES = ['Write user stories', 'Prioritise the product backlog', 'Lead sprint planning']
const LIST = DUTIES.map((duty) => `- ${duty}\n`).join('')

describe('a posting without duties', () => {
  it.each([
    ['with a title alone', '# Product Manager\n'],
    ['that only asks', '# Product Owner, Kites\n\n## What you bring\n\n- Five years of experience\n'],
    ['that only tells of the company', '---\ntitle: Product Manager\n---\n\n## About us\n\nWe make kites.\n'],
  ])('%s is not judged', (_, source) => {
    expect(notJudged(source)).toMatchObject({ reason: 'no-duties', message: 'no duties found' })
  })

  it('is pointed at by its title', () => {
    const source = '---\ntitle: Product Manager\n---\n'
    const { notJudged: { span, loc } = { span: { start: 0, end: 0 }, loc: null } } = lint(source)
    expect(source.slice(span.start, span.end)).toBe('Product Manager')
    expect(loc?.start).toEqual({ line: 2, column: 8 })
  })

  it('is asked about the heading that may stand above them', () => {
    const source = '# Product Manager\n\n## Requirements\n\n- Patience\n\n## Sky and sea\n\n- Kites\n- Boats\n'
    expect(notJudged(source)?.hint).toBe(
      'did you mean “Sky and sea” to be the heading above them? vocabulary.sections can say so',
    )
  })

  it.each([
    ['work of neither role', '# Product Manager\n\n## Your tasks\n\n- Water the plants\n'],
    ['work of the other role', `# Product Manager\n\n${LIST}`],
    ['one sentence', '# Product Manager\n\nYou own the product strategy.\n'],
  ])('is none with %s', (_, source) => expect(notJudged(source)).toBeUndefined())
})

describe('duties without a title', () => {
  it('are not judged', () => {
    expect(notJudged(`# Join the crew\n\n## What you will do\n\n${LIST}`)).toMatchObject({ reason: 'no-title' })
    expect(notJudged(LIST)).toMatchObject({ reason: 'no-title', span: { start: 0, end: 0 } })
  })

  it('are not judged where neither role does them, or nobody can see them', () => {
    expect(notJudged('## What you will do\n\n- Bake bread\n\n## Benefits\n\n- Bread\n')).toMatchObject({
      reason: 'no-title',
    })
    expect(notJudged(`<!-- # Product Owner\n\n${LIST} -->\n\n## Benefits\n\n- Bread\n`)).toMatchObject({
      reason: 'no-title',
    })
  })

  it('are judged by the name of the file', () => expect(notJudged(LIST, 'careers/product-manager.md')).toBeUndefined())
})

describe('a posting of another profession is judged, and has no problems', () => {
  it.each([
    '# Baker\n\n## Your tasks\n\n- Bake bread\n\n## We offer\n\n- Bread\n',
    '# Scrum Master\n\n- Lead sprint planning\n- Coach the team\n',
    '# Software Engineer\n\nWe build tills.\n',
    `---\ntitle: Business Analyst\n---\n\n${LIST}`,
  ])('%j', (source) => expect(notJudged(source)).toBeUndefined())
})

describe('what is no posting', () => {
  it('is nothing to report in an empty one, as every posting begins so in an editor', () => {
    expect(notJudged('')).toBeUndefined()
    expect(notJudged(' \n\n')).toBeUndefined()
  })

  it.each(['# Kites\n\nA library.\n\n## Installation\n\n- Run it\n', '# Changelog\n\n- Fixed a crash\n'])(
    'is not judged: %j',
    (source) => expect(notJudged(source)).toMatchObject({ reason: 'no-posting' }),
  )
})

const POSTINGS: Readonly<Record<string, string>> = {
  German: `# Product Owner (m/w/d)

## Deine Aufgaben

- Du priorisierst das Product Backlog
- Du schreibst User Stories und klärst Anforderungen mit den Teams
`,
  French: `# Product Manager (H/F)

## Vos missions

- Définir la vision du produit et la feuille de route
- Rédiger les récits des utilisateurs avec l'équipe
`,
  Spanish: `# Product Manager

## Tus responsabilidades

- Definir la visión del producto y la hoja de ruta
- Priorizar el backlog con el equipo
`,
  Dutch: `# Product Owner

## Wat ga je doen

- Je beheert de product backlog en stelt prioriteiten
- Je werkt samen met het team aan de visie van het product
`,
  Portuguese: `# Product Manager

## Responsabilidades

- Definir a visão do produto e o roadmap
- Escrever histórias para a equipe e priorizar o backlog
`,
  Italian: `# Product Owner

## Le tue responsabilità

- Definire la visione del prodotto e della roadmap
- Scrivere le user story con il team di sviluppo
`,
  Polish: `# Product Manager

## Zakres obowiązków

- Zarządzanie backlogiem produktu oraz ustalanie priorytetów
- Współpraca z zespołem, który tworzy produkt dla klientów
`,
  Japanese: '# プロダクトマネージャー\n\n- 製品戦略を定義する\n- バックログの優先順位を決める\n',
}

describe('a posting in another language', () => {
  it.each(Object.entries(POSTINGS))('is not judged: %s', (_, source) => {
    expect(notJudged(source)).toMatchObject({ reason: 'language', message: 'no English text found' })
  })

  it.each(Object.entries(POSTINGS))('is asked for nothing that it may say in its own words: %s', (_, source) => {
    const said = lint(source, { preset: 'strict' }).diagnostics.map(({ ruleId }) => ruleId)
    expect(said.filter((ruleId) => ruleId.startsWith('missing-'))).toEqual([])
  })

  it.each(['lang: de', 'language: de-AT', 'Locale: "fr_FR"', 'lang: ger', 'Language: Deutsch', 'language: Español'])(
    'says so in its frontmatter: %s',
    (line) => {
      expect(notJudged(`---\n${line}\n---\n\n# Product Owner\n\n- Backlog\n`)).toMatchObject({ reason: 'language' })
    },
  )

  it.each(['lang: en', 'lang: eng', 'language: German', 'languages: [de, en]', 'locale: en-GB'])(
    'is none for %s',
    (line) => {
      expect(notJudged(`---\n${line}\n---\n\n# Product Owner\n\n${LIST}`)).toBeUndefined()
    },
  )

  it.each([
    `# Product Owner (m/f/d)\n\nWe build tills for Café de la Paix and Los Angeles.\n\n${LIST}`,
    `# Product Owner\n\n${LIST}\nWir freuen uns auf Dich!\n`,
    '# Product Owner\n\n- Own backlog\n- Plan sprints\n',
  ])('is none in English: %j', (source) => expect(notJudged(source)?.reason).not.toBe('language'))

  it.each([...fixtures(), ...examples()])('is none of this project’s: $name', ({ source }) => {
    expect(notJudged(source)?.reason).not.toBe('language')
  })
})

describe('a prompt for a language model', () => {
  const ROLE = `You are a Product Owner for this repository.\n\n## Responsibilities\n\n- Define the product strategy\n${LIST}`

  it.each([
    ['tools', `---\nname: product-owner\ntools: Read, Write\n---\n\n${ROLE}`, undefined],
    ['a model', `---\nname: product-owner\nmodel: sonnet\n---\n\n# Product Owner\n\n${LIST}`, undefined],
    ['where it applies', `---\napplyTo: "**"\n---\n\n# Product Owner\n\n${LIST}`, undefined],
    ['its folder', ROLE, 'prompts/product-owner.md'],
  ])('is no posting: it has %s', (_, source, filePath) => {
    expect(lint(source, { preset: 'strict', filePath })).toMatchObject({
      diagnostics: [],
      notJudged: { reason: 'no-posting', message: 'only a prompt for a language model found' },
    })
  })

  it.each([
    ['tools of the trade', `---\ntitle: Product Manager\ntools: Jira, Figma\n---\n\n${LIST}`, undefined],
    ['praise of its reader', `# Product Manager\n\nYou are a Product Manager who loves kites.\n\n${LIST}`, undefined],
    ['a folder of agents', `# Product Manager\n\n${LIST}`, 'agents/product-manager.md'],
  ])('is not a posting with %s', (_, source, filePath) => {
    expect(lint(source, { filePath }).diagnostics.map(({ ruleId }) => ruleId)).toEqual(['mislabeled-title'])
  })
})
