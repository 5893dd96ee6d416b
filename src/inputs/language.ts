/** What a text may be written in. */
export const LANGUAGES = ['markdown', 'mdx', 'html', 'json', 'yaml'] as const

export type Language = (typeof LANGUAGES)[number]

const MARKDOWN_ENDINGS = ['md', 'markdown', 'mdown', 'mkd']

const ENDINGS: Readonly<Record<Language, readonly string[]>> = {
  // What people write without markup reads as markdown does.
  markdown: [...MARKDOWN_ENDINGS, 'txt'],
  mdx: ['mdx'],
  html: ['html', 'htm'],
  json: ['json', 'jsonc'],
  yaml: ['yaml', 'yml'],
}

/** The endings of all files that may hold postings, without the dot. */
export const INPUT_ENDINGS: readonly string[] = LANGUAGES.flatMap((language) => ENDINGS[language])

/** By the ending of a file's name; a name that tells nothing is taken for markdown's. */
export function languageOf(filePath: string | undefined): Language {
  return endingLanguage(filePath ?? '') ?? 'markdown'
}

/** Whether a file's name says that it may hold postings. */
export function isInput(filePath: string): boolean {
  return endingLanguage(filePath) !== undefined
}

/** Whether a file's name says that it is markdown, with code in it or without. */
export function isMarkdown(filePath: string): boolean {
  return [...MARKDOWN_ENDINGS, ...ENDINGS.mdx].includes(endingOf(filePath))
}

function endingLanguage(filePath: string): Language | undefined {
  const ending = endingOf(filePath)
  return LANGUAGES.find((language) => ENDINGS[language].includes(ending))
}

function endingOf(filePath: string): string {
  return /\.(\w+)$/u.exec(filePath)?.[1]?.toLowerCase() ?? ''
}
