import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/**
 * Three pages for three people: passer-by, visitor, office. Everything they need lands in dist/ with a digest in its name; fonts stay
 * files of their own (`assetsInlineLimit: 0`), because a screen asks only for the subsets its words need. The worker that lets a screen
 * start offline lies at the top under a fixed name: browsers look there for its next form.
 */
export default defineConfig({
  root: here('.'),
  base: '/',
  publicDir: false,
  build: {
    outDir: here('../dist'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_500,
    rollupOptions: {
      input: { outdoor: here('outdoor/index.html'), kiosk: here('kiosk/index.html'), office: here('office/index.html'), 'screen-worker': here('player/screen-worker.ts') },
      output: { entryFileNames: (chunk) => (chunk.name === 'screen-worker' ? '[name].js' : 'assets/[name]-[hash].js') },
    },
  },
})
