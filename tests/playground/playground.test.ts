/** @module-tag chromium */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { launch } from './browser.ts'

// From a folder on disk: no server, no network.
const PAGE = pathToFileURL(path.join(import.meta.dirname, '..', '..', 'playground', 'dist', 'index.html')).href

const WRONG_TITLE = `# Product Owner, Harbour Tickets

## What you will do

- Own the product strategy and the roadmap
- Decide on pricing and packaging
- Write the business case for each larger bet
- Interview customers to learn about their problems
`

const TWO_JOBS = `# Senior Product Manager, Ferries

## Your work

- Own the product roadmap
- Decide on pricing
- Interview passengers
- Groom the backlog
- Write user stories
- Accept finished stories
- Share an office with our Product Owner
`

const INSEPARABLE = `# Product Manager, Ferries

- Own the product roadmap and the product backlog
- Define the product strategy and write user stories
- Own the product vision and groom the product backlog
`

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** The page, opened and linted; it must not report an error nor ask for anything outside of its folder. */
async function open(url = PAGE): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/u.test(request.url())) faults.push(request.url())
  })
  onTestFinished(async () => {
    await context.close()
    expect(faults).toEqual([])
  })
  await page.goto(url)
  await heading(page, /problem|^Not judged/u).waitFor()
  return page
}

function heading(page: Page, name: RegExp): ReturnType<Page['getByRole']> {
  return page.getByRole('region', { name: 'Results' }).getByRole('heading', { name })
}

function editor(page: Page): ReturnType<Page['getByRole']> {
  return page.getByRole('textbox', { name: 'Posting' })
}

/** Puts a text in the place of what is there, as from the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await editor(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  await editor(page).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

/** What the editor holds; it only draws the lines that are in sight, so the text has to be short. */
async function textOf(page: Page): Promise<string> {
  return (await editor(page).locator('.cm-line').allInnerTexts()).map((line) => line.replace(/\n$/u, '')).join('\n')
}

describe('the playground', () => {
  it('shows a problem of what is pasted, and no longer once its suggestion is taken', async () => {
    const page = await open()
    await paste(page, WRONG_TITLE)
    const problem = page.getByRole('listitem').filter({ hasText: 'mislabeled-title' })
    await problem.waitFor()
    await page.locator('.cm-lintRange-error', { hasText: 'Product Owner, Harbour Tickets' }).waitFor()
    expect((await page.locator('.cm-content .pm').allInnerTexts()).join('\n')).toContain('Own the product strategy')

    await problem.getByRole('button', { name: 'Change the title to “Product Manager, Harbour Tickets”' }).click()
    await heading(page, /^No problems$/u).waitFor()
    expect(await textOf(page)).toBe(WRONG_TITLE.replace('Product Owner', 'Product Manager'))
    expect(await page.locator('.cm-lintRange').count()).toBe(0)
    expect(await page.getByRole('status').innerText()).toBe('No problems')
  })

  it('jumps to a problem and to what proves it', async () => {
    const page = await open()
    const selection = (): Promise<string> => page.evaluate(() => getSelection()?.toString() ?? '')
    await page.getByRole('button', { name: /^Line 27: “Sprint velocity”/u }).click()
    await expect.poll(selection).toBe('Sprint velocity')
    await page.getByRole('button', { name: /^Line 19: Product Owner work/u }).click()
    await expect.poll(selection).toContain('Write user stories')
  })

  it('shows the profile of each of several postings when it is asked for, and keeps it open', async () => {
    const page = await open()
    const other = WRONG_TITLE.replace('Product Owner, Harbour Tickets', 'Product Manager, Night Trains')
    await paste(page, `# Open positions\n\n${`${WRONG_TITLE}\n${other}`.replaceAll(/^#/gmu, '##')}`)
    const night = page.getByRole('group').filter({ hasText: 'Product Manager, Night Trains' })
    await night.waitFor()
    await heading(page, /^1 problem$/u).waitFor()
    expect(await page.getByRole('group').count()).toBe(2)
    const chart = night.getByRole('table', { name: 'Statements by kind' })
    expect(await chart.isVisible()).toBe(false)
    await night.getByText('Its duties are').click()
    await chart.waitFor()
    await page.getByRole('button', { name: 'Change the title to “Product Manager, Harbour Tickets”' }).click()
    await heading(page, /^No problems$/u).waitFor()
    expect(await chart.isVisible()).toBe(true)
  })

  it('does not call a text good that it has not judged', async () => {
    const page = await open()
    await paste(page, '# Product Manager\n\nWe make ferries.\n')
    await heading(page, /^Not judged: no duties/u).waitFor()
    expect(await heading(page, /problem/u).count()).toBe(0)
  })

  it('opens what a link holds', async () => {
    const page = await open()
    const text = `# Product Owner (m/w/d)\n\n${'Größe, “Zitat”, 🚀\n'.repeat(3)}`
    await page.getByLabel('Rules').selectOption('strict')
    await page.getByLabel('Company').selectOption('safe')
    await paste(page, text)
    await page.getByRole('button', { name: 'Copy link' }).click()
    await expect.poll(() => page.url()).toContain('#preset=strict&text=')

    const other = await open(page.url())
    await expect.poll(() => textOf(other)).toBe(text)
    expect(await other.getByLabel('Rules').inputValue()).toBe('strict')
    expect(await other.getByLabel('Company').inputValue()).toBe('safe')
  })

  it.each(['text=%%%', 'text=AAAA', 'text='])('says so when the link is damaged: %s', async (fragment) => {
    const page = await open(`${PAGE}#${fragment}`)
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('This link is damaged')
  })

  it('judges by the way in which the company works', async () => {
    const page = await open()
    await paste(page, WRONG_TITLE)
    await heading(page, /^1 problem$/u).waitFor()
    await page.getByLabel('Company').selectOption('scrum-guide')
    await heading(page, /^No problems$/u).waitFor()
    await page.getByText('Judged by the Scrum Guide.').waitFor()
  })

  it('judges every sample by each preset', async () => {
    const page = await open()
    const names = await page.getByLabel('Sample').locator('option').allInnerTexts()
    for (const name of names.filter((one) => one !== 'your own')) {
      await page.getByLabel('Sample').selectOption(name)
      await heading(
        page,
        name === 'Nothing to say' || name === 'Empty' ? /^No problems$/u : /^\d+ problems?$/u,
      ).waitFor()
    }
    await page.getByLabel('Rules').selectOption('strict')
    await page.getByLabel('Sample').selectOption('The wrong title')
    await page.getByRole('listitem').filter({ hasText: 'missing-success-metrics' }).waitFor()
  })

  it('undoes a sample alone, however soon it was chosen after pasting', async () => {
    const page = await open()
    await page.clock.setFixedTime(Date.now())
    await paste(page, WRONG_TITLE)
    await page.getByLabel('Sample').selectOption('Empty')
    await heading(page, /^No problems$/u).waitFor()
    await editor(page).focus()
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => textOf(page)).toBe(WRONG_TITLE)
  })

  it('can be used by keyboard alone', async () => {
    const page = await open()
    const focused = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the results')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('results-title')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('split')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Line 2: /u)
    await page.keyboard.press('Enter')
    expect(await editor(page).evaluate((element) => element === document.activeElement)).toBe(true)
    // The editor keeps nobody: Tab leaves it.
    await page.keyboard.press('Tab')
    expect(await editor(page).evaluate((element) => element === document.activeElement)).toBe(false)
  })
})

