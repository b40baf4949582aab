import type { ClaimType } from '../../model/claim-types.ts'
import type { ActorPhrase } from '../actors/actor-phrase.ts'
import type { Discourse } from '../actors/discourse.ts'
import { type Frame, isLocation, kindOf } from '../frames/frame.ts'
import { belligerents } from '../frames/war-roles.ts'
import {
  asState,
  isAgency,
  isNameless,
  isPerson,
  isPlace,
  isPresidency,
  isState,
  speaksForSide,
  stateOfBody,
} from '../names/actor-ids.ts'
import { INTENDED } from '../triggers/trigger.ts'
import { eventRoles, sanctioned } from './event-roles.ts'
import { as, firstOther, isActing, otherSide, others, type Participant, placedIn, statesOf, undergoing } from './roles.ts'
import { statement } from './statement-roles.ts'

/** The meeting of the two, the talks of the six; not the sidelines of a summit. */
function isRightBehind({ trigger }: Frame, { preposition, at }: ActorPhrase): boolean {
  return preposition === 'of' && trigger?.trigger.kind === 'noun' && at > trigger.at && at - (trigger.at + trigger.words) <= 4
}

/** Those tied by between, with, and: who meets, signs or fights together. */
function together(frame: Frame): string[] {
  const between = frame.objects.find(({ preposition, ids }) => /^(?:between|بين)$/.test(preposition ?? '') && ids.length > 1)
  const isNoun = frame.trigger?.trigger.kind === 'noun'
  if (between && isNoun) return [...between.ids]
  // The signing by the two angers a third.
  const by = frame.objects.find(({ preposition, ids }) => preposition === 'by' && ids.length > 1)
  if (by && isNoun && frame.trigger?.trigger.frame === 'treaty') return [...by.ids]
  const isMeeting = frame.trigger?.trigger.frame === 'meeting'
  // Discussed Syria with Erdogan: of what they speak.
  const isTied = frame.objects.some(({ preposition }) => /^(?:with|مع)$/.test(preposition ?? ''))
  const isTopic = ({ preposition, at, ids }: ActorPhrase) =>
    isMeeting && !isNoun && isTied && preposition === null && at > frame.trigger!.at && ids.every(isState)
  const beside = frame.objects.filter(
    (phrase) =>
      isActing(phrase) &&
      !isTopic(phrase) &&
      (phrase.preposition === null ||
        /^(?:between|with|and|by|بين|مع)$/.test(phrase.preposition) ||
        // لقاؤه بالمستشار, تلقى اتصالا من نظيره, received a call from.
        (isMeeting && /^(?:ب|من|from)$/.test(phrase.preposition)) ||
        // Spoke to Putin by phone.
        (isMeeting && phrase.preposition === 'to' && phrase.at - (frame.trigger!.at + frame.trigger!.words) === 1) ||
        isRightBehind(frame, phrase)),
  )
  const named = beside.filter(
    ({ via, ids }) => via !== 'demonym' && !(frame.subject.length > 0 && via === 'epithet' && ids.length > 1),
  )
  return [...new Set([...frame.subject, ...named.flatMap(({ ids }) => ids)])].filter((id) => !isPlace(id))
}

function visitHost({ objects: all, trigger }: Frame, discourse: Discourse): string[] {
  // Returned home after a visit to: where it went stands behind the word.
  const objects = [...all.filter(({ at }) => at > trigger!.at), ...all.filter(({ at }) => at <= trigger!.at)]
  const there = objects.filter(({ preposition }) => /^(?:to|for|in|at|الي|ل|ب|في)$/.test(preposition ?? ''))
  // Visiting Washington for the third time since the war in Ukraine: where one goes stands right behind the verb.
  const next = objects.find(({ at, preposition }) => preposition === null && at === trigger!.at + trigger!.words)
  const to = [...(next ? [next] : []), ...there, ...objects].find(({ ids }) =>
    ids.some((id) => placedIn([id], discourse).some((state) => isState(state))),
  )
  return placedIn(to?.ids ?? [], discourse).filter(isState)
}

