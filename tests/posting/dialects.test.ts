import { describe, expect, it } from 'vitest'
import { asMarkdown } from '../../src/posting/markup/dialects.ts'
import { kindsOfClauses, lines, sliceFor, texts } from './posting-of.ts'

/** What markdown reads, as far as it has words. */
function read(source: string): string {
  return (asMarkdown(source)?.text ?? source).replace(/\s+/gu, ' ').trim()
}

describe('comments', () => {
  const HIDDEN = ['- Ship it', '', '## Requirements', '', '- Patience']

  it.each([
    ['HTML', '<!--', '-->'],
    ['Liquid', '{% comment %}', '{% endcomment %}'],
    ['Liquid without blanks around', '{%- comment -%}', '{%- endcomment -%}'],
    ['Django, with a note', '{% comment "for later" %}', '{% endcomment %}'],
    ['Hugo', '{{/*', '*/}}'],
    ['Hugo without blanks around', '{{- /*', '*/ -}}'],
    ['Hugo’s shortcodes', '{{< comment >}}', '{{< /comment >}}'],
    ['Hugo’s shortcodes of markdown', '{{% comment %}}', '{{% /comment %}}'],
    ['Jinja', '{#', '#}'],
    ['Nunjucks without blanks around', '{#-', '-#}'],
    ['Handlebars', '{{!--', '--}}'],
    ['kramdown', '{::comment}', '{:/comment}'],
    ['kramdown, closed in short', '{::comment}', '{:/}'],
    ['MDX', '{/*', '*/}'],
    ['CriticMarkup', '{>>', '<<}'],
    ['Obsidian', '%%', '%%'],
  ])('of %s are as good as deleted, over many lines', (_, opening, closing) => {
    expect(texts(lines('Own it.', '', opening, ...HIDDEN, closing, '', 'Test it.'))).toEqual(['Own it.', 'Test it.'])
    expect(texts(lines('Own it.', '', opening, ...HIDDEN, '', 'Test it.'))).toContain('Test it.')
    expect(read(`Own ${opening} all of ${closing} it`)).toMatch(/^Own (?:<!-- all of --> )?it$/u)
  })

  it.each([
    ['in a quote', ['> Own it.', '> {% comment %}', '> Ship it.', '> {% endcomment %}', '>', '> Test it.']],
    ['from within an item on', ['- Own it. <!--', '- Ship it.', '-->', '- Test it.']],
    ['between items', ['- Own it.', '{# ', '- Ship it.', '#}', '- Test it.']],
    ['with tags in them', ['Own it.', '', '{% comment %}', '{% if a %} Ship it.', '{% endcomment %}', '', 'Test it.']],
  ])('%s are left out as well', (_, source) => {
    expect(texts(lines(...source))).toEqual(['Own it.', 'Test it.'])
  })

  it.each([
    'Own `{#` and `#}` now',
    '```\n{% comment %}\n```\n\nOwn it {% endcomment %}',
    'Grown by 50%% and by 30%% now',
    '<!-- jdlint-disable\nhybrid-title -->',
  ])('are not in %j', (source) => {
    expect(read(source)).toBe(source.replace(' {% endcomment %}', '').replace(/\s+/gu, ' '))
  })

  it('leave the words behind them where they stand', () => {
    const source = 'Own it.\n\n{#\nShip it.\n#}\n\nYou **test** it.'
    expect(sliceFor(source, 'test')).toBe('test')
    expect(sliceFor(source, 'You')).toBe('You')
  })
})

describe('tags of site generators', () => {
  it.each([
    ['Own {% if a %}all{% endif %} of it', 'Own all of it'],
    ['Own {{ all }} of it', 'Own of it'],
    ['Own it {: .lead}', 'Own it'],
    ['Own it {#own}', 'Own it'],
    ['Own it {.own #it}', 'Own it'],
    ['Own {%a%}{{b}}it', 'Own it'],
    ['{{a}} own it', 'own it'],
    ['Own {it} and {{ all', 'Own {it} and {{ all'],
    ['Own {{ all {% if a %}of it', 'Own {{ all of it'],
    ['Own {it {{ all }} now', 'Own {it now'],
    ['Own %} it', 'Own %} it'],
    ['{{< figure\n\nsrc="a.png"\n\nalt="Ship it" >}}\n\nOwn it', 'Own it'],
  ])('are gone from %j', (source, rest) => {
    expect(read(source)).toBe(rest)
  })
})

