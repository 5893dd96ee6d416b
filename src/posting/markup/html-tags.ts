/** The name of a tag such as `</Strong>` or `<br/>`, in lower case; empty for comments and the like. */
export function tagName(html: string): { readonly name: string; readonly closing: boolean } {
  const match = /^<(\/?)([a-z][a-z0-9-]*)/iu.exec(html)
  return { name: match?.[2]?.toLowerCase() ?? '', closing: match?.[1] === '/' }
}

/** Elements of HTML that contain blocks of any kind. */
const STANDARD_CONTAINERS = new Set(
  'div section article aside header footer main nav blockquote form fieldset figure details dialog center'.split(' '),
)

/** All others of HTML, and those of drawings. */
const STANDARD_OTHERS = new Set(
  (
    'a abbr acronym address area audio b base bdi bdo big body br button canvas caption cite code col colgroup data datalist dd del ' +
    'dfn dl dt em embed figcaption font frame frameset g h1 h2 h3 h4 h5 h6 head hgroup hr html i iframe img input ins kbd label ' +
    'legend li link map mark math menu meta meter noembed noframes noscript object ol optgroup option output p param path picture ' +
    'pre progress q rp rt ruby s samp script search select slot small source span strike strong style sub summary sup svg table ' +
    'tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp'
  ).split(' '),
)

export function isStandardElement(name: string): boolean {
  return STANDARD_CONTAINERS.has(name) || STANDARD_OTHERS.has(name)
}

/**
 * Elements that may hold a part of the posting; those that HTML does not know, such as `<Tab>`, are the components of
 * somebody's page.
 */
export function isContainerElement(name: string): boolean {
  return STANDARD_CONTAINERS.has(name) || !STANDARD_OTHERS.has(name)
}