/** Lavrov is in Moscow: nobody visits their own state by being there, and no people of a state does by landing there. */
function visit(frame: Frame, discourse: Discourse): Participant[] {
  const hosts = visitHost(frame, discourse)
  const isTheirs = frame.trigger?.trigger.order === 'stay' || !frame.subject.some(isPerson)
  const isHome = isTheirs && statesOf(frame.subject, discourse).some((id) => hosts.includes(id))
  return isHome ? [] : [...as('visitor', frame.subject), ...as('host', hosts)]
}

/** The two whose states or officers the sentence names around a treaty without parties. */
function twoAround({ sentence }: Frame, discourse: Discourse): string[] {
  const ids = sentence.filter(({ via }) => via !== 'demonym').flatMap((phrase) => phrase.ids)
  const officers = statesOf(ids.filter(isPerson), discourse).filter(isState)
  if (officers.length === 2) return officers
  const states = [...new Set([...officers, ...ids.filter(isState)])]
  return states.length === 2 ? states : []
}

/** وقع عن الحكومة اللواء: those for whom somebody signs, and who does. */
function signedFor({ sentence, evidence }: Frame, discourse: Discourse): Participant[] {
  const within = sentence.filter(({ start, end }) => start >= evidence.start && end <= evidence.end)
  const parties = within.filter(({ preposition }) => preposition === 'عن').flatMap(({ ids }) => ids)
  const signatories = within.flatMap(({ ids, preposition }) => (preposition === null ? ids.filter(isPerson) : []))
  return parties.length < 2 || signatories.length === 0
    ? []
    : [...as('party', statesOf(parties, discourse)), ...as('signatory', signatories)]
}

function treatyParties(frame: Frame, discourse: Discourse): Participant[] {
  const behalf = frame.trigger?.trigger.kind === 'verb' ? signedFor(frame, discourse) : []
  if (behalf.length > 0) return behalf
  const all = together(frame)
  const parties = statesOf(all, discourse)
  const signatories = as('signatory', all.filter(isPerson))
  if (parties.length === 0) {
    const two = twoAround(frame, discourse)
    return as('party', two.length === 2 ? two : discourse.resolve('two-states'))
  }
  if (parties.length === 1) {
    const joined = frame.objects.find(
      ({ preposition, ids }) => preposition === 'to' && ids.some((id) => /^(?:bloc|org):/.test(id)),
    )
    return [
      ...as('party', [...parties, ...(joined?.ids ?? (all.length > 1 ? [] : otherSide(parties, discourse)))]),
      ...signatories,
    ]
  }
  return [...as('party', parties), ...signatories]
}

/** Whom something is promised right behind the verb: promised Ukraine tanks, وافق على منح الأردن قرضا. */
function directTakers({ objects, trigger }: Frame, promisers: readonly string[], discourse: Discourse): string[] {
  // What one says one will do is told further on.
  const [first] = trigger!.trigger === INTENDED ? objects.filter(isActing) : []
  const near = first ?? objects.find(({ at, preposition }) => preposition === null && at - trigger!.at <= 6)
  const ids = near?.preposition === null && near.via !== 'demonym' ? near.ids : []
  // Promised to keep 1,000 police officers there: they are nobody who is promised something.
  return statesOf(ids, discourse).filter((id) => !promisers.includes(id) && !isPlace(id) && !isNameless(id))
}

/** لدعم الاقتصاد الأردني: whose it is that something is given for, behind a verb. */
function givenFor({ objects, trigger }: Frame, promisers: readonly string[]): string[] {
  if (trigger?.trigger.kind !== 'verb') return []
  const whose = objects.filter(({ via, at }) => via === 'demonym' && at > trigger.at).flatMap(({ ids }) => ids)
  return whose.filter((id) => isState(id) && !promisers.includes(id)).slice(0, 1)
}

/** Against or by whom one promises to act is nobody to whom it is promised. */
const NOT_TO = /^(?:against|by|on|ضد|من)$/