describe('struck-out text and hidden elements', () => {
  it.each([
    ['Own <del>all of</del> it', 'Own it'],
    ['Own <s>all of</s> <strike>it</strike> it', 'Own it'],
    ['Own <span hidden>all of</span> it', 'Own it'],
    ['Own <span style="color: red; display: none">all <span>of</span></span> it', 'Own it'],
    ['<div hidden="">\n\nShip it\n\n</div>\n\nOwn it', 'Own it'],
    ["<div style='visibility:hidden'>\n\nShip it\n\n</div>\n\nOwn it", 'Own it'],
    ['<template>\n\nShip it\n\n</template>\n\nOwn it', 'Own it'],
    ['Own <span style="text-decoration: line-through">all of</span> it', 'Own it'],
    ["Own <b style='color:red;text-decoration-line:underline line-through'>all of</b> it", 'Own it'],
    ['Own {--all of--} it', 'Own it'],
    ['{--Ship it.\n\nSell it.--}\n\nOwn it', 'Own it'],
    ['Own {~~all of~>half of~~} it', 'Own half of it'],
    ['Own {~~~>all of~~} it', 'Own all of it'],
    ['Own {~~all of~>~~} it{>>half?<<}', 'Own it'],
  ])('are gone from %j', (source, rest) => {
    expect(read(source)).toBe(rest)
  })

  it.each([
    'Own <s>all of it',
    '<div hidden>\n\nOwn it',
    'Own <span class="is hidden">all</span> of it',
    'Own <span aria-hidden="true">all</span> of it',
    'Own <span title="hidden">all</span> of it',
    'Own <strong>all</strong> of it',
    'Own <span style="text-decoration: underline">all</span> of it',
    'Own <span style="text-decoration: none" title="line-through">all</span> of it',
    'Own {--all of it',
    'Own {~~all~~} of it',
    'Own `{--all--}` of it',
  ])('are not in %j', (source) => {
    expect(read(source)).toBe(source.replace(/\s+/gu, ' '))
  })
})

