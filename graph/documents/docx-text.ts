import { Parser } from 'htmlparser2'
import { LIMITS } from './limits.ts'
import { tooDeep } from './markup-text.ts'
import { refused } from './refused.ts'

/** What was deleted or moved away with changes tracked, and the second form of what is written in two. */
const SKIPPED = new Set(['del', 'moveFrom', 'Fallback', 'pPr', 'rPr', 'sectPr'])
const SIGNS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }
const CHUNK = 65_536

const localName = (tag: string) => tag.slice(tag.indexOf(':') + 1)

/** Collects the paragraphs of WordprocessingML as they come; a paragraph in a text box comes before the one it stands in. */
class ParagraphCollector {
  readonly paragraphs: string[] = []
  readonly #open: string[] = []
  #depth = 0
  #skippedAt: number | null = null
  #isText = false
  #length = 0

  constructor(readonly name: string) {}

  open(tag: string): void {
    this.#depth++
    if (this.#depth > LIMITS.nesting) throw tooDeep(this.name)
    if (this.#skippedAt === null && SKIPPED.has(tag)) this.#skippedAt = this.#depth
    if (tag === 'p') this.#open.push('')
    this.#isText = tag === 't'
    this.#add(SIGNS[tag] ?? '')
  }

  close(tag: string): void {
    if (this.#skippedAt === this.#depth) this.#skippedAt = null
    this.#depth--
    this.#isText = false
    const paragraph = tag === 'p' ? this.#open.pop()?.trim() : undefined
    if (paragraph) this.paragraphs.push(paragraph)
  }

  text(words: string): void {
    if (this.#isText) this.#add(words)
  }

  #add(words: string): void {
    if (this.#skippedAt !== null || words === '' || this.#open.length === 0) return
    this.#length += words.length
    if (this.#length > LIMITS.textCharacters)
      throw refused(this.name, `its text is longer than ${LIMITS.textCharacters} characters`, 'Split the file.')
    this.#open[this.#open.length - 1] += words
  }
}

function parseXml(xml: Uint8Array, handler: ConstructorParameters<typeof Parser>[0]): void {
  const parser = new Parser(handler, { xmlMode: true })
  const decoder = new TextDecoder(xml[0] === 0xff ? 'utf-16le' : xml[0] === 0xfe ? 'utf-16be' : 'utf-8')
  for (let at = 0; at < xml.length; at += CHUNK) parser.write(decoder.decode(xml.subarray(at, at + CHUNK), { stream: true }))
  parser.end(decoder.decode())
}

/** The paragraphs of a Word document's main part, read as a stream: a tree of it takes a gigabyte for 12 MB. */
export function textOfWordXml(name: string, xml: Uint8Array): string {
  const collector = new ParagraphCollector(name)
  parseXml(xml, {
    onopentagname: (tag) => collector.open(localName(tag)),
    onclosetag: (tag) => collector.close(localName(tag)),
    ontext: (words) => collector.text(words),
  })
  return collector.paragraphs.join('\n\n')
}

/** The title in the properties of a document. */
export function titleOfProperties(name: string, xml: Uint8Array): string | null {
  let [title, tag, depth] = ['', '', 0]
  parseXml(xml, {
    onopentagname(opened) {
      if (++depth > LIMITS.nesting) throw tooDeep(name)
      tag = localName(opened)
    },
    onclosetag() {
      depth--
      tag = ''
    },
    ontext(words) {
      if (tag === 'title' && title.length < 1_000) title += words
    },
  })
  return title === '' ? null : title
}
