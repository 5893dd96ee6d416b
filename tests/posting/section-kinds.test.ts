import { describe, expect, it } from 'vitest'
import { deniesWork } from '../../src/posting/headings/denials.ts'
import { headingWords } from '../../src/posting/headings/heading-words.ts'
import { KIND_WORDS } from '../../src/posting/headings/kind-words.ts'
import { createSectionNames } from '../../src/posting/headings/section-kinds.ts'

const { isSectionName, leadKind, sectionKind } = createSectionNames()

const HEADINGS = {
  responsibilities: [
    'In this job, you’ll get to',
    'The post holder will',
    'What our Product Manager will own',
    'On any given day, you might',
    'A typical Thursday at the depot',
    'The problems we want you to solve',
    'What you can look forward to doing',
    'Responsibilities',
    'Key duties',
    'Your tasks',
    'What you’ll do',
    "What you'll be doing",
    'What will you do?',
    'Your role',
    'Your mission',
    'Your impact',
    'Your day',
    'What you will own',
    'Accountabilities',
    'In this role you will',
    'Day-to-day',
    'Key deliverables',
    'Key outputs',
    'Scope',
    'How you’ll spend your time',
    'Your contribution',
    'The job',
    'Main activities',
    'What you’ll be working on',
    'The job to be done',
    'Responsabilities',
    'Our Product Owner responsibilities',
    'Duties and requirements',
    'Role & Responsibilities',
    'Essential functions',
    'As a Product Owner, you will',
    'What to expect',
    'You will',
    'Roles and Responsibilities',
    'A typical day',
    'What you’ll get to do',
    'What the successful candidate will do',
    'What would be expected from you',
    'We trust you to',
    'What you’re here for',
    'What you are going to do',
    'What are you going to do?',
    'What you’re accountable for',
    'What you’ll take over',
    'Your task',
    'What the post holder will do',
    'What lands on your desk',
  ],
  requirements: [
    'You tick most of these boxes',
    'Our wish list',
    'What you should already know',
    'Who we hope will apply',
    'Requirements',
    'Qualifications',
    'Skills',
    'About you',
    'Who you are',
    'What you bring',
    "What you'll bring",
    'You have',
    'Your profile',
    'Must have',
    'Nice to have',
    'Nice-to-haves',
    'Bonus',
    'Experience',
    'Ideal candidate',
    'We’re looking for',
    'What we are looking for',
    'Who are we looking for?',
    'Preferred',
    'Education',
    'Knowledge',
    'Competencies',
    'You should apply if',
    'Person specification',
    'Is this you?',
    'Skills you will use',
    'Role requirements',
    'What we expect from you',
    'You’ll thrive here if',
    'Language skills',
    'Team leadership skills',
    'Education and requirements',
    'Visa and requirements',
    'Leadership experience',
    'Requirements and skills',
    'What you’ll need',
    'Essential',
    'Bonus points',
    'Skills & Experience',
    'Preferred qualifications',
    'Do you have what it takes?',
  ],
  summary: [
    'The role in a nutshell',
    'Why we’re hiring a Product Owner now',
    'The job in two sentences',
    'About the Product Owner role at Fjordly',
    'The elevator pitch for this job',
    'About the role',
    'About the position',
    'About this job',
    'Role summary',
    'Overview',
    'Purpose of job',
    'Job description',
    'The opportunity',
    'Position summary',
    'The role',
    'At a glance',
    'Summary',
    'Job purpose',
    'Introduction',
  ],
  metrics: [
    'In your first six months you will have',
    'How you’ll know you’re winning',
    'The numbers you’ll be held to',
    'What you’ll have achieved by spring',
    'Month 1, month 3, month 6',
    'How you will be evaluated',
    'What you’re measured by',
    'What will I be judged on?',
    'The results we expect',
    'The scorecard',
    'How success is measured',
    'Success metrics',
    'KPIs',
    'Key results',
    'What success looks like',
    'Measures of success',
    'How you’ll know you’re successful',
    'In your first 90 days',
    'Goals',
    'Targets',
    'Objectives',
    'Your first year',
    'OKRs',
  ],
  reporting: [
    'Your future boss',
    'Immediate supervisor',
    'Who you’d work for',
    'Who you’ll answer to',
    'Reporting line',
    'Reports to',
    'Reporting structure',
    'Your manager',
    'Who you’ll report to',
    'You will report to',
  ],
  company: [
    'Where we come from',
    'Hello, we’re Fjordly',
    'Your future colleagues',
    'What we’re building',
    'The crew',
    'Who you’d work with',
    'Who else is around',
    'Your colleagues',
    'About us',
    'About Acme',
    'Who we are',
    'Who are we?',
    'Our company',
    'Our mission',
    'Our team',
    'Our values',
    'Our culture',
    'Our story',
    'Our purpose',
    'Why Acme?',
    'About the team',
    'About the department',
    'The team',
    'Tech stack',
    'Your team',
    'Leadership team',
    'Company description',
    'Life at Acme',
  ],
  benefits: [
    'What does it pay?',
    'How we look after you',
    'Pay, pension and leave',
    'Time off',
    'Let’s talk money',
    'What you can look forward to',
    'Benefits',
    'Perks',
    'What we offer',
    'We offer',
    'What we offer you',
    'Compensation',
    'Salary',
    'Why join us',
    'Why work with us',
    'What’s in it for you',
    'What you get',
    'What you’ll get',
    'Our offer',
    'Perks & benefits',
    'Acme benefits',
    'What do we offer?',
    'Pay range',
  ],
  process: [
    'What happens after you apply',
    'How we interview',
    'Reasonable adjustments at interview',
    'Send us your CV',
    'How to apply',
    'Hiring process',
    'Interview process',
    'Application process',
    'Next steps',
    'Apply',
    'Equal opportunity',
    'EEO',
    'Diversity',
    'Legal',
    'Privacy',
    'Disclaimer',
    'Contact',
    'Interested?',
    'Accommodation',
    'Additional information',
    'Location',
    'Diversity & inclusion at Acme',
    'Equal Opportunity Employer',
    'Ready to apply?',
  ],
} as const

