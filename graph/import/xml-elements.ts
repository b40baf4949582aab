import { SaxesParser } from 'saxes'
import { AppError } from '../model/errors.ts'
import { type DataRow, type DataTable, lineCounter } from './data-table.ts'

/** An element of XML with what is in it, and where it stands in the file. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
  readonly start: number
  end: number
}

/** Deeper than any graph file: a hostile one could go on for ever. */
const DEEPEST = 100

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function broken(file: string, what: string): AppError {
  return new AppError('bad-file', `${file}: is no well-formed XML: ${what}`, 'Export it again.')
}

/** What is open at a place of the file: elements that are kept, and the names of the others. */
class Open {
  readonly found: XmlElement[] = []
  readonly #open: (XmlElement | null)[] = []
  readonly #names: ReadonlySet<string>

  constructor(names: ReadonlySet<string>) {
    this.#names = names
  }

  get depth(): number {
    return this.#open.length
  }

  begin(tag: string, attributes: Record<string, string>, start: number): void {
    const [name, inside] = [local(tag), this.#open.at(-1) ?? null]
    const isKept = inside !== null || this.#names.has(name)
    const element: XmlElement = { name, attributes, children: [], text: '', start, end: 0 }
    if (inside) inside.children.push(element)
    else if (isKept) this.found.push(element)
    this.#open.push(isKept ? element : null)
  }

  say(text: string): void {
    const inside = this.#open.at(-1)
    if (inside) inside.text += text
  }

  end(at: number): void {
    const closed = this.#open.pop()
    if (closed) closed.end = at
  }
}

/**
 * Reads the elements of some names, wherever they stand, with all that is in them; of what stands around them nothing is kept. No
 * entity is resolved but those of XML itself.
 * @throws {AppError} bad-file where the file is no well-formed XML, or its root is another.
 */
export function elementsOf(xml: string, file: string, root: string, names: ReadonlySet<string>): XmlElement[] {
  const open = new Open(names)
  const parser = new SaxesParser()
  let start = 0
  parser.on('error', (error) => {
    throw broken(file, error.message)
  })
  parser.on('opentagstart', () => {
    start = xml.lastIndexOf('<', parser.position - 1)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.depth === 0 && local(name) !== root)
      throw new AppError('bad-file', `${file}: begins with <${name}>, not with <${root}>`, 'Choose another file.')
    if (open.depth >= DEEPEST) throw broken(file, `more than ${DEEPEST} elements deep`)
    open.begin(name, attributes as Record<string, string>, start)
  })
  for (const event of ['text', 'cdata'] as const) parser.on(event, (text) => open.say(text))
  parser.on('closetag', () => open.end(parser.position))
  parser.write(xml).close()
  return open.found
}

/** Elements as the rows of a table, in the order of the file; each stands in it as it is written there. */
export function elementTable(
  elements: readonly XmlElement[],
  cellsOf: (element: XmlElement) => Record<string, string>,
  text: string,
): DataTable {
  const lineAt = lineCounter(text)
  const rows = elements.map((element): DataRow => {
    const { start, end } = element
    return { line: lineAt(start), cells: cellsOf(element), span: { quote: text.slice(start, end), start, end } }
  })
  return { columns: [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))], rows }
}
