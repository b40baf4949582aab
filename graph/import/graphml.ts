import { type DataRow, type DataSet, type DataTable, lineCounter } from './data-table.ts'
import { elementsOf, type XmlElement } from './xml-elements.ts'

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

function table(elements: readonly XmlElement[], tag: 'node' | 'edge', keys: Keys, text: string): DataTable {
  const lineAt = lineCounter(text)
  const rows = elements
    .filter(({ name }) => name === tag)
    .map((element): DataRow => {
      const { start, end } = element
      return { line: lineAt(start), cells: cellsOf(element, keys), span: { quote: text.slice(start, end), start, end } }
    })
  return { columns: [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))], rows }
}

/** Reads GraphML 1.0: its nodes and edges with their data by the names of their keys. @throws {AppError} bad-file */
export function readGraphml(text: string, file: string): DataSet {
  const elements = elementsOf(text, file, 'graphml', ELEMENTS)
  const [actors, ties] = (['node', 'edge'] as const).map((tag) => table(elements, tag, keysFor(elements, tag), text)) as [
    DataTable,
    DataTable,
  ]
  return { file, text, ties, actors }
}
