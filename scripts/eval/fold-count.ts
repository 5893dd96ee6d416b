/** In how many folds the postings and statements are divided. */
export const FOLDS = 5
