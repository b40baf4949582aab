import type { FoundBody } from './bodies.ts'
import type { KnownMention } from './known-mentions.ts'
import { isWithin } from './stretches.ts'

/** Rebels and militants: a word that says of what kind those are who are named beside it. */

const KINDS = new Set(['group:rebels', 'group:militants', 'group:separatists', 'group:jihadists'])
const FROM = /^ (?:from|of|belonging to|من|تابعون ل|ينتمون الي) (?:the )?$/

/** Whoever has a name of their own: the Houthis, and no state. */
function isNamedGroup(mention: KnownMention | undefined): mention is KnownMention {
  return mention !== undefined && /^(?:group|org):[A-Z]/.test(mention.actorId)
}

/**
 * Houthi rebels, المتمردون الحوثيون are the Houthis, and so are militants from them; Syrian rebels are a body of their own.
 * @param mentions In the order of the text.
 * @returns The mentions, those of a kind as whom they are, or left out beside the name.
 */
export function withKinds(text: string, mentions: readonly KnownMention[], bodies: readonly FoundBody[]): KnownMention[] {
  return mentions.flatMap((mention, at) => {
    // Peru's Congress is not the American one.
    if (mention.actorId === 'org:US-CONGRESS' && isWithin(mention, bodies)) return []
    // The military rulers of Mali: the state is named.
    if (mention.actorId === 'group:junta' && text.slice(mention.end, mentions[at + 1]?.start) === ' of ') return []
    if (!KINDS.has(mention.actorId)) return [mention]
    const [before, next] = [mentions[at - 1], mentions[at + 1]]
    if (isWithin(mention, bodies)) return []
    const isArabic = /\p{Script=Arabic}/u.test(text[mention.start]!)
    const beside = isArabic ? next : before
    const gap = isArabic ? [mention.end, beside?.start] : [beside?.end, mention.start]
    if (isNamedGroup(beside) && text.slice(...gap) === ' ') return []
    const isTheirs = isNamedGroup(next) && FROM.test(text.slice(mention.end, next.start))
    return [isTheirs ? { ...mention, actorId: next.actorId } : mention]
  })
}
