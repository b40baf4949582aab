import fc from 'fast-check'
import jsonld from 'jsonld'
import { Parser, type Quad } from 'n3'
import { expect, test } from 'vitest'
import { idIri } from '../../graph/export/rdf/terms.ts'
import { deltaOf } from '../../graph/model/delta.ts'
import type { Graph } from '../../graph/model/graph.ts'
import { claim, factsOf } from '../fixtures/claims.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { generatedClaims } from '../fixtures/generated-claims.ts'
import { graphOf, type takenOf, written } from './exported.ts'
import { deltaNamed, hostileId, hostileName } from './hostile.ts'

const first = firstArticle()
const graph = graphOf(first)

type Documents = Parameters<typeof takenOf>[1]
type Triple = readonly [subject: string, predicate: string, object: string]

interface JsonLdTerm {
  readonly value: string
  readonly language?: string
  readonly datatype?: { readonly value: string }
}

function triple(subject: JsonLdTerm, predicate: JsonLdTerm, { value, language, datatype }: JsonLdTerm): Triple {
  return [subject.value, predicate.value, JSON.stringify([value, language || null, datatype?.value ?? null])]
}

async function turtle(of: Graph, documents: Documents = []): Promise<Triple[]> {
  const [text] = await written('turtle', of, documents)
  return new Parser({ format: 'text/turtle' })
    .parse(text!)
    .map(({ subject, predicate, object }: Quad) => triple(subject, predicate, object as JsonLdTerm))
}

/** As a processor of JSON-LD reads it, which may fetch nothing. */
async function jsonLd(of: Graph, documents: Documents = []): Promise<Triple[]> {
  const [text] = await written('json-ld', of, documents)
  const documentLoader = () => expect.unreachable('it asks the network for a context')
  const quads = (await jsonld.toRDF(JSON.parse(text!), { documentLoader })) as unknown as Quad[]
  return quads.map(({ subject, predicate, object }) => triple(subject, predicate, object as JsonLdTerm))
}

function sorted(triples: readonly Triple[]): string[] {
  return [...new Set(triples.map((each) => JSON.stringify(each)))].sort()
}

/** What of a subject, by the end of a predicate's name. */
function values(triples: readonly Triple[], subject: string, predicate: string): string[] {
  const own = triples.filter(([of, by]) => of === subject && by.endsWith(predicate))
  return own.map(([, , object]) => JSON.parse(object)[0])
}

test.each([
  ['the first article', first],
  ['300 generated claims', generatedClaims({ seed: 4, claims: 300 })],
])('Turtle and JSON-LD are the same statements: %s', async (_what, of) => {
  const [one, other] = [await turtle(graphOf(of), [of.document]), await jsonLd(graphOf(of), [of.document])]
  expect(sorted(one)).toEqual(sorted(other))
  expect(one.length).toBeGreaterThan(graph.claims.size)
})

test('a claim says who takes part by role, from which source, who read it, and when', async () => {
  const triples = await turtle(graph)
  const visit = [...graph.claims.values()].find(({ asserts }) => asserts === 'meeting:lavrov-visit')!
  const iri = idIri(visit.id)
  for (const { entityId, role } of visit.participants) expect(values(triples, iri, `role#${role}`)).toContain(idIri(entityId))
  expect(values(triples, iri, 'prov#wasDerivedFrom')).toEqual([idIri(visit.sourceId)])
  const [reading] = values(triples, iri, 'prov#wasGeneratedBy')
  expect(values(triples, reading!, 'prov#used')).toEqual([idIri(visit.sourceId)])
  expect(triples).toContainEqual([
    iri,
    'urn:entente:ns#edtf',
    JSON.stringify(['2025-07', null, 'http://id.loc.gov/datatypes/edtf/EDTF']),
  ])
  expect(triples).toContainEqual([
    iri,
    'urn:entente:ns#start',
    JSON.stringify(['2025-07-01', null, 'http://www.w3.org/2001/XMLSchema#date']),
  ])
})

test('every quote is an annotation whose target stands in the text where it says', async () => {
  const triples = await turtle(graph, [first.document])
  const points = [...first.document.text]
  for (const [target] of triples.filter(([, , object]) => object.includes('SpecificResource'))) {
    const selected = Object.fromEntries(
      values(triples, target, 'oa#hasSelector')
        .flatMap((selector) =>
          ['exact', 'prefix', 'suffix', 'start', 'end'].map(
            (name) => [name, values(triples, selector, `oa#${name}`)[0]] as const,
          ),
        )
        .filter(([, value]) => value !== undefined),
    )
    expect(points.slice(Number(selected.start), Number(selected.end)).join('')).toBe(selected.exact)
    expect(first.document.text).toContain(`${selected.prefix ?? ''}${selected.exact}${selected.suffix ?? ''}`)
  }
  const quotes = [...graph.claims.values()].flatMap(({ evidence }) => evidence)
  expect(triples.filter(([, , object]) => object.includes('oa#Annotation')).length).toBe(quotes.length)
})

test('places in a text are counted in code points', async () => {
  const named = graphOf({ delta: deltaNamed('👩🏽‍🚀 met') })
  const triples = await turtle(named, [{ sourceId: 'source:s', text: '👩🏽‍🚀 met them', mentions: [] }])
  expect(triples.filter(([, by]) => by.endsWith('oa#end')).map(([, , object]) => JSON.parse(object)[0])).toEqual(['8'])
})

test('where a text is not stored, no place in it is told', async () => {
  const triples = await turtle(graph)
  expect(triples.filter(([, by]) => /oa#(start|end|prefix|suffix)$/.test(by))).toEqual([])
})

test('a relationship is one statement between its ends, and says what it rests on', async () => {
  const triples = await turtle(graph)
  for (const { id, source, target, claims } of graph.relationships.values()) {
    const [predicate] = values(triples, idIri(id), 'ns#predicate')
    expect(values(triples, idIri(source), predicate!)).toContain(idIri(target))
    expect(values(triples, idIri(id), 'prov#wasDerivedFrom').sort()).toEqual(claims.map(idIri).sort())
  }
})

test('a day before our era is a date as XML Schema writes it', async () => {
  const triples = await turtle(graphOf({ delta: deltaOf(factsOf([claim({ edtf: '-0044-03-15' })])) }))
  expect(values(triples, idIri('c'), 'ns#start')).toEqual(['-0044-03-15'])
})

test('any name and any id comes back in both, in a language that is one', async () => {
  await fc.assert(
    fc.asyncProperty(hostileName, hostileId, async (name, id) => {
      const named = graphOf({ delta: deltaNamed(name, id) })
      const triples = await turtle(named)
      expect(sorted(triples)).toEqual(sorted(await jsonLd(named)))
      const labels = triples.filter(([of, by]) => of === idIri('state:x') && by.endsWith('label'))
      expect(labels.map(([, , object]) => JSON.parse(object).slice(0, 2))).toEqual([
        [name, 'en'],
        [name, 'ar'],
      ])
      expect(values(triples, idIri(id), 'ns#id')).toEqual([id])
    }),
    { numRuns: 100 },
  )
})

test('the same is taken to the same bytes', async () => {
  for (const format of ['turtle', 'json-ld'])
    expect(await written(format, graph, [first.document])).toEqual(
      await written(format, graphOf(firstArticle()), [first.document]),
    )
})
