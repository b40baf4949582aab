import { type ActorPhrase, ALSO, OF_TREATY } from '../actors/actor-phrase.ts'
import type { Discourse } from '../actors/discourse.ts'
import type { Frame } from '../frames/frame.ts'
import { isAgency, isPerson, isPlace, isState } from '../names/actor-ids.ts'
import { as, isActing, isFrom, others, type Participant, undergoneFrom } from './roles.ts'

/** Who says something, and to or of whom. */

/** What is said of the two countries, their own among them, is aimed at neither. */
function isOfBoth({ via, ids }: ActorPhrase, own: readonly string[]): boolean {
  return via === 'epithet' && ids.length > 1 && ids.some((id) => own.includes(id))
}

/** Within what is said, an adjective so far behind the verb says of whom something is, not whom one speaks of. */
const NEARBY = 8

/** To whom one says it: right behind a verb of telling, or behind a "to"; whom one only speaks of is nobody's target. */
function told(frame: Frame, objects: readonly ActorPhrase[]): readonly string[] {
  const { at, words } = frame.trigger!
  const content = frame.contentFrom ?? Number.POSITIVE_INFINITY
  // أبلغ الرئيس نظيره البولندي أن: in Arabic the subject stands in between.
  const isTold = (phrase: ActorPhrase) =>
    frame.isTelling === true && phrase.preposition === null && (phrase.at === at + words || frame.contentFrom !== null)
  // Said of France; not said Khan of the opposition.
  const isOf = (phrase: ActorPhrase) => phrase.preposition === 'of' && phrase.at === at + words + 1
  const isTo = (phrase: ActorPhrase) =>
    isOf(phrase) || (/^(?:to|ل)$/.test(phrase.preposition ?? '') && phrase.at < at + words + 5)
  const to = objects.find(
    (phrase) =>
      phrase.at < content && isActing(phrase) && (phrase.via !== 'demonym' || isOf(phrase)) && (isTold(phrase) || isTo(phrase)),
  )
  return to?.ids ?? frame.blamed ?? []
}

/** Said Sudan had shown progress: what is said is of the state whose name it begins with. */
function spokenOf({ contentFrom, trigger, isTelling }: Frame, objects: readonly ActorPhrase[]): readonly string[] {
  const from = contentFrom ?? (isTelling ? null : trigger!.at + trigger!.words)
  const first = from === null ? undefined : objects.find(({ at }) => at >= from)
  const isFirst = first !== undefined && first.at <= from! + 1 && first.preposition === null && first.ids.length === 1
  return isFirst && isState(first.ids[0]!) && !/^(?:epithet|demonym)$/.test(first.via) ? first.ids : []
}

/** In Arabic whoever condemns stands between. */
const WHOSE_WITHIN = 8

function isAgainstDeed({ trigger }: Frame): boolean {
  return /^(?:REJECT|ACCUSE)$/.test(trigger!.trigger.plover ?? '')
}

