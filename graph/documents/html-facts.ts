import { Parser } from 'htmlparser2'
import { LIMITS } from './limits.ts'
import { tooDeep } from './markup-text.ts'

/** What one pass over a page tells of it, before anything is built from it. */
export interface HtmlFacts {
  /** The content of its meta elements by property or name, in lower case; the first of each counts. */
  readonly metas: ReadonlyMap<string, string>
  readonly title: string
  readonly headings: readonly string[]
  readonly linkedData: readonly string[]
  readonly language: string | null
  readonly depth: number
  readonly elements: number
  /** Characters of text outside of scripts and styles. */
  readonly words: number
}

const LONGEST_TITLE = 1_000
const LONGEST_DATA = 500_000
const MOST_HEADINGS = 10

class FactCollector implements HtmlFacts {
  readonly metas = new Map<string, string>()
  readonly headings: string[] = []
  readonly linkedData: string[] = []
  title = ''
  language: string | null = null
  depth = 0
  elements = 0
  words = 0
  readonly #open: string[] = []
  #keeping: 'title' | 'heading' | 'data' | null = null

  constructor(readonly name: string) {}

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    this.elements++
    this.#open.push(tag)
    if (this.#open.length > LIMITS.nesting) throw tooDeep(this.name)
    this.depth = Math.max(this.depth, this.#open.length)
    if (tag === 'meta') this.#meta(attributes)
    if (tag === 'html') this.language = attributes.lang ?? attributes['xml:lang'] ?? null
    this.#keep(tag, attributes)
  }

  close(tag: string): void {
    this.#open.pop()
    if (tag === 'title' || tag === 'h1' || tag === 'script') this.#keeping = null
  }

  text(said: string): void {
    const within = this.#open.at(-1)
    if (within !== 'script' && within !== 'style') this.words += said.length
    if (this.#keeping === 'title' && this.title.length < LONGEST_TITLE) this.title += said
    const list = this.#keeping === 'heading' ? this.headings : this.#keeping === 'data' ? this.linkedData : null
    const longest = this.#keeping === 'heading' ? LONGEST_TITLE : LONGEST_DATA
    if (list && list.at(-1)!.length < longest) list[list.length - 1] += said
  }

  #meta({ property, name, itemprop, content = '' }: Readonly<Record<string, string>>): void {
    const key = (property ?? name ?? itemprop ?? '').trim().toLowerCase()
    if (key !== '' && content.trim() !== '' && !this.metas.has(key)) this.metas.set(key, content.trim().slice(0, LONGEST_TITLE))
  }

  #keep(tag: string, { type = '' }: Readonly<Record<string, string>>): void {
    if (tag === 'title' && this.title === '' && !this.#open.includes('svg')) this.#keeping = 'title'
    if (tag === 'h1' && this.headings.length < MOST_HEADINGS) {
      this.headings.push('')
      this.#keeping = 'heading'
    }
    if (tag === 'script' && type.toLowerCase() === 'application/ld+json') {
      this.linkedData.push('')
      this.#keeping = 'data'
    }
  }
}

/** @throws {AppError} bad-file where the page is nested too deep. */
export function factsOf(name: string, markup: string): HtmlFacts {
  const facts = new FactCollector(name)
  const parser = new Parser({
    onopentag: (tag, attributes) => facts.open(tag, attributes),
    onclosetag: (tag) => facts.close(tag),
    ontext: (said) => facts.text(said),
  })
  parser.end(markup)
  return facts
}