describe.each(Object.entries(HEADINGS))('sections of kind %s', (kind, headings) => {
  it.each(headings)('are named “%s”', (heading) => {
    expect(sectionKind(heading)).toBe(kind)
  })
})

describe('sectionKind', () => {
  it.each([
    'Delivery',
    'Product Requirements & Design Collaboration',
    'Requirements Gathering',
    'Requirements Management',
    'Backlog and Requirements',
    'Requirements & user stories',
    'Clarifying requirements',
    'Team Leadership',
    'Knowledge management',
    'Customer Experience',
    'Stakeholders',
    'Germany',
    '',
  ])('knows nothing of “%s”', (heading) => {
    expect(sectionKind(heading)).toBeUndefined()
  })

  it.each([
    ['Ihre Aufgaben', 'responsibilities'],
    ['Was dich erwartet', 'responsibilities'],
    ['Dein Profil', 'requirements'],
    ['Wir bieten', 'benefits'],
    ['Über uns', 'company'],
    ['Kontakt', 'process'],
    ['By the end of your first year you will have', 'metrics'],
    ['Where you’d sit', 'reporting'],
    ['What you’d bring', 'requirements'],
  ])('knows “%s”, as forms and hiring managers have it', (heading, kind) => {
    expect(sectionKind(heading)).toBe(kind)
  })

  it('takes no time for endless headings', () => {
    expect(sectionKind('requirements '.repeat(100_000))).toBeUndefined()
  })
})

describe('leadKind', () => {
  it.each([
    ['The main duties of this role include:', 'responsibilities'],
    ['The successful candidate will have:', 'requirements'],
    ['To succeed, you should possess the following qualifications:', 'requirements'],
    ['The Product Owner will:', 'responsibilities'],
    ['This post is responsible to the Head of Product for:', 'responsibilities'],
    ['In return, we offer:', 'benefits'],
    ['Please note that:', undefined],
  ])('reads “%s” as %s', (line, kind) => {
    expect(leadKind(line)).toBe(kind)
  })
})

describe('how a heading is written', () => {
  it.each([
    ['1. duties', 'Duties'],
    ['  12) Our   duties & tasks:', 'Our duties and tasks'],
    ['Duties/tasks', 'Duties + tasks'],
    ['What you’ve done', 'What you have done'],
    ["What you'd do", 'What you would do'],
    ['What’s in it for you', 'What is in it for you'],
    ['Who you´re', 'Who you are'],
    ['What I will do', 'What you will do'],
    ['What will you actually do', 'What you will do'],
    ['What do we offer', 'What we offer'],
    ['What can you expect', 'What you can expect'],
  ])('makes no difference: “%s” is “%s”', (one, other) => {
    expect(headingWords(one)).toBe(headingWords(other))
  })

  it('counts where it tells something', () => {
    expect(headingWords('Year 2. duties')).toBe('year 2 duties')
    expect(headingWords('100. duties')).toBe('100 duties')
    expect(headingWords('2.duties of 3')).toBe('2 duties of 3')
    expect(headingWords('Product owners’ duties')).toBe('product owners duties')
    expect(headingWords(`Duties of ${'many '.repeat(50)}`)).toBe('')
  })
})

