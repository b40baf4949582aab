import { cpSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/** The first article ships with what is built, so that it is there in an installed program too. */
function shipData(): Plugin {
  return { name: 'ship-data', closeBundle: () => cpSync(at('data'), at('out/data'), { recursive: true }) }
}

export default defineConfig({
  main: {
    plugins: [shipData()],
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
