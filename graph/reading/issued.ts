import type { Frame } from './frame.ts'
import type { Parsed } from './parsed.ts'
import type { Trigger } from './triggers.ts'

const ISSUED: Trigger = { frame: 'document', kind: 'noun', status: 'occurred', plover: 'AGREE', order: null }
const FARTHEST = 14
const MOST_BETWEEN = 3

/** Where "in a statement" ends behind a place, be it a written or an official one; null where it does not stand there. */
function statementEnd({ tokens, text, to }: Parsed, from: number): number | null {
  for (let at = from; at < Math.min(to, from + FARTHEST); at++) {
    if (tokens[at]!.text !== 'in' || !/^(?:a|an)$/.test(tokens[at + 1]?.text ?? '')) continue
    const found = [2, 3, 4].find((step) => step <= MOST_BETWEEN + 1 && tokens[at + step]?.text === 'statement')
    if (found === undefined || /[,;:]/.test(text.slice(tokens[at]!.start, tokens[at + found]!.end))) continue
    return tokens[at + found]!.end
  }
  return null
}

/** The Kyrgyz Foreign Ministry said in a statement: it issued one, besides what it says. */
export function issuedIn(parsed: Parsed, frames: readonly Frame[]): Frame[] {
  return frames.flatMap((frame) => {
    const { trigger, subject } = frame
    if (trigger?.trigger.frame !== 'statement' || trigger.trigger.kind !== 'verb' || subject.length === 0) return []
    const end = statementEnd(parsed, trigger.at + trigger.words)
    const isNearest = !frames.some((other) => other.trigger && other.trigger.at > trigger.at && other.trigger.start < (end ?? 0))
    if (end === null || !isNearest) return []
    const speaker = parsed.phrases.findLast((phrase) => phrase.after <= trigger.at && phrase.ids.join() === subject.join())
    const isNear = speaker !== undefined && trigger.at - speaker.after <= 2
    const evidence = { start: isNear ? speaker.start : trigger.start, end }
    return [{ ...frame, trigger: { ...trigger, trigger: ISSUED }, objects: [], contentFrom: null, evidence, clause: evidence }]
  })
}
