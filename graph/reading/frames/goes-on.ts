import type { ClaimType } from '../../model/claim-types.ts'
import { type Parsed, segmentOf } from '../triggers/parsed.ts'
import type { Segment } from '../triggers/segments.ts'
import type { FoundTrigger } from '../triggers/trigger.ts'
import { isPast } from '../triggers/unknown-verbs.ts'
import { type Frame, kindOf, triggerAt } from './frame.ts'

/** Clauses that only go on with what is told in front of them: what else is said or promised, and what came of a deed. */

const AND_THAT = /^وب?ان(?:ه|ها|هم|هما)?$/
const RESULT =
  /^(?:leaving|killing|wounding|injuring|destroying|damaging|sinking|displacing|مخلفا|مخلفه|موديا|موديه|مسفرا|مسفره|متسببا|متسببه)$/
const RESULTED = /^[وف]?(?:اسفر|اسفرت|ادي|ادت|تسبب|تسببت|خلف|خلفت)$/
const MODAL = /^(?:will|would|shall|should|must|to)$/
const OTHER_FORM = /(?:s|ing)$|^(?:met|said|told|found|saw|held|paid|felt|knew|sold|sunk|withheld|overran)$/
const LIGHT = /^(?:stop|cease|halt|end|begin|start|continue|resume|allow|help|improve|cooperate|co-operate|refrain|ensure|work)$/
const TELLS_THAT = /^(?:said|says|claimed|claims|alleged|alleges|argued|argues|believes?|confirmed|reported|announced|insisted)$/

/** Said that Iran had planned and financed it: whoever is spoken of goes on, not who speaks. */
function isMoreOfContent({ tokens, phrases, triggers }: Parsed, { from, to }: Segment): boolean {
  return triggers.some(
    ({ at, words, trigger }) =>
      at >= from &&
      at < to &&
      trigger.frame === 'statement' &&
      TELLS_THAT.test(tokens[at]!.text) &&
      phrases.some((phrase) => phrase.at >= at + words && phrase.at - (at + words) <= 2 && phrase.after < to),
  )
}

/** Will improve access, stop its support and cooperate: one promise. */
function isMorePromised({ tokens, segments, phrases }: Parsed, index: number, { at, trigger }: FoundTrigger): boolean {
  const { from } = segments[index]!
  const isOfAnother = phrases.some((phrase) => phrase.at >= from && phrase.after <= at && phrase.preposition === null)
  if (trigger.kind === 'noun' || isOfAnother) return false
  const verb = tokens[from]!.text === 'and' ? from + 1 : from
  const isBase = at === verb && !tokens[at]!.isArabic && !isPast(tokens[at]!) && !OTHER_FORM.test(tokens[at]!.text)
  if (!isBase && !LIGHT.test(tokens[verb]!.text)) return false
  return tokens.slice(segments[0]!.from, from).some(({ text }) => MODAL.test(text))
}

/** What kind of claim a clause is more of; null where it tells something of its own. */
function moreOf(parsed: Parsed, trigger: FoundTrigger, isWhole: boolean): ClaimType | null {
  const { tokens, segments } = parsed
  const index = segmentOf(parsed, trigger.at)
  if (index === 0) return null
  const { from } = segments[index]!
  const [first, second] = [tokens[from]!.text, tokens[from + 1]?.text ?? '']
  const isSaid = (/^(?:and|but)$/.test(first) && second === 'that') || AND_THAT.test(first)
  if (isSaid && !isWhole && /^(?:statement|event|conflict)$/.test(trigger.trigger.frame)) return 'statement'
  if (trigger.trigger.frame === 'event' && (RESULT.test(first) || (/^[وف]?م?ما$/.test(first) && RESULTED.test(second))))
    return 'event'
  if (isMorePromised(parsed, index, trigger)) return 'commitment'
  const isDeed = trigger.trigger.frame === 'event' || trigger.trigger.frame === 'aid'
  return first === 'and' && isDeed && !isWhole && trigger.at === from + 1 && isMoreOfContent(parsed, segments[index - 1]!)
    ? 'statement'
    : null
}

/** Who did it, and to whom: that is told for itself. */
function isBetweenTwo({ subject, objects }: Frame): boolean {
  return subject.length > 0 && objects.some(({ ids }) => ids.some((id) => !subject.includes(id)))
}

/** The frames of a sentence, each with the clauses that only go on with it. */
export function withWhatGoesOn(parsed: Parsed, frames: readonly Frame[]): Frame[] {
  const [ends, joined] = [new Map<Frame, number>(), new Set<Frame>()]
  const before = (frame: Frame, kind: ClaimType) =>
    frames.findLast(
      (other) => !joined.has(other) && kindOf(other) === kind && triggerAt(other) >= 0 && triggerAt(other) < triggerAt(frame),
    )
  for (const frame of frames) {
    const kind = frame.trigger ? moreOf(parsed, frame.trigger, isBetweenTwo(frame)) : null
    const goes = kind ? before(frame, kind) : undefined
    if (!goes) continue
    joined.add(frame)
    ends.set(goes, Math.max(ends.get(goes) ?? goes.evidence.end, frame.evidence.end))
  }
  const longer = (frame: Frame, end: number | undefined) =>
    end === undefined ? frame : { ...frame, evidence: { ...frame.evidence, end } }
  return frames.filter((frame) => !joined.has(frame)).map((frame) => longer(frame, ends.get(frame)))
}
