import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importsOf, ROOT, topFolders } from './architecture/tree.ts'
import { violations } from './architecture/violations.ts'

test('the tree keeps to the rules of the house', () => {
  expect(violations(ROOT)).toEqual([])
})

test('imports are found however they are written', () => {
  const code = `
    import a from 'a'
    import type { B,
      C } from "b"
    import 'c'
    export * from 'd'
    export { e } from 'e'
    const f = await import('f')
    const g = require('g')
    const worker = new Worker(new URL('./h.worker.ts', import.meta.url))
    // import 'commented'
    /* import 'also commented' */
    const address = 'http://import.example/'`
  expect(importsOf(code).sort()).toEqual(['./h.worker.ts', 'a', 'b', 'c', 'd', 'e', 'f', 'g'])
})

describe('what is planted in a copy of the tree is reported', () => {
  let copy: string

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'entente-architecture-'))
    for (const folder of topFolders(ROOT)) cpSync(join(ROOT, folder), join(copy, folder), { recursive: true })
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  function reported(path: string, content: string): string[] {
    const file = join(copy, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    const found = violations(copy)
    rmSync(file)
    return found
  }

  test.each([
    ['graph/model/planted.ts', 'node:fs'],
    ['graph/model/planted.ts', 'react'],
    ['graph/model/planted.ts', '../query/fold.ts'],
    ['graph/query/planted.ts', 'node:path'],
    ['graph/query/planted.ts', 'neo4j-driver'],
    ['graph/query/planted.ts', '../store/store.ts'],
    ['graph/analysis/planted.ts', '../query/fold.ts'],
    ['graph/reading/planted.ts', '../query/fold.ts'],
    ['graph/reading/text/planted.ts', '../names/lexicon.ts'],
    ['graph/reading/names/planted.ts', '../namings.ts'],
    ['graph/store/planted.ts', 'electron'],
    ['graph/store/planted.ts', '../export/exporters.ts'],
    ['graph/store/planted.ts', '../../renderer/main.tsx'],
    ['graph/export/planted.ts', '../store/neo4j.ts'],
    ['graph/briefing/planted.ts', '../export/exporters.ts'],
    ['graph/briefing/planted.ts', 'node:fs'],
    ['renderer/planted.ts', '../graph/briefing/writers.ts'],
    ['graph/documents/planted.ts', 'cytoscape'],
    ['graph/endpoint/planted.ts', '../reading/verify.ts'],
    ['graph/endpoint/planted.ts', 'neo4j-driver'],
    ['graph/reading/planted.ts', '../endpoint/model.ts'],
    ['renderer/planted.ts', '../graph/endpoint/model.ts'],
    ['graph/service/planted.ts', '../../electron/csp.ts'],
    ['graph/service/planted.ts', 'libsql'],
    ['graph/planted.ts', './model/graph.ts'],
    ['electron/planted.ts', '../renderer/main.tsx'],
    ['electron/planted.ts', 'react-dom/client'],
    ['renderer/planted.ts', 'electron'],
    ['renderer/planted.ts', 'node:fs'],
    ['renderer/planted.ts', 'fs/promises'],
    ['renderer/planted.ts', 'cytoscape'],
    ['renderer/planted.ts', '../graph/store/store.ts'],
    ['renderer/canvas/planted.ts', '../../graph/service.ts'],
    ['renderer/planted.ts', '../tests/fixtures/claims.ts'],
    ['graph/store/planted.ts', '../../tests/fixtures/claims.ts'],
  ])('%s imports %s', (path, specifier) => {
    expect(reported(path, `import '${specifier}'\n`)).toEqual([expect.stringContaining(path)])
  })

  test.each([
    ['renderer/planted.ts', `import.meta.glob('../graph/store/*.ts')`],
    ['graph/model/planted.ts', 'await import(`node:fs`)'],
    ['graph/model/planted.ts', `process.getBuiltinModule('fs')`],
    ['graph/model/planted.ts', `import fs from/* here */'node:fs'`],
    ['graph/query/planted.ts', `import { 'a b' as c } from '../store/store.ts'`],
    ['renderer/planted.ts', `import '/../graph/store/store.ts'`],
    ['renderer/planted.ts', `import 'zlib'`],
    ['renderer/planted.ts', `import '@orpc/server'`],
    ['renderer/planted.ts', `import س from 'node:fs'`],
    ['graph/query/planted.ts', `export * as 'a b' from '../store/store.ts'`],
    ['graph/model/planted.ts', `export const a = '/*'\nimport 'node:fs'\nexport const b = '*/'`],
    ['renderer/planted.ts', `import('./x/' + '../../graph/store/store.ts')`],
    ['renderer/planted.ts', 'new Worker(new URL(`../graph/store/store.ts`, import.meta.url))'],
    ['renderer/planted.ts', `import 'file:///graph/store/store.ts'`],
    ['renderer/planted.ts', `import 'node\\u003afs'`],
    ['renderer/planted.ts', `import '@libsql/linux-x64-gnu'`],
    ['graph/model/planted.ts', `/// <reference path="../store/store.ts" />`],
  ])('%s has %s', (path, code) => {
    expect(reported(path, `${code}\n`)).toEqual([expect.stringContaining(path)])
  })

  test('a cycle of imports', () => {
    writeFileSync(join(copy, 'graph/query/a-planted.ts'), `import './b-planted.ts'\n`)
    const found = reported('graph/query/b-planted.ts', `import './a-planted.ts'\n`)
    rmSync(join(copy, 'graph/query/a-planted.ts'))
    expect(found).toEqual([expect.stringMatching(/cycle.*a-planted.*b-planted/)])
  })

  test('a file that is too long', () => {
    expect(reported('graph/query/planted.ts', '\n'.repeat(301))).toEqual(['graph/query/planted.ts has 301 lines'])
  })

  test('code in data/', () => {
    expect(reported('data/planted.mjs', '')).toContain('data/planted.mjs is code, and data/ holds none')
  })

  test('a top folder without a README', () => {
    expect(reported('planted/file.txt', '')).toEqual(['planted/ has no README.md'])
  })
})
