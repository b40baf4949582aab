import { expect, test } from 'vitest'
import { layerSchema } from '../../graph/contract.ts'
import type { Claim } from '../../graph/model/claim.ts'
import { articleText, firstArticle } from '../fixtures/first-article.ts'
import { exported, factsIn, inWorkspace } from './exchange.ts'
import { at } from './review-client.ts'

const { delta, document } = firstArticle()
const note = (text: string) => ({ text, tags: [], by: 'tester', at: '2026-01-01T00:00:00.000Z' })

/** A file of a colleague, who has one claim otherwise, another note, and a grade of her own. */
async function colleaguesFile(changed: Claim): Promise<File> {
  const claims = delta.claims.map((claim) => (claim.id === changed.id ? changed : claim))
  return inWorkspace(
    async (opened) => {
      const notes = { 'state:PRK': note('theirs'), 'state:RUS': note('only theirs') }
      await opened.client.layer.put(layerSchema.parse({ notes, grades: { [changed.id]: '2' } }))
      return exported(opened, 'native')
    },
    { delta: { ...delta, claims }, documents: [document] },
  )
}

const changed: Claim = { ...delta.claims[0]!, status: 'denied' }

test('conflicts are shown; mine stays, or theirs is taken where a person says so', async () => {
  await at.store.apply({ delta, documents: [document] })
  await at.client.layer.put(layerSchema.parse({ notes: { 'state:PRK': note('mine') } }))
  const file = await colleaguesFile(changed)
  const { conflicts, fresh } = await factsIn(at, [file])
  expect(fresh).toBe(2)
  expect(conflicts).toEqual([
    { what: 'claim', id: changed.id, fields: [{ field: 'status', mine: delta.claims[0]!.status, theirs: 'denied' }] },
    { what: 'note', id: 'state:PRK', fields: [{ field: 'text', mine: 'mine', theirs: 'theirs' }] },
  ])
  const kept = await at.client.data.import({ files: [file] })
  expect(kept.refused).toEqual([])
  expect(kept.layer.notes).toMatchObject({ 'state:PRK': note('mine'), 'state:RUS': note('only theirs') })
  expect((await at.store.fetch()).claims.get(changed.id)!.status).toBe(delta.claims[0]!.status)
  const taken = await at.client.data.import({ files: [file], theirs: [`claim ${changed.id}`, 'note state:PRK'] })
  expect(taken.layer.notes['state:PRK']).toEqual(note('theirs'))
  expect((await at.store.fetch()).claims.get(changed.id)!.status).toBe('denied')
})

test('texts, reviews and decisions come with a file of Entente', async () => {
  const article = new File([articleText], 'a.txt')
  const file = await inWorkspace(async (opened) => {
    let sourceId = ''
    for await (const event of await opened.client.review.read({ article, published: '2025-07' }))
      if (event.kind === 'read') sourceId = event.review.reading.source.id
    const { reading } = await opened.client.review.open({ sourceId })
    await opened.client.review.decide({
      sourceId,
      decisions: [{ on: 'claim', verdict: 'accepted', claim: reading.claims[0]!, edited: false }],
    })
    await opened.client.review.commit({ sourceId })
    return exported(opened, 'native')
  })
  await at.client.data.import({ files: [file] })
  const [waiting] = await at.client.review.list()
  const { decisions, reading } = await at.client.review.open({ sourceId: waiting!.sourceId })
  expect(decisions).toHaveLength(1)
  expect(reading.text).toBe(articleText)
  expect((await at.store.fetch()).claims.size).toBe(1)
})

test('a graph file that another program wrote anew gives the facts back', async () => {
  await at.store.apply({ delta, documents: [document] })
  const text = await (await exported(at, 'graphml')).text()
  // As NetworkX and igraph do: other keys, other ids of nodes, a column more.
  const anew = text.replaceAll('node_', 'd_').replace('<key ', '<key id="m" for="node" attr.name="modularity"/><key ')
  await inWorkspace(async (opened) => {
    await opened.client.data.import({ files: [new File([anew], 'a.graphml')] })
    expect((await opened.store.fetch()).claims.size).toBe(delta.claims.length)
  })
})
