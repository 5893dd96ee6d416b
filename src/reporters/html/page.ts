import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { styleFor, type Theme } from './style.ts'

/** Nothing in the file can run or load anything, whatever a posting holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

interface Page {
  readonly title: string
  readonly content: readonly Element[]
  /** The version of jdlint. */
  readonly version: string
  /** Default: as the device prefers. */
  readonly theme?: Theme | undefined
}

/** A whole page, without scripts and with nothing to load. */
export function page({ title, content, version, theme }: Page): string {
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: theme ?? 'light dark' }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('title', title),
    h('style', styleFor(theme)),
  ])
  const footer = h(
    'footer',
    `Made by jdlint ${version}. A Product Manager answers for the problem and the market, a Product Owner for what the team builds next.`,
  )
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, h('html', { lang: 'en' }, [head, h('body', [...content, footer])])] })}\n`
}
