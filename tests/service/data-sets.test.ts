import { expect, test } from 'vitest'
import { readingRules } from '../../electron/host/lexicon.ts'
import { groupedBy } from '../../graph/model/grouped.ts'
import { asCsv, generatedSpells } from '../fixtures/alliances.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { rowsIn } from './exchange.ts'
import { at } from './review-client.ts'

function csv(text: string, name = 'alliances.csv'): File {
  return new File([text], name, { type: 'text/csv' })
}

/** The pairs of a data set on a day, counted from its rows alone. */
function pairsOn(spells: ReturnType<typeof generatedSpells>, day: string): Set<string> {
  const there = spells.filter(({ start, end }) => start <= day && (end === null || day <= end))
  return new Set(there.map(({ a, b }) => [a, b].sort().join(' | ')))
}

test('3,000 spells of alliances come in at once; the network of each of ten years has the pairs that the rows have', async () => {
  const { lexicon } = await readingRules()
  const states = [...lexicon.actors.values()].filter(({ type }) => type === 'state').map(({ names }) => names.en!)
  const spells = generatedSpells(3000, states)
  const file = csv(asCsv(spells))
  const { mapping, count } = await rowsIn(at, [file])
  expect(count).toBe(3000)
  expect(mapping).toMatchObject({
    from: 'state_name1',
    to: 'state_name2',
    start: ['dyad_st_year', 'dyad_st_month', 'dyad_st_day'],
    end: ['dyad_end_year', 'dyad_end_month', 'dyad_end_day'],
    group: 'version4id',
    obligations: { defense: 'defense', neutrality: 'neutrality', nonaggression: 'nonaggression', consultation: 'entente' },
  })
  const preview = await at.client.data.preview({ files: [file], mapping })
  expect(preview).toMatchObject({ claims: 3000, errorCount: 0, skipped: 0, apart: [] })
  const { delta, refused } = await at.client.data.import({ files: [file], mapping })
  expect(refused).toEqual([])
  expect(delta.claims).toHaveLength(3000)
  for (let year = 1996; year <= 2005; year++) {
    const day = `${year}-07-01`
    const { nodes, relationships } = await at.client.network({ asOf: day })
    const names = new Map(nodes.map(({ id, names: own }) => [id, own.en!]))
    const parties = groupedBy(relationships, ({ target }) => target)
    const pairs = [...parties.values()].map((ties) =>
      ties
        .map(({ source }) => names.get(source)!)
        .sort()
        .join(' | '),
    )
    expect(new Set(pairs)).toEqual(pairsOn(spells, day))
  }
}, 120_000)

test('each claim rests on its row, word for word, and a second import changes nothing', async () => {
  const text =
    'state1,state2,type,start,end\r\nFrance,Russia,"Defence pact, secret",1894-01-04,1917\r\nفرنسا,Italy,Entente,1902-11,\r\n'
  await at.client.data.import({ files: [csv(text)] })
  const first = await at.store.fetch()
  const quotes = [...first.claims.values()].map(({ evidence }) => evidence[0]!.quote)
  expect(quotes.sort()).toEqual(['France,Russia,"Defence pact, secret",1894-01-04,1917', 'فرنسا,Italy,Entente,1902-11,'])
  const [source] = first.sources.values()
  const { text: kept } = (await at.store.document(source!.id))!
  for (const { evidence } of first.claims.values())
    expect(kept.slice(evidence[0]!.start, evidence[0]!.end)).toBe(evidence[0]!.quote)
  const of = (quote: string) => [...first.claims.values()].find(({ evidence }) => evidence[0]!.quote.startsWith(quote))!
  expect(of('France')).toMatchObject({ type: 'treaty', time: { edtf: '1894-01-04/1917' }, codes: { atop: ['defense'] } })
  expect(of('فرنسا')).toMatchObject({ time: { edtf: '1902-11/..' }, codes: { atop: ['consultation'] } })
  expect([...first.actors.keys()].sort()).toEqual(['state:FRA', 'state:ITA', 'state:RUS'])
  await at.client.data.import({ files: [csv(text)] })
  expect(await at.store.fetch()).toEqual(first)
})

