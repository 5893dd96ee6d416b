import type { Reporter } from './report.ts'

/**
 * What `--format` knows. Each is loaded only when it is asked for: the terminal's report must not wait for the others.
 */
export const reporters = {
  frame: async () => {
    const { frame } = await import('./frame.ts')
    return (report) => frame(report.files, report)
  },
  compact: async () => (await import('./compact.ts')).compact,
  json: async () => {
    const { lintJson } = await import('./json.ts')
    return (report) => lintJson(report.files)
  },
  markdown: async () => (await import('./markdown.ts')).markdown,
  html: async () => (await import('./html/document.ts')).html,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  junit: async () => (await import('./junit.ts')).junit,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
} satisfies Readonly<Record<string, () => Promise<Reporter>>>

export type Format = keyof typeof reporters

export const FORMATS = Object.keys(reporters) as readonly Format[]

/** Formats that tell more than the diagnostics: who the rules are, or what was read of a posting. */
export const EXPLAINING: readonly Format[] = ['markdown', 'html', 'sarif']

/** Of which files a format shows the text; the others may come without it. */
export const SHOWN_SOURCES: Readonly<Record<Format, 'none' | 'faulty' | 'all'>> = {
  frame: 'faulty',
  compact: 'none',
  json: 'none',
  markdown: 'faulty',
  html: 'all',
  sarif: 'faulty',
  github: 'none',
  gitlab: 'none',
  junit: 'none',
  checkstyle: 'none',
}
