import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Graph } from '../../graph/model/graph.ts'
import { buildGraph } from '../../graph/model/graph.ts'
import { allianceGraph } from '../../graph/query/alliance.ts'
import { claim, factsOf } from '../fixtures/claims.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { generatedClaims } from '../fixtures/generated-claims.ts'
import { filesOf, graphOf, takenOf, written } from './exported.ts'
import { deltaNamed, hostileId, hostileName } from './hostile.ts'

const LITERAL = /'(?:[^'\\]|\\.)*'|null|true|false|-?\d+/g

function unescaped(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_all, code, character) =>
      code ? String.fromCharCode(Number.parseInt(code, 16)) : ({ n: '\n', r: '\r', t: '\t' }[character as string] ?? character),
    )
}

interface Statement {
  readonly work: string
  /** The literals of each row. */
  readonly rows: string[][]
}

/** The statements of a script that have rows, as a driver would get them: cut at the ends of lines. */
async function read(graph: Graph, documents: Parameters<typeof takenOf>[1] = []): Promise<Statement[]> {
  const [script] = await written('cypher', graph, documents)
  return script!.split(';\n').flatMap((statement) => {
    const lines = statement.split('\n')
    if (lines[0] !== 'WITH [') return []
    const width = Number(/, (\d+)\) AS at/.exec(lines.at(-2)!)![1])
    const rows = lines
      .slice(1, -2)
      .map((line) => line.match(LITERAL)!.map((text) => (text.startsWith("'") ? unescaped(text) : text)))
    for (const row of rows) expect(row.length).toBe(width)
    return [{ work: lines.at(-1)!, rows }]
  })
}

function ids(statements: readonly Statement[], work: RegExp): string[] {
  return statements.filter((each) => work.test(each.work)).flatMap(({ rows }) => rows.map(([id]) => id!))
}

test.each([
  ['the first article', firstArticle()],
  ['700 generated claims', generatedClaims({ seed: 2, claims: 700 })],
])('a script has the facts, the texts and the graph that people see: %s', async (_what, of) => {
  const graph = graphOf(of)
  const statements = await read(graph, [of.document])
  expect(ids(statements, /^MERGE \(n:Actor/).length + ids(statements, /^MERGE \(n:Place/).length).toBe(graph.actors.size)
  expect(ids(statements, /^MERGE \(n:/).sort()).toEqual([...graph.nodes.keys()].sort())
  expect(ids(statements, /^MERGE \(c:Claim/).sort()).toEqual([...graph.claims.keys()].sort())
  expect(ids(statements, /MERGE \(a\)-\[r:/).sort()).toEqual([...graph.relationships.keys()].sort())
  expect(ids(statements, /QUOTED_FROM/).length).toBe([...graph.claims.values()].flatMap(({ evidence }) => evidence).length)
  expect(statements.find(({ work }) => work.includes('s.text'))!.rows.map((row) => row[1])).toEqual([of.document.text])
})

test('a statement has 500 rows at most, and ends where a line does', async () => {
  const [script] = await written('cypher', graphOf(generatedClaims({ seed: 2, claims: 700 })))
  expect(Math.max(...script!.split(';\n').map((statement) => statement.split('\n').length))).toBe(503)
})

test('states and what happens have their labels and native dates', async () => {
  const [script] = await written('cypher', graphOf(firstArticle()))
  expect(script).toContain('MERGE (n:Actor {id: row.id}) SET n:State, n += row.properties;')
  expect(script).toContain('MERGE (n:Meeting {id: row.id}) SET n += row.properties;')
  expect(script).toMatch(/earliest: date\(own\[at \+ \d+\]\)/)
  expect(script).toMatch(/atop: split\(own\[at \+ \d+\], '\\u001f'\)\[\.\.-1\]/)
})

test('ties between actors alone are written as they are given', async () => {
  const alliance = allianceGraph(graphOf(firstArticle()))
  const statements = await read(alliance)
  expect(ids(statements, /MERGE \(a\)-\[r:(cooperation|conflict|affiliation) /).sort()).toEqual(
    [...alliance.relationships.keys()].sort(),
  )
  expect(ids(statements, /ASSERTS/)).toEqual([])
})

test('whoever a claim names is there, tied or not', async () => {
  const speaks = { attribution: [{ entityId: 'organization:agency', quote: 'x' }] }
  const facts = factsOf([
    claim({ ...speaks, participants: [['state:x', 'host']] }),
    claim({ id: 'd', asserts: 'meeting:n', participants: [['organization:agency', 'host']] }),
  ])
  const graph = buildGraph({ ...facts, claims: new Map([...facts.claims].filter(([id]) => id === 'c')) })
  expect(ids(await read(graph), /^MERGE \(n:Actor/)).toEqual(['organization:agency', 'state:x'])
})

test('any name and any id comes back, and stays within its line', async () => {
  await fc.assert(
    fc.asyncProperty(hostileName, hostileId, async (text, id) => {
      const statements = await read(graphOf({ delta: deltaNamed(text, id) }))
      expect(ids(statements, /^MERGE \(n:Meeting/)).toEqual([id])
      expect(statements.find(({ work }) => work.includes('(n:Actor'))!.rows.flat()).toContain(text)
    }),
    { numRuns: 200 },
  )
})

test('the same is taken to the same bytes', async () => {
  const taken = () => takenOf(graphOf(firstArticle()))
  expect(await filesOf('cypher', taken())).toEqual(await filesOf('cypher', taken()))
})
