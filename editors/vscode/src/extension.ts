import { commands, window, workspace, type ExtensionContext } from 'vscode'
import { createExplanationPanel } from './explanation-panel.ts'
import { createProfileItem } from './profile-item.ts'
import { createServer } from './server.ts'

/** VS Code calls it when the first document is opened that may be a posting. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('jdlint', { log: true })
  const server = createServer(context.asAbsolutePath('server.mjs'), output)
  const panel = createExplanationPanel(server)
  context.subscriptions.push(
    output,
    server,
    panel,
    createProfileItem(server),
    commands.registerCommand('jdlint.explain', panel.explain),
    commands.registerCommand('jdlint.restart', server.restart),
    commands.registerCommand('jdlint.showOutput', () => output.show()),
    // The server may be another one now.
    workspace.onDidGrantWorkspaceTrust(server.restart),
    workspace.onDidChangeWorkspaceFolders(server.restart),
    workspace.onDidChangeConfiguration((change) => {
      if (['jdlint.enable', 'jdlint.path'].some((setting) => change.affectsConfiguration(setting)))
        void server.restart()
    }),
  )
  await server.restart()
}
