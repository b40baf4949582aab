import type { ActorPhrase } from './actor-phrases.ts'
import type { Discourse } from './discourse.ts'
import { type Frame, isLocation } from './frames.ts'

export interface Participant {
  readonly entityId: string
  readonly role: string
}

function as(role: string, ids: Iterable<string>): Participant[] {
  return [...new Set(ids)].map((entityId) => ({ entityId, role }))
}

function isPlace(id: string): boolean {
  return id.startsWith('place:')
}

function isActing(phrase: ActorPhrase): boolean {
  return !isLocation(phrase) && !phrase.ids.every(isPlace)
}

/** Who is spoken of as the other side, in order; those named only by an adjective come last. */
function others({ objects, subject }: Frame): string[] {
  const acting = objects.filter(isActing)
  const strong = acting.filter(({ via }) => via !== 'demonym')
  const ids = (strong.length > 0 ? strong : acting).flatMap((phrase) => phrase.ids)
  return [...new Set(ids)].filter((id) => !subject.includes(id) && !isPlace(id))
}

function firstOther(frame: Frame): string[] {
  const phrase = frame.objects.find((each) => isActing(each) && each.via !== 'demonym') ?? frame.objects.find(isActing)
  return (phrase?.ids ?? []).filter((id) => !frame.subject.includes(id) && !isPlace(id))
}

function statesOf(ids: readonly string[], discourse: Discourse): string[] {
  return [...new Set(ids.flatMap((id) => (id.startsWith('person:') ? (discourse.stateOf(id) ?? []) : id)))]
}

/** Those tied by between, with, and: who meets, signs or fights together. */
function together(frame: Frame): string[] {
  const beside = frame.objects.filter(
    (phrase) => isActing(phrase) && (phrase.preposition === null || /^(?:between|with|and|of|بين|مع)$/.test(phrase.preposition)),
  )
  return [...new Set([...frame.subject, ...beside.filter(({ via }) => via !== 'demonym').flatMap(({ ids }) => ids)])].filter((id) => !isPlace(id))
}

function visitHost({ objects }: Frame, discourse: Discourse): string[] {
  const to = objects.find(({ ids }) => ids.some((id) => id.startsWith('state:')))
  return statesOf((to?.ids ?? []).slice(0, 1), discourse)
}

function treatyParties(frame: Frame, discourse: Discourse): Participant[] {
  const all = together(frame)
  const persons = all.filter((id) => id.startsWith('person:'))
  return [...as('party', statesOf(all, discourse)), ...as('signatory', persons)]
}

function commitment(frame: Frame, discourse: Discourse): Participant[] {
  const speakers = frame.subject.filter((id) => id.startsWith('person:'))
  const promisers = statesOf(frame.subject, discourse)
  const given = frame.objects.filter(({ preposition }) => /^(?:to|for|with|ل|الي|مع|towards)$/.test(preposition ?? ''))
  const takers = statesOf(given.flatMap(({ ids }) => ids), discourse).filter((id) => !promisers.includes(id) && !isPlace(id))
  return [...as('promiser', promisers), ...as('speaker', speakers), ...as('beneficiary', takers.slice(0, 1))]
}

function aid(frame: Frame, discourse: Discourse): Participant[] {
  const providers = statesOf(frame.subject, discourse)
  const to = frame.objects.filter(({ preposition }) => /^(?:to|for|ل|الي)$/.test(preposition ?? ''))
  const takers = (to.length > 0 ? to.flatMap(({ ids }) => ids).slice(0, 1) : firstOther(frame)).filter((id) => !providers.includes(id))
  return [...as('provider', providers), ...as('recipient', takers)]
}

/** Who takes part in what a frame says, in the roles of its type. */
export function participantsOf(frame: Frame, discourse: Discourse): Participant[] {
  const { subject, trigger } = frame
  switch (trigger?.trigger.frame) {
    case 'meeting':
      return trigger.trigger.order === 'host'
        ? [...as('host', subject), ...as('guest', firstOther(frame))]
        : as('participant', together(frame))
    case 'visit':
      return [...as('visitor', subject), ...as('host', visitHost(frame, discourse))]
    case 'treaty':
      return treatyParties(frame, discourse)
    case 'document':
      return as('issuer', subject.length > 0 ? subject : together(frame))
    case 'commitment':
      return commitment(frame, discourse)
    case 'aid':
      return aid(frame, discourse)
    case 'statement': {
      const own = statesOf(subject, discourse)
      const target = others(frame).filter((id) => !own.includes(id))
      return [...as('speaker', subject), ...as('target', target.slice(0, 1))]
    }
    case 'conflict':
      return as('belligerent', statesOf(together(frame), discourse))
    case 'event':
      return trigger.trigger.order === 'attack'
        ? [...as('attacker', subject), ...as('target', others(frame).slice(0, 1))]
        : [...as('actor', subject), ...as('target', others(frame).slice(0, 1))]
    case 'sanction':
      return [...as('sender', subject), ...as('target', others(frame).slice(0, 1))]
    default:
      return as('subject', [...subject, ...others(frame)].slice(0, 2))
  }
}
