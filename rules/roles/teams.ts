/** Kinds of teams that build the product, one for each place in a phrase: `the development team`, `our Scrum team`. */
export const TEAM = 'development|engineering|scrum|agile|delivery|dev'
