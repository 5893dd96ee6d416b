import { lint } from 'markdownlint/sync'

export default (text) => lint({ strings: { posting: text } })['posting']
