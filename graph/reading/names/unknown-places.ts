import type { Token } from '../text/tokens.ts'

/** What tells that a name in English that no lexicon has is a place's. */

const WHERE = new Set(['in', 'at', 'near', 'around', 'outside', 'off'])

/** Whether a place stands behind what stands in front of a word: in, near. */
export function isWhere(tokens: readonly Token[], at: number): boolean {
  return WHERE.has(tokens[at - 1]?.text ?? '')
}

/** Somalia's Lower Shabelle region, Thassos island: what kind of place it is stands behind its name. */
export function isCalledPlace(text: string, tokens: readonly Token[], behind: number): boolean {
  const next = tokens[behind]
  return next !== undefined && text.slice(tokens[behind - 1]!.end, next.start) === ' ' && KINDS_OF_PLACE.test(next.text)
}

/** The city of Danang. */
export function isBehindKind(tokens: readonly Token[], at: number): boolean {
  const kind = tokens[at - 2]?.text ?? ''
  return tokens[at - 1]?.text === 'of' && HAS_PLACE.test(kind)
}

/** The city of Danang, residents of Nabiswera. */
const HAS_PLACE =
  /^(?:city|town|village|port|island|province|region|district|township|residents|inhabitants|villagers|outskirts|streets|suburbs?|north|south|east|west)$/

/** Nabiswera, a town in Uganda. */
export function isSaidPlace(text: string, tokens: readonly Token[], behind: number): boolean {
  const [article, kind] = [tokens[behind], tokens[behind + 1]]
  if (!article || !kind || text.slice(tokens[behind - 1]!.end, article.start) !== ', ') return false
  return (
    /^(?:an?|the)$/.test(article.text) &&
    tokens.slice(behind + 1, behind + 4).some((word) => KINDS_OF_PLACE.test(word.text) || word.text === 'capital')
  )
}

const KINDS_OF_PLACE =
  /^(?:region|province|district|town|city|village|island|islands|river|valley|mountains|strait|peninsula|airport|port|county|border|township)$/

/** In New Haven, the town of New Haven: a capital within a sentence. */
export function isNewPlace(tokens: readonly Token[], at: number, from: number): boolean {
  const [word, next] = [tokens[at]!, tokens[at + 1]]
  return at > from && word.text === 'new' && next?.letters === 'initial' && (isWhere(tokens, at) || isBehindKind(tokens, at))
}
