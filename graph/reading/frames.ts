import type { ActorPhrase } from './actors/actor-phrase.ts'
import { verbGender } from './actors/arabic-gender.ts'
import type { Discourse } from './actors/discourse.ts'
import { conjuncts } from './frames/conjuncts.ts'
import type { Frame } from './frames/frame.ts'
import { frameOf } from './frames/frame-of.ts'
import { withWhatGoesOn } from './frames/goes-on.ts'
import { guess, intentions, plannedSegments } from './frames/intentions.ts'
import { asCall, asDelivery, asEvent, asMeasure, asPraise } from './frames/trigger-beside.ts'
import { belligerents } from './frames/war-roles.ts'
import { isNameless, isPerson } from './names/actor-ids.ts'
import { type FrameRules, parse } from './parse.ts'
import { settle } from './settled/settle.ts'
import { isSaidByUnknown, isSeveral } from './subjects/english-own-subject.ts'
import { isPassive } from './subjects/english-passives.ts'
import { toldBefore } from './subjects/english-subjects.ts'
import { saysSomebodyElse } from './subjects/stands-between.ts'
import { asAgreement, asOrder, asTreaty } from './triggers/agreed.ts'
import { isDeedBehind } from './triggers/masdars.ts'
import type { Mark } from './triggers/modality.ts'
import { canAct, type Parsed, RELATIVE_AR, RELATIVE_EN, type SentenceWords, segmentOf } from './triggers/parsed.ts'
import { isSubordinate } from './triggers/segments.ts'
import { type FoundTrigger, INTENDED } from './triggers/trigger.ts'

function isOwnSide(discourse: Discourse, id: string, subject: readonly string[]): boolean {
  const own = discourse.stateOf(id)
  return subject.includes(id) || (own !== null && subject.some((each) => each === own || discourse.stateOf(each) === own))
}

function isMain(parsed: Parsed, { at }: FoundTrigger): boolean {
  return !isSubordinate(parsed.segments[segmentOf(parsed, at)]!)
}

const THAT = /^(?:that|ب?ان|ب?انه|ب?انها|ب?انهم|ب?انهما)$/

/** He said that the bank would act: who acts in what is said is not who is spoken of next. */
function isOwnTurn(parsed: Parsed, found: FoundTrigger): boolean {
  const { triggers, tokens } = parsed
  const { at, trigger, isJoined } = found
  if (trigger.kind !== 'verb') return false
  if (trigger.frame === 'statement' && isJoined) return true
  const saying = triggers.findLast((each) => each.at < at && each.trigger.frame === 'statement' && each.trigger.kind !== 'noun')
  if (saying === undefined) return true
  // Hamas said Israel had broken the truce: what is told without a that is told, too.
  const isTold = !tokens[at]!.isArabic && toldBefore(parsed, parsed.segments[segmentOf(parsed, at)]!.from, at) !== null
  return !isTold && !tokens.slice(saying.at + saying.words, at).some(({ text }) => THAT.test(text))
}

function isRelativeClause(parsed: Parsed, { at }: FoundTrigger): boolean {
  const opener = parsed.segments[segmentOf(parsed, at)]!.opener ?? ''
  return RELATIVE_AR.test(opener) || RELATIVE_EN.test(opener)
}

/** أغلبية السكان: some without a name, who do not stand beside their verb, are nobody who is spoken of next. */
function hasTurn({ topic, subject, isBesideSubject }: Frame): boolean {
  const ids = topic ?? subject
  return isBesideSubject === true || ids.length === 0 || !ids.every(isNameless)
}

/** What each word turns out to tell by what stands beside it. */
function toldBeside(parsed: Parsed, { goods, texts }: FrameRules): FoundTrigger[] {
  const { tokens, triggers } = parsed
  return triggers
    .map((found) => asOrder(tokens, asMeasure(parsed, asDelivery(parsed, found, segmentOf(parsed, found.at)))))
    .map((found) => asTreaty(tokens, asEvent(parsed, asPraise(parsed, asCall(parsed, found)), goods), texts))
}

