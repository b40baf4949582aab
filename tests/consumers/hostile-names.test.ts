import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deltaOf } from '../../graph/model/delta.ts'
import { graphOf, takenOf } from '../export/exported.ts'
import { hostileName } from '../export/hostile.ts'
import { claim, factsOf } from '../fixtures/claims.ts'
import {
  compareRdf,
  readWithGephi,
  readWithIgraph,
  readWithNetworkx,
  readWithOpenpyxl,
  readWithPandas,
  validateFtm,
} from './consumers.ts'
import { exportsFolder } from './on-disk.ts'

const onDisk = exportsFolder()

describe('names that formats stumble on', () => {
  const names = fc.sample(hostileName, { numRuns: 150, seed: 7 })
  const claims = names.map((name, at) =>
    claim({
      id: `claim:${at}`,
      asserts: `meeting:${at}`,
      label: { en: name, ar: name },
      evidence: [{ quote: name, start: 0, end: name.length }],
      participants: [[`state:${at}`, 'host']],
    }),
  )
  const facts = factsOf(claims)
  const actors = names.map((name, at) => ({ ...facts.actors.get(`state:${at}`)!, names: { en: name } }))
  const hostile = takenOf(graphOf({ delta: { ...deltaOf(facts), actors } }))
  const sorted = (values: Iterable<unknown>) => [...values].map(String).sort()
  /** XML and NetworkX know one line end. */
  const plain = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')

  test('come through GraphML to NetworkX and igraph, through GEXF to Gephi', async () => {
    const [graphml] = await onDisk('graphml', hostile)
    for (const read of [readWithNetworkx, readWithIgraph]) {
      const { nodes } = await read(graphml!)
      const own = nodes.filter(({ id }) => id.startsWith('state:')).map(({ attributes }) => plain(String(attributes.name_en)))
      expect(sorted(own)).toEqual(sorted(names.map(plain)))
    }
    const [gexf] = await onDisk('gexf', hostile)
    expect(await readWithGephi(gexf!)).toMatchObject({ nodeCount: 300, edgeCount: 150, issues: [] })
  })

  test('come through XLSX and CSV as texts', async () => {
    const [xlsx] = await onDisk('xlsx', hostile)
    const { sheets } = await readWithOpenpyxl(xlsx!)
    expect(sheets.flatMap(({ formulas }) => formulas)).toEqual([])
    expect(sheets[0]!.rows).toHaveLength(300)
    const [nodes, relationships] = await onDisk('csv', hostile)
    const { nodes: read } = await readWithPandas(nodes!, relationships!)
    expect(read.rows).toHaveLength(300)
    const at = read.columns.indexOf('name_en')
    expect(read.rows.map((row) => row[at]!).filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([])
  })

  test('and quotes of any length are valid in FollowTheMoney', async () => {
    const [path] = await onDisk('ftm', hostile)
    const { errors, bySchema } = await validateFtm(path!)
    expect(errors).toEqual([])
    expect(bySchema).toMatchObject({ Event: 150 })
  })

  test('are the same statements in Turtle and JSON-LD', async () => {
    const [turtle] = await onDisk('turtle', hostile)
    const [jsonLd] = await onDisk('json-ld', hostile)
    expect(await compareRdf(turtle!, jsonLd!)).toMatchObject({
      isomorphic: true,
      onlyInFirst: [],
      onlyInSecond: [],
      illTyped: [],
    })
  })
})
