/**
 * For a run over many files: V8 collects the garbage of old objects when there is half as much of it as there are objects in use. Left to
 * itself it waits until there is four times as much, and memory grows with the number of postings though next to nothing of them is kept.
 */
export async function boundHeapGrowth(): Promise<void> {
  // Loading it takes some ten milliseconds, for which a run over one file should not wait.
  const { setFlagsFromString } = await import('node:v8')
  setFlagsFromString('--heap-growing-percent=50')
}
