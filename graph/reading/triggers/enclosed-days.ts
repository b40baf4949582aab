import { isWhen } from '../text/day-names.ts'
import type { Token } from '../text/tokens.ts'
import type { FoundTrigger } from './trigger.ts'

/** A day between an Arabic verb and who did something, or anywhere else between two commas: أدانت، أمس الاثنين، مصر. */

const MOST_WORDS = 4

/** Where the words for a day end that stand at a word, within commas or without; the word itself where none do. */
function behindDay(text: string, tokens: readonly Token[], at: number, to: number): number {
  const gap = (place: number) => text.slice(tokens[place - 1]!.end, tokens[place]!.start)
  if (at >= to || !/^[،,]? $/.test(gap(at))) return at
  const isEnclosed = gap(at) !== ' '
  let end = at
  while (
    end < to &&
    end - at < MOST_WORDS &&
    (end === at || gap(end) === ' ') &&
    isWhen(tokens[end]!.text, tokens[end + 1]?.text ?? '', end > at)
  )
    end++
  // A comma opens more than the day, where no other closes it.
  const isClosed = end < to && /^[،,] $/.test(gap(end)) === isEnclosed && gap(end).length <= 2
  return end > at && isClosed ? end : at
}

/** A verb with the day behind it, as one: who acts stands behind both. */
export function withDay(text: string, tokens: readonly Token[], found: FoundTrigger, to: number): FoundTrigger {
  const { at, words, trigger } = found
  if (trigger.kind !== 'verb' || !tokens[at]!.isArabic) return found
  const end = behindDay(text, tokens, at + words, to)
  return end === at + words ? found : { ...found, words: end - at, end: tokens[end - 1]!.end }
}

/** What begins a new thought behind a day: a conjunction, a verb that no lexicon knows, a participle. */
const BEGINS =
  /^(?:و|حيث|بينما|فيما|لكن|بعد|قبل|عقب|اثر|خلال|عندما|الذي|التي|الذين|مما?$|كما|اذ|ثم|حتي|منذ|رغم|وسط|س?[يت]\p{L}{4,})/u

/**
 * The words at which no new thought begins, though a comma stands there: those of a day between two commas, and what goes on behind it.
 * @param isVerb Whether a word tells something by itself.
 */
export function enclosedDays(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  isVerb: (at: number) => boolean,
): ReadonlySet<number> {
  const inside = new Set<number>()
  for (let at = from + 1; at < to; at++) {
    if (!tokens[at]!.isArabic || !isWhen(tokens[at]!.text, tokens[at + 1]?.text ?? '', false)) continue
    const end = /^[،,] $/.test(text.slice(tokens[at - 1]!.end, tokens[at]!.start)) ? behindDay(text, tokens, at, to) : at
    if (end === at) continue
    const goesOn = !isVerb(end) && (isVerb(at - 1) || !BEGINS.test(tokens[end]!.text))
    if (goesOn) for (let word = at; word <= end; word++) inside.add(word)
  }
  return inside
}
