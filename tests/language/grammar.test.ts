import { describe, expect, it } from 'vitest'
import { governorOf, isHelpedWith } from '../../src/language/governor.ts'
import { readSentence, saidOf } from './sentence.ts'

describe('what acts on an object', () => {
  it.each([
    ['Refine the backlog', 'backlog', 'Refine'],
    ['You will be responsible for the backlog', 'backlog', 'responsible for'],
    ['Define vision, strategy and roadmap', 'roadmap', 'Define'],
    ['Refinement of the backlog', 'backlog', 'Refinement'],
    ['Backlog management', 'Backlog', 'management'],
    ['The backlog is ordered by you', 'backlog', 'ordered'],
    ['Ensure that the backlog is visible', 'backlog', 'Ensure'],
    ['Own the vision (for three years) and the roadmap', 'roadmap', 'Own'],
    ['Own the vision as well as the roadmap', 'roadmap', 'Own'],
    ['Write the roadmap; keep the backlog', 'backlog', 'keep'],
    ['You bring products to market', 'bring products to market', 'bring'],
    ['Turn the roadmap, as approved by the board, into epics', 'epics', 'Turn'],
    ['Own analytics, testing, and the backlog', 'backlog', 'Own'],
    ['Make sure that the backlog is visible', 'backlog', 'Make'],
    ['Own goals such as the roadmap', 'roadmap', 'Own'],
    ['You have refined the backlog', 'backlog', 'refined'],
  ])('in “%s” on the %s is “%s”', (text, object, verb) => {
    expect(saidOf(object, text).verb).toBe(verb)
  })

  it.each([
    ['Write it. The backlog', 'backlog'],
    ['Own a tool that the roadmap', 'roadmap'],
    ['Lead the team while the backlog', 'backlog'],
  ])('does not reach over a full stop, a relative clause or a conjunction, as in “%s”', (text, object) => {
    expect(saidOf(object, text).verb).toBeUndefined()
  })

  it.each([
    ['Refine the backlog', 'backlog', undefined],
    ['Align the team with the roadmap', 'roadmap', 'with'],
    ['Contribute input to the roadmap', 'roadmap', 'to'],
    ['Turn ideas into stories', 'stories', 'into'],
    ['Take decisions about the backlog', 'backlog', 'about'],
    ['Write a plan based on the roadmap', 'roadmap', 'by'],
    ['Own the vision as well as the roadmap', 'roadmap', undefined],
    ['Own goals such as the roadmap', 'roadmap', undefined],
    ['Own the product from idea to roadmap', 'roadmap', 'in'],
    ['Own the product from the roadmap', 'roadmap', 'in'],
    ['Define the vision with the roadmap', 'roadmap', 'in'],
    ['Turn what customers say to us into stories', 'stories', 'into'],
    ['Take decisions with sales about the backlog', 'backlog', 'with'],
    ['Work with sales on the roadmap', 'roadmap', 'on'],
    ['Decide with sales on the roadmap', 'roadmap', 'on'],
  ])('in “%s” is joined to the %s by %s', (text, object, preposition) => {
    expect(saidOf(object, text).preposition).toBe(preposition)
  })
})

