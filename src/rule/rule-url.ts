/** Where the documentation of a rule is read. */
export function ruleUrl(ruleId: string): string {
  return `${PAGES}/${ruleId}/README.md`
}

/** Where the documentation of an operating model is read. */
export function modelUrl(id: string): string {
  return `${PAGES}/models/${id}/README.md`
}

const PAGES = 'https://github.com/jdlint/jdlint/blob/main/rules'
