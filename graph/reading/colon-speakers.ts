import { isNameless } from './actor-ids.ts'
import { ACCORDING, type ActorPhrase } from './actor-phrase.ts'
import { speaksForSide } from './roles.ts'
import type { Token } from './tokens.ts'

/** Whoever speaks with nothing but a colon between them and what they say, as headlines and interviews have it. */

function isAtColon(text: string, before: Token | undefined, behind: Token | undefined): boolean {
  return before !== undefined && behind !== undefined && /^ ?: $/.test(text.slice(before.end, behind.start))
}

/** Netanyahu: the war goes on; مصادر دبلوماسية: الاجتماع تأجل. Bosnia: the peace deal is about a state, and not by it. */
export function speakerInFront(text: string, tokens: readonly Token[], [first]: readonly ActorPhrase[]): ActorPhrase | null {
  if (first?.at !== 0 || !(first.via === 'body' || first.ids.every((id) => speaksForSide(id) || isNameless(id)))) return null
  return isAtColon(text, tokens[first.after - 1], tokens[first.after]) ? first : null
}

/** Strike kills 60: activists. */
function isBehind(text: string, tokens: readonly Token[], phrases: readonly ActorPhrase[]): boolean {
  const last = phrases.at(-1)
  return last?.after === tokens.length && phrases.length > 1 && isAtColon(text, tokens[last.at - 1], tokens[last.at])
}

/** Whoever speaks so acts in nothing that is told: they are its source. */
export function withColonSpeakers(
  text: string,
  tokens: readonly Token[],
  phrases: readonly ActorPhrase[],
): readonly ActorPhrase[] {
  const inFront = speakerInFront(text, tokens, phrases)
  const last = isBehind(text, tokens, phrases) ? phrases.at(-1) : undefined
  return phrases.map((phrase) => (phrase === inFront || phrase === last ? { ...phrase, preposition: ACCORDING } : phrase))
}