describe('who acts', () => {
  it.each([
    ['nobody by name in an imperative', 'Refine the backlog', 'unmarked'],
    ['you', 'You will refine the backlog', 'hire: You'],
    ['you, behind others', 'Together with the engineers you refine the backlog', 'hire: you'],
    ['you, also of the second verb', 'You write stories and refine the backlog', 'hire: You'],
    ['the candidate', 'The successful candidate will refine the backlog', 'hire: candidate'],
    ['this role', 'This role owns the backlog', 'hire: role'],
    ['the hire by the posting’s title', 'The Product Manager owns the backlog', 'hire: Product Manager'],
    ['the other role', 'Our Product Owner refines the backlog', 'other: Product Owner'],
    ['the other role by name', 'Our Product Owner, Ines, refines the backlog', 'other: Product Owner'],
    ['the engineers', 'The engineers refine the backlog', 'other: engineers'],
    ['a team', 'The team owns its backlog', 'other: team'],
    ['the company', 'We refine our backlog', 'company: We'],
    ['someone in a relative clause', 'Work with a Product Owner who refines the backlog', 'other: Product Owner'],
    ['the hire in a relative clause', 'You are the person who refines the backlog', 'hire: person'],
    ['an agent of a passive', 'The backlog is refined by the Product Owner', 'other: Product Owner'],
    ['you as an agent', 'The backlog is refined by you', 'hire: you'],
    ['those who are enabled', 'Enable the engineers to refine the backlog', 'helped: engineers'],
    ['those who are helped without “to”', 'Help the team refine the backlog', 'helped: team'],
    ['those who are helped', 'Help the Product Owner to refine the backlog', 'helped: Product Owner'],
    ['the hire for a purpose', 'You will work with sales to refine the backlog', 'hire: You'],
    ['whoever is looked for', 'We are looking for a Product Manager to refine the backlog', 'hire: Product Manager'],
    ['the hire by manner', 'You help us by refining the backlog', 'hire: You'],
    ['you of what you have done', 'You have refined the backlog', 'hire: You'],
    ['an agent behind the time', 'The backlog is refined weekly by the Product Owner', 'other: Product Owner'],
    ['a name explained between commas', 'Ines, our Product Owner, refines the backlog', 'other: Product Owner'],
    ['a name explained between parentheses', 'Ines (our Product Owner) refines the backlog', 'other: Product Owner'],
    ['someone else', 'Someone else refines the backlog', 'other: Someone else'],
    ['everyone', 'Everyone refines the backlog', 'other: Everyone'],
    ['whoever makes others do it', 'Ensure that every team refines the backlog', 'unmarked'],
    ['the hire by their mission', 'Your mission is to refine the backlog', 'hire: mission'],
    ['not the hire by the company’s mission', 'Our mission is to refine the backlog', 'unmarked'],
    ['whom the clause opens with', 'The Product Owner has a role in refining the backlog', 'other: Product Owner'],
    [
      'the one who is called a leader',
      'The Product Manager is a leader who refines the backlog',
      'hire: Product Manager',
    ],
    ['the one who is relied on', 'Rely on the Product Owner to refine the backlog', 'other: Product Owner'],
    ['the one who is waited for', 'Wait for our Product Owner to refine the backlog', 'other: Product Owner'],
    ['the one in need', 'Give her the time she needs to refine the backlog', 'other: she'],
    ['the company as an agent', 'The backlog is refined by us', 'company: us'],
    ['the hire, helped by the words that address them', 'We support you to refine the backlog', 'hire: you'],
    [
      'the other role, helped under its own name',
      'Support the Product Owners to refine the backlog',
      'helped: Product Owners',
    ],
    [
      'the hire’s colleagues of the same role, when they are helped',
      'Support the Product Managers to refine the backlog',
      'helped: Product Managers',
    ],
    [
      'whoever the verb before names, where help is with a thing',
      'You support with data to refine the backlog',
      'hire: You',
    ],
    ['nobody by name in a nominal bullet', 'Refinement of the backlog', 'unmarked'],
    ['nobody by name where a gerund opens', 'Refining the backlog', 'unmarked'],
    ['nobody by name where someone is looked for', 'Looking to refine the backlog', 'unmarked'],
    ['nobody by name where the company is helped', 'Help us refine the backlog', 'unmarked'],
    [
      'nobody by name behind a relative clause',
      'Support the Product Owner, who writes stories, and refine the backlog',
      'unmarked',
    ],
    ['several who hold the other role', 'Product Owners refine the backlog', 'other: Product Owners'],
    ['a thing, which is the company’s', 'A tool refines the backlog', 'company: tool'],
  ])('is %s: %s', (_, text, actor) => {
    expect(saidOf('backlog', text).actor).toBe(actor)
  })
})