/** Whom what is said is aimed at: who is accused, praised, called on, or whose deed it is. */
function aimedAt(frame: Frame, all: readonly ActorPhrase[], own: readonly string[]): readonly string[] {
  const { at, words, trigger } = frame.trigger!
  const { subject } = frame
  if (frame.blamedOn) return frame.blamedOn
  // Speaking at the United Nations, he called it illegal: where somebody speaks.
  const objects = all.filter((phrase) => phrase.at > at || phrase.preposition === null)
  // Lashed out at Pakistan.
  const isMet = ({ preposition, at: place, via }: ActorPhrase) =>
    preposition === 'at' && via === 'name' && place >= at + words && place <= at + words + 1
  // Condemned the storming of the compound by Israeli ministers.
  const by = isAgainstDeed(frame) ? objects.find(({ preposition, at: place }) => preposition === 'by' && place > at) : undefined
  if (by) return by.ids
  const first = objects.find(
    (phrase) =>
      (isActing(phrase) || isMet(phrase)) &&
      phrase.via !== 'demonym' &&
      !isOfBoth(phrase, own) &&
      phrase.ids.some((id) => !own.includes(id) && !subject.includes(id)),
  )
  const isAgainst = trigger.plover === 'REJECT' || trigger.plover === 'ACCUSE'
  const rejected = isAgainst ? frame.objects.find(({ preposition }) => preposition === OF_TREATY)?.ids : undefined
  // Condemned the Israeli strikes on Iran: whose deed it is, not whom it hit.
  const isOther = (phrase: ActorPhrase) => isActing(phrase) && !phrase.ids.every((id) => own.includes(id))
  const doer = isAgainst || trigger.plover === 'SUPPORT' ? frame.objects.find(isOther) : undefined
  const whose = doer?.via === 'demonym' && doer.at - at <= WHOSE_WITHIN ? doer : undefined
  // Accused the Peruvian Farmers' Union: whose they are stands in front of whom it is.
  const isHead = (phrase: ActorPhrase) => phrase.at === whose?.after && phrase.preposition === null && isActing(phrase)
  const head = frame.objects.find(isHead)
  if (head && !head.ids.some((id) => own.includes(id))) return head.ids
  const isWhose = whose !== undefined && !own.includes(whose.ids[0]!)
  const asked = frame.objects.find((phrase) => phrase.preposition === 'من' && phrase.at - at <= 3)
  const near = objects.filter((phrase) => phrase.via !== 'demonym' || (phrase.at > at && phrase.at - at <= NEARBY))
  return (isWhose ? whose.ids : (first?.ids ?? asked?.ids)) ?? rejected ?? others({ ...frame, objects: near }).slice(0, 1)
}

/** Drew criticism from France, قوبل قرار إسرائيل بإدانة سعودية: who is spoken of stands in front, and who speaks behind; or nobody does. */
function received(frame: Frame): Participant[] {
  const named = undergoneFrom(frame)
  const speaker = named.find(isFrom) ?? named.findLast(({ via }) => via === 'demonym') ?? named[0]
  if (!speaker) return []
  const owner = named.find((phrase) => phrase !== speaker && phrase.at < speaker.at && isActing(phrase))
  const target = frame.subject.length > 0 ? frame.subject : (owner?.ids ?? [])
  return [
    ...as('speaker', speaker.ids),
    ...as(
      'target',
      target.filter((id) => !speaker.ids.includes(id)),
    ),
  ]
}

export function statement(frame: Frame, discourse: Discourse): Participant[] {
  const { subject, trigger } = frame
  if (trigger!.trigger.order === 'take') return received(frame)
  const also = frame.objects.filter(({ preposition }) => preposition === ALSO).flatMap(({ ids }) => ids)
  const speakers = as('speaker', [...subject, ...also])
  const accuser = frame.repliesTo?.length === 0 ? subject.flatMap((id) => discourse.accuserOf(id)) : (frame.repliesTo ?? [])
  if (accuser.length > 0) return [...speakers, ...as('target', accuser)]
  if (frame.isMutual && subject.length === 2) return [...speakers, ...as('target', subject)]
  // Whom a pronoun means within what is said is not always somebody.
  const objects = frame.objects.filter(({ isPronoun, at }) => !isPronoun || at === trigger!.at + trigger!.words)
  const own = subject.flatMap((id) => discourse.stateOf(id) ?? id)
  const named = frame.isPlainlySaid ? told(frame, objects) : aimedAt(frame, objects, own)
  // Whose side is not known may speak of their own.
  const isKnown = subject.every((id) => !(isPerson(id) || id.startsWith('group:')) || discourse.stateOf(id) !== null)
  const target = named.length === 0 && frame.isPlainlySaid && isKnown ? spokenOf(frame, objects) : named
  const isOther = (id: string) => !own.includes(id) && !subject.includes(id) && !isPlace(id) && !isAgency(id)
  return [...speakers, ...as('target', target.filter(isOther))]
}
