/** What a link holds. It is in the fragment, which browsers do not send. */
export interface Shared {
  readonly text: string
  readonly preset: string
  /** `undefined` in links from before there was a choice. */
  readonly model: string | undefined
}

/** A short link may unfold into more than a page can hold. */
const MOST_CHARACTERS = 500_000

export async function toFragment({ text, preset, model }: Shared): Promise<string> {
  const bytes = await bytesOf(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')))
  const words = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/={1,2}$/u, '')
  return new URLSearchParams({ preset, text: words, ...(model && { model }) }).toString()
}

/** @returns `undefined` where the fragment holds no text. @throws Error where it is damaged. */
export async function fromFragment(fragment: string): Promise<Shared | undefined> {
  const values = new URLSearchParams(fragment.replace(/^#/u, ''))
  const words = values.get('text')
  if (words === null) return undefined
  const bytes = Uint8Array.from(atob(words.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  )
  const unpacked = await bytesOf(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')))
  return {
    text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(unpacked),
    preset: values.get('preset') ?? 'recommended',
    model: values.get('model') ?? undefined,
  }
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for (let reader = stream.getReader(), piece = await reader.read(); !piece.done; piece = await reader.read()) {
    chunks.push(new Uint8Array(piece.value))
    length += piece.value.length
    if (length > MOST_CHARACTERS) throw new Error('The text is too long')
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}
