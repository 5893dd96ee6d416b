// Under a name of its own, which the build leaves in a file of its own.
export { watch } from 'chokidar'
