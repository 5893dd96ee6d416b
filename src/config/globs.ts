/**
 * A glob in which parentheses without alternatives are part of a name, as in `app/(marketing)`: the groups of routers
 * such as Next.js are folders. `+(a)` and `(a|b)` keep their meaning.
 */
export function withNamedGroups(glob: string): string {
  return glob.replace(/(?<![?*+@!\\])\(([^()|]*)\)/gu, '\\($1\\)')
}
