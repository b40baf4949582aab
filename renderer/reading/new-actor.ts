import type { Actor, ActorKind } from '../../graph/model/actor.ts'
import { actorId, textHash } from '../../graph/model/ids.ts'
import type { Decision, Reading } from '../../graph/model/review.ts'
import { FoldedText } from '../../graph/reading/text/folded-text.ts'

/** The name as ids have it; one of signs alone has no other to tell it by than itself. */
function keyOf(name: string): string {
  const folded = new FoldedText(name).text
  return /[\p{L}\p{N}]/u.test(folded) ? folded : textHash(name).slice(0, 20)
}

/** An actor that an analyst names, with every place of the article that has the name, under the id that a reading would give it. */
export function newActor(
  name: string,
  type: ActorKind,
  { text, source }: Reading,
): Omit<Extract<Decision, { on: 'actor' }>, 'on'> {
  const id = actorId(type, keyOf(name))
  const actor: Actor = { id, type, names: { [source.language]: name }, aliases: [], iso3: null }
  const mentions = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    mentions.push({ actorId: id, quote: name, start: at, end: at + name.length })
  return { actor, mentions }
}
