import path from 'node:path'
import { resultOf } from '../diagnostic/lint-result.ts'
import { pathOf } from './client.ts'
import type { OpenPosting } from './open-posting.ts'
import type { ExplanationResult, Theme } from './requests.ts'

const THEMES: readonly Theme[] = ['light', 'dark']

/** The page that shows a posting as the HTML report does. */
export async function explanationPage(
  { uri, source, diagnostics, teamDiagnostics, explanation }: OpenPosting,
  version: string,
  theme: unknown,
): Promise<ExplanationResult> {
  // Who only writes need not wait for the code that makes pages.
  const { explanationPage } = await import('../reporters/html/explanation-page.ts')
  return {
    html: explanationPage({
      file: { filePath: nameIn(uri), source, result: resultOf([...diagnostics, ...teamDiagnostics]) },
      explanation,
      version,
      theme: THEMES.find((known) => known === theme),
    }),
  }
}

function nameIn(uri: string): string {
  return path.basename(pathOf(uri) ?? uri.replace(/^[\w+.-]+:/u, ''))
}
