/** What the hire gets, by the words for it: `The base salary for this role`, `Pay range`. */
export const PAY =
  /\b(?:salar(?:y|ies)|pay (?:range|band|rate|scale)s?|base pay|compensation|remuneration|wages?|earnings potential|OTE|on[- ]target|(?:day|daily|hourly|contract) rates?|(?:salary|pay|rate|range) for this (?:role|position|job)|the range for|gehalt(?:sband|sspanne)?|jahresgehalt|salaire|salaris|salario|wynagrodzenie)\b|💰|💵/giu

/** A label or a line that announces pay, and would mean something else inside a sentence. */
export const PAY_LABEL = /^(?:your |our )?(?:pay|rate|range|earnings|gross|offer)[: ]{0,2}$/imu

/** The same, where nothing else around is about money. */
export const MAYBE_PAY =
  /\b(?:pay(?:ing|s)?|paid|earn(?:ings?)?|gross|brutto|package|base|(?:your|our|the) (?:rate|range)|(?:role|position|job|internship) is|(?:level|grade) (?:\d+|[ivx]+)|we (?:offer|can offer)|b2b|uop)\b|^(?:rate|range|budget for the role)\b/iu

/** The same behind a sum: `£45,000 salary`, `$100k base`, `18 000 PLN gross`. */
export const PAY_BEHIND = /^\W{0,3}(?:\p{L}+ ){0,2}(?:salary|base|gross|OTE|brutto|DOE|compensation)\b/iu

/** Pay with what is earned by results. */
export const ON_TARGET = /\b(?:OTE|on[- ]target)\b/iu

/** Money of other kinds. */
export const OTHER_MONEY =
  /\b(?:bonus(?:es)?|budgets?|stipends?|allowances?|reimburs\w*|vouchers?|raised|raise|funding|funded|series [a-f]|seed|rounds?|valu(?:ation|ed|e)|revenues?|turnover|arr|mrr|acv|tcv|aum|invest\w*|donat\w*|401|match\w*|equity|shares?|stocks?|rsus?|options|credits?|sav(?:e|es|ing|ings)|customers?|clients?|users?|assets?|transactions?|merchandise|sign(?:ing)?[- ]on|relocation|trainings?|development|gifts?|premiums?|market|industry|sales|process(?:ed|es|ing)?|paid out|hsas?|fsas?|contribut\w*|pension|insur\w*|commissions?|birthday|fees?|spend(?:ing)?|spent|worth|learning|education\w*|courses?|conferences?|books?|equipment|laptops?|hardware|office|wellness|wellbeing|gym|fitness|lunch|meals?|food|travel|commut\w*|transport\w*|tickets?|bikes?|phones?|internet|childcare|fertility|referrals?|refer|profits?|loans?|payrolls?|payouts?|payments?|p&l|gmv|costs?|prices?|priced|pricing|subscriptions?|grants?|fines?|deals?|deductibles?|sellers?|drivers?|merchants?|members?|employees? (?:pay|earn)|companies|ebitda|cap|limited to|pay system)\b/giu

/** Whether a text has such words. The patterns are global, and keep no place between texts this way. */
export function says(text: string, pattern: RegExp): boolean {
  return text.search(pattern) >= 0
}

/** Where a text has such words last; -1 where it has none. */
export function lastSaid(text: string, pattern: RegExp): number {
  let last = -1
  for (const { index } of text.matchAll(pattern)) last = index
  return last
}