test('what is wrong in a row is said with its line, and the other rows come in', async () => {
  const text = [
    'state1,state2,type,start,end',
    'France,,alliance,1900,',
    'France,France,alliance,1900,',
    'France,Italy,alliance,6/7/1961,',
    'France,Spain,alliance,1990,1980',
    'France,Japan,whatever,1990,',
    'France,Chad,alliance,1990,',
  ].join('\n')
  const { mapping } = await rowsIn(at, [csv(text)])
  const preview = await at.client.data.preview({ files: [csv(text)], mapping })
  expect(preview.claims).toBe(1)
  expect(preview.errors.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    '2 state2: names nobody',
    '3 state1, state2: both name state:FRA',
    '4 start, end: "6/7/1961" is neither one date nor an interval',
    '5 start, end: "1990/1980" ends before it begins',
    '6 type: nobody said what “whatever” says',
  ])
  const skipping = { ...mapping, types: { ...mapping.types, whatever: 'skip' as const } }
  expect(await at.client.data.preview({ files: [csv(text)], mapping: skipping })).toMatchObject({ skipped: 1, errorCount: 4 })
})

test('whom nobody knows and who has a name of somebody here is kept apart', async () => {
  const { delta, document } = firstArticle()
  const stranger = { id: 'person:ali-hassan', type: 'person' as const, names: { en: 'Ali Hassan' }, aliases: [], iso3: null }
  await at.store.apply({ delta: { ...delta, actors: [...delta.actors, stranger] }, documents: [document] })
  const text = 'person1,person2,start\nAli Hassan,Omar Said,2020\n'
  const mapping = { from: 'person1', to: 'person2', actorKind: 'person' as const, kind: 'meeting' as const, start: ['start'] }
  const { apart } = await at.client.data.preview({ files: [csv(text)], mapping })
  expect(apart).toEqual([expect.stringMatching(/^person:ali-hassan~/)])
})

test('a table of ties comes with its table of actors', async () => {
  const actors = csv('id,label,kind\n1,Atlantis,state\n2,League of Cities,organization\n', 'actors.csv')
  const ties = csv('source,target,type,start\n1,2,member,1950\n', 'ties.csv')
  await at.client.data.import({ files: [actors, ties] })
  const { actors: taken, claims } = await at.store.fetch()
  expect([...taken.keys()].sort()).toEqual(['org:league-of-cities', 'state:atlantis'])
  expect([...claims.values()][0]).toMatchObject({ type: 'relation', relation: 'member' })
})

const foreign = {
  'a.graphml': `<?xml version="1.0"?>\r\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d0" for="node" attr.name="label"/><key id="d1" for="edge" attr.name="type"><default>alliance</default></key>\r\n<graph edgedefault="undirected"><node id="n1"><data key="d0">فرنسا 👩🏽‍🚀</data></node><node id="n2"><data key="d0">Italy</data></node><edge source="n1" target="n2"/></graph></graphml>`,
  'a.gexf': `<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph mode="dynamic"><nodes><node id="n1" label="فرنسا 👩🏽‍🚀"/><node id="n2" label="Italy"/></nodes><edges><edge id="0" source="n1" target="n2" start="1902-11-01"><attvalues/></edge></edges></graph></gexf>`,
}

test.each(Object.entries(foreign))('%s of another program becomes claims that rest on its edges', async (name, text) => {
  await at.client.data.import({ files: [new File([text], name)] })
  const { claims, actors } = await at.store.fetch()
  const [claim] = claims.values()
  expect(claim!.evidence[0]!.quote).toMatch(/^<edge [^>]*(\/>|>.*<\/edge>)$/)
  expect([...actors.values()].map(({ names }) => names.en).sort()).toEqual(['France', 'Italy'])
})

test('a column that another program calls as ours is a column like any other', async () => {
  const text = foreign['a.graphml']
    .replace('<graph edgedefault', '<key id="d9" for="edge" attr.name="record"/><graph edgedefault')
    .replace('target="n2"/>', 'target="n2"><data key="d9">of 1902</data></edge>')
  const inspected = await at.client.data.inspect({ files: [new File([text], 'a.graphml')] })
  expect(inspected).toMatchObject({ kind: 'rows', count: 1, columns: expect.arrayContaining(['record']) })
})

test.each([
  ['a.graphml', '<graphml><graph><node id="a"></graph></graphml>', /no well-formed XML/],
  ['a.graphml', '<graphml><graph>', /no well-formed XML/],
  ['a.gexf', '<!DOCTYPE x [<!ENTITY a "b">]><gexf><graph>&a;</graph></gexf>', /no well-formed XML/],
  ['a.xml', '<?xml version="1.0"?><svg/>', /neither GraphML nor GEXF/],
  ['a.csv', 'a,b\n', /no rows/],
  ['a.csv', 'a,b\n"x,1\n2,3', /[Qq]uote/],
  ['a.json', '{"format": "other"}', /not a file of Entente/],
  ['a.json', '{', /JSON/],
])('%s is refused in words: %s', async (name, text, words) => {
  await expect(at.client.data.inspect({ files: [new File([text], name)] })).rejects.toThrow(words)
})
