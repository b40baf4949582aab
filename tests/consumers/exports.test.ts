import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import neo4j from 'neo4j-driver'
import { describe, expect, test } from 'vitest'
import { readGraphml } from '../../graph/import/graphml.ts'
import { readRecords } from '../../graph/import/records.ts'
import { formatDay } from '../../graph/model/day.ts'
import type { Spell } from '../../graph/query/spells.ts'
import { cypher as ask, neo4jStore } from '../contract/stores.ts'
import { filesOf, graphOf, takenOf } from '../export/exported.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { generatedClaims } from '../fixtures/generated-claims.ts'
import { importCsv } from '../servers/neo4j-import.mjs'
import { startNeo4j } from '../servers/neo4j-server.mjs'
import {
  compareRdf,
  queryRdf,
  readCx2,
  readWithGephi,
  readWithIgraph,
  readWithNetworkx,
  readWithOpenpyxl,
  readWithPandas,
  rewriteWithNetworkx,
  validateFtm,
} from './consumers.ts'
import { exportsFolder, folder } from './on-disk.ts'

const { delta, document } = firstArticle()
const graph = graphOf({ delta })
const taken = takenOf(graph, [document])
const there = { nodes: taken.presences.nodes.size, ties: taken.presences.relationships.size }
const lavrov = 'person:sergei-lavrov'

const onDisk = exportsFolder()
/** When a thing is there, as a GEXF file has it: stretches that touch are one, an open end is none. */
function intervals(spells: readonly Spell[]) {
  const whole: { first: number; last: number }[] = []
  for (const { first, last } of spells) {
    const before = whole.at(-1)
    if (before && before.last === first - 1) before.last = last
    else whole.push({ first, last })
  }
  const text = (day: number) => (Number.isFinite(day) ? formatDay(day) : null)
  const told = whole.map(({ first, last }) => ({ start: text(first), end: text(last) }))
  return told.filter(({ start, end }) => start !== null || end !== null)
}

describe('GraphML', () => {
  test.each([
    ['NetworkX', readWithNetworkx],
    ['igraph', readWithIgraph],
  ])('%s has every node and edge with its names, times and codes', async (_who, read) => {
    const [path] = await onDisk('graphml', taken)
    const { nodes, edges, isDirected } = await read(path!)
    expect([nodes.length, edges.length, isDirected]).toEqual([there.nodes, there.ties, true])
    expect(nodes.find(({ id }) => id === lavrov)!.attributes).toMatchObject({ name_ar: 'سيرغي لافروف', name_ru: 'Сергей Лавров' })
    const visit = nodes.find(({ id }) => id === 'meeting:lavrov-visit')!
    expect(visit.attributes).toMatchObject({
      edtf: '2025-07',
      start: '2025-07-01',
      end: '2025-07-31',
      plover: 'CONSULT',
      disputed: false,
    })
    const ends = edges.map(({ source, target }) => `${source} ${target}`).sort()
    const expected = [...taken.presences.relationships.keys()].map((id) => graph.relationships.get(id)!)
    expect(ends).toEqual(expected.map(({ source, target }) => `${source} ${target}`).sort())
  })

  test('what NetworkX wrote anew still has every claim', async () => {
    const [path] = await onDisk('graphml', taken)
    const anew = join(folder.path, 'anew.graphml')
    expect(await rewriteWithNetworkx(path!, anew)).toEqual({ nodes: there.nodes, edges: there.ties })
    const { delta: again, errors } = readRecords(readGraphml(readFileSync(anew, 'utf8'), 'anew.graphml'))
    expect(errors).toEqual([])
    expect(again.claims.map(({ id }) => id).sort()).toEqual([...graph.claims.keys()].sort())
  })
})

test('GEXF: Gephi has every node and edge with the days on which it is there, and warns of nothing; NetworkX has as many', async () => {
  const [path] = await onDisk('gexf', taken)
  const read = await readWithGephi(path!)
  expect(read).toMatchObject({
    nodeCount: there.nodes,
    edgeCount: there.ties,
    isDirected: true,
    timeFormat: 'DATE',
    timeRepresentation: 'INTERVAL',
    issues: [],
  })
  for (const node of read.nodes) expect([node.id, node.intervals]).toEqual([node.id, intervals(taken.spells.ofNode(node.id))])
  for (const edge of read.edges)
    expect([edge.id, edge.intervals]).toEqual([
      edge.id,
      intervals(taken.spells.ofRelationship(graph.relationships.get(edge.id)!)),
    ])
  expect(read.nodes.find(({ id }) => id === lavrov)!.attributes).toMatchObject({ name_ar: 'سيرغي لافروف' })
  const again = await readWithNetworkx(path!)
  expect([again.nodes.length, again.edges.length]).toEqual([there.nodes, there.ties])
})

test("Cytoscape's JSON: NetworkX has every node and edge", async () => {
  const [path] = await onDisk('cytoscape', taken)
  const as = join(folder.path, 'network.cyjs')
  writeFileSync(as, readFileSync(path!))
  const { nodes, edges } = await readWithNetworkx(as)
  expect([nodes.length, edges.length]).toEqual([there.nodes, there.ties])
})

test('CSV: pandas has every row with Arabic intact', async () => {
  const [nodes, relationships] = await onDisk('csv', taken)
  const read = await readWithPandas(nodes!, relationships!)
  expect([read.nodes.rows.length, read.relationships.rows.length]).toEqual([there.nodes, there.ties])
  const column = read.nodes.columns.indexOf('name_ar')
  const row = read.nodes.rows.find((cells) => cells[read.nodes.columns.indexOf('id:ID')] === lavrov)
  expect(row![column]).toBe('سيرغي لافروف')
})

