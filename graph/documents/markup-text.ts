import { Parser } from 'htmlparser2'
import { LIMITS } from './limits.ts'
import { refused } from './refused.ts'

/** Elements whose words are no part of an article. */
const SKIPPED = new Set(
  'head script style noscript template svg math canvas audio video iframe object embed select button textarea nav aside footer dialog'.split(
    ' ',
  ),
)
const SKIPPED_ROLES = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
])
const PARAGRAPHS = new Set(
  'p div section article main header h1 h2 h3 h4 h5 h6 blockquote pre ul ol dl table figure figcaption form fieldset address details summary hr body'.split(
    ' ',
  ),
)
const LINES = new Set('li tr dt dd caption br option'.split(' '))

type Attributes = Readonly<Record<string, string>>

function isHidden({ hidden, role = '', style = '', 'aria-hidden': aria }: Attributes): boolean {
  return hidden !== undefined || aria === 'true' || SKIPPED_ROLES.has(role) || /display\s*:\s*none/i.test(style)
}

/** Collects the words of markup as they come, in paragraphs with a blank line between them. */
class TextCollector {
  readonly #blocks: string[] = []
  #line = ''
  #skippedAt: number | null = null
  #preformatted = 0
  #depth = 0
  #length = 0

  constructor(readonly name: string) {}

  open(tag: string, attributes: Attributes): void {
    this.#depth++
    if (this.#depth > LIMITS.nesting) throw tooDeep(this.name)
    if (this.#skippedAt === null && (SKIPPED.has(tag) || isHidden(attributes))) this.#skippedAt = this.#depth
    this.#break(tag)
    if (tag === 'pre') this.#preformatted++
    if (tag === 'td' || tag === 'th') this.#line += ' '
  }

  close(tag: string): void {
    if (this.#skippedAt === this.#depth) this.#skippedAt = null
    this.#depth--
    if (tag !== 'br') this.#break(tag)
    if (tag === 'pre') this.#preformatted--
  }

  text(words: string): void {
    if (this.#skippedAt !== null) return
    this.#length += words.length
    if (this.#length > 2 * LIMITS.textCharacters) throw refused(this.name, 'its text is too long', 'Save only the article.')
    this.#line += this.#preformatted > 0 ? words : words.replace(/[\s\u00ad]+/g, (space) => (/\s/.test(space) ? ' ' : ''))
  }

  end(): string {
    this.#flush('\n\n')
    return this.#blocks.join('').trim()
  }

  #break(tag: string): void {
    if (PARAGRAPHS.has(tag)) this.#flush('\n\n')
    else if (LINES.has(tag)) this.#flush('\n')
  }

  #flush(after: string): void {
    const said = this.#preformatted > 0 ? this.#line.trimEnd() : this.#line.replace(/ {2,}/g, ' ').trim()
    this.#line = ''
    if (said !== '') this.#blocks.push(said, after)
    else if (after === '\n\n' && this.#blocks.at(-1) === '\n') this.#blocks[this.#blocks.length - 1] = after
  }
}

export function tooDeep(name: string): Error {
  return refused(name, `its elements are nested more than ${LIMITS.nesting} deep`, 'Save the article as plain text.')
}

/**
 * The text of HTML without the parts of a page that are no article, in one pass and whatever is in it.
 * @throws {AppError} bad-file where it is nested too deep or too long.
 */
export function textOfMarkup(name: string, markup: string): string {
  const collector = new TextCollector(name)
  const parser = new Parser({
    onopentag: (tag, attributes) => collector.open(tag, attributes),
    onclosetag: (tag) => collector.close(tag),
    ontext: (words) => collector.text(words),
  })
  parser.end(markup)
  return collector.end()
}
