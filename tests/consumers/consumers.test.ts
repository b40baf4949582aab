import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../electron/run-cli.ts'
import * as consumers from './consumers.ts'
import { cx2, cyjs, entities, flatText, gexf, graphml, jsonld, NAME, turtle, workbook } from './files.ts'

let folder: ReturnType<typeof temporaryFolder>

beforeAll(() => {
  folder = temporaryFolder()
})
afterAll(() => folder.remove())

function file(name: string, content: string | Uint8Array = ''): string {
  const path = join(folder.path, name)
  writeFileSync(path, content)
  return path
}

describe('GraphML', () => {
  test('NetworkX has names, types and parallel edges', async () => {
    const { isDirected, isMulti, nodes, edges } = await consumers.readWithNetworkx(file('a.graphml', graphml))
    expect({ isDirected, isMulti }).toEqual({ isDirected: true, isMulti: true })
    expect(nodes[0]).toEqual({ id: 'person:a', attributes: { name: NAME, claims: 3 } })
    expect(edges.map(({ key, attributes }) => [key, attributes])).toEqual([
      ['r1', { disputed: true }],
      ['r2', {}],
    ])
  })

  test('igraph has them too, with nothing where a value is missing', async () => {
    const { isMulti, nodes, edges } = await consumers.readWithIgraph(file('a.graphml', graphml))
    expect(nodes).toEqual([
      { id: 'person:a', attributes: { name: NAME, claims: 3 } },
      { id: 'state:b', attributes: { name: '', claims: null } },
    ])
    expect(isMulti).toBe(true)
    expect(edges.map(({ key, source, target }) => [key, source, target])).toEqual([
      ['r1', 'person:a', 'state:b'],
      ['r2', 'person:a', 'state:b'],
    ])
  })

  test('NetworkX writes what it reads', async () => {
    const [from, to] = [file('a.graphml', graphml), join(folder.path, 'rewritten.graphml')]
    expect(await consumers.rewriteWithNetworkx(from, to)).toEqual({ nodes: 2, edges: 2 })
    expect(readFileSync(to, 'utf8')).not.toBe(graphml)
    expect(await consumers.readWithNetworkx(to)).toEqual(await consumers.readWithNetworkx(from))
  })

  test.each([
    ['NetworkX', consumers.readWithNetworkx, graphml.replace('>3<', '>three<'), /invalid literal/],
    ['igraph', consumers.readWithIgraph, graphml.replace('>3<', '>three<'), /real number/],
    ['igraph', consumers.readWithIgraph, graphml.replace('data key="claims"', 'data key="none"'), /Unknown attribute key/],
  ])('%s says what is wrong with a file', async (_who, read, content, words) => {
    await expect(read(file('bad.graphml', content))).rejects.toThrow(words)
  })
})

