import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'
import { parseAst } from 'vite'

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

interface SyntaxNode {
  readonly type: string
  readonly [key: string]: unknown
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}

/** Every node of a syntax tree, from the top. */
function* nodesOf(node: SyntaxNode): Generator<SyntaxNode> {
  yield node
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesOf(child)
}

/** The text of a string, or of a template without anything put into it; null for all else. */
function textOf(node: unknown): string | null {
  if (!isNode(node)) return null
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'TSLiteralType') return textOf(node.literal)
  if (node.type !== 'TemplateLiteral' || (node.expressions as unknown[]).length > 0) return null
  const [quasi] = node.quasis as { value: { cooked: string } }[]
  return quasi?.value.cooked ?? ''
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type === 'Identifier') return String(node.name)
  return node.type === 'MemberExpression' ? nameOf(node.property) : ''
}

function isGlob({ type, object, property }: SyntaxNode): boolean {
  return type === 'MemberExpression' && isNode(object) && object.type === 'MetaProperty' && /^glob/.test(nameOf(property))
}

/** What a node brings in: a specifier; null where it brings in something that cannot be read; nothing for most. */
function broughtBy(node: SyntaxNode): (string | null)[] {
  const [first] = (node.arguments as unknown[] | undefined) ?? []
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
    case 'TSExternalModuleReference': {
      const source = node.source ?? node.argument ?? node.expression
      return source ? [textOf(source)] : []
    }
    case 'CallExpression':
      if (nameOf(node.callee) === 'require') return [textOf(first)]
      return /^(?:createRequire|getBuiltinModule|importScripts)$/.test(nameOf(node.callee)) ? [null] : []
    case 'NewExpression':
      return nameOf(node.callee) === 'URL' && /\.(?:[mc]?[jt]sx?)$/.test(textOf(first) ?? '') ? [textOf(first)] : []
    default:
      return isGlob(node) ? [null] : []
  }
}

/** What code imports, however it is written; null for what cannot be read from it. */
export function importsOf(code: string, path = 'code.tsx'): (string | null)[] {
  const program = parseAst(code, { lang: /\.[cm]?ts$/.test(path) ? 'ts' : 'tsx' }) as unknown as SyntaxNode
  const references = /^\s*\/\/\/\s*<reference\s+path/m.test(code) ? [null] : []
  return [...[...nodesOf(program)].flatMap(broughtBy), ...references]
}

/** A file that is looked at again, in a copy of the tree, says the same. */
const known = new Map<string, (string | null)[]>()

function read(code: string, path: string): Pick<CodeFile, 'imports' | 'isHiding'> {
  const found = known.get(code) ?? importsOf(code, path)
  known.set(code, found)
  return { imports: found.filter((each) => each !== null), isHiding: found.includes(null) }
}

export function codeFiles(root: string): CodeFile[] {
  return paths(root)
    .filter(isCode)
    .map((path) => {
      const code = readFileSync(join(root, path), 'utf8')
      return { path, lines: code.split('\n').length - 1, ...read(code, path) }
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
