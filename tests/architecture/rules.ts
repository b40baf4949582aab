import { builtinModules } from 'node:module'

/** What the files of a part of the tree may import. Patterns are of paths from the root, or of package names. */
export interface Rule {
  /** Whose files; of two rules the longer one holds. */
  readonly part: string
  /** Parts of the tree that it may import, besides itself. */
  readonly mayImport: readonly string[]
  /** Packages: those it may import and no others, or those it must not. */
  readonly packages: { readonly only: readonly RegExp[] } | { readonly never: readonly RegExp[] }
}

const PURE = [/^zod$/, /^edtf$/, /^graphology/, /^chrono-node/, /^@orpc\/contract$/, /^@noble\/hashes/]
const NODE = new RegExp(`^node:|^(?:${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`)
/** What only the shells speak: the window has its own ways. */
const SERVERS = /^(?:ws|open|@orpc\/server)(?:\/|$)/
const WINDOW = [/^react(-|\/|$)/, /^cytoscape/]
const ELECTRON = /^electron(\/|$)/
const DRIVERS = /^(?:neo4j-driver|libsql|@libsql)(?:-|\/|$)/
const HOSTED = ['graph/model', 'graph/query', 'graph/analysis', 'graph/reading', 'graph/contract.ts']
const HELD = ['graph/store', 'graph/export', 'graph/import', 'graph/briefing', 'graph/documents', 'graph/endpoint']

/** The one table of the house: which folder may import which. */
export const rules: readonly Rule[] = [
  { part: 'graph/model', mayImport: [], packages: { only: PURE } },
  { part: 'graph/query', mayImport: ['graph/model'], packages: { only: PURE } },
  { part: 'graph/analysis', mayImport: ['graph/model'], packages: { only: PURE } },
  { part: 'graph/reading', mayImport: ['graph/model', 'data/lexicon'], packages: { only: PURE } },
  { part: 'graph/contract.ts', mayImport: ['graph/model', 'graph/query', 'graph/analysis'], packages: { only: PURE } },
  { part: 'graph/store', mayImport: HOSTED, packages: { never: [...WINDOW, ELECTRON] } },
  { part: 'graph/export', mayImport: [...HOSTED, 'graph/store/store.ts'], packages: { never: [...WINDOW, ELECTRON, DRIVERS] } },
  {
    part: 'graph/import',
    mayImport: [...HOSTED, 'graph/store/store.ts', 'graph/export'],
    packages: { never: [...WINDOW, ELECTRON, DRIVERS] },
  },
  { part: 'graph/briefing', mayImport: ['graph/model'], packages: { only: [/^docx$/, /^pptxgenjs$/, /^fflate$/] } },
  { part: 'graph/documents', mayImport: HOSTED, packages: { never: [...WINDOW, ELECTRON, DRIVERS] } },
  { part: 'graph/endpoint', mayImport: ['graph/model'], packages: { only: [/^zod$/, NODE] } },
  {
    part: 'graph/service',
    mayImport: [...HOSTED, ...HELD, 'graph/host.ts'],
    packages: { never: [...WINDOW, ELECTRON, DRIVERS] },
  },
  { part: 'graph/host.ts', mayImport: HOSTED, packages: { never: [...WINDOW, ELECTRON, DRIVERS] } },
  {
    part: 'graph/service.ts',
    mayImport: [...HOSTED, ...HELD, 'graph/host.ts', 'graph/service'],
    packages: { never: [...WINDOW, ELECTRON, DRIVERS] },
  },
  { part: 'electron', mayImport: ['graph', 'package.json'], packages: { never: [...WINDOW, DRIVERS] } },
  { part: 'renderer', mayImport: HOSTED, packages: { never: [NODE, ELECTRON, DRIVERS, SERVERS, /^cytoscape/] } },
  { part: 'renderer/canvas', mayImport: [...HOSTED, 'renderer'], packages: { never: [NODE, ELECTRON, DRIVERS, SERVERS] } },
  {
    part: 'tests',
    mayImport: ['graph', 'electron', 'renderer', 'data', 'out', 'package.json', 'playwright.config.ts'],
    packages: { never: [] },
  },
]

/** The stages of reading, a folder each: none imports a later one. What stands beside the folders ties them together. */
export const STAGES = {
  of: 'graph/reading',
  inOrder: [
    'text',
    'names',
    'persons',
    'bodies',
    'unnamed',
    'actors',
    'triggers',
    'subjects',
    'frames',
    'times',
    'roles',
    'settled',
    'claims',
  ],
}

export const LONGEST_FILE = 300
