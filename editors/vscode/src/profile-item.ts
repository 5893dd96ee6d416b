import { StatusBarAlignment, window } from 'vscode'
import { PROFILE_REQUEST, type ProfileParams, type ProfileResult } from '../../../src/lsp/requests.ts'
import type { Disposes } from './disposes.ts'
import { mayBePosting } from './postings.ts'
import type { Server } from './server.ts'

/** In the status bar, how much of each role the active posting asks for; hidden for all else. */
export function createProfileItem({ ask, onDidRead }: Server): Disposes {
  const item = window.createStatusBarItem('jdlint.profile', StatusBarAlignment.Right, 100)
  item.name = 'jdlint: profile of the posting'
  item.tooltip = 'How much of each job this posting asks for. Click to see why.'
  item.command = 'jdlint.explain'
  let asked = 0

  async function update(): Promise<void> {
    const turn = ++asked
    const profile = await activeProfile()
    if (turn !== asked) return
    if (profile === null) {
      item.hide()
      return
    }
    item.text = `$(organization) ${profile.text}`
    item.show()
  }

  async function activeProfile(): Promise<ProfileResult | null> {
    const document = window.activeTextEditor?.document
    if (document === undefined || !mayBePosting(document)) return null
    const params: ProfileParams = { textDocument: { uri: document.uri.toString() } }
    return ask<ProfileResult>(PROFILE_REQUEST, params)
  }

  const listeners = [
    window.onDidChangeActiveTextEditor(() => void update()),
    onDidRead((uri) => {
      if (uri === undefined || uri.toString() === window.activeTextEditor?.document.uri.toString()) void update()
    }),
  ]
  return { dispose: () => [item, ...listeners].forEach((one) => void one.dispose()) }
}
