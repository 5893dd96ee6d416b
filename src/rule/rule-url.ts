/** Where the documentation of a rule is read. */
export function ruleUrl(ruleId: string): string {
  return `https://github.com/jdlint/jdlint/blob/main/rules/${ruleId}/README.md`
}
