// A separate file for the bundler only: the build loads it late, and only --watch needs it.
export { watch } from 'chokidar'