const MEANT_WITHIN = 4
const PROMISED_WITHIN = 8
const PROMISES = /^[وفبل]?(?:ال)?(?:تعهد|تعهدات|وعد|وعود|نيه|عزم|تاكيد|اعلان|موافقه|استعداد)(?:ه|ها|هم)?$/

/** تعتزم, تنوي. */
const MEANS = /^[وف]?[يت]?(?:عتزم|نوي|خطط|عزم)/

/** تعتزم إرسال قوات, تنوي فتح سفارة: what one means to give or do is not given or done. */
function asMeant({ tokens, from }: Parsed, found: FoundTrigger, marks: readonly Mark[]): FoundTrigger {
  const { trigger, at } = found
  const planning = marks.find((mark) => mark.meaning === 'planned' && mark.at < at && at - mark.at <= MEANT_WITHIN)
  const isMeant = planning !== undefined && (trigger.frame === 'aid' || MEANS.test(tokens[planning.at]!.text))
  if (trigger.frame === 'event')
    return isMeant && trigger.order !== 'attack' ? { ...found, trigger: { ...INTENDED, kind: 'noun' } } : found
  if (trigger.kind !== 'noun' || trigger.frame !== 'aid') return found
  const isPromised = tokens.slice(Math.max(from, at - PROMISED_WITHIN), at).some(({ text }) => PROMISES.test(text))
  return isMeant || isPromised ? { ...found, trigger: { ...INTENDED, kind: 'noun' } } : found
}

/** Whose gender a verb shows, for whoever is only pointed at further on. */
function noteGender({ tokens, discourse }: Parsed, { trigger, at }: FoundTrigger, { subject, isBesideSubject }: Frame): void {
  const gender = trigger.kind === 'verb' && tokens[at]!.isArabic ? verbGender(tokens[at]!.text) : null
  if (gender !== null && isBesideSubject && subject.length === 1) discourse.isOfGender(subject[0]!, gender)
}

const SAID = /^(?:said|says|told|added|warned|insisted|argued|claimed)$/

/** وقال الطبيب إن … وأضاف: what follows is said by whoever nobody knows, too. */
function isUnknownSpeaker(parsed: Parsed, found: FoundTrigger): boolean {
  const { trigger, at, words } = found
  const { text, isArabic } = parsed.tokens[at]!
  if (trigger.kind !== 'verb' || trigger.frame !== 'statement') return false
  if (isArabic) return saysSomebodyElse(parsed, text, at + words)
  return SAID.test(text) && !isSeveral(parsed.tokens[at - 1]?.text ?? '') && !isPassive(parsed.tokens, found)
}

const OPENS_WITHIN = 8

/** A judge said: one without a name, who opens a sentence and may be he in the next; not officials, nor behind "the official said". */
function isOne({ tokens, phrases, from }: Parsed, ids: readonly string[]): boolean {
  const phrase = phrases.find((each) => each.ids.join() === ids.join())
  return phrase !== undefined && phrase.at - from <= OPENS_WITHIN && !isSeveral(tokens[phrase.after - 1]!.text)
}

/** Who is spoken of behind a frame. What is told within a relative clause or in what somebody says changes nobody's turn. */
function takeTurn(parsed: Parsed, trigger: FoundTrigger, frame: Frame): void {
  // أدانت قصف الجيش مدرسة: whose deed is spoken of does not act.
  if (isDeedBehind(parsed, trigger)) return
  const turn = frame.topic ?? frame.subject
  // A participle behind a verb has its subject.
  if (trigger.trigger.kind === 'verb') parsed.acted = frame.subject
  if (!isOwnTurn(parsed, trigger) || !hasTurn(frame)) return
  if (turn.length === 0 && isUnknownSpeaker(parsed, trigger)) parsed.discourse.actedByNobody()
  if (isMain(parsed, trigger)) parsed.discourse.actedBy(turn, isOne(parsed, turn))
  if (!isRelativeClause(parsed, trigger)) parsed.spoke = turn
}

