import type { ReviewedClaim } from '../../graph/model/review.ts'
import { firstNotBefore } from '../../graph/model/sorted.ts'
import { sentencesOf } from '../../graph/reading/text/sentences.ts'
import { paragraphsOf } from '../reader/segments.ts'

/** A stretch of the article, in its offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

function sentencesIn(text: string, { start, end }: Stretch): Stretch[] {
  const found = sentencesOf(text.slice(start, end))
  return found.map((sentence) => ({ start: start + sentence.start, end: start + sentence.end }))
}

/** The sentences of each paragraph; those without one are left out. */
export function sentencesByParagraph(text: string): Stretch[][] {
  return paragraphsOf(text)
    .map((each) => sentencesIn(text, each))
    .filter((sentences) => sentences.length > 0)
}

/** Which of the sentences, in their order, have words of a stretch: the first one, and the one behind the last. */
export function sentencesAt(sentences: readonly Stretch[], { start, end }: Stretch): [from: number, to: number] {
  const from = firstNotBefore(sentences.length, (index) => sentences[index]!.end <= start)
  let to = from
  while (to < sentences.length && sentences[to]!.start < end) to++
  return [from, to]
}

/** The claims that rest on each sentence, by where it begins. Each claim looks only where its words are. */
export function restingOn(
  sentences: readonly Stretch[],
  claims: readonly ReviewedClaim[],
): ReadonlyMap<number, readonly ReviewedClaim[]> {
  const on = new Map<number, readonly ReviewedClaim[]>()
  for (const reviewed of claims)
    for (const span of reviewed.claim.evidence)
      for (const { start } of sentences.slice(...sentencesAt(sentences, span))) {
        const here = on.get(start) ?? []
        if (!here.includes(reviewed)) on.set(start, [...here, reviewed])
      }
  return on
}
