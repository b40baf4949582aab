import MarkdownIt from 'markdown-it'
import type { DocumentFormat } from './document-format.ts'
import { textOfMarkup } from './markup-text.ts'
import { statedDay } from './stated-day.ts'
import { decodeText } from './text-encoding.ts'
import { tidyLine } from './tidy-text.ts'

/** Beyond this it is read as the plain text that it is too: hostile brackets take two seconds a million characters. */
const LONGEST = 500_000

const parser = new MarkdownIt({ html: true })

/** The lines between two rules at the top, where site generators keep what they know of a text. */
function splitFrontMatter(text: string): { front: string; body: string } {
  const front = /^---\r?\n([\s\S]{0,10000}?)\r?\n---\r?\n/.exec(text)
  return { front: front?.[1] ?? '', body: text.slice(front?.[0].length ?? 0) }
}

function field(front: string, name: string): string | null {
  const value = new RegExp(`^${name}:[ \\t]*(.+)$`, 'im').exec(front)?.[1]
  return value?.trim().replace(/^(["'])(.*)\1$/, '$2') ?? null
}

/** The first heading of the first level. */
function headingOf(markup: string): string | null {
  const heading = /<h1>([\s\S]*?)<\/h1>/.exec(markup.slice(0, 100_000))?.[1]
  return heading === undefined ? null : tidyLine(textOfMarkup('', heading))
}

export const markdown: DocumentFormat = {
  name: 'markdown',
  recognises: ({ name }) => /\.(md|markdown|mdown|mkd)$/i.test(name),
  read(file) {
    const { text: source, encoding } = decodeText(file)
    const { front, body } = splitFrontMatter(source)
    const markup = body.length > LONGEST ? null : parser.render(body)
    const text = markup === null ? body : textOfMarkup(file.name, markup)
    const title = field(front, 'title') ?? (markup === null ? null : headingOf(markup))
    const published = statedDay(field(front, 'published') ?? field(front, 'date'))
    return { text, title, published, outlet: null, statedLanguage: null, encoding }
  },
}