/** The displaced in Sudan, jets from France: the first other state that the words of a promise name, be it not promised to them. */
function concerned({ objects, trigger }: Frame, promisers: readonly string[]): string[] {
  const named = objects.filter(
    ({ at, via, preposition }) => at > trigger!.at && via !== 'epithet' && !NOT_TO.test(preposition ?? ''),
  )
  return named.flatMap(({ ids }) => ids.filter((id) => isState(id) && !promisers.includes(id))).slice(0, 1)
}

function commitment(frame: Frame, discourse: Discourse): Participant[] {
  const speakers = [...frame.subject.filter((id) => speaksForSide(id)), ...(frame.voicedBy ?? [])]
  const promisers = statesOf(frame.subject, discourse)
  const given = frame.objects.filter(
    ({ preposition, via }) => via !== 'demonym' && /^(?:to|for|with|ل|الي|مع|towards)$/.test(preposition ?? ''),
  )
  const takers = placedIn(
    statesOf(
      given.flatMap(({ ids }) => ids),
      discourse,
    ),
    discourse,
  ).filter((id) => !promisers.includes(id) && !isPlace(id))
  if (frame.trigger?.trigger.order === 'terms')
    return [...as('promiser', promisers), ...as('speaker', speakers), ...as('beneficiary', takers.slice(0, 1))]
  // Who says that they will do something does not say it to anybody.
  const isOnlySaid = frame.trigger?.trigger === INTENDED
  // What one plans is nothing for whoever was given something before.
  const isPlan = isOnlySaid || frame.isPlan === true
  const direct = directTakers(frame, promisers, discourse)
  const theirs = isOnlySaid ? [] : givenFor(frame, promisers)
  const promised = takers.length > 0 ? takers : direct.length > 0 ? direct : theirs
  const before = promisers.length === 1 ? discourse.takerOf(promisers[0]!) : null
  const side = otherSide(promisers, discourse)
  const last = frame.isGift === true ? discourse.lastTaker : null
  const named = isPlan ? [] : concerned(frame, promisers)
  const around = side.length > 0 || last === null || promisers.includes(last) ? side : [last]
  const usual = isPlan ? [] : named.length > 0 ? named : around
  const beneficiaries = promised.length > 0 ? promised.slice(0, 1) : before !== null && !isPlan ? [before] : usual
  const others = frame.isAgainst === true ? [] : beneficiaries.filter((id) => !isAgency(id))
  return [...as('promiser', promisers), ...as('speaker', speakers), ...as('beneficiary', others)]
}

function aid(frame: Frame, discourse: Discourse): Participant[] {
  const providers = statesOf(frame.subject, discourse)
  if (frame.trigger?.trigger.order === 'take') {
    const from = frame.objects.find(({ preposition }) => /^(?:from|من)$/.test(preposition ?? ''))
    return [...as('provider', statesOf(from?.ids ?? firstOther(frame), discourse)), ...as('recipient', providers)]
  }
  const to = frame.objects.filter(({ preposition }) => /^(?:to|for|ل|الي)$/.test(preposition ?? ''))
  const first = to.length > 0 ? to.flatMap(({ ids }) => ids).slice(0, 1) : firstOther(frame)
  const there =
    first.length > 0
      ? first
      : frame.objects
          .filter(isLocation)
          .flatMap(({ ids }) => ids)
          .slice(0, 1)
  const takers = placedIn(there, discourse).filter((id) => !providers.includes(id) && !isPlace(id))
  return [...as('provider', providers), ...as('recipient', takers)]
}

/** والتقى ولي العهد: who meets somebody and is not named again, whoever acted before. */
function withWhoever(met: readonly string[], { trigger, wasActing }: Frame): readonly string[] {
  const isAlone = met.length === 1 && isPerson(met[0]!) && trigger?.trigger.kind === 'verb'
  return isAlone && wasActing?.length === 1 && !isPlace(wasActing[0]!) && wasActing[0] !== met[0] ? [...wasActing, ...met] : met
}

