import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { HtmlFacts } from './html-facts.ts'
import { textOfMarkup } from './markup-text.ts'

/**
 * The most of which a tree is built: beyond it Readability takes seconds (measured: 10,000 paragraphs 500 levels deep 2.3 s).
 * Pages of news stay far below; what is larger is read without it.
 */
const MOST = { depth: 120, elements: 12_000, words: 1_000_000 }

/** Shorter than this, what was found is no article, and Readability tries again with less strict rules. */
const SHORTEST_ARTICLE = 200

const AROUND =
  'script, style, template, nav, aside, footer, dialog, iframe, [role=navigation], [role=complementary], [role=contentinfo]'
const AROUND_NAMES =
  /(^|[\s_-])(comments?|related|sidebar|share|sharing|newsletter|breadcrumbs?|cookie|advert\w*|most-read|recommended)($|[\s_-])/i

function isLarge({ depth, elements, words }: HtmlFacts): boolean {
  return depth > MOST.depth || elements > MOST.elements || words > MOST.words
}

function treeOf(markup: string) {
  const { document } = parseHTML(/<html[\s>]/i.test(markup) ? markup : `<html><body>${markup}</body></html>`)
  for (const element of document.querySelectorAll(AROUND)) element.remove()
  for (const element of document.querySelectorAll('div, section, ul, ol')) {
    const isAround = AROUND_NAMES.test(`${element.className} ${element.id}`)
    if (isAround && !element.querySelector('h1, article, main, [itemprop=articleBody]')) element.remove()
  }
  return document
}

/** The article of a page as markup, by the rules of Firefox's reader view; null where it finds none. */
function articleMarkup(markup: string): string | null {
  const article = new Readability(treeOf(markup), { charThreshold: SHORTEST_ARTICLE, disableJSONLD: true }).parse()
  return article?.content ?? null
}

/** The text of the article in a page; of the whole page, without what its elements say is around it, where no article is found. */
export function articleText(name: string, markup: string, facts: HtmlFacts): string {
  const found = isLarge(facts) ? null : articleMarkup(markup)
  const article = found === null ? '' : textOfMarkup(name, found)
  return article === '' ? textOfMarkup(name, markup) : article
}
