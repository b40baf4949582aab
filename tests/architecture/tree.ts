import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'

const TOP = ['graph', 'electron', 'renderer', 'tests', 'data']
const CODE = /\.(ts|tsx|mts|cts|js|mjs|cjs|jsx)$/

/** A file of the tree by its path from the root, written with slashes, and what it imports as it is written. */
export interface CodeFile {
  readonly path: string
  readonly lines: number
  readonly imports: readonly string[]
  /** Whether it has ways to other code that cannot be read from it. */
  readonly isHiding: boolean
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })
}

export function isCode(path: string): boolean {
  return CODE.test(path)
}

/** Every file below the top folders, from the root, with slashes. */
export function paths(root: string): string[] {
  return TOP.flatMap((folder) => filesIn(join(root, folder))).map((path) => relative(root, path).split(sep).join('/'))
}

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(,])\/\/.*$/gm
const IMPORTS = [
  /\b(?:import|export)\s*(?:[\w*\s{},$]+[\s}]from\s*|\{[^}]*\}\s*from\s*)?(['"])([^'"\n]+)\1/g,
  /\b(?:import|require)\s*\(\s*(['"])([^'"\n]+)\1/g,
  /\bnew\s+URL\(\s*(['"])(\.[^'"\n]+\.(?:ts|tsx|mjs|js))\1\s*,\s*import\.meta\.url/g,
]

/** Ways to other code that no list of imports shows. */
const HIDDEN = [
  /\bimport\s*\(\s*(?!['"])/,
  /\bimport\.meta\.glob/,
  /\bgetBuiltinModule\b/,
  /\bcreateRequire\s*\(/,
  /\brequire\s*\(\s*(?!['"])/,
]

export function hidesImports(code: string): boolean {
  const bare = code.replace(COMMENT, '')
  return HIDDEN.some((pattern) => pattern.test(bare))
}

export function importsOf(code: string): string[] {
  const bare = code.replace(COMMENT, '')
  return IMPORTS.flatMap((pattern) => [...bare.matchAll(pattern)].map(([, , specifier]) => specifier!))
}

export function codeFiles(root: string): CodeFile[] {
  return paths(root)
    .filter(isCode)
    .map((path) => {
      const code = readFileSync(join(root, path), 'utf8')
      return { path, lines: code.split('\n').length - 1, imports: importsOf(code), isHiding: hidesImports(code) }
    })
}

/** Where a relative import leads, from the root; null for a package. A query of the bundler (`?worker`) is not part of the path. */
export function target(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null
  return posix.normalize(posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')))
}

/** The top folders that are the project's: not those that tools make. */
export function topFolders(root: string): string[] {
  const made = new Set(['node_modules', 'out', 'dist', 'release', 'test-results', 'playwright-report', 'docs'])
  return readdirSync(root).filter(
    (name) => !name.startsWith('.') && !made.has(name) && statSync(resolve(root, name)).isDirectory(),
  )
}

export const ROOT = dirname(dirname(import.meta.dirname))
