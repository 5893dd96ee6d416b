import { markdown } from 'alex'

export default (text) => markdown(text).messages