/** Who is spoken of behind a sentence without a verb of its own: whoever is named first in it. */
function noteTopic(parsed: Parsed, marks: readonly Mark[]): void {
  const { tokens, from, triggers, phrases, discourse } = parsed
  // ويعتزم زيارة إيران: who means to do something is whoever acted before.
  const isMeaning = tokens[from]!.isArabic && marks.some(({ meaning, at }) => meaning === 'planned' && at === from)
  if (isMeaning || triggers.some((found) => found.trigger.kind === 'verb' && isMain(parsed, found))) return
  if (isSaidByUnknown(parsed)) discourse.actedByNobody()
  else discourse.actedBy(phrases.find((phrase) => canAct(phrase) && !phrase.ids.every(isNameless))?.ids ?? [])
}

function isTelling({ trigger }: FoundTrigger): boolean {
  return trigger.frame !== 'meeting' || trigger.kind !== 'noun'
}

/** Everything that a sentence says, in the order of its words. */
export function framesIn(
  words: SentenceWords,
  phrases: readonly ActorPhrase[],
  rules: FrameRules,
  discourse: Discourse,
): Frame[] {
  const { parsed, marks } = parse(words, phrases, rules, discourse)
  const telling = new Set(parsed.triggers.filter(isTelling).map(({ at }) => segmentOf(parsed, at)))
  const planned = plannedSegments(parsed, marks, telling)
  const busy = new Set([...telling, ...planned.map(({ at }) => segmentOf(parsed, at))])
  for (const { ids } of phrases) discourse.together(ids)
  noteTopic(parsed, marks)
  const frames = toldBeside(parsed, rules).flatMap((found) => {
    const trigger = asMeant(parsed, found, marks)
    const read = frameOf(parsed, trigger, busy, marks)
    const frame = { ...read, trigger: asAgreement(parsed.tokens, trigger, read.subject) }
    noteGender(parsed, trigger, frame)
    takeTurn(parsed, trigger, frame)
    return conjuncts(parsed, frame)
  })
  const whole = withWhoeverFollows(parsed, frames)
  // A war that is only mentioned is known from then on.
  for (const frame of whole) if (frame.trigger?.trigger.frame === 'conflict') discourse.fight(belligerents(frame, discourse))
  const all = [...whole, ...intentions(parsed, planned, marks, busy, whole)]
  if (all.length === 0) return guess(parsed, marks)
  return settle(withWhatGoesOn(parsed, all), {
    isOwn: (id, subject) => isOwnSide(discourse, id, subject),
    hasSide: (id) => !isPerson(id) || discourse.stateOf(id) !== null,
  })
}

const OPENING = /^(?:having|after|before|while|on|بعدما|بعد|قبل|عقب|اثر|فيما|بينما)$/

/** Having sent boats, Sweden signed: who did what a sentence opens with is named behind it. */
function withWhoeverFollows({ tokens, from, segments, phrases }: Parsed, frames: readonly Frame[]): Frame[] {
  const [opening, main] = [segments[0], segments[1]]
  if (!opening || !main || !OPENING.test(tokens[from]!.text)) return [...frames]
  const isOpen = ({ trigger, subject }: Frame) =>
    trigger?.trigger.kind === 'verb' &&
    trigger.at < main.from &&
    subject.length === 0 &&
    !phrases.some((phrase) => phrase.after <= trigger.at && canAct(phrase))
  const next = frames.find(({ trigger, subject }) => trigger !== null && trigger.at >= main.from && subject.length > 0)
  return frames.map((frame) => (next && isOpen(frame) ? { ...frame, subject: next.subject } : frame))
}
