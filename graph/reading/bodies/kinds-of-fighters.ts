import { isNamedGroup } from '../names/actor-ids.ts'
import type { FoundBody } from '../names/found-body.ts'
import type { KnownMention } from '../names/known-mentions.ts'
import { isWithin } from '../text/stretches.ts'

/** Words that say of what kind those are who are named beside them: Houthi rebels, the junta of Mali, Peru's Congress. */

const KINDS = new Set(['group:rebels', 'group:militants', 'group:separatists', 'group:jihadists'])
const FROM = /^ (?:from|of|belonging to|من|تابعون ل|ينتمون الي) (?:the )?$/

/** A mention with all of the words that speak of it: the Houthi rebels. */
export interface WholeMention extends KnownMention {
  readonly from: number
  readonly to: number
}

/** Whoever has a name of their own: the Houthis, and no state. */
function hasName(mention: WholeMention | undefined): mention is WholeMention {
  return mention !== undefined && isNamedGroup(mention.actorId)
}

/** Peru's Congress is not the American one, Syrian rebels are a body of their own, the military rulers of Mali its state, EU member states the union. */
function isNamedElsewhere(
  text: string,
  mention: WholeMention,
  before: WholeMention | undefined,
  next: WholeMention | undefined,
  bodies: readonly FoundBody[],
): boolean {
  const isOfState = mention.actorId === 'group:junta' && text.slice(mention.end, next?.start) === ' of '
  const isBehindBloc = before?.actorId.startsWith('bloc:') && text.slice(before.end, mention.start) === ' '
  if (mention.actorId === 'group:member-states' && isBehindBloc) return true
  // A Hamas official names Hamas, too.
  const others = bodies.filter(({ state }) => state !== mention.actorId)
  return isOfState || (/^(?:org|group):/.test(mention.actorId) && isWithin(mention, others))
}

/**
 * Houthi rebels, المتمردون الحوثيون are the Houthis, and so are militants from them.
 * @param mentions In the order of the text.
 * @returns The mentions in order, those of a kind as whom they are, or within the words for the name beside them.
 */
export function withKinds(text: string, mentions: readonly KnownMention[], bodies: readonly FoundBody[]): WholeMention[] {
  const whole: (WholeMention & { isDropped?: boolean })[] = mentions.map((mention) => ({
    ...mention,
    from: mention.start,
    to: mention.end,
  }))
  for (const [at, mention] of whole.entries()) {
    const [before, next] = [whole[at - 1], whole[at + 1]]
    if (isNamedElsewhere(text, mention, before, next, bodies)) mention.isDropped = true
    else if (!KINDS.has(mention.actorId)) continue
    else if (hasName(next) && text.slice(mention.end, next.start) === ' ' && /\p{Script=Arabic}/u.test(text[mention.start]!))
      whole[at + 1] = { ...next, from: mention.start }
    else if (hasName(before) && text.slice(before.end, mention.start) === ' ') whole[at - 1] = { ...before, to: mention.end }
    else {
      if (hasName(next) && FROM.test(text.slice(mention.end, next.start))) whole[at] = { ...mention, actorId: next.actorId }
      continue
    }
    mention.isDropped = true
  }
  return whole.filter(({ isDropped }) => !isDropped)
}
