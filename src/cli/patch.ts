import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import type { FixedFile } from './fix-files.ts'

/** The changes of all files, as `git apply` and `patch -p1` read them. */
export function patchOf(files: readonly FixedFile[]): string {
  return files
    .map(({ filePath, before, source }) =>
      createTwoFilesPatch(`a/${filePath}`, `b/${filePath}`, before.source, source, undefined, undefined, {
        headerOptions: FILE_HEADERS_ONLY,
      }),
    )
    .join('')
}
