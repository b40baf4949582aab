import { cpSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/** The first article and the lexicon ship with what is built, and the thread that reads PDFs, which stands beside what starts it. */
function shipFiles(): Plugin {
  return {
    name: 'ship-files',
    closeBundle() {
      cpSync(at('data'), at('out/data'), { recursive: true })
      for (const folder of ['out/main', 'out/main/chunks'])
        cpSync(at('graph/documents/pdf-worker.mjs'), at(`${folder}/pdf-worker.mjs`))
    },
  }
}

export default defineConfig({
  main: {
    plugins: [shipFiles()],
    // Its build for Node declares a require of its own, beside the one that is put into every chunk; it has the same functions.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: {
          main: at('electron/main/main.ts'),
          'graph-process': at('electron/graph-process/graph-process.ts'),
          cli: at('electron/cli/cli.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is loaded as CommonJS.
      rollupOptions: {
        input: { preload: at('electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    base: './',
    plugins: [react()],
    // Names are kept: edtf.js tells its own kinds of date apart by the names of their classes.
    build: { outDir: at('out/renderer'), minify: false, rollupOptions: { input: at('renderer/index.html') } },
    worker: { format: 'es' },
  },
})