describe('the playground, of a posting that asks for two jobs', () => {
  const offer = (page: Page): ReturnType<Page['getByRole']> =>
    page.getByRole('button', { name: 'Split into two postings' })
  const drafts = (page: Page): ReturnType<Page['getByRole']> =>
    page.getByRole('dialog', { name: 'Two postings from one' })
  const draftOf = (page: Page, title: string): ReturnType<Page['getByRole']> =>
    drafts(page).getByRole('region', { name: title })

  /** What is said of a posting, once it is read: the sample before it is mixed, too. */
  const readingOf = (page: Page, title: string): ReturnType<Page['getByText']> => page.getByText(`Its title “${title}”`)

  /** The posting is split; the page may have no clipboard, as over plain HTTP. */
  async function splitPosting({ clipboard = true } = {}): Promise<Page> {
    const page = await open()
    if (!clipboard)
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined })
      })
    await paste(page, TWO_JOBS)
    await readingOf(page, 'Senior Product Manager, Ferries').waitFor()
    await offer(page).click()
    await drafts(page).waitFor()
    return page
  }

  it.each([
    ['Product Manager', 'Own the product roadmap', 'Groom the backlog'],
    ['Product Owner', 'Groom the backlog', 'Own the product roadmap'],
  ])('makes two drafts of it, and finds the %s’s unmixed', async (role, own, foreign) => {
    const page = await splitPosting()
    const draft = draftOf(page, `Senior ${role}, Ferries`)
    const text = await draft.getByRole('textbox').inputValue()
    expect(text).toMatch(new RegExp(`^# Senior ${role}, Ferries\n`, 'u'))
    expect(text).toContain(`\n- ${own}\n`)
    expect(text).not.toContain(`\n- ${foreign}\n`)

    await draft.getByRole('button', { name: 'Open in the editor' }).click()
    await page.getByText(`Its duties are a ${role}’s.`).waitFor()
    expect(await drafts(page).isVisible()).toBe(false)
    expect(await offer(page).isVisible()).toBe(false)
    expect(await textOf(page)).toBe(text)
    await page.keyboard.press('ControlOrMeta+z')
    await offer(page).waitFor()
    expect(await textOf(page)).toBe(TWO_JOBS)
  })

  it('copies a draft, and says so to everybody', async () => {
    const page = await splitPosting()
    const said = (title: string): Promise<string> => draftOf(page, title).getByRole('status').innerText()
    const owner = draftOf(page, 'Senior Product Owner, Ferries')
    const text = await owner.getByRole('textbox').inputValue()
    await draftOf(page, 'Senior Product Manager, Ferries')
      .getByRole('button', { name: 'Copy the Product Manager’s posting' })
      .click()
    await expect.poll(() => said('Senior Product Manager, Ferries')).toBe('Copied')
    await owner.getByRole('button', { name: 'Copy the Product Owner’s posting' }).click()
    await expect.poll(() => said('Senior Product Owner, Ferries')).toBe('Copied')
    expect(await said('Senior Product Manager, Ferries')).toBe('')

    await drafts(page).getByRole('button', { name: 'Close' }).click()
    await editor(page).click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('ControlOrMeta+v')
    await expect.poll(() => textOf(page)).toBe(text)
  })

  it('selects the draft where the page has no clipboard', async () => {
    const page = await splitPosting({ clipboard: false })
    const draft = draftOf(page, 'Senior Product Owner, Ferries')
    await draft.getByRole('button', { name: /^Copy/u }).click()
    await expect.poll(() => draft.getByRole('status').innerText()).toMatch(/^Selected: press Ctrl\+C/u)
    const [selected, whole] = await draft.getByRole('textbox').evaluate((element) => {
      const { selectionStart, selectionEnd, value } = element as HTMLTextAreaElement
      return [value.slice(selectionStart, selectionEnd), value]
    })
    expect(selected).toBe(whole)

    await page.evaluate(() => document.querySelector('dialog')?.close())
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByRole('button', { name: 'The link is in the address bar' }).waitFor()
  })

  it('lists what it could not decide', async () => {
    const page = await splitPosting()
    const draft = draftOf(page, 'Senior Product Owner, Ferries')
    await draft.getByText('1 comment for you to settle').click()
    await draft.getByText('“Share an office with our Product Owner” To reword: this names the Product Owner').waitFor()
    expect(await draftOf(page, 'Senior Product Manager, Ferries').getByText('to settle').count()).toBe(0)
  })

  it('does all that by keyboard alone', async () => {
    const page = await open()
    await paste(page, TWO_JOBS)
    await readingOf(page, 'Senior Product Manager, Ferries').waitFor()
    await offer(page).focus()
    await page.keyboard.press('Enter')
    await drafts(page).waitFor()
    const names: (string | null)[] = []
    for (let at = 0; at < 5; at++) {
      await page.keyboard.press('Tab')
      names.push(await page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.tagName ?? ''))
    }
    expect(names).toEqual([
      'BUTTON',
      'TEXTAREA',
      'Copy the Product Manager’s posting',
      'Open in the editor: the Product Manager’s posting',
      'SUMMARY',
    ])
    await page.keyboard.press('Escape')
    expect(await offer(page).evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('divides by the way in which the company works', async () => {
    const page = await splitPosting()
    await page.keyboard.press('Escape')
    await page.getByLabel('Company').selectOption('combined')
    await expect.poll(() => offer(page).isVisible()).toBe(false)
  })

  it('offers nothing where there is one job', async () => {
    const page = await open()
    await paste(page, TWO_JOBS)
    await readingOf(page, 'Senior Product Manager, Ferries').waitFor()
    await offer(page).waitFor()
    await paste(page, WRONG_TITLE)
    await readingOf(page, 'Product Owner, Harbour Tickets').waitFor()
    expect(await offer(page).isVisible()).toBe(false)
  })

  it('says why it cannot split several postings at once', async () => {
    const page = await open()
    await paste(page, `# Open positions\n\n${`${WRONG_TITLE}\n${TWO_JOBS}`.replaceAll(/^#/gmu, '##')}`)
    await page.getByText('To split one of these postings in two, paste it here alone.').waitFor()
    expect(await offer(page).isVisible()).toBe(false)
  })

  it('says why it cannot split statements that each ask for both jobs', async () => {
    const page = await open()
    await paste(page, INSEPARABLE)
    await readingOf(page, 'Product Manager, Ferries').waitFor()
    await offer(page).click()
    const reason = page.getByText('It cannot be split: its statements each ask for both jobs')
    await reason.waitFor()
    expect(await reason.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await drafts(page).isVisible()).toBe(false)
    await paste(page, TWO_JOBS)
    await offer(page).waitFor()
    expect(await page.getByText('It cannot be split').count()).toBe(0)
  })
})
