/** @returns whether it is copied. A browser may refuse it, and has no clipboard for pages that come over plain HTTP. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
