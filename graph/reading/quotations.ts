import { firstNotBefore } from '../model/sorted.ts'
import type { Frame } from './frame.ts'
import type { Stretch } from './sentences.ts'
import type { Trigger } from './triggers.ts'

/** What is quoted: of a passage of several sentences only one says who speaks, in front of it or behind. */

/** The stretches of a folded text within quotation marks, in order; one that a paragraph does not close ends with it. */
export function quotationsIn(text: string, paragraphs: readonly Stretch[]): Stretch[] {
  return paragraphs.flatMap(({ start, end }) => {
    const marks = [...text.slice(start, end).matchAll(/"/g)].map(({ index }) => start + index)
    return marks.flatMap((mark, at) => (at % 2 === 0 ? [{ start: mark + 1, end: marks[at + 1] ?? end }] : []))
  })
}

/** The quotation that a place stands in. */
export function quotationAt(quotations: readonly Stretch[], place: number): Stretch | null {
  const found = quotations[firstNotBefore(quotations.length, (at) => quotations[at]!.end <= place)]
  return found !== undefined && found.start <= place ? found : null
}

const SHORTEST = 6

/** The quotation that a whole sentence is a part of, with others of it; null where it says itself who speaks, or hardly anything. */
export function quotationOf(text: string, { start, end }: Stretch, quotations: readonly Stretch[]): Stretch | null {
  const first = text[start] === '"' ? start + 1 : start
  const found = quotationAt(quotations, first)
  // Its own marks and full stop may stand behind the last word.
  const isWhole = found !== null && text.slice(found.end, end).length <= 2
  return isWhole && text.slice(start, end).split(' ').length >= SHORTEST ? found : null
}

const SAID: Trigger = { frame: 'statement', kind: 'verb', status: 'stated', plover: null, order: null }

/** A sentence of a quotation, as said by whoever is quoted. */
export function saidBy(speaker: readonly string[], sentence: Stretch, at: number): Frame {
  return {
    trigger: { trigger: SAID, at, words: 0, ...sentence },
    subject: speaker,
    objects: [],
    sentence: [],
    contentFrom: null,
    isMutual: false,
    isOblique: false,
    isPlainlySaid: true,
    evidence: sentence,
    clause: sentence,
    marks: [],
    contentSubject: () => null,
    isAssessment: false,
  }
}

/** Who says what stands in a quotation, by the frames of a sentence that reaches out of it. */
export function speakerOf(frames: readonly Frame[], { start, end }: Stretch): readonly string[] | null {
  const saying = frames.find(
    ({ trigger, subject }) =>
      trigger?.trigger.frame === 'statement' && subject.length > 0 && (trigger.start < start || trigger.start >= end),
  )
  return saying?.subject ?? null
}
