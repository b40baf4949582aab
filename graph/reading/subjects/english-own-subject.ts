import { isDayOrMonth } from '../text/day-names.ts'
import { canAct, type Parsed } from '../triggers/parsed.ts'

/** Whoever no lexicon knows and who stands in front of an English verb: it is their deed, and nobody else's. */

/** Whether somebody or something that no lexicon knows stands in front of a verb: the pilot crossed. It is nobody else's deed. */
export function hasOwnSubject({ text, tokens }: Parsed, from: number, at: number): boolean {
  const first = tokens[from]!
  const isNamed =
    /^(?:the|a|an|this|these|those|some|many|most|thousands|hundreds|dozens|several|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d[\d,.]*|more|nearly|almost|around|about|another)$/.test(
      first.text,
    )
  return (
    isNamed &&
    at - from >= (/^th(?:is|ese)$/.test(first.text) ? 1 : 2) &&
    at - from <= 5 &&
    !/[^\s'-]/.test(text.slice(first.end, tokens[at]!.start).replace(/[\p{L}\p{N}]/gu, ''))
  )
}

const BESIDE_VERB =
  /^(?:ha[sd]|have|was|were|is|are|been|being|be|will|would|shall|should|may|might|can|could|must|d(?:o|id|oes)|not|never|also|then|now|later|still|soon|already|since|again|even|just|only|first|once|all|both|each|nonetheless|nevertheless|therefore|thus|further|too|often|always|however|\p{L}+ly)$/u
const NO_SUBJECT =
  /^(?:and|but|or|nor|so|yet|that|which|who|whom|whose|what|when|where|while|as|if|because|although|though|until|unless|than|to|of|in|on|at|by|for|from|with|without|into|onto|over|under|after|before|during|about|against|between|through|among|amid|upon|i|you|he|she|it|we|they|him|her|them|us|me|himself|herself|itself|themselves|this|these|those|there|here|one|some|many|most|few|others|today|yesterday|tomorrow|tonight|(?:minute|hour|day|week|month|year|decade)s?|morning|evening|night|weekend|ago|earlier|instead|however|together|abroad|home|back|out|up|down|off|statement|report|\p{L}+ing)$/u

const BESIDES = /^(?:in|on|at|with|for|during|after|from|under|over|by)$/

const THEIRS =
  /^(?:accords?|truce|deal|agreement|ceasefire|treaty|pact|talks|statement|commission|committee|report|letter|move|decision|side|sides|parties|countries|leaders?|ministers?|presidents?|officials?|delegations?|governments?|two|pair|visit|meeting|summit|plan|package|program|programme|ministry|army|troops|forces|group|rebels|party)$/

/** A deal struck by Greece: whose it is stands behind. */
const STRUCK = /^(?:struck|signed|reached|brokered|mediated|negotiated|agreed)$/
const BOMB = /^(?:bombs?|devices?|mines?)$/

/** Whether a sentence begins with an article and a noun that mean nobody who was spoken of. */
export function beginsWithOther({ tokens, phrases, from }: Parsed, at: number): boolean {
  const [article, noun] = [tokens[from]!, tokens[from + 1]]
  if (!/^(?:the|an?|some|several|many|two|three|four|five|\d+)$/.test(article.text) || noun?.letters !== 'lower') return false
  // An earlier accord collapsed: it is somebody's of whom was spoken.
  const isTheirs =
    !STRUCK.test(tokens[from + 2]?.text ?? '') && tokens.slice(from + 1, from + 5).some(({ text }) => THEIRS.test(text))
  return (at > from + 1 || BOMB.test(noun.text)) && !isTheirs && !phrases.some((phrase) => phrase.at <= from + 1)
}

/** Pirates seized a ship, dock workers left: what a sentence begins with is nobody who was spoken of, although it has no article. */
export function beginsWithPlain({ text, tokens, phrases, from }: Parsed, at: number): boolean {
  const first = tokens[from]!
  if (first.letters !== 'initial' || at <= from || at - from > MOST_PLAIN) return false
  if (/[^\s\p{L}'-]/u.test(text.slice(first.start, tokens[at]!.start)) || phrases.some((phrase) => phrase.at < at)) return false
  const words = tokens.slice(from, at).filter((word) => !BESIDE_VERB.test(word.text))
  if (/^(?:others|some|many|few)$/.test(first.text)) return true
  return (
    words.length > 0 &&
    !NO_SUBJECT.test(words[0]!.text) &&
    !/^(?:its|their)$/.test(words[0]!.text) &&
    !words.some((word) => THEIRS.test(word.text) || OWN_MEANS.test(word.text))
  )
}

const MOST_PLAIN = 6
const SAID = /^(?:said|says?|told|added|warned|wrote)$/

/** The mayor said: a sentence in which somebody speaks whom nobody knows, and who is one. */
export function isSaidByUnknown({ text, tokens, phrases, from, to }: Parsed): boolean {
  const said = tokens.slice(from, Math.min(to, from + MOST_PLAIN)).findIndex((word) => SAID.test(word.text))
  if (said < 1 || phrases.some(({ at }) => at <= from + said) || NO_SUBJECT.test(tokens[from]!.text)) return false
  if (isSeveral(tokens[from + said - 1]!.text) || isSeveral(tokens[from]!.text)) return false
  return !/[^\s\p{L}'-]/u.test(text.slice(tokens[from]!.start, tokens[from + said]!.start))
}

/** Reporters, hundreds, nobody: not he, she or it. */
export function isSeveral(word: string): boolean {
  return /[^s]s$|^(?:people|police|men|women|nobody|media|staff|press|many|some|few|others)$/.test(word)
}

const OPENS =
  /^(?:and|but|or|so|yet|while|whereas|after|before|as|because|since|until|when|where|although|though|if|unless|that|then|later|meanwhile|also)$/

/** Tuesday, 5 May: a word that says when. */
function isDay(word: string): boolean {
  return isDayOrMonth(word) || /^\d+$/.test(word)
}

/** Where a clause begins behind the words that open it and say when or where: and on Tuesday pirates, after gunmen. */
function clauseFrom(parsed: Parsed, from: number, last: number): number {
  const { tokens, phrases } = parsed
  let at = from
  while (at < last && (OPENS.test(tokens[at]!.text) || (at > from && isDay(tokens[at]!.text)))) at++
  if (!BESIDES.test(tokens[at]!.text)) return at
  const where = phrases.find((phrase) => phrase.at === at + 1)
  const behind = where?.after ?? (isDay(tokens[at + 1]?.text ?? '') ? at + 2 : at)
  return behind > at && behind <= last ? clauseFrom(parsed, behind, last) : at
}

/**
 * Talks have hit a roadblock, and hundreds are protesting; after workers at the port left: what no lexicon knows stands right in front
 * of its verb.
 */
export function isOfSomething(parsed: Parsed, from: number, at: number): boolean {
  const { text, tokens, phrases } = parsed
  let last = at - 1
  while (last > from && BESIDE_VERB.test(tokens[last]!.text)) last--
  const word = tokens[last]
  if (!word || last < from) return false
  // Students said, others warned: what opens the sentence.
  const isOpening = last === from && word.letters === 'initial' && !OWN_MEANS.test(word.text)
  const begins = clauseFrom(parsed, from, last)
  if (begins === last && /^(?:others|some|many|most|few|nobody)$/.test(word.text)) return true
  if ((word.letters !== 'lower' && !isOpening) || NO_SUBJECT.test(word.text) || BESIDE_VERB.test(word.text)) return false
  if (phrases.some((phrase) => phrase.at >= begins && phrase.at <= last && (canAct(phrase) || last < phrase.after))) return false
  // And in retaliation struck; claimed responsibility for a suicide bombing.
  const isNoun = tokens[at]!.text.endsWith('ing')
  if (tokens.slice(begins, isNoun ? last : begins + 1).some(({ text: each }) => BESIDES.test(each))) return false
  return !/[^\s\p{L}\p{N}'-]/u.test(text.slice(tokens[begins]!.start, tokens[at]!.start))
}

/** Missiles struck, parliament voted, authorities arrested: a state's own, at the beginning of a sentence. */
const OWN_MEANS =
  /^(?:missiles?|troops|forces|airstrikes?|strikes|raids|warplanes|jets|rockets|soldiers|warships?|ships|officers|drones?|tanks|artillery|shells|bombs|fighters|authorities|parliament|parliamentarians|judges|prosecutors|agents|intelligence|negotiators|lawmakers|legislators|police|ministers|diplomats|officials|allies|navy|helicopters|gunboats|border|security)$/

const KIN = /^(?:its|their|his|her|our|neighbou?rs|states|nations|rivals|allies|partners|members|duo|trio|former|latter)$/

/** The army bombed, its wing attacked: whose they are was said before. */
const FIGHTERS = /^(?:army|troops|forces|navy|military|government|its|their)$/

/** Whether what stands in front of a verb is somebody's of whom was spoken: the deal, their army, the neighbours. */
export function isTheirs({ tokens }: Parsed, from: number, at: number, isAttack: boolean): boolean {
  const isOne = ({ text }: Parsed['tokens'][number]) => (isAttack ? FIGHTERS.test(text) : THEIRS.test(text) || KIN.test(text))
  return tokens.slice(from, at).some(isOne)
}
