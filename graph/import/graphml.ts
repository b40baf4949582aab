import type { DataSet } from './data-table.ts'
import { elementsOf, elementTable, type XmlElement } from './xml-elements.ts'

const ELEMENTS = new Set(['key', 'node', 'edge'])

/** What the keys of a domain are called, and what holds where nothing is said. */
function keysFor(
  elements: readonly XmlElement[],
  domain: 'node' | 'edge',
): Map<string, { name: string; fallback: string | null }> {
  const keys = elements.filter(
    ({ name, attributes }) => name === 'key' && [domain, 'all', undefined].includes(attributes.for as 'node' | undefined),
  )
  return new Map(
    keys.map(({ attributes, children }) => [
      attributes.id ?? '',
      {
        name: attributes['attr.name'] ?? attributes.id ?? '',
        fallback: children.find(({ name }) => name === 'default')?.text ?? null,
      },
    ]),
  )
}

type Keys = ReturnType<typeof keysFor>

function cellsOf({ attributes, children }: XmlElement, keys: Keys): Record<string, string> {
  const fallbacks = [...keys.values()].flatMap(({ name, fallback }) => (fallback === null ? [] : [[name, fallback] as const]))
  const data = children.filter(({ name }) => name === 'data').map((each) => [each.attributes.key ?? '', each.text] as const)
  const named = data.map(([key, text]) => [keys.get(key)?.name ?? key, text] as const)
  // What another program wrote anew has ids of its own, and ours beside them.
  return { ...attributes, ...Object.fromEntries([...fallbacks, ...named]) }
}

/** Reads GraphML 1.0: its nodes and edges with their data by the names of their keys. @throws {AppError} bad-file */
export function readGraphml(text: string, file: string): DataSet {
  const elements = elementsOf(text, file, 'graphml', ELEMENTS)
  const table = (tag: 'node' | 'edge') => {
    const keys = keysFor(elements, tag)
    const own = elements.filter(({ name }) => name === tag)
    return elementTable(own, (element) => cellsOf(element, keys), text)
  }
  return { file, text, ties: table('edge'), actors: table('node') }
}
