import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/**
 * Three pages for three people: passer-by, visitor, office. Everything they need lands in dist/ with a digest in its name; fonts stay
 * files of their own (`assetsInlineLimit: 0`), because a screen asks only for the subsets its words need.
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
      input: { outdoor: here('outdoor/index.html'), kiosk: here('kiosk/index.html'), office: here('office/index.html') },
    },
  },
})
