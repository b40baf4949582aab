import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { LONGEST_FILE, type Rule, rules, STAGES } from './rules.ts'
import { type CodeFile, codeFiles, isCode, paths, target, topFolders } from './tree.ts'

function isWithin(path: string, part: string): boolean {
  return path === part || path.startsWith(`${part}/`)
}

function ruleFor(path: string): Rule | null {
  const found = rules.filter(({ part }) => isWithin(path, part))
  return found.sort((a, b) => b.part.length - a.part.length)[0] ?? null
}

function mayImportPackage({ packages }: Rule, name: string): boolean {
  return 'only' in packages ? packages.only.some((each) => each.test(name)) : !packages.never.some((each) => each.test(name))
}

function mayImport(rule: Rule, from: string, specifier: string): boolean {
  const path = target(from, specifier)
  // An absolute path or an address leads out of the tree.
  if (specifier.startsWith('/') || (/^[a-z]+:/.test(specifier) && !specifier.startsWith('node:'))) return false
  if (path === null) return mayImportPackage(rule, specifier)
  return isWithin(path, rule.part) || rule.mayImport.some((part) => isWithin(path, part))
}

function importFaults({ path, imports }: CodeFile): string[] {
  const rule = ruleFor(path)
  if (!rule) return [`${path} stands where no rule of the architecture holds`]
  return imports
    .filter((specifier) => !mayImport(rule, path, specifier))
    .map((specifier) => `${path} imports ${specifier}, which ${rule.part} may not`)
}

/** Which stage of reading a file belongs to, by its place in their order; null where it is of none. */
function stageOf(path: string): number | null {
  const at = STAGES.inOrder.findIndex((stage) => isWithin(path, `${STAGES.of}/${stage}`))
  return at < 0 ? null : at
}

function stageFaults({ path, imports }: CodeFile): string[] {
  const own = stageOf(path)
  if (own === null) return []
  const isLater = (specifier: string) => {
    const imported = target(path, specifier)
    return imported !== null && isWithin(imported, STAGES.of) && (stageOf(imported) ?? Number.POSITIVE_INFINITY) > own
  }
  return imports.filter(isLater).map((specifier) => `${path} imports ${specifier}, which is a later stage of reading`)
}

/** Ways through imports that come back to where they began, each told once. */
function cycles(files: readonly CodeFile[]): string[] {
  const graph = new Map(files.map(({ path, imports }) => [path, imports.map((each) => target(path, each))]))
  const done = new Set<string>()
  const found: string[] = []

  function visit(path: string, way: readonly string[]): void {
    const at = way.indexOf(path)
    if (at >= 0) found.push(`a cycle of imports: ${[...way.slice(at), path].join(' → ')}`)
    if (at >= 0 || done.has(path)) return
    for (const next of graph.get(path) ?? []) if (next !== null && graph.has(next)) visit(next, [...way, path])
    done.add(path)
  }

  for (const path of graph.keys()) visit(path, [])
  return found
}

/** Everything in a tree that the house forbids, in words; nothing where all is well. */
export function violations(root: string): string[] {
  const files = codeFiles(root)
  return [
    ...files.flatMap(importFaults),
    ...files.flatMap(stageFaults),
    ...cycles(files),
    ...files
      .filter(({ path, isHiding }) => isHiding && !isWithin(path, 'tests'))
      .map(({ path }) => `${path} reaches other code in a way that cannot be read`),
    ...files.filter(({ lines }) => lines > LONGEST_FILE).map(({ path, lines }) => `${path} has ${lines} lines`),
    ...paths(root)
      .filter((path) => isWithin(path, 'data') && isCode(path))
      .map((path) => `${path} is code, and data/ holds none`),
    ...topFolders(root)
      .filter((folder) => !existsSync(join(root, folder, 'README.md')))
      .map((folder) => `${folder}/ has no README.md`),
  ]
}
