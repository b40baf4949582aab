import type { ReadingEvent } from '../contract.ts'
import type { Model } from '../endpoint/model.ts'
import type { Reading } from '../model/review.ts'
import type { ReadingRules } from '../reading/read-article.ts'
import type { GraphStore } from '../store/store.ts'
import { type Asked, extractWithModel } from './extract-with-model.ts'
import { keepForReview } from './read-for-review.ts'
import { reporting } from './reporting.ts'

/** What a model gave no answer about, or what of its answers is no claim: a line each. */
function warningsOf({ unread, faults }: Asked): string[] {
  return [...unread.map(({ from, to, reason }) => `${from}–${to}: ${reason}`), ...faults]
}

/**
 * Reads an article under review once more, by the rules and by a model, to which its text is sent; says how far it is. What was
 * decided stays. What the model fails in is told at the end: the claims of the rules stand without it.
 */
export async function* askForReview(
  store: GraphStore,
  { source, text }: Reading,
  model: Model,
  rules: ReadingRules,
  signal?: AbortSignal,
): AsyncGenerator<ReadingEvent> {
  const extracted = yield* reporting<ReadingEvent, Awaited<ReturnType<typeof extractWithModel>>>((report) =>
    extractWithModel({ ...source, text }, rules, model, {
      signal,
      onProgress: (done, of) => report({ kind: 'step', stage: 'model', done, of }),
    }),
  )
  const review = await keepForReview(store, extracted, text, rules)
  yield { kind: 'read', review, warnings: warningsOf(extracted.model) }
}