describe('words that are a section’s only as the whole heading', () => {
  it.each([
    ['The team you will join', 'company'],
    ['The team behind it', 'company'],
    ['Your team and your skills', 'requirements'],
    ['Benefits you get', 'benefits'],
    ['About Acme Berlin GmbH', 'company'],
    ['Product Owner role', 'summary'],
  ] as const)('are so in “%s”: %s', (heading, kind) => {
    expect(sectionKind(heading)).toBe(kind)
  })

  it.each([
    'The position requires',
    'The team will',
    'All about Acme',
    'About the many wonderful things we have all made here',
    '',
    '!?',
  ])('are not so in “%s”', (heading) => {
    expect(sectionKind(heading)).toBeUndefined()
    expect(isSectionName(heading)).toBe(false)
  })
})

describe('isSectionName', () => {
  it.each([
    'Requirements',
    'Tasks',
    'About the company',
    'Your Responsibilities',
    'What you will do',
    'Why Acme?',
    'Who we are',
    'Why Acme Corp',
    'About Acme Berlin GmbH',
    '  About R&D?',
    'Your perks & benefits',
    'Skills you need',
    'Key tasks (approx. 80 %)',
    'What you won’t do',
    'Out of scope',
  ])('accepts “%s”', (line) => {
    expect(isSectionName(line)).toBe(true)
  })

  it.each([
    'You have five years of experience',
    'Own the roadmap',
    'Berlin, Germany',
    'Customer experience',
    'Product Owner',
    'Product requirements',
    'Why not',
    'About',
    'About Acme and Others',
    'About Acme Berlin GmbH Inc',
    'Acme Berlin',
    'Why? Acme',
  ])('rejects “%s”', (line) => {
    expect(isSectionName(line)).toBe(false)
  })
})

describe('a heading denies the work below it', () => {
  it.each([
    "WHAT YOU WON'T DO",
    'What you won’t be doing',
    'WHAT YOU WONT DO',
    'What you will not have to do',
    'What I don’t do',
    'Things you wouldn’t do',
    'What this role is not',
    'What the Product Owner does not do',
    'What isn’t your job',
    'Not your job',
    'Not part of this role:',
    'Out of scope',
    'Outside your role',
    'Non-goals',
    'You won’t',
    'We don’t expect you to',
    'This role is not for you if',
    'We don’t need you to:',
    'Don’ts',
    'Not on your plate',
    'Someone else does',
    'What you leave to others',
    'RELATED JOBS',
    'Similar roles in Oslo',
    'See more jobs',
    'Our other openings:',
    'Other open positions at Skerry',
    'Other jobs you may be interested in',
    'You might also like',
    'You may also be interested in these jobs',
    'Jobs like this one',
    'People also viewed',
  ])('in “%s”', (heading) => {
    expect(deniesWork(heading)).toBe(true)
  })

  it.each([
    'What you will do',
    'What you’ll do (and what you won’t)',
    'What you won’t do alone',
    'What you don’t want to miss',
    'You won’t be bored',
    'Not your average product job',
    'What’s not to love?',
    'Outstanding work',
    'Note',
    'Dos and don’ts',
    'What others say about us',
    'Other jobs you will do',
    'Other job duties',
    'Other tasks',
    'Our roles and responsibilities',
    'Related experience',
    'More about the role',
    'Other opportunities to grow',
    'You may like it here if',
    'You might also have',
    'People you will work with',
  ])('not in “%s”', (heading) => {
    expect(deniesWork(heading)).toBe(false)
  })
})

describe('the table of words', () => {
  it('names nothing twice', () => {
    for (const list of ['phrases', 'nouns'] as const) {
      const all = KIND_WORDS.flatMap((words) => words[list])
      expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([])
    }
  })

  it('tells its own kind by each phrase', () => {
    for (const { kind, phrases } of KIND_WORDS) {
      for (const phrase of phrases) expect([phrase, sectionKind(phrase)]).toEqual([phrase, kind])
    }
  })
})
