// A separate file for the bundler only: the build loads it late, and only --fix-dry-run needs it.
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'

/** A file as it would be, and as it was. */
interface ChangedFile {
  readonly filePath: string
  readonly source: string
  readonly before: { readonly source: string }
}

/** The changes of all files, as `git apply` and `patch -p1` read them. */
export function patchOf(files: readonly ChangedFile[]): string {
  return files
    .map(({ filePath, before, source }) =>
      createTwoFilesPatch(`a/${filePath}`, `b/${filePath}`, before.source, source, undefined, undefined, {
        headerOptions: FILE_HEADERS_ONLY,
      }),
    )
    .join('')
}