test('XLSX: openpyxl has every row with Arabic intact, and no formula', async () => {
  const many = generatedClaims({ seed: 3, claims: 200 })
  for (const of of [taken, takenOf(graphOf(many), [many.document])]) {
    const [path] = await onDisk('xlsx', of)
    const { sheets } = await readWithOpenpyxl(path!)
    expect(sheets.map(({ rows }) => rows.length).slice(0, 3)).toEqual([
      of.presences.nodes.size,
      of.presences.relationships.size,
      of.graph.claims.size,
    ])
    expect(sheets.flatMap(({ formulas }) => formulas)).toEqual([])
    expect(sheets.every(({ isFrozen }) => isFrozen)).toBe(true)
  }
  const [path] = await onDisk('xlsx', taken)
  const { sheets } = await readWithOpenpyxl(path!)
  expect(JSON.stringify(sheets[0]!.rows)).toContain('سيرغي لافروف')
})

test('CX2: the reader of NDEx has every node and edge', async () => {
  const [path] = await onDisk('cx2', taken)
  const { nodes, edges } = await readCx2(path!)
  expect([nodes.length, edges.length]).toEqual([there.nodes, there.ties])
})

test('FollowTheMoney validates every entity, of the first article and of generated claims', async () => {
  const many = generatedClaims({ seed: 9, claims: 300 })
  for (const of of [taken, takenOf(graphOf(many), [many.document])]) {
    const [path] = await onDisk('ftm', of)
    const { errors, bySchema, entities } = await validateFtm(path!)
    expect(errors).toEqual([])
    expect(entities).toBeGreaterThan(of.presences.nodes.size)
    expect(bySchema).toMatchObject({ Event: expect.any(Number), Article: of.graph.sources.size })
  }
})

describe('RDF', () => {
  test('Turtle and JSON-LD are the same statements', async () => {
    const [turtle] = await onDisk('turtle', taken)
    const [jsonLd] = await onDisk('json-ld', taken)
    const compared = await compareRdf(turtle!, jsonLd!)
    expect(compared).toMatchObject({ isomorphic: true, onlyInFirst: [], onlyInSecond: [], illTyped: [] })
    expect(compared.triples).toBeGreaterThan(500)
  })

  test('a SPARQL query says who promised what to whom, on whose word', async () => {
    const [turtle] = await onDisk('turtle', taken)
    const query = fileURLToPath(new URL('../export/fixtures/who-promised.rq', import.meta.url))
    const { rows } = await queryRdf(turtle!, query)
    const promised = [...graph.claims.values()].filter(({ type }) => type === 'commitment')
    expect(promised.length).toBeGreaterThan(0)
    const told = JSON.stringify(rows)
    for (const { label } of promised) expect(told).toContain(label.en)
    expect(told).toContain('North Korea')
  })
})

/** A database as it is, without what only the store's own bookkeeping adds. */
async function contents(query: (cypher: string) => Promise<Record<string, unknown>[]>) {
  const nodes = await query(
    `MATCH (n) WHERE NOT n:EntenteLock AND NOT n:EntenteReading AND NOT n:EntenteDecision
     RETURN labels(n) AS labels, properties(n) AS p`,
  )
  const ties = await query('MATCH (a)-[r]->(b) RETURN a.id AS source, type(r) AS type, properties(r) AS p, b.id AS target')
  const sorted = (rows: Record<string, unknown>[]) =>
    rows
      .map(({ labels, p, ...row }) => {
        const { awaits: _, ...kept } = p as Record<string, unknown>
        const own = Object.entries(kept).sort(([x], [y]) => (x < y ? -1 : 1))
        return JSON.stringify([row, labels && [...(labels as string[])].sort(), own])
      })
      .sort()
  return { nodes: sorted(nodes), ties: sorted(ties) }
}

test('a real Neo4j runs the Cypher script twice, and has the same graph as after `copy`', async () => {
  const many = generatedClaims({ seed: 5, claims: 120 })
  for (const change of [
    { delta, documents: [document] },
    { delta: many.delta, documents: [many.document] },
  ]) {
    const { store, remove } = await neo4jStore()
    await store.apply(change)
    const copied = await contents(ask)
    await remove()
    await ask('MATCH (n) DETACH DELETE n')
    const [script] = await filesOf('cypher', takenOf(graphOf(change), change.documents))
    const statements = script!
      .toString('utf8')
      .split(/;\n/)
      .map((each) => each.replace(/^\/\/.*\n/gm, '').trim())
    for (const _time of ['once', 'again']) for (const each of statements.filter(Boolean)) await ask(each)
    const run = await contents(ask)
    expect(run.nodes).toEqual(copied.nodes)
    expect(run.ties).toEqual(copied.ties)
  }
}, 180_000)

test("Neo4j's importer takes the CSV", async () => {
  const [nodes, relationships] = await onDisk('csv', taken)
  const home = join(folder.path, 'home')
  mkdirSync(home)
  await importCsv({ home, nodes: nodes!, relationships: relationships! })
  const { uri, user, password, stop } = await startNeo4j({ home })
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  try {
    const { records } = await driver.executeQuery(
      'MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS ties',
    )
    expect(records[0]!.toObject()).toEqual({ nodes: there.nodes, ties: there.ties })
    const { records: people } = await driver.executeQuery('MATCH (p:Actor:Person {id: $id}) RETURN p.name_ar AS name', {
      id: lavrov,
    })
    expect(people[0]!.get('name')).toBe('سيرغي لافروف')
  } finally {
    await driver.close()
    await stop()
  }
}, 180_000)
