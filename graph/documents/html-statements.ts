import type { HtmlFacts } from './html-facts.ts'
import { statedDay } from './stated-day.ts'
import { tidyLine } from './tidy-text.ts'

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'date',
]
const ARTICLE_TYPE = /(Article|Report|BlogPosting|Posting)$/
const MOST_NODES = 2_000

interface LinkedArticle {
  readonly published: string | null
  readonly publisher: string | null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** The first object of schema.org's kinds of article in a page's JSON-LD, wherever it is nested. */
function linkedArticle(linkedData: readonly string[]): LinkedArticle {
  const open: unknown[] = linkedData.map(parsed)
  for (let seen = 0; seen < open.length && seen < MOST_NODES; seen++) {
    const node = open[seen]
    if (!isObject(node)) continue
    if ([node['@type']].flat().some((type) => ARTICLE_TYPE.test(String(type)))) {
      const publisher = isObject(node.publisher) ? asText(node.publisher.name) : asText(node.publisher)
      return { published: asText(node.datePublished), publisher }
    }
    open.push(...Object.values(node).filter(isObject).slice(0, MOST_NODES))
  }
  return { published: null, publisher: null }
}

/** The title without what the site adds to it: the one heading, where the stated title holds it. */
function titleOf({ metas, title, headings }: HtmlFacts): string | null {
  const stated = tidyLine(metas.get('og:title') ?? metas.get('twitter:title') ?? null)
  const found = headings.map(tidyLine).filter((heading) => heading !== null)
  const within = found.find((heading) => (stated ?? tidyLine(title) ?? '').includes(heading))
  return within ?? stated ?? (found.length === 1 ? found[0]! : null) ?? tidyLine(title)
}

function languageTag(language: string | null): string | null {
  const tag = language?.trim().split(/[-_]/)[0]?.toLowerCase()
  return tag && /^[a-z]{2,3}$/.test(tag) ? tag : null
}

export interface HtmlStatements {
  readonly title: string | null
  readonly published: string | null
  readonly outlet: string | null
  readonly statedLanguage: string | null
}

/** What a page states of itself, in its meta elements first and its linked data second. */
export function statementsOf(facts: HtmlFacts): HtmlStatements {
  const article = linkedArticle(facts.linkedData)
  const dates = [...PUBLISHED.map((key) => facts.metas.get(key) ?? null), article.published]
  const published = dates.map(statedDay).find((day) => day !== null) ?? null
  const outlet = facts.metas.get('og:site_name') ?? article.publisher
  return { title: titleOf(facts), published, outlet, statedLanguage: languageTag(facts.language) }
}
