import { DOMParser } from '@xmldom/xmldom'
import Papa from 'papaparse'
import { layerSchema } from '../../graph/contract.ts'
import type { ExportedFile, Exporter, Taken } from '../../graph/export/exporter.ts'
import { exporters } from '../../graph/export/exporters.ts'
import { applyDelta, noFacts } from '../../graph/model/delta.ts'
import { buildGraph, type Graph } from '../../graph/model/graph.ts'
import { type AsOf, presencesAsOf } from '../../graph/query/as-of.ts'
import { claimExtents } from '../../graph/query/extents.ts'
import { Spells } from '../../graph/query/spells.ts'
import type { Change } from '../../graph/store/store.ts'

export const always: AsOf = { day: null, assessments: true }

export function graphOf({ delta }: Pick<Change, 'delta'>): Graph {
  return buildGraph(applyDelta(noFacts, delta))
}

/** What is taken of a graph by itself: its texts, and no layer and no reviews unless they are given. */
export function takenOf(graph: Graph, documents: Change['documents'] = [], asOf = always, own: Partial<Taken> = {}): Taken {
  const extents = claimExtents(graph)
  return {
    graph,
    presences: presencesAsOf(graph, extents, asOf),
    spells: new Spells(graph, extents, asOf.assessments),
    stored: graph,
    layer: layerSchema.parse({}),
    document: async (id) => documents.find(({ sourceId }) => sourceId === id) ?? null,
    async *reviews() {},
    ...own,
  }
}

export function exporterOf(format: string): Exporter {
  const exporter = exporters.find((each) => each.format === format)
  if (!exporter) throw new Error(`there is no exporter for ${format}`)
  return exporter
}

async function bytesOf({ pieces }: ExportedFile): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of pieces()) all.push(Buffer.from(piece as string))
  return Buffer.concat(all)
}

/** The files that a format makes of what is taken, in their order. */
export function filesOf(format: string, taken: Taken): Promise<Buffer[]> {
  return Promise.all(exporterOf(format).write(taken).map(bytesOf))
}

/** The texts of the files that a format makes of a graph. */
export async function written(format: string, ...of: Parameters<typeof takenOf>): Promise<string[]> {
  return (await filesOf(format, takenOf(...of))).map((bytes) => bytes.toString('utf8'))
}

export interface ReadElement {
  readonly attributes: Record<string, string>
  readonly data: Record<string, string>
}

export interface ReadGraphml {
  readonly keys: string[]
  readonly nodes: ReadElement[]
  readonly edges: ReadElement[]
}

function parse(xml: string): Document {
  const fail = (message: string) => {
    throw new Error(message)
  }
  return new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } }).parseFromString(xml, 'text/xml')
}

function elements(document: Document, tag: string): Element[] {
  return Array.from(document.getElementsByTagName(tag))
}

function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries(Array.from(element.attributes).map(({ name, value }) => [name, value]))
}

function readElement(element: Element, names: ReadonlyMap<string, string>): ReadElement {
  const data = Array.from(element.getElementsByTagName('data')).map((each) => {
    const name = names.get(each.getAttribute('key') ?? '')
    if (name === undefined) throw new Error(`the key ${each.getAttribute('key')} is not declared`)
    return [name, each.textContent ?? '']
  })
  return { attributes: attributesOf(element), data: Object.fromEntries(data) }
}

/** Reads GraphML as a consumer would: with a parser of XML, by the keys it declares. @throws where it is not well-formed */
export function readGraphml(xml: string): ReadGraphml {
  const document = parse(xml)
  const keys = elements(document, 'key').map(attributesOf)
  const names = new Map(keys.map((key) => [key.id ?? '', key['attr.name'] ?? '']))
  return {
    keys: [...names.keys()],
    nodes: elements(document, 'node').map((node) => readElement(node, names)),
    edges: elements(document, 'edge').map((edge) => readElement(edge, names)),
  }
}

/** Reads a table as a program would. */
export function readCsv(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true })
  if (errors.length > 0) throw new Error(errors[0]!.message)
  return data
}