describe('a denial', () => {
  it.each([
    ['You will not refine the backlog', 'not'],
    ["You won't refine the backlog", "won't"],
    ['You never touch the backlog', 'never'],
    ['There is no backlog', 'no'],
    ['Lead without a backlog', 'without'],
    ['You will not write stories, run sprints or refine the backlog', 'not'],
    ['Set goals instead of refining the backlog', 'instead of'],
    ['Think in problems rather than refine the backlog', 'rather than'],
    ['You will neither write stories nor refine the backlog', 'nor'],
    ['Not, as one may think, refine the backlog', 'Not'],
  ])('holds for the object: %s', (text, denial) => {
    expect(saidOf('backlog', text).denial).toBe(denial)
  })

  it.each([
    'You will refine the backlog',
    'You will not write stories but refine the backlog',
    'Not only write stories but also refine the backlog',
    'You will not just refine the backlog',
    'You will not write stories. You refine the backlog',
    'No day is the same, and you refine the backlog',
    'Refine the backlog, not the code',
    'Refine the backlog without help',
    'You refine the backlog, no matter what',
    'Do not wait. Refine the backlog',
    'Instead of stories, refine the backlog',
    'You will not write stories, but refine the backlog',
  ])('leaves the object alone: %s', (text) => {
    expect(saidOf('backlog', text).denial).toBeUndefined()
  })
})

describe('whose an object is', () => {
  it.each([
    ['Give advice on the Product Owner’s backlog', 'other'],
    ['Read the backlog of the Product Owner', 'other'],
    ['Follow the backlog ordered by the Product Owner', 'other'],
    ['Follow the backlog that the Product Owner orders', 'other'],
    ['Follow the backlog that you order', 'hire'],
    ['Help the Product Owner with her backlog', 'other'],
    ['The backlog is yours', 'hire'],
    ['The backlog is up to you', 'hire'],
    ['The backlog is in your hands', 'hire'],
    ['The backlog falls to the Product Owner', 'other'],
    ['The backlog is the Product Owner’s job', 'other'],
    ['Read the backlog, which the Product Owner keeps', 'other'],
    ['Read the backlog from the Product Owner', 'other'],
    ['Meet the Product Owners and read their backlog', 'other'],
  ])('is said by “%s”', (text, kind) => {
    expect(saidOf('backlog', text).possessor).toMatch(new RegExp(`^${kind}`))
  })

  it.each([
    'Own the backlog',
    'Own your backlog',
    'Own the team’s backlog',
    'Own the backlog of the team',
    'Tell customers of their backlog',
    'Own the backlog and the roadmap set by the board',
    'The backlog is your friend',
    'Read their backlog',
  ])('is not said by “%s”', (text) => {
    expect(saidOf('backlog', text).possessor).toBeUndefined()
  })
})

describe('help', () => {
  const helped = (object: string, text: string): boolean => {
    const { grammar, rangeOf } = readSentence(text)
    const governor = governorOf(grammar, rangeOf(object))
    return governor !== undefined && isHelpedWith(grammar, governor.predicate)
  }

  it.each([
    'Assist in refining the backlog',
    'Support the team in refining the backlog',
    'Support the client in the refinement of the backlog',
    'Support the Product Owner with writing the backlog',
    'Assist with the refinement of the backlog',
    'Guide the Product Owner in refining the backlog',
  ])('makes gerund or noun someone else’s: %s', (text) => {
    expect(helped('backlog', text)).toBe(true)
  })

  it.each([
    'Refine the backlog',
    'Support sales and refine the backlog',
    'You are responsible for refining the backlog',
    'Take the lead in refining the backlog',
    'Guide the team in refining the backlog',
    'Support sales in all that they do from day to day, in refining the backlog',
    'Lead the Product Owner to the refinement of the backlog',
  ])('is not what is meant by “%s”', (text) => {
    expect(helped('backlog', text)).toBe(false)
  })
})
