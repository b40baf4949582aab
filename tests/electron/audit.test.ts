import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

function sourcesOf(folder: string): [path: string, text: string][] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => /\.(ts|tsx|mjs)$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name))
  return paths.map((path) => [path.slice(root.length), readFileSync(path, 'utf8')])
}

const everywhere = ['graph', 'electron', 'renderer'].flatMap(sourcesOf)

/** What must not stand in the source at all, and why. */
const forbidden: [what: string, pattern: RegExp, where: [path: string, text: string][]][] = [
  ['HTML from a string', /dangerouslySetInnerHTML|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write/, everywhere],
  ['code from a string', /\beval\(|new Function\(/, everywhere],
  [
    'the network, but for the shell that serves the window, and its own fonts',
    /(?:await|return|=>|[=(,]) *fetch\((?!location\.href, |fontFile\()|(?:globalThis|window|self)\.fetch|XMLHttpRequest|EventSource|sendBeacon/,
    everywhere,
  ],
  ['opening an address outside', /shell\.openExternal|openExternal\(/, everywhere],
  [
    'an unlocked window',
    /nodeIntegration: true|contextIsolation: false|sandbox: false|webSecurity: false|webviewTag: true|allowRunningInsecureContent/,
    everywhere,
  ],
  ['Electron’s remote', /@electron\/remote|enableRemoteModule/, everywhere],
  ['a check switched off', /as any\b|@ts-ignore|@ts-expect-error|biome-ignore/, everywhere],
]

describe('the source has nowhere', () => {
  test.each(forbidden)('%s', (_what, pattern, where) => {
    expect(where.filter(([, text]) => pattern.test(text)).map(([path]) => path)).toEqual([])
  })

  test('a shell command made of text', () => {
    const shelled = everywhere.filter(([, text]) => /\bexec(Sync)?\(|shell: true/.test(text.replace(/\.exec\(/g, '')))
    expect(shelled.map(([path]) => path)).toEqual([])
  })
})

test('the preload passes the port on and has no other business', () => {
  const [[, text = ''] = []] = sourcesOf('electron/preload')
  expect(text.match(/ipcRenderer\.\w+/g)).toEqual(['ipcRenderer.on'])
  expect(text).not.toMatch(/contextBridge|require\(|process\./)
})

test('only the canvas knows Cytoscape, and only what hosts knows Electron', () => {
  const importing = (name: string) =>
    everywhere.filter(([, text]) => new RegExp(`from '${name}'`).test(text)).map(([path]) => path)
  expect(importing('cytoscape').filter((path) => !path.startsWith('renderer/canvas/'))).toEqual([])
  expect(importing('electron').filter((path) => !/^electron\/(main|preload)\//.test(path))).toEqual([])
})

test('styles name no side of the page: they turn with the language', () => {
  const css = readdirSync(join(root, 'renderer/ui')).filter((name) => name.endsWith('.css'))
  const sided =
    /(^|[\s;{])(left|right|top|bottom|(margin|padding|border)-(left|right|top|bottom)|width|height|(min|max)-(width|height)):|text-align: (left|right)|float:/m
  expect(css.filter((name) => sided.test(readFileSync(join(root, 'renderer/ui', name), 'utf8')))).toEqual([])
})
