import type { DocumentFormat } from './document-format.ts'
import { articleText } from './html-article.ts'
import { factsOf } from './html-facts.ts'
import { statementsOf } from './html-statements.ts'
import { decodeText } from './text-encoding.ts'
import type { NamedBytes } from './text-file.ts'

const HEAD = 4_096

/** The first characters of a file as ASCII, of UTF-16 too. */
function headOf({ bytes }: NamedBytes): string {
  return Buffer.from(bytes.subarray(0, HEAD)).toString('latin1').replaceAll('\0', '')
}

function declaredEncoding(head: string): string | null {
  const declared =
    /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head) ??
    /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:.-]+)/i.exec(head)
  return declared?.[1] ?? null
}

/** The title stands first, as on the page; Readability takes it out of the article. */
function withTitle(title: string | null, text: string): string {
  return title === null || text.slice(0, 2 * title.length + 100).includes(title) ? text : `${title}\n\n${text}`
}

export const html: DocumentFormat = {
  name: 'html',
  recognises(file) {
    const head = headOf(file)
    if (/^[^a-z\d<]{0,8}<(!doctype\s+html|html[\s>]|(\?xml|!--)[\s\S]*<html[\s>])/i.test(head)) return true
    return /\.x?html?$/i.test(file.name) && /<(html|head|body|title|meta|article|div|p|h1|br)[\s/>]/i.test(head)
  },
  read(file) {
    const { text: markup, encoding } = decodeText(file, declaredEncoding(headOf(file)))
    const facts = factsOf(file.name, markup)
    const statements = statementsOf(facts)
    const text = articleText(file.name, markup, facts)
    return { ...statements, text: text === '' ? '' : withTitle(statements.title, text), encoding }
  },
}
