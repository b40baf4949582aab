import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** The XML parts of an Office file by their names. @throws where one is not well-formed */
export function xmlPartsOf(file: Uint8Array): Map<string, string> {
  const parts = Object.entries(unzipSync(file)).filter(([name]) => /\.(?:xml|rels)$/.test(name))
  return new Map(parts.map(([name, bytes]) => [name, wellFormed(name, strFromU8(bytes))]))
}

function wellFormed(name: string, xml: string): string {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw new Error(`${name}: ${error.message}`)
  })
  parser.write(xml).close()
  return xml
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export function unescaped(xml: string): string {
  return xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_all, hex, decimal, name) =>
    name ? ENTITIES[name]! : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  )
}

/** The texts of the paragraphs of a part (`a:p` of slides, `w:p` of documents), without the marks of direction that a writer adds. */
export function paragraphsOf(xml: string, prefix: 'a' | 'w'): string[] {
  const paragraphs = xml.match(new RegExp(`<${prefix}:p(?: [^>]*)?>.*?</${prefix}:p>`, 'gs')) ?? []
  return paragraphs.map((paragraph) => {
    const texts = paragraph.matchAll(new RegExp(`<${prefix}:t(?: [^>]*)?>([^<]*)</${prefix}:t>`, 'g'))
    return withoutMarks(unescaped([...texts].map(([, text]) => text!).join('')))
  })
}

/** A text as it is looked up: in one line, and without RLM and LRM. */
export function withoutMarks(text: string): string {
  return text
    .replaceAll(/[\u200e\u200f]/g, '')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
