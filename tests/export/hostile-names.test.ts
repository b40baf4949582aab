import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNative } from '../../graph/export/native.ts'
import { deltaOf, type GraphDelta } from '../../graph/model/delta.ts'
import { idText, plainText } from '../../graph/model/names.ts'
import { claim, factsOf } from '../fixtures/claims.ts'
import { graphOf, readCsv, readGraphml, written } from './exported.ts'

const hostile = fc.constantFrom(
  ...[
    '=cmd|calc',
    '+1',
    '-1',
    '@x',
    '\t=1',
    '\r=1',
    '=1\n+2',
    '"',
    "'",
    ';',
    ',',
    '\r\n',
    '<a>&amp;]]>',
    '\u202e',
    '👩🏽‍🚀',
    'كيم “جونغ” أون',
    ' ',
  ],
)

/** Any name that the model takes, with what exports stumble on more often than by chance. */
const name = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '' && plainText.safeParse(text).success && text.isWellFormed())

function deltaNamed(text: string): GraphDelta {
  const evidence = [{ quote: text, start: 0, end: text.length }]
  const delta = deltaOf(factsOf([claim({ label: { en: text }, evidence, participants: [['state:x', 'host']] })]))
  return { ...delta, actors: delta.actors.map((actor) => ({ ...actor, names: { en: text } })) }
}

test('GraphML is well-formed whatever the names, and gives them back', async () => {
  await fc.assert(
    fc.asyncProperty(name, async (text) => {
      const { nodes, edges } = readGraphml((await written('graphml', graphOf({ delta: deltaNamed(text) })))[0]!)
      expect(nodes.map(({ data }) => data.name_en)).toEqual([text, text])
      expect(edges[0]!.data.quotes).toContain(text)
    }),
    { numRuns: 300 },
  )
})

test('GraphML is well-formed whatever the ids', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', minLength: 1 }).filter((text) => idText.safeParse(text).success),
      async (id) => {
        const meeting = claim({ id, asserts: `meeting:${id}`, participants: [['state:x', 'host']] })
        const { nodes, edges } = readGraphml((await written('graphml', graphOf({ delta: deltaOf(factsOf([meeting])) })))[0]!)
        expect(nodes.map(({ attributes }) => attributes.id)).toContain(edges[0]!.attributes.target)
      },
    ),
    { numRuns: 200 },
  )
})

test('CSV gives names back, and no cell begins a formula', async () => {
  await fc.assert(
    fc.asyncProperty(name, async (text) => {
      const tables = await written('csv', graphOf({ delta: deltaNamed(text) }))
      expect(tables.every((table) => table.startsWith('\ufeff'))).toBe(true)
      const [nodes, relationships] = tables.map(readCsv)
      const cells = [...nodes!, ...relationships!].flatMap((row) => Object.values(row))
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
      const expected = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
      expect(nodes!.map(({ name_en }) => name_en)).toEqual([expected, expected])
    }),
    { numRuns: 300 },
  )
})

test("Entente's own file gives back any name", async () => {
  await fc.assert(
    fc.asyncProperty(name, async (text) => {
      const delta = deltaNamed(text)
      const [json] = await written('native', graphOf({ delta }))
      expect(readNative(JSON.parse(json!))).toMatchObject({ delta, documents: [] })
    }),
  )
})