/** Who is received; a delegation without a name is of the state that it is from. */
function guests(frame: Frame): string[] {
  // A conference on Libya: what is spoken of is no guest.
  const isTopic = ({ preposition }: ActorPhrase) => /^(?:on|about|over|حول|بشان)$/.test(preposition ?? '')
  const named = firstOther({ ...frame, objects: frame.objects.filter((phrase) => !isTopic(phrase)) })
  if (named.length > 0) return named
  const from = frame.objects.find(({ preposition }) => /^(?:from|من)$/.test(preposition ?? ''))
  return (from?.ids ?? []).filter((id) => isState(id) && !frame.subject.includes(id))
}

/** Who issues: the subject, else who is named with it; a joint text without either is of the two sides. */
function issuers(frame: Frame, discourse: Discourse): readonly string[] {
  const sides = discourse.resolve('two-states')
  const isBoth = frame.subject.length === 2 && frame.subject.every((id) => sides.includes(id))
  if (frame.subject.length > 0 && !isBoth) return frame.subject
  // In a joint statement, the two said; the three issued a statement: who is named together.
  const isMany = ({ ids, preposition, via }: ActorPhrase) =>
    (preposition === null || preposition === 'of') &&
    (frame.isOblique ? ids.length > 1 && /^(?:name|person|body)$/.test(via) : ids.length > 2 && via !== 'demonym')
  const many = frame.sentence.find(isMany)
  const named = isBoth ? [] : (many?.ids ?? firstOther(frame))
  // What two who talked together issue is theirs and of their states.
  const isOfSide = (id: string) => isPerson(id) && sides.includes(discourse.stateOf(id) ?? '')
  const present = [...new Set(frame.sentence.flatMap(({ ids }) => ids))].filter(isOfSide)
  const couple = present.length === 2 ? present : discourse.resolve('two-persons').filter(isOfSide)
  return named.length > 0 ? named : [...sides, ...(couple.length === 2 ? couple : [])]
}

const PEOPLE = new Set(['refugees', 'prisoners', 'tourists', 'investors'])
/** What a presidency only says or attends is its own; what it does, its state does. */
const OWN = new Set<ClaimType>(['statement', 'document', 'meeting', 'commitment'])

/** Syrian refugees, Israeli hostages: what is told of people of a state is told of the state, and so are the deeds of its presidency. */
function toldOf(id: string, kind: ClaimType): string {
  return isPresidency(id) && !OWN.has(kind) ? stateOfBody(id) : asState(id, PEOPLE)
}

/** Who takes part in what a frame says, in the roles of its type: nobody twice. */
export function participantsOf(frame: Frame, discourse: Discourse): Participant[] {
  const all = rolesOf(frame, discourse)
  const own = new Set(all.map(({ entityId }) => entityId))
  return all.flatMap((each) => {
    const entityId = toldOf(each.entityId, kindOf(frame))
    if (entityId === each.entityId) return [each]
    if (own.has(entityId)) return []
    own.add(entityId)
    return [{ ...each, entityId }]
  })
}

function rolesOf(frame: Frame, discourse: Discourse): Participant[] {
  const { subject, trigger } = frame
  switch (trigger?.trigger.frame) {
    case 'meeting':
      if (trigger.trigger.order !== 'host') return as('participant', withWhoever(together(frame), frame))
      // استقبال ألمانيا اللاجئين: a state that takes people in meets nobody.
      if (trigger.trigger.kind === 'noun' && !subject.every(isPerson)) return []
      return [...as('host', subject), ...as('guest', guests(frame))]
    case 'visit':
      return visit(frame, discourse)
    case 'treaty':
      return treatyParties(frame, discourse)
    case 'document':
      return as('issuer', issuers(frame, discourse))
    case 'commitment':
      return commitment(frame, discourse)
    case 'aid':
      return aid(frame, discourse)
    case 'statement':
      return statement(frame, discourse)
    case 'conflict':
      return as('belligerent', belligerents(frame, discourse))
    case 'event':
      return eventRoles(frame, discourse)
    case 'sanction':
      if (trigger.trigger.order === 'take') return undergoing(frame, 'sender')
      return [...as('sender', statesOf(subject, discourse)), ...as('target', sanctioned(frame, discourse))]
    default:
      return as('subject', [...subject, ...others(frame)].slice(0, 2))
  }
}
