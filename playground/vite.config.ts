import { defineConfig, type Plugin } from 'vite'

export default defineConfig({
  base: './',
  build: {
    target: 'es2023',
    cssCodeSplit: false,
    rolldownOptions: { output: { format: 'iife', codeSplitting: false } },
    chunkSizeWarningLimit: 2000,
  },
  plugins: [classicScript()],
})

/** Browsers run no modules from a folder on disk, and the page has to work there as well. */
function classicScript(): Plugin {
  return {
    name: 'classic-script',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace('<script type="module" crossorigin', '<script defer').replaceAll(' crossorigin', ''),
    },
  }
}
