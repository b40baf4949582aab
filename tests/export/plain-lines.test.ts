import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allianceGraph } from '../../graph/query/alliance.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { graphOf, takenOf, written } from './exported.ts'
import { deltaNamed, hostileName } from './hostile.ts'

const { delta, document } = firstArticle()
const graph = graphOf({ delta })
const { presences } = takenOf(graph)

interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly properties: Record<string, string[]>
}

function entitiesIn(text: string): FtmEntity[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

function shortened(name: string): string {
  const characters = [...name]
  return characters.length > 384 ? `${characters.slice(0, 383).join('')}…` : name
}

test('FollowTheMoney has everybody by name, each tie with its two ends, and each quote with its source', async () => {
  const [text] = await written('ftm', graph, [document])
  const entities = entitiesIn(text!)
  const ids = new Set(entities.map(({ id }) => id))
  expect(ids.size).toBe(entities.length)
  const lavrov = entities.find(({ properties }) => properties.keywords?.includes('person:sergei-lavrov'))
  expect(lavrov).toMatchObject({
    schema: 'Person',
    properties: { name: expect.arrayContaining(['Sergei Lavrov', 'سيرغي لافروف']) },
  })
  for (const name of ['subject', 'object', 'member', 'organization', 'holder', 'post', 'document', 'entity', 'involved'])
    for (const id of entities.flatMap(({ properties }) => properties[name] ?? [])) expect(ids).toContain(id)
  const quoted = entities.filter(({ schema }) => schema === 'Documentation').flatMap(({ properties }) => properties.summary)
  for (const { evidence } of graph.claims.values()) for (const { quote } of evidence) expect(quoted).toContain(quote)
})

test('FollowTheMoney has every claim of ties between actors alone, and texts that are too long in pieces', async () => {
  const [text] = await written('ftm', allianceGraph(graph))
  const told = entitiesIn(text!).filter(({ schema }) => schema === 'Documentation')
  const tying = new Set([...allianceGraph(graph).relationships.values()].flatMap(({ claims }) => claims))
  expect(told.map(({ properties }) => properties.recordId![0])).toEqual(expect.arrayContaining([...tying]))
  const [long] = await written('ftm', graphOf({ delta: deltaNamed('x'.repeat(70_000)) }))
  const quoted = entitiesIn(long!).find(({ schema }) => schema === 'Documentation')!.properties.summary!
  expect(quoted.map((part) => part.length)).toEqual([65_000, 5_000])
})

test('CX2 declares every attribute, and its edges join its nodes', async () => {
  const [text] = await written('cx2', graph)
  const aspects = Object.assign({}, ...JSON.parse(text!))
  expect(aspects.nodes).toHaveLength(presences.nodes.size)
  expect(aspects.edges).toHaveLength(presences.relationships.size)
  const [declared] = aspects.attributeDeclarations
  for (const { v } of aspects.nodes) for (const name of Object.keys(v)) expect(declared.nodes).toHaveProperty([name])
  for (const { v } of aspects.edges) for (const name of Object.keys(v)) expect(declared.edges).toHaveProperty([name])
  const own = aspects.edges.map(({ s, t }: { s: number; t: number }) => `${aspects.nodes[s].v.id} ${aspects.nodes[t].v.id}`)
  const ties = [...presences.relationships.keys()].map((id) => graph.relationships.get(id)!)
  expect(own.sort()).toEqual(ties.map(({ source, target }) => `${source} ${target}`).sort())
})

test('both give any name back, as long as FollowTheMoney takes one', async () => {
  await fc.assert(
    fc.asyncProperty(hostileName, async (name) => {
      const named = graphOf({ delta: deltaNamed(name) })
      const [cx2] = await written('cx2', named)
      const aspects = Object.assign({}, ...JSON.parse(cx2!))
      expect(aspects.nodes.every(({ v }: { v: { name_en: string } }) => v.name_en === name)).toBe(true)
      const [ftm] = await written('ftm', named)
      expect(entitiesIn(ftm!).find(({ schema }) => schema === 'PublicBody')!.properties.name).toEqual([shortened(name)])
    }),
    { numRuns: 100 },
  )
})
