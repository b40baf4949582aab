import { isPlace } from '../names/actor-ids.ts'
import { killed } from '../triggers/arabic-casualties.ts'
import { done } from '../triggers/arabic-done.ts'
import { type Acting, canAct, type Parsed, segmentOf } from '../triggers/parsed.ts'
import { raiders } from '../triggers/raiders.ts'
import type { FoundTrigger } from '../triggers/trigger.ts'
import { relayed } from './arabic-speakers.ts'
import { arabicSubject, vowelled } from './arabic-subjects.ts'
import { isPassive } from './english-passives.ts'
import { englishSubject, isSaidByNobody, speakerBehind, toldBefore } from './english-subjects.ts'

/** Jeddah hosted talks, استضافت جدة محادثات: a city for the state that it lies in. */
function hostCity({ phrases, discourse }: Parsed, { trigger, at, words }: FoundTrigger, isArabic: boolean): Acting | null {
  if (trigger.order !== 'host') return null
  const city = phrases.find((phrase) =>
    isArabic ? phrase.at === at + words : phrase.after === at && phrase.preposition === null,
  )
  const [id = ''] = city?.ids ?? []
  const state = isPlace(id) ? discourse.stateOf(id) : null
  return !city || state === null ? null : { subject: [state], after: Math.max(at + words, city.after) }
}

export function subjectOf(parsed: Parsed, trigger: FoundTrigger): Acting {
  const index = segmentOf(parsed, trigger.at)
  const host = hostCity(parsed, trigger, parsed.tokens[trigger.at]!.isArabic)
  if (host) return host
  const segment = parsed.segments[index]!
  const { tokens } = parsed
  if (trigger.trigger.kind === 'participle') {
    // Blamed Kurti for insisting: who is blamed insisted.
    const blamed = tokens[trigger.at - 1]?.text === 'for' ? parsed.phrases.findLast(({ after }) => after < trigger.at) : undefined
    if (blamed && canAct(blamed)) return { subject: blamed.ids, after: trigger.at + trigger.words }
    const isTold = !tokens[trigger.at]!.isArabic && toldBefore(parsed, segment.from, trigger.at) !== null
    if (parsed.acted.length > 0 && !isTold) return { subject: parsed.acted, after: trigger.at + trigger.words }
    return tokens[trigger.at]!.isArabic
      ? { subject: parsed.discourse.subject, after: trigger.at + trigger.words }
      : englishSubject(parsed, trigger, index)
  }
  if (tokens[trigger.at]!.isArabic)
    return (
      done(parsed, trigger) ??
      killed(parsed, trigger) ??
      relayed(parsed, trigger) ??
      vowelled(parsed, trigger, segment) ??
      arabicSubject(parsed, trigger, segment)
    )
  if (isPassive(tokens, trigger)) {
    const end = parsed.segments[index + 1]?.to ?? segment.to
    const by = parsed.phrases.find(
      ({ at, preposition }) => at >= trigger.at && at < end && /^(?:by|under the auspices of)$/.test(preposition ?? ''),
    )
    // Whom it is done to stands in front.
    const subject = by?.ids ?? (trigger.trigger.order === 'attack' ? raiders(parsed, trigger) : [])
    // Officials said the boat was attacked: they were not.
    const after = toldBefore(parsed, segment.from, trigger.at) ?? segment.from
    return { subject, after, patient: englishSubject(parsed, trigger, index, false).subject }
  }
  const speaker = speakerBehind(parsed, trigger, segment)
  if (speaker) return { subject: speaker.ids, after: speaker.after }
  return isSaidByNobody(parsed, trigger, segment)
    ? { subject: [], after: trigger.at + trigger.words }
    : englishSubject(parsed, trigger, index)
}
