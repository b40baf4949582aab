import type { Frame } from './frame.ts'
import type { Parsed } from './parsed.ts'
import type { Trigger } from './trigger.ts'

const ISSUED: Trigger = { frame: 'document', kind: 'noun', status: 'occurred', plover: 'AGREE', order: null }
const FARTHEST = 14
const MOST_BETWEEN = 3

const WHEN = /^(?:on|late|early|earlier|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|in|an|a)$/

/**
 * Where "in a statement" ends behind a verb and who speaks, be it a written or an official one; null where it does not stand there.
 * What stands in somebody else's statement was not issued by whoever speaks of it.
 */
function statementEnd({ tokens, text, to, phrases }: Parsed, from: number, subject: readonly string[]): number | null {
  const isSpeaker = (at: number) =>
    phrases.some((phrase) => phrase.at <= at && at < phrase.after && phrase.ids.join() === subject.join())
  const isOther = (start: number, end: number) => phrases.some((phrase) => phrase.at >= start && phrase.at < end)
  for (let at = from; at < Math.min(to, from + FARTHEST); at++) {
    if (tokens[at]!.text !== 'in' && !WHEN.test(tokens[at]!.text) && !isSpeaker(at)) return null
    if (tokens[at]!.text !== 'in' || !/^(?:a|an)$/.test(tokens[at + 1]?.text ?? '')) continue
    const found = [2, 3, 4].find((step) => step <= MOST_BETWEEN + 1 && tokens[at + step]?.text === 'statement')
    if (found === undefined || /[,;:]/.test(text.slice(tokens[at]!.start, tokens[at + found]!.end))) continue
    return isOther(at, at + found) || tokens[at + found + 1]?.text === 'by' ? null : tokens[at + found]!.end
  }
  return null
}

/** The Kyrgyz Foreign Ministry said in a statement: it issued one, besides what it says. */
export function issuedIn(parsed: Parsed, frames: readonly Frame[]): Frame[] {
  return frames.flatMap((frame) => {
    const { trigger, subject } = frame
    if (trigger?.trigger.frame !== 'statement' || trigger.trigger.kind !== 'verb' || subject.length === 0) return []
    const end = statementEnd(parsed, trigger.at + trigger.words, subject)
    const isNearest = !frames.some((other) => other.trigger && other.trigger.at > trigger.at && other.trigger.start < (end ?? 0))
    if (end === null || !isNearest) return []
    const speaker = parsed.phrases.findLast((phrase) => phrase.after <= trigger.at && phrase.ids.join() === subject.join())
    const isNear = speaker !== undefined && trigger.at - speaker.after <= 2
    const evidence = { start: isNear ? speaker.start : trigger.start, end }
    return [{ ...frame, trigger: { ...trigger, trigger: ISSUED }, objects: [], contentFrom: null, evidence, clause: evidence }]
  })
}
