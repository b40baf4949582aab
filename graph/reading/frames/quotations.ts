import { firstNotBefore } from '../../model/sorted.ts'
import type { Stretch } from '../text/sentences.ts'
import type { Trigger } from '../triggers/trigger.ts'
import type { Frame } from './frame.ts'

/** What is quoted: of a passage of several sentences only one says who speaks, in front of it or behind. */

/** Whether a mark can only open: nothing stands in front of it, and something behind. */
function isOpening(text: string, mark: number): boolean {
  return /^[\s(:،]?$/.test(text[mark - 1] ?? '') && /^\S$/.test(text[mark + 1] ?? '')
}

/** Whether a mark can only close. */
function isClosing(text: string, mark: number): boolean {
  return /^\S$/.test(text[mark - 1] ?? '') && /^[\s.,،;:!?؟)]?$/.test(text[mark + 1] ?? '')
}

/** The stretches of a paragraph within quotation marks: a mark that is left out changes nothing behind the next one. */
function quotationsOf(text: string, { start, end }: Stretch): Stretch[] {
  const found: Stretch[] = []
  let open: number | null = null
  for (let mark = text.indexOf('"', start); mark >= 0 && mark < end; mark = text.indexOf('"', mark + 1)) {
    const opens: boolean = open === null ? !isClosing(text, mark) : isOpening(text, mark)
    if (open !== null) found.push({ start: open, end: mark })
    open = opens ? mark + 1 : null
  }
  return open === null ? found : [...found, { start: open, end }]
}

/** The stretches of a folded text within quotation marks, in order; one that a paragraph does not close ends with it. */
export function quotationsIn(text: string, paragraphs: readonly Stretch[]): Stretch[] {
  return paragraphs.flatMap((paragraph) => quotationsOf(text, paragraph))
}

/** The quotation that a place stands in. */
export function quotationAt(quotations: readonly Stretch[], place: number): Stretch | null {
  const found = quotations[firstNotBefore(quotations.length, (at) => quotations[at]!.end <= place)]
  return found !== undefined && found.start <= place ? found : null
}

/** Where a sentence begins to speak, behind its own mark. */
export function behindMark(text: string, start: number): number {
  return text[start] === '"' ? start + 1 : start
}

/** Words of a sentence that says enough to be a claim of its own. */
const SHORTEST = 10

/** The quotation that a whole sentence is a part of, with others of it; null where it says itself who speaks, or hardly anything. */
export function quotationOf(text: string, { start, end }: Stretch, quotations: readonly Stretch[]): Stretch | null {
  const first = behindMark(text, start)
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
    ({ trigger, subject, promisedFrom }) =>
      trigger &&
      (trigger.trigger.frame === 'statement' || promisedFrom != null) &&
      subject.length > 0 &&
      (trigger.start < start || trigger.start >= end),
  )
  return saying?.subject ?? null
}
