const NEWLINE = 0x0a

/** The lines of a stream, without their line feeds. Bytes, as a chunk may end within a character. */
export async function* byteLines(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  // Collected, not joined chunk by chunk: a line may be megabytes long.
  let open: Buffer[] = []
  for await (const chunk of input) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      yield Buffer.concat([...open, chunk.subarray(start, end)])
      open = []
      start = end + 1
    }
    if (start < chunk.length) open.push(chunk.subarray(start))
  }
  if (open.length > 0) yield Buffer.concat(open)
}
