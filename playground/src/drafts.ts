import type { Draft, DraftComment, Explanation, RoleId, SplitResult } from 'jdlint'
import { count } from '../../src/reporters/count.ts'
import { ROLE_LETTERS, roleClass } from '../../src/reporters/html/roles.ts'
import { postingsOf } from '../../src/reporters/postings-of.ts'
import { ROLE_IDS, ROLE_NAMES } from '../../src/reporters/role-words.ts'
import { copy } from './clipboard.ts'
import { button, make } from './elements.ts'

/** Where the page offers two drafts of one posting. */
export interface Offer {
  readonly button: HTMLButtonElement
  /** Why there are none. */
  readonly reason: HTMLElement
}

/** Where the page shows them. */
export interface Drafts {
  readonly dialog: HTMLDialogElement
  readonly panes: HTMLElement
}

/** Only whether it is mixed: the drafts take longer than a key press may, and are made when they are asked for. */
export function offerSplit({ button, reason }: Offer, explanation: Explanation): void {
  const isMixed = postingsOf(explanation).some(({ profile }) => profile.role === 'mixed')
  const isAlone = explanation.others.length === 0
  button.hidden = !isMixed || !isAlone
  reason.textContent = isMixed && !isAlone ? 'To split one of these postings in two, paste it here alone.' : ''
}

/** Shows the drafts side by side, or says why there are none. */
export function showSplit(offer: Offer, drafts: Drafts, result: SplitResult, open: (text: string) => void): void {
  if (result.drafts === null) {
    offer.button.hidden = true
    offer.reason.textContent = `It cannot be split: ${result.message}.`
    offer.reason.focus()
    return
  }
  const { dialog, panes } = drafts
  const parts = ROLE_IDS.map((role) => {
    const draft = result.drafts[role]
    return pane(draft, role, () => {
      dialog.close()
      open(draft.text)
    })
  })
  panes.replaceChildren(...parts)
  dialog.showModal()
}

function pane({ title, text, comments }: Draft, role: RoleId, open: () => void): HTMLElement {
  const section = make('section', 'pane')
  const heading = make('h3', '')
  heading.id = `draft-${role}`
  const letters = make('abbr', `role ${roleClass(role)}`, ROLE_LETTERS[role])
  letters.title = ROLE_NAMES[role]
  heading.append(letters, ` ${title}`)

  const posting = make('textarea', '', text)
  posting.readOnly = true
  posting.spellcheck = false
  for (const element of [section, posting]) element.setAttribute('aria-labelledby', heading.id)

  section.append(heading, ...toSettle(comments), posting, actionsFor(posting, role, open))
  return section
}

function actionsFor(posting: HTMLTextAreaElement, role: RoleId, open: () => void): HTMLElement {
  const said = make('span', 'said')
  said.role = 'status'
  const copies = button('action', 'Copy', () => void copyFrom(posting, said))
  const opens = button('action', 'Open in the editor', open)
  const whose = `the ${ROLE_NAMES[role]}’s posting`
  copies.ariaLabel = `Copy ${whose}`
  opens.ariaLabel = `Open in the editor: ${whose}`
  const actions = make('p', 'actions')
  actions.append(copies, opens, said)
  return actions
}

/** Where the page may not use the clipboard, the reader has to. */
async function copyFrom(posting: HTMLTextAreaElement, said: HTMLElement): Promise<void> {
  const isCopied = await copy(posting.value)
  // The clipboard holds one text, so that an earlier “Copied” no longer holds.
  for (const other of posting.closest('dialog')?.querySelectorAll('.said') ?? []) other.textContent = ''
  said.textContent = isCopied ? 'Copied' : 'Selected: press Ctrl+C or ⌘C to copy it'
  if (!isCopied) posting.select()
}

/** What stands as comments in the draft. */
function toSettle(comments: readonly DraftComment[]): readonly HTMLElement[] {
  if (comments.length === 0) return []
  const list = make('ul', '')
  list.append(
    ...comments.map(({ words, text }) => {
      const item = make('li', '', `“${words}” `)
      item.append(make('span', 'soft', text))
      return item
    }),
  )
  const details = make('details', 'settle')
  details.append(make('summary', '', `${count(comments.length, 'comment')} for you to settle`), list)
  return [details]
}
