import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../electron/run-cli.ts'
import { importCsv } from '../servers/neo4j-import.mjs'
import { startNeo4j } from '../servers/neo4j-server.mjs'

const NODES = [
  '\ufeffid:ID,name_ar,claims:long,disputed:boolean,first:date,tags:string[],:LABEL',
  'state:x,"روسيا ""الاتحادية""\r\nثم",3,true,2025-07-31,a;b,State;Actor',
  'person:y,لافروف,,,,,Person;Actor',
]
const RELATIONSHIPS = [
  '\ufeffid,source:START_ID,target:END_ID,type:TYPE,role',
  'r1,person:y,state:x,HOLDS_OFFICE,"وزير"',
  'r2,person:y,state:x,HOLDS_OFFICE,',
]

let folder: ReturnType<typeof temporaryFolder>

beforeAll(() => {
  folder = temporaryFolder()
})
afterAll(() => folder.remove())

function files(name: string, nodes: readonly string[], relationships: readonly string[]) {
  const home = join(folder.path, name)
  mkdirSync(home)
  for (const [file, lines] of Object.entries({ 'nodes.csv': nodes, 'relationships.csv': relationships })) {
    writeFileSync(join(home, file), `${lines.join('\r\n')}\r\n`)
  }
  return { home, nodes: join(home, 'nodes.csv'), relationships: join(home, 'relationships.csv') }
}

async function rowsOf(home: string, cypher: string): Promise<unknown[]> {
  const { uri, user, password, stop } = await startNeo4j({ home })
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  try {
    const { records } = await driver.executeQuery(cypher)
    return records.map((record) => record.toObject())
  } finally {
    await driver.close()
    await stop()
  }
}

test('a server has what the importer took', async () => {
  const taken = files('good', NODES, RELATIONSHIPS)
  expect(await importCsv(taken)).toMatch(/2 nodes\s+2 relationships/)
  const rows = await rowsOf(
    taken.home,
    'MATCH (a)-[r]->(b) RETURN r.id AS id, type(r) AS type, r.role AS role, a{.*} AS source, b{.*, first: toString(b.first)} AS target, labels(b) AS labels ORDER BY id',
  )
  const source = { id: 'person:y', name_ar: 'لافروف' }
  const name_ar = 'روسيا "الاتحادية"\r\nثم'
  const target = { id: 'state:x', name_ar, claims: 3, disputed: true, first: '2025-07-31', tags: ['a', 'b'] }
  const both = { type: 'HOLDS_OFFICE', source, target, labels: ['State', 'Actor'] }
  expect(rows).toEqual([
    { ...both, id: 'r1', role: 'وزير' },
    { ...both, id: 'r2', role: null },
  ])
})

test('the importer says what it does not take', async () => {
  const more = files('more', [...NODES, 'person:z,,,,,,Person,more'], RELATIONSHIPS)
  await expect(importCsv(more)).rejects.toThrow(/Extra column not present in header/)
  const nobody = files('nobody', NODES, [...RELATIONSHIPS, 'r3,person:y,nobody,MEETS,'])
  await expect(importCsv(nobody)).rejects.toThrow(/nobody/)
})
