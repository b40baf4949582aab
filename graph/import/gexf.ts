import type { DataSet } from './data-table.ts'
import { elementsOf, elementTable, type XmlElement } from './xml-elements.ts'

const ELEMENTS = new Set(['attributes', 'node', 'edge'])

type Domain = 'node' | 'edge'

/** What the attributes of a domain are called. */
function titlesFor(elements: readonly XmlElement[], domain: Domain): Map<string, string> {
  const lists = elements.filter(({ name, attributes }) => name === 'attributes' && attributes.class === domain)
  return new Map(
    lists.flatMap(({ children }) =>
      children.map(({ attributes }) => [attributes.id ?? '', attributes.title ?? attributes.id ?? '']),
    ),
  )
}

function within({ children }: XmlElement, list: string): XmlElement[] {
  return children.filter(({ name }) => name === list).flatMap((each) => each.children)
}

/** The first and the last day of its spells, where it has them: what it says of when it was there. */
function spellCells(element: XmlElement): Record<string, string> {
  const spells = within(element, 'spells')
  if (spells.length === 0) return {}
  return { start: spells[0]!.attributes.start ?? '', end: spells.at(-1)!.attributes.end ?? '' }
}

function cellsOf(element: XmlElement, titles: ReadonlyMap<string, string>): Record<string, string> {
  const values = within(element, 'attvalues').map(({ attributes }) => {
    const id = attributes.for ?? attributes.id ?? ''
    return [titles.get(id) ?? id, attributes.value ?? ''] as const
  })
  return { ...spellCells(element), ...element.attributes, ...Object.fromEntries(values) }
}

/** Nodes may stand in nodes. */
function allNodes(elements: readonly XmlElement[]): XmlElement[] {
  return elements
    .filter(({ name }) => name === 'node')
    .flatMap((node) => [node, ...allNodes(within(node, 'nodes')), ...allNodes(node.children)])
}

/** Reads GEXF 1.1 to 1.3: its nodes and edges with their attributes by title. @throws {AppError} bad-file */
export function readGexf(text: string, file: string): DataSet {
  const elements = elementsOf(text, file, 'gexf', ELEMENTS)
  const table = (own: readonly XmlElement[], domain: Domain) => {
    const titles = titlesFor(elements, domain)
    return elementTable(own, (element) => cellsOf(element, titles), text)
  }
  const edges = elements.filter(({ name }) => name === 'edge')
  return { file, text, ties: table(edges, 'edge'), actors: table(allNodes(elements), 'node') }
}
