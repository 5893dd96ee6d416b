/** What VS Code ends together with the extension. Its own class Disposable would have to be constructed. */
export interface Disposes {
  readonly dispose: () => void
}