describe('containers', () => {
  const SALARY = 'We pay well.'

  it.each([
    ['a quote', ['> **Salary**', '>', `> ${SALARY}`]],
    ['a quote with a heading', ['> #### Salary', '>', `> ${SALARY}`]],
    ['an alert with a title', ['> [!NOTE] Salary', `> ${SALARY}`]],
    ['a folded callout', ['> [!faq]- Salary', '>', `> ${SALARY}`]],
    ['details', ['<details><summary>Salary</summary>', '', SALARY, '', '</details>']],
    ['details whose end stands behind text', ['<details><summary>Salary</summary>', '', `${SALARY}</details>`]],
    ['an aside', ['<aside>', '💡 **Salary**', '', SALARY, '', '</aside>']],
    ['a div', ['<div>', '', '#### Salary', '', SALARY, '', '</div>']],
    ['a list of definitions', [`<dl><dt>Salary</dt><dd>${SALARY}</dd></dl>`]],
    ['one with empty lines', ['<dl>', '<dt>Salary</dt>', '', `<dd>${SALARY}</dd>`, '', '</dl>']],
    ['HTML alone', [`<section><h3>Salary</h3><p>${SALARY}</p></section>`]],
    ['a component', ['<Card title="Salary">', '', SALARY, '', '</Card>']],
    ['a component right behind text', ['Read this:', '<Note title="Salary">', SALARY, '</Note>']],
    ['an admonition', [':::info[Salary]', '', SALARY, '', ':::']],
    ['an admonition without empty lines', ['::: details Salary', SALARY, ':::']],
    ['an admonition of Pandoc', ['::: {.callout-note title="Salary"}', SALARY, ':::']],
    ['admonitions in each other', ['::::note', ':::tip[Salary]', SALARY, ':::', '::::']],
    ['an admonition of indented lines', ['!!! note "Salary"', `    ${SALARY}`]],
    ['a folded one', ['??? note "Salary"', '', `    ${SALARY}`]],
    ['one in another', ['!!! note', '    !!! tip "Salary"', `        ${SALARY}`]],
    ['a tab of indented lines', ['=== "Salary"', '', `    ${SALARY}`]],
    ['a shortcode', ['{{% alert title="Salary" %}}', SALARY, '{{% /alert %}}']],
    ['a shortcode without a word for its title', ['{{< tab "Salary" >}}', SALARY, '{{< /tab >}}']],
    ['a tag of Liquid', ['{% tab title="Salary" %}', SALARY, '{% endtab %}']],
    ['a tag of Markdoc', ['{% callout title="Salary" %}', SALARY, '{% /callout %}']],
    ['a quote of GitLab', ['>>>', '**Salary**', '', SALARY, '>>>']],
  ])('such as %s end what opens in them', (_, inset) => {
    const source = lines('## Duties', '', '- Own it', '', ...inset, '', '- Ship it')
    const found = kindsOfClauses(source).filter((clause) => !clause.includes('Read this'))
    expect(found).toEqual(['responsibilities: Own it', `benefits: ${SALARY}`, 'responsibilities: Ship it'])
    expect(sliceFor(source, 'pay well')).toBe('pay well')
  })

  it.each(['> [!NOTE]\n> Own it.', ':::note\nOwn it.\n:::', '!!! note\n    Own it.', '> [!faq]+\n> Own it.'])(
    'do not take the marker of %j for a heading',
    (inset) => {
      expect(kindsOfClauses(`## Duties\n\n${inset}\n\n- Ship it`)).toEqual([
        'responsibilities: Own it.',
        'responsibilities: Ship it',
      ])
    },
  )

  it.each([
    ['an inset that tells a fact', '> **Salary**', 'responsibilities'],
    ['an admonition that tells a fact', ':::note\n**Salary**\n:::', 'responsibilities'],
    ['a motto about benefits', '> **Our benefits make us happy!**', 'responsibilities'],
    ['a banner', '> **What you bring**', 'requirements'],
    ['a banner with a heading', '> ## Requirements', 'requirements'],
    ['a banner with a title', '> [!INFO] What you bring', 'requirements'],
    ['an aside', '<aside>\n\n**What you bring**\n\n</aside>', 'requirements'],
    ['a named admonition', ':::tip[Requirements]\n:::', 'requirements'],
    ['a banner in a div', '<div>\n\n> **Requirements**\n\n</div>', 'requirements'],
    ['the ornament of a heading', '<div class="title"><h2>Salary</h2></div>', 'benefits'],
    ['the component of a heading', '<SectionTitle>Salary</SectionTitle>', 'benefits'],
  ])('that hold a heading alone: %s', (_, container, kind) => {
    expect(kindsOfClauses(`## Duties\n\n${container}\n\n- Ship it`)).toEqual([`${kind}: Ship it`])
  })

  it.each([
    ['a div', '<div>\n\n'],
    ['an admonition', ':::note[Salary]\n\n'],
    ['a shortcode', '{{< tab >}}\n\n'],
    ['an end', '</div>\n\n'],
    ['the end of a quote that is another’s', '> </div>\n\n'],
  ])('need both ends: %s', (_, tag) => {
    expect(kindsOfClauses(`## Duties\n\n${tag}- Ship it`)).toEqual(['responsibilities: Ship it'])
  })

  it('give the title to all of the posting', () => {
    const source = '<div align="center">\n\n# Product Owner\n\nAcme\n\n</div>\n\nYou own it.'
    expect(kindsOfClauses(source)).toEqual(['summary: Acme', 'summary: You own it.'])
  })

  it('are no lines of text that only look like them', () => {
    expect(texts('!!! Own it !!!\n\nShip it')).toEqual(['Own it !!!', 'Ship it'])
    expect(texts('Own <Term>the backlog</Term> now.')).toEqual(['Own the backlog now.'])
  })
})

describe('names in tags', () => {
  it.each([
    '{% include heading.html title="Requirements" %}',
    "{% include section.html id='x' heading='Requirements' %}",
    '{{< heading "Requirements" >}}',
    '{{< tab name="Requirements" icon="star" >}}',
    '<SectionHeading title="Requirements" />',
    "<Section title='Requirements'>",
    '<TabItem value="b" label="Requirements">',
  ])('are headings where the table knows them: %j', (tag) => {
    expect(kindsOfClauses(`## Duties\n\n${tag}\n\n- Patience`)).toEqual(['requirements: Patience'])
  })

  it.each([
    '{% include heading.html title="Pricing" %}',
    '{% include "benefits" %}',
    '{% if kind == "benefits" %}',
    '{{< button "Apply now" >}}',
    '{{< ref "benefits" >}}',
    '<Button title="Apply now" />',
    '<img title="Our team" src="a.png">',
    'You own {{< term "benefits" >}} it.',
  ])('are none elsewhere: %j', (tag) => {
    const clauses = kindsOfClauses(`## Duties\n\n${tag}\n\n- Ship it`)
    expect(clauses.at(-1)).toBe('responsibilities: Ship it')
  })
})
