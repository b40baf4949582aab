import { isNameless, speaksForSide } from '../names/actor-ids.ts'
import type { Token } from '../text/tokens.ts'
import { ACCORDING, type ActorPhrase } from './actor-phrase.ts'

/** Whoever speaks with nothing but a colon between them and what they say, as headlines and interviews have it. */

/** Xi Jinping: a profile; Assad: the dictator who: what somebody is, or a text about them, and not their words. */
function isAbout(tokens: readonly Token[], at: number): boolean {
  const [first, second, third] = [tokens[at]!.text, tokens[at + 1]?.text ?? '', tokens[at + 2]?.text ?? '']
  return /^(?:an?|why|how|who|what|من|لماذا|كيف|ماذا)$/.test(first) || RELATIVE.test(second) || RELATIVE.test(third)
}

const RELATIVE = /^(?:who|whose|الذي|التي)$/

/** A state or a place may be what a headline is about; all else that acts speaks. */
function mayBeTopic({ ids, via }: ActorPhrase): boolean {
  return via !== 'body' && !ids.every((id) => speaksForSide(id) || isNameless(id) || /^(?:org|group):/.test(id))
}

function isAtColon(text: string, before: Token | undefined, behind: Token | undefined): boolean {
  return before !== undefined && behind !== undefined && /^ ?: $/.test(text.slice(before.end, behind.start))
}

/** Netanyahu: the war goes on; مصادر دبلوماسية: الاجتماع تأجل. Bosnia: the peace deal is about a state, and not by it. */
export function speakerInFront(text: string, tokens: readonly Token[], [first]: readonly ActorPhrase[]): ActorPhrase | null {
  if (first?.at !== 0 || mayBeTopic(first)) return null
  return isAtColon(text, tokens[first.after - 1], tokens[first.after]) && !isAbout(tokens, first.after) ? first : null
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