describe('GEXF', () => {
  test('Gephi has intervals, open ones too, and keeps parallel edges apart', async () => {
    const { nodes, edges, ...rest } = await consumers.readWithGephi(file('a.gexf', gexf))
    expect(rest).toMatchObject({ nodeCount: 2, edgeCount: 2, timeFormat: 'DATE', timeRepresentation: 'INTERVAL', issues: [] })
    expect(nodes.map(({ id, label, attributes, intervals }) => [id, label, attributes, intervals])).toEqual([
      ['person:a', NAME, { claims: 3 }, []],
      ['state:b', 'B', {}, [{ start: '1991-12-26', end: null }]],
    ])
    expect(edges.map(({ id, kind, intervals }) => [id, kind, intervals])).toEqual([
      ['r1', 'HOLDS_OFFICE', [{ start: '2004-03-09', end: '2010-01-01' }]],
      ['r2', 'HOLDS_OFFICE', [{ start: '2012-01-01', end: null }]],
    ])
  })

  test('Gephi makes one of them where it merges', async () => {
    const { edgeCount, edges } = await consumers.readWithGephi(file('a.gexf', gexf), { mergesEdges: true })
    expect([edgeCount, edges[0]!.attributes]).toEqual([1, { Weight: 2 }])
  })

  test('Gephi tells what it leaves out', async () => {
    const { issues } = await consumers.readWithGephi(
      file('a.gexf', gexf.replace('2004-03-09', '2004-13-09').replace('"3"', '"x"')),
    )
    expect(issues).toEqual([expect.stringMatching(/SEVERE.*claims/), expect.stringMatching(/SEVERE.*interval.*r1/)])
  })

  test('Gephi says what is wrong with a file', async () => {
    await expect(consumers.readWithGephi(file('bad.gexf', gexf.slice(0, -10)))).rejects.toThrow(/Unexpected end/)
  })

  test('NetworkX has intervals', async () => {
    const { isMulti, edges } = await consumers.readWithNetworkx(file('a.gexf', gexf))
    expect(isMulti).toBe(true)
    expect(edges[0]).toMatchObject({ key: 'r1', attributes: { spells: [['2004-03-09', '2010-01-01']] } })
  })
})

test("NetworkX has Cytoscape's JSON", async () => {
  const { isDirected, nodes, edges } = await consumers.readWithNetworkx(file('a.cyjs', cyjs))
  expect([isDirected, nodes[0]!.attributes.name, edges[0]!.key]).toEqual([true, NAME, 'r1'])
  await expect(consumers.readWithNetworkx(file('bad.cyjs', '{"data": []}'))).rejects.toThrow(/elements/)
})

test('NDEx has CX2, and says what is wrong with it', async () => {
  const { nodes, edges } = await consumers.readCx2(file('a.cx2', cx2))
  expect(nodes[0]).toEqual({ id: 0, attributes: { name: NAME, claims: 3 } })
  expect(edges).toEqual([{ id: 0, source: 0, target: 1, attributes: { type: 'MEETS' } }])
  for (const [from, to, words] of [
    ['"claims":3', '"claims":"x"', /does not match/],
    ['"t":1', '"t":7', /not there/],
    ['"elementCount":2', '"elementCount":3', /counts 3 nodes/],
  ] as const) {
    await expect(consumers.readCx2(file('bad.cx2', cx2.replace(from, to)))).rejects.toThrow(words)
  }
})

describe('RDF', () => {
  test('Turtle and JSON-LD of the same are the same', async () => {
    const compared = await consumers.compareRdf(file('a.ttl', turtle), file('a.jsonld', jsonld))
    expect(compared).toEqual({ isomorphic: true, triples: 4, onlyInFirst: [], onlyInSecond: [], illTyped: [] })
  })

  test('what one lacks is told', async () => {
    const compared = await consumers.compareRdf(file('a.ttl', turtle), file('b.jsonld', jsonld.replace('1950-03', '1950-13')))
    expect(compared).toMatchObject({ isomorphic: false, onlyInFirst: [expect.stringContaining('"1950-03-21"')] })
    expect(compared.illTyped).toEqual([expect.stringContaining('"1950-13-21"')])
  })

  test('a context in the network is not fetched', async () => {
    const remote = jsonld.replace(/\{"ex":.*?\}\}/, '"https://example.org/context"')
    await expect(consumers.compareRdf(file('a.ttl', turtle), file('remote.jsonld', remote))).rejects.toThrow(
      /asks for example.org/,
    )
  })

  test('it is queried', async () => {
    const query = file('q.rq', 'PREFIX ex: <https://example.org/> SELECT ?n ?d { ?a ex:name ?n OPTIONAL { ?a ex:died ?d } }')
    expect(await consumers.queryRdf(file('a.ttl', turtle), query)).toEqual({
      variables: ['n', 'd'],
      rows: [{ n: 'لافروف', d: null }],
    })
    await expect(consumers.queryRdf(file('bad.ttl', 'ex:a'), query)).rejects.toThrow(/Prefix/)
  })
})

