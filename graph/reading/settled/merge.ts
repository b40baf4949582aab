import type { Claim } from '../../model/claim.ts'
import { groupedBy } from '../../model/grouped.ts'
import { type Frame, isPlainStatement, kindOf } from '../frames/frame.ts'
import { isAgency, isState, stateOfBody } from '../names/actor-ids.ts'
import type { Participant } from '../roles/roles.ts'
import type { Stretch } from '../text/sentences.ts'

/** A frame with who takes part in it, and where in the document it stands. */
export interface Told {
  readonly frame: Frame
  readonly participants: readonly Participant[]
  readonly isTitle: boolean
  /** Where its sentence stands in the document, and as which. */
  readonly sentence?: Stretch
  readonly number?: number
  readonly paragraph?: number
  /** Where else the document says the same: its title. */
  readonly also?: readonly Stretch[]
}

function isReport({ frame, participants }: Told): boolean {
  return isPlainStatement(frame) && participants.every(({ role, entityId }) => role !== 'speaker' || isAgency(entityId))
}

/** A meeting is of two at least, a war too. */
function isWhole({ frame, participants }: Told): boolean {
  // A bloc meets within itself.
  const isOfMany = kindOf(frame) === 'meeting' && participants.some(({ entityId }) => /^(?:bloc|org):/.test(entityId))
  // Riyadh will host the next round: whoever else comes need not be named.
  const isHosted = frame.trigger?.trigger.order === 'host' && participants.some(({ entityId }) => isState(entityId))
  const needed = (kindOf(frame) === 'meeting' && !isOfMany && !isHosted) || kindOf(frame) === 'conflict' ? 2 : 1
  // To be promised something takes somebody who promises it.
  if (kindOf(frame) === 'commitment' && participants.every(({ role }) => role === 'beneficiary')) return false
  const isSomewhere = kindOf(frame) !== 'visit' || participants.some(({ role }) => role === 'host') || frame.objects.length > 0
  return participants.length >= needed && isSomewhere
}

/** A headline says the same as a sentence of the text where it is of one kind and names nobody else. */
function isRepeated(headline: Told, { frame, participants }: Told): boolean {
  const isAttack = ({ trigger }: Frame) => trigger?.trigger.order === 'attack'
  if (kindOf(headline.frame) !== kindOf(frame) || isAttack(headline.frame) !== isAttack(frame)) return false
  // Serbia detains a man whom its police detained.
  const named = new Set(participants.flatMap(({ entityId }) => [entityId, stateOfBody(entityId)]))
  return headline.participants.every(({ entityId }) => named.has(entityId))
}

const ROOT = 4

/** What a form of a verb may begin with, past what stands in front of its root, and without its ending. */
function rootsOf(word: string): string[] {
  const bare = word.replace(/(?:ت|ا|وا|ون|ان)$/, '')
  return [bare, bare.replace(/^[وف]/, ''), bare.replace(/^[وف]?س?[يتن]/, '')].map((each) => each.slice(0, ROOT))
}

/** detains, detained; قصفت, يقصف: forms of one verb begin alike. */
function isSameWord(one: string, other: string): boolean {
  const others = rootsOf(other)
  return rootsOf(one).some(
    (root) => root.length > 2 && others.some((each) => each.startsWith(root) || (root.startsWith(each) && each.length > 2)),
  )
}

/** Where a headline is repeated: by the first sentence with its verb, else by the first that may say it. */
function repeatedBy(headline: Told, inText: readonly Told[], text: string): Told | undefined {
  const wordOf = ({ frame: { trigger } }: Told) => (trigger ? text.slice(trigger.start, trigger.end) : '')
  const same = inText.filter((each) => isRepeated(headline, each))
  // A war is one, whatever it is called: the first time it is named.
  if (kindOf(headline.frame) === 'conflict') return same[0]
  return same.find((each) => isSameWord(wordOf(each), wordOf(headline))) ?? same[0]
}

/**
 * The claims of a document: a headline repeats what the text says, the rest stays as it is.
 * @param text The folded text.
 */
export function merge(all: readonly Told[], text: string): Told[] {
  const whole = all.filter((each) => isWhole(each) && !isReport(each))
  const inText = whole.filter(({ isTitle }) => !isTitle)
  const headlines = whole.filter(({ isTitle }) => isTitle)
  const repeats = groupedBy(headlines, (headline) => repeatedBy(headline, inText, text) ?? null)
  const repeated = inText.map((each) => {
    const same = repeats.get(each)
    return same ? { ...each, also: same.map(({ frame }) => frame.evidence) } : each
  })
  const told = new Set([...repeats.values()].flat())
  const alone = headlines.filter((each) => !told.has(each) && !inText.some(({ frame }) => kindOf(frame) === kindOf(each.frame)))
  return [...alone.filter(({ frame }) => kindOf(frame) !== 'visit'), ...repeated]
}

function whoFights({ participants }: Claim): string {
  return participants
    .map(({ entityId }) => entityId)
    .sort()
    .join(' ')
}

/** Whether two claims may be of one day: where a text gives one of them none of its own, they are. */
function isSameDay(one: Claim, other: Claim): boolean {
  const isOwn = ({ time }: Claim) => time.edtf !== null && (time.basis === 'explicit' || time.basis === 'relative')
  return !isOwn(one) || !isOwn(other) || one.time.edtf === other.time.edtf
}

/** A visit that is spoken of again is one visit: the first, or that which names more of who takes part. */
export function mergeVisits(claims: readonly Claim[]): Claim[] {
  const kept: Claim[] = []
  // Where the visits of each who takes part stand.
  const places = new Map<string, number[]>()
  for (const claim of claims) {
    const who = claim.type === 'visit' ? claim.participants.map(({ role, entityId }) => `${role} ${entityId}`) : []
    const at = who.flatMap((each) => places.get(each) ?? []).find((place) => isOneVisit(kept[place]!, claim)) ?? kept.length
    if (at === kept.length || claim.participants.length > kept[at]!.participants.length) {
      kept[at] = claim
      for (const each of who) places.set(each, [...new Set([...(places.get(each) ?? []), at])])
    }
  }
  return kept
}

/** In code units: about a sentence. */
const BESIDE = 150

function isOneVisit(one: Claim, other: Claim): boolean {
  const [few, many] = one.participants.length <= other.participants.length ? [one, other] : [other, one]
  const isWithin = few.participants.every(({ entityId, role }) =>
    many.participants.some((each) => each.entityId === entityId && each.role === role),
  )
  // Of whom only one side is told, that may be any other visit, unless it is told beside it.
  const isTold = few.participants.length > 1 || Math.abs(few.evidence[0]!.start - many.evidence[0]!.start) < BESIDE
  return isWithin && isTold && few.status === many.status && isSameDay(one, other)
}

/** A war that is named again is one war: that which says since when, else the first. */
export function mergeWars(claims: readonly Claim[]): Claim[] {
  const wars = groupedBy(claims, (claim) => (claim.type === 'conflict' ? whoFights(claim) : null))
  const kept = new Set([...wars.values()].map((same) => same.find(({ time }) => time.edtf !== null) ?? same[0]!))
  return claims.filter((claim) => claim.type !== 'conflict' || kept.has(claim))
}
