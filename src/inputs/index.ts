/** The readers of what is not markdown, for `addReader()`. */
export { readHtml } from './read-html.ts'
export { readJson } from './read-json.ts'
export { readMdx } from './read-mdx.ts'
export { readYaml } from './read-yaml.ts'
