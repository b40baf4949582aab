import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { textHash } from '../../graph/model/ids.ts'
import { load } from '../../graph/service/load.ts'
import { EmbeddedStore } from '../../graph/store/embedded.ts'

let folder: string
let store: EmbeddedStore
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-load-'))
  store = new EmbeddedStore(folder)
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const entities = [
  { id: 'state:A', type: 'state', names: { en: 'A' } },
  { id: 'state:B', type: 'state', names: { en: 'B' } },
]

/** A claim file on a text of its own: that a meeting took place. */
function claimFile(text: string, id: string, source = 'source:one') {
  const evidence = [{ quote: text, start: 0, end: text.length }]
  const participants = entities.map(({ id: entityId }) => ({ entityId, role: 'participant' }))
  return {
    source: { id: source, file: `${text}.txt`, language: 'en', sha256: textHash(text) },
    entities,
    claims: [{ id, type: 'meeting', asserts: `meeting:${id}`, participants, evidence }],
  }
}

function fileOf(name: string, ...objects: unknown[]): File {
  return new File([objects.map((each) => JSON.stringify(each)).join('\n')], name)
}

const texts = ['one', 'two'].map((text) => new File([text], `${text}.txt`))

describe('a file with several claim files', () => {
  test('is stored as one', async () => {
    const file = fileOf('a.jsonl', claimFile('one', 'c1'), claimFile('two', 'c2', 'source:two'))
    const { delta, refused } = await load(store, file, texts)
    expect({ refused, claims: delta.claims.length, sources: delta.sources.length }).toEqual({
      refused: [],
      claims: 2,
      sources: 2,
    })
  })

  test('that gives one source two texts keeps the first, and only claims that stand in it', async () => {
    const { refused } = await load(store, fileOf('a.jsonl', claimFile('one', 'c1'), claimFile('two', 'c2')), texts)
    expect(refused.map(({ what, id }) => `${what} ${id}`)).toEqual(['source source:one', 'claim c2'])
    const { claims } = await store.fetch()
    expect([...claims.keys()]).toEqual(['c1'])
    expect((await store.document('source:one'))?.text).toBe('one')
  })

  test('whose first line is of another text than is stored loses only that line', async () => {
    await load(store, fileOf('s.json', claimFile('one', 'c0')), texts)
    const { refused } = await load(store, fileOf('a.jsonl', claimFile('two', 'c1'), claimFile('one', 'c2')), texts)
    expect(refused.map(({ what, id }) => `${what} ${id}`)).toEqual(['source source:one', 'claim c1'])
    expect([...(await store.fetch()).claims.keys()].sort()).toEqual(['c0', 'c2'])
  })

  test('is refused by the line in the file that is wrong', async () => {
    const [good, wrong] = [claimFile('one', 'c1'), { ...claimFile('two', 'c2', 'source:two'), source: { id: 'x' } }]
    const withBlanks = new File(['\n', JSON.stringify(good), '\n\n', JSON.stringify(wrong), '\n'], 'a.jsonl')
    await expect(load(store, withBlanks, texts)).rejects.toThrow(/^a\.jsonl line 4: not a claim file/)
    const broken = new File(['{"x"\n', JSON.stringify(good)], 'b.jsonl')
    await expect(load(store, broken, texts)).rejects.toThrow(/^b\.jsonl: not JSON in line 1/)
  })

  test('keeps a claim that links to one that is refused, and says so', async () => {
    const file = claimFile('one', 'c1')
    const [first] = file.claims
    const claims = [
      { ...first!, links: [{ rel: 'about', claimId: 'c2' }] },
      { ...first!, id: 'c2', asserts: 'meeting:c2', evidence: [] },
    ]
    const { refused, delta } = await load(store, fileOf('a.json', { ...file, claims }), texts)
    expect(refused.map(({ what, id }) => `${what} ${id}`)).toEqual(['claim c2', 'link c1'])
    expect(delta.claims.map(({ id }) => id)).toEqual(['c1'])
  })

  test('may link from line to line', async () => {
    const second = claimFile('two', 'c2', 'source:two')
    const linked = { ...second, claims: second.claims.map((each) => ({ ...each, links: [{ rel: 'about', claimId: 'c1' }] })) }
    const { refused } = await load(store, fileOf('a.jsonl', claimFile('one', 'c1'), linked), texts)
    expect(refused).toEqual([])
    expect((await store.counts()).relationships).toMatchObject({ ABOUT: 1 })
  })

  test('may come with files that are no texts', async () => {
    const noText = new File([Uint8Array.from([0xff, 0xfe, 0xfa])], 'other.txt')
    expect((await load(store, fileOf('a.json', claimFile('one', 'c1')), [...texts, noText])).delta.claims).toHaveLength(1)
  })

  test('that gives one id to two claims keeps the first', async () => {
    const file = fileOf('a.jsonl', claimFile('one', 'c1'), claimFile('two', 'c1', 'source:two'))
    expect((await load(store, file, texts)).refused.map(({ what, id }) => `${what} ${id}`)).toEqual(['claim c1'])
  })
})

test('a load that is stopped on its way stores nothing', async () => {
  const stop = new AbortController()
  const many = Array.from({ length: 300 }, (_, at) => claimFile('one', `c${at}`))
  const loading = load(store, fileOf('a.jsonl', ...many), texts, stop.signal)
  setTimeout(() => stop.abort(), 5)
  await expect(loading).rejects.toMatchObject({ code: 'cancelled' })
  expect((await store.counts()).claims).toBe(0)
})

test('a load that was stopped before it was stored stores nothing', async () => {
  const stop = new AbortController()
  stop.abort()
  await expect(load(store, fileOf('a.json', claimFile('one', 'c1')), texts, stop.signal)).rejects.toMatchObject({
    code: 'cancelled',
  })
  expect((await store.counts()).claims).toBe(0)
})
