import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Taken } from '../../graph/export/exporter.ts'
import { network } from '../../graph/query/network.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { generatedClaims } from '../fixtures/generated-claims.ts'
import { always, filesOf, graphOf, takenOf } from './exported.ts'
import { deltaNamed, hostileName } from './hostile.ts'

const { delta } = firstArticle()
const graph = graphOf({ delta })

type Cell = string | number | boolean

function cellValue(cell: Element): Cell {
  const text = cell.textContent ?? ''
  // What Excel makes of an escape; an underscore alone is written as one where it begins what looks like another.
  if (cell.getAttribute('t') === 'inlineStr') return text.replaceAll('_x005F_', '_')
  return cell.getAttribute('t') === 'b' ? text === '1' : Number(text)
}

/** The rows of a sheet by what their head calls each cell. @throws where it is not well-formed, or has a formula */
function readSheet(xml: string): Record<string, Cell>[] {
  const document = new DOMParser({ errorHandler: (_level, message) => expect.unreachable(String(message)) }).parseFromString(xml)
  expect(document.getElementsByTagName('f').length).toBe(0)
  const rows = Array.from(document.getElementsByTagName('row')).map((row) =>
    Array.from(row.getElementsByTagName('c')).map(
      (cell) => [cell.getAttribute('r')!.replace(/\d+/, ''), cellValue(cell)] as const,
    ),
  )
  const head = new Map(rows[0]?.map(([column, name]) => [column, String(name)]))
  return rows.slice(1).map((row) => Object.fromEntries(row.map(([column, value]) => [head.get(column)!, value])))
}

async function readWorkbook(taken: Taken) {
  const [bytes] = await filesOf('xlsx', taken)
  const parts = unzipSync(bytes!)
  const text = (name: string) => new TextDecoder().decode(parts[name])
  const names = [...text('xl/workbook.xml').matchAll(/<sheet name="(\w+)"/g)].map(([, name]) => name!)
  return Object.fromEntries(names.map((name, at) => [name, readSheet(text(`xl/worksheets/sheet${at + 1}.xml`))]))
}

test.each([
  ['the first article', graph],
  ['500 generated claims', graphOf(generatedClaims({ seed: 1, claims: 500 }))],
])('a workbook has nodes, relationships, claims and sources: %s', async (_what, of) => {
  const sheets = await readWorkbook(takenOf(of))
  const expected = network(of, always)
  expect(Object.keys(sheets)).toEqual(['Nodes', 'Relationships', 'Claims', 'Sources'])
  expect(sheets.Nodes!.map(({ id }) => id).sort()).toEqual(expected.nodes.map(({ id }) => id).sort())
  expect(sheets.Relationships!.map(({ id }) => id).sort()).toEqual(expected.relationships.map(({ id }) => id).sort())
  expect(sheets.Claims!.map(({ id }) => id)).toEqual([...of.claims.keys()].sort())
  expect(sheets.Sources!.map(({ claims }) => claims)).toEqual([of.claims.size])
})

test('a claim says who, when, in which words and where', async () => {
  const { Claims } = await readWorkbook(takenOf(graph))
  const visit = [...graph.claims.values()].find(({ asserts }) => asserts === 'meeting:lavrov-visit')!
  expect(Claims!.find(({ id }) => id === visit.id)).toMatchObject({
    label_ar: visit.label.ar,
    edtf: '2025-07',
    start: '2025-07-01',
    end: '2025-07-31',
    plover: 'CONSULT',
    quote: visit.evidence.map(({ quote }) => quote).join('\n'),
    source_title: delta.sources[0]!.title,
    published: '2025-07',
  })
  const { Relationships } = await readWorkbook(takenOf(graph))
  expect(Relationships!.map(({ weight }) => typeof weight)).toContain('number')
  expect(Relationships!.map(({ disputed }) => typeof disputed)).toContain('boolean')
})

test('any name comes back as it is, and nothing is a formula', async () => {
  await fc.assert(
    fc.asyncProperty(hostileName, async (text) => {
      const { Nodes, Claims } = await readWorkbook(takenOf(graphOf({ delta: deltaNamed(text) })))
      const isLong = text.length > 32_767
      expect(Nodes!.map(({ name_en }) => name_en)).toEqual(isLong ? [expect.anything(), expect.anything()] : [text, text])
      expect(Claims!.map(({ label_en }) => String(label_en).length <= 32_767)).toEqual([true])
    }),
    { numRuns: 100 },
  )
})

test('a cell holds no more than Excel takes, and no half of a character', async () => {
  const { Nodes } = await readWorkbook(takenOf(graphOf({ delta: deltaNamed(`${'x'.repeat(32_765)}👩🏽‍🚀`) })))
  expect(Nodes![0]!.name_en).toBe(`${'x'.repeat(32_765)}…`)
})

test('the same is taken to the same bytes', async () => {
  const [one, other] = [await filesOf('xlsx', takenOf(graph)), await filesOf('xlsx', takenOf(graph))]
  expect(one[0]!.equals(other[0]!)).toBe(true)
})
