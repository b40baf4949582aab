import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deltaOf, type GraphDelta } from '../../graph/model/delta.ts'
import { plainText } from '../../graph/model/names.ts'
import { type Source, sourceSchema } from '../../graph/model/source.ts'
import type { Change } from '../../graph/store/store.ts'
import { claim, factsOf } from '../fixtures/claims.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { generatedClaims } from '../fixtures/generated-claims.ts'
import { exported, factsIn, inWorkspace } from './exchange.ts'

const formats = ['native', 'graphml', 'gexf'] as const

/** What an empty workspace has once a file was taken in: its facts, and the file that it exports again. */
async function takenIn(file: File, format: (typeof formats)[number]): Promise<{ delta: GraphDelta; again: string }> {
  return inWorkspace(async (opened) => {
    const inspected = await factsIn(opened, [file])
    expect(inspected).toMatchObject({ same: 0, conflicts: [], errors: [] })
    const { refused } = await opened.client.data.import({ files: [file] })
    expect(refused).toEqual([])
    const again = await (await exported(opened, format)).text()
    return { delta: deltaOf(await opened.store.fetch()), again }
  })
}

function sorted({ sources, actors, claims }: GraphDelta): GraphDelta {
  const byId = <T extends { id: string }>(items: readonly T[]) => [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { sources: byId(sources), actors: byId(actors), claims: byId(claims) }
}

async function roundTrip(change: Change, format: (typeof formats)[number]): Promise<void> {
  const file = await inWorkspace((opened) => exported(opened, format), change)
  const { delta, again } = await takenIn(file, format)
  expect(again).toBe(await file.text())
  const named = new Set(change.delta.claims.flatMap(({ participants }) => participants.map(({ entityId }) => entityId)))
  const there = format === 'native' ? change.delta : { ...change.delta, actors: delta.actors }
  expect(sorted(delta)).toEqual(sorted(there))
  for (const id of named)
    expect(delta.actors.find((actor) => actor.id === id)).toEqual(change.delta.actors.find((a) => a.id === id))
}

test.each(formats)('%s exported, taken into an empty workspace and exported again is the same file', async (format) => {
  const { delta, document } = firstArticle()
  await roundTrip({ delta, documents: [document] }, format)
  const many = generatedClaims({ seed: 7, claims: 400 })
  await roundTrip({ delta: many.delta, documents: [many.document] }, format)
})

const hostile = fc.constantFrom(
  ...['=cmd|calc', '+1', '@x', '\t=1', '"', "'", ';', ',', '\r\n', '\n', '<a>&amp;]]>', '<!--', '\u202e', '\u2066', '\u2028'],
  ...['👩🏽‍🚀', 'كيم “جونغ” أون', '\u0085', '{"a":1}', '\\', '\\u0000', '&#10;', '</data>', '\ufeff', 'ي'.repeat(10_000)],
)
const name = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '' && plainText.safeParse(text).success)

function hostileChange([actor, label, quote, title]: readonly string[]): Change {
  const evidence = [{ quote: quote!, start: 0, end: quote!.length }]
  const office = { holder: 'holder', state: 'state' } as const
  const claims = [
    claim({ id: 'a', label: { en: label!, ar: quote! }, evidence, participants: [['state:x', 'host']] }),
    claim({
      id: 'b',
      type: 'office',
      asserts: null,
      title: { en: title! },
      evidence,
      participants: [
        ['person:y', office.holder],
        ['state:x', office.state],
      ],
    }),
  ]
  const delta = deltaOf(factsOf(claims))
  const source: Source = sourceSchema.parse({ ...delta.sources[0], title, outlet: label })
  const actors = delta.actors.map((each) => ({ ...each, names: { en: actor!, ar: label! }, aliases: [title!, 'x; y'] }))
  return { delta: { ...delta, sources: [source], actors }, documents: [] }
}

test.each(formats)(
  '%s gives every name, quote and title back, whatever is in it',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 4, maxLength: 4 }), (texts) => roundTrip(hostileChange(texts), format)),
      { numRuns: 60 },
    )
  },
  120_000,
)
