import { readdirSync, readFileSync } from 'node:fs'
import { LIMITS } from '../../graph/documents/limits.ts'
import { namingsIn } from '../../graph/reading/namings.ts'
import { readArticle } from '../../graph/reading/read-article.ts'
import { FoldedText } from '../../graph/reading/text/folded-text.ts'
import { readingRules } from '../reading/reading-rules.ts'

/**
 * How fast articles are read on this machine, on one core, and how that grows. Ratios are of one run: `npm run bench:reading`.
 */
const article = readFileSync(new URL('../../data/articles/wonsan-2025.ar.txt', import.meta.url), 'utf8')

/** The least of several runs, in milliseconds: what the machine can do when nothing else disturbs it. */
function least(work: () => unknown, runs: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) {
    const begun = performance.now()
    work()
    best = Math.min(best, performance.now() - begun)
  }
  return best
}

function read(text: string, language = 'ar'): unknown {
  return readArticle({ text, sourceId: 'source:bench', language, published: '2025-07' }, readingRules)
}

const TEXTS = new URL('../../tests/reading/texts/dev/', import.meta.url)

function textsOf(language: 'ar' | 'en'): string[] {
  const names = readdirSync(TEXTS).filter((name) => name.endsWith(`.${language}.txt`))
  return names.map((name) => readFileSync(new URL(name, TEXTS), 'utf8'))
}

/** Bytes a millisecond, over all development texts of a language. */
function rateOf(language: 'ar' | 'en'): number {
  const texts = textsOf(language)
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  return bytes / texts.reduce((sum, text) => sum + least(() => read(text, language), 10), 0)
}

function row(...cells: string[]): void {
  process.stdout.write(`${cells.map((cell) => cell.padEnd(22)).join('')}\n`)
}

// Articles in a row are read by code that the engine has compiled by then.
for (const language of ['ar', 'en'] as const) for (const text of textsOf(language)) least(() => read(text, language), 5)
const folded = new FoldedText(article)
const whole = least(() => read(article), 30)
row('stage', 'ms', 'share')
for (const [stage, work] of [
  ['fold', () => new FoldedText(article)],
  ['names', () => namingsIn(folded, readingRules)],
  ['times', () => readingRules.times(folded.text, null)],
] as const) {
  const took = least(work, 30)
  row(stage, took.toFixed(2), `${Math.round((took / whole) * 100)} %`)
}
row('an article', whole.toFixed(2), '100 %')
const BYTES = 3000
row('articles of 3 kB a second')
row('this article', (Buffer.byteLength(article) / whole / (BYTES / 1000)).toFixed(0))
row('development texts, ar', (rateOf('ar') / (BYTES / 1000)).toFixed(0))
row('development texts, en', (rateOf('en') / (BYTES / 1000)).toFixed(0))
row('')
row('characters', 'ms', 'of what linear would be')
const all = textsOf('ar').join('\n\n')
const once = least(() => read(all), 10)
for (const times of [1, 10, LIMITS.textCharacters / all.length]) {
  const text = Array.from({ length: times }, () => all).join('\n\n')
  const took = times === 1 ? once : least(() => read(text), times > 10 ? 1 : 3)
  row(String(text.length), took.toFixed(0), ((took * all.length) / (once * text.length)).toFixed(2))
}
