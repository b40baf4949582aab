import { readFileSync } from 'node:fs'
import { FoldedText } from '../../graph/reading/folded-text.ts'
import { namingsIn } from '../../graph/reading/namings.ts'
import { readArticle } from '../../graph/reading/read-article.ts'
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

function read(text: string): unknown {
  return readArticle({ text, sourceId: 'source:bench', language: 'ar', published: '2025-07' }, readingRules)
}

function row(...cells: string[]): void {
  process.stdout.write(`${cells.map((cell) => cell.padEnd(22)).join('')}\n`)
}

read(article)
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
row('articles a second', (1000 / whole).toFixed(0), `of ${article.length} characters`)
row('')
row('characters', 'ms', 'of what linear would be')
for (const times of [1, 10, 100, 1000]) {
  const text = Array.from({ length: times }, () => article).join('\n\n')
  const took = times === 1 ? whole : least(() => read(text), times > 100 ? 1 : 3)
  row(String(text.length), took.toFixed(0), (took / (whole * times)).toFixed(2))
}
