import type { Actor, ActorKind } from '../../graph/model/actor.ts'
import { textHash } from '../../graph/model/ids.ts'
import type { Decision, Reading } from '../../graph/model/review.ts'
import { fold } from '../../graph/query/fold.ts'

const PREFIXES: Record<ActorKind, string> = {
  state: 'state',
  person: 'person',
  organization: 'org',
  bloc: 'bloc',
  group: 'group',
  place: 'place',
}

/** An actor that an analyst names, with every place of the article that has the name. The same name gives the same id in every article. */
export function newActor(
  name: string,
  type: ActorKind,
  { text, source }: Reading,
): Omit<Extract<Decision, { on: 'actor' }>, 'on'> {
  const id = `${PREFIXES[type]}:${fold(name).replaceAll(' ', '-') || textHash(name).slice(0, 20)}`
  const actor: Actor = { id, type, names: { [source.language]: name }, aliases: [], iso3: null }
  const mentions = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    mentions.push({ actorId: id, quote: name, start: at, end: at + name.length })
  return { actor, mentions }
}
