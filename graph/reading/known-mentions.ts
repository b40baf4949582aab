import type { FoldedText } from './folded-text.ts'
import type { Lexicon, NamingForm, NamingPhrase } from './lexicon.ts'
import { nameEnd, stemsOf, type Token, tokensOf } from './tokens.ts'

/** One place in a folded text that names an actor of the lexicon. */
export interface KnownMention {
  readonly actorId: string
  readonly form: NamingForm
  /** Of a capital: the city, should no government be meant. */
  readonly city?: string
  /** Of a city: the state or body whose seat it is. */
  readonly state?: string
  readonly start: number
  readonly end: number
}

/** Whether a word of the text is the word of a phrase; an adjective may have the article on each of its words. */
function isWord(token: Token | undefined, word: string, phrase: NamingPhrase): boolean {
  if (!token) return false
  const bare = token.isArabic && phrase.form === 'demonym' && token.text.startsWith('ال') ? token.text.slice(2) : token.text
  return token.text === word || bare === word || token.text === `${word}'s`
}

const SIZES = ['lower', 'initial', 'upper']

/** A headline in capitals is large enough for every name. */
function isLargeEnough(tokens: readonly Token[], at: number, phrase: NamingPhrase): boolean {
  const letters = tokens[phrase.words[0] === 'the' ? at + 1 : at]?.letters ?? 'lower'
  return SIZES.indexOf(letters) >= SIZES.indexOf(phrase.letters)
}

function matches(phrase: NamingPhrase, tokens: readonly Token[], at: number, isBare: boolean): boolean {
  if (isBare && phrase.form !== 'demonym') return false
  if (!isLargeEnough(tokens, at, phrase)) return false
  return phrase.words.slice(1).every((word, index) => isWord(tokens[at + 1 + index], word, phrase))
}

function candidates(tokens: readonly Token[], at: number, { phrases }: Lexicon): { phrase: NamingPhrase; skip: number }[] {
  const token = tokens[at]!
  const stems = token.isArabic
    ? stemsOf(token)
    : [token.text, token.text.replace(/'s$/, '')].map((text) => ({ text, skip: 0, isBare: false }))
  return stems.flatMap(({ text, skip, isBare }) =>
    (phrases.get(text) ?? []).filter((phrase) => matches(phrase, tokens, at, isBare)).map((phrase) => ({ phrase, skip })),
  )
}

/** The longest phrase that begins at a word; of equally long ones, that which leaves out the least. */
function longest(found: readonly { phrase: NamingPhrase; skip: number }[]) {
  return found.reduce<(typeof found)[number] | null>((best, each) => {
    if (!best || each.phrase.words.length > best.phrase.words.length) return each
    return each.phrase.words.length === best.phrase.words.length && each.skip < best.skip ? each : best
  }, null)
}

/** Every place that names an actor of the lexicon by whole words, the longest name first; none overlap. */
export function knownMentions(folded: FoldedText, lexicon: Lexicon): KnownMention[] {
  const tokens = tokensOf(folded)
  const mentions: KnownMention[] = []
  for (let at = 0; at < tokens.length; at++) {
    const found = longest(candidates(tokens, at, lexicon))
    if (!found) continue
    const end = nameEnd(tokens[at + found.phrase.words.length - 1]!)
    const { actorId, form, city } = found.phrase
    mentions.push({ actorId, form, ...(city ? { city } : {}), start: tokens[at]!.start + found.skip, end })
    at += found.phrase.words.length - 1
  }
  return mentions
}