describe('tables', () => {
  test('pandas has every cell as a text', async () => {
    const nodes = file('nodes.csv', '\ufeffid,name,empty\r\n01,"سيرغي ""لافروف""\nثم",\r\nNA,x,y\r\n')
    const read = await consumers.readWithPandas(nodes, file('relationships.csv', '\ufeffid\r\n'))
    expect(read.nodes.columns).toEqual(['id', 'name', 'empty'])
    expect(read.nodes.rows).toEqual([
      ['01', 'سيرغي "لافروف"\nثم', ''],
      ['NA', 'x', 'y'],
    ])
    expect(read.relationships).toEqual({ columns: ['id'], rows: [] })
    await expect(consumers.readWithPandas(nodes, file('bad.csv', 'a\r\n1\r\n1,2,3\r\n'))).rejects.toThrow(/Expected 1 fields/)
  })

  test('openpyxl has sheets, where they stay and where they begin', async () => {
    const { sheets } = await consumers.readWithOpenpyxl(file('a.xlsx', workbook()))
    const sheet = { name: 'العقد', columns: ['name', 'sum'], rows: [[NAME, '=1+1']] }
    expect(sheets).toEqual([{ ...sheet, isFrozen: true, rightToLeft: true, formulas: ['B2'] }])
    await expect(consumers.readWithOpenpyxl(file('bad.xlsx', 'PK'))).rejects.toThrow(/zip/)
  })
})

describe('FollowTheMoney', () => {
  function lines(...values: readonly object[]): string {
    return file('entities.jsonl', values.map((value) => `${JSON.stringify(value)}\n`).join(''))
  }

  test('takes what its model has', async () => {
    const bySchema = { Membership: 1, Person: 1, PublicBody: 1 }
    expect(await consumers.validateFtm(lines(...entities))).toEqual({ entities: 3, bySchema, errors: [], normalised: [] })
  })

  test.each([
    ['a value', { birthDate: ['1950-13-01'] }, /birthDate: Invalid value/],
    ['an unknown property', { sign: ['x'] }, /no such property/],
    ['a reference to nobody', { addressEntity: ['nobody'] }, /not in the file/],
    ['a reference to another kind', { addressEntity: ['b'] }, /PublicBody, no Address/],
  ])('refuses %s', async (_what, more, words) => {
    const [person, ...others] = entities
    const changed = { ...person!, properties: { ...person!.properties, ...more } }
    expect((await consumers.validateFtm(lines(changed, ...others))).errors).toEqual([expect.stringMatching(words)])
  })

  test('refuses a schema that it does not have', async () => {
    await expect(consumers.validateFtm(lines({ id: 'a', schema: 'Alliance' }))).rejects.toThrow(/No schema/)
  })
})

describe('PDF', () => {
  test('LibreOffice makes one, with its text, its pages and its fonts', async () => {
    const pdf = await consumers.convertToPdf(file('a.fodt', flatText('Hello world', 'مرحبا بالعالم')))
    expect((await consumers.textOfPdf(pdf)).split('\n')).toEqual(expect.arrayContaining(['Hello world', 'مرحبا بالعالم']))
    const pages = await consumers.pagesOfPdf(pdf)
    expect(pages.map((page) => readFileSync(page).subarray(1, 4).toString())).toEqual(['PNG'])
    const fonts = await consumers.fontsOfPdf(pdf)
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.every(({ isEmbedded, hasUnicode }) => isEmbedded && hasUnicode)).toBe(true)
  })

  test('a file that is not what its name says makes none', async () => {
    await expect(consumers.convertToPdf(file('bad.pptx', 'garbage'))).rejects.toThrow(/could not be loaded/)
    await expect(consumers.textOfPdf(file('bad.pdf', 'garbage'))).rejects.toThrow(/ended with 1/)
  })
})
