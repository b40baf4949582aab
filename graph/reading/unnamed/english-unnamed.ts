import type { Token } from '../text/tokens.ts'
import { isOfState, isSpaced, type Search, stateWord, type UnnamedSpeaker, type UnnamedWords } from './unnamed.ts'

/** Who speaks in English and has no name: a diplomat in Vienna said, traders said, "…," said one resident. */

const SAYS =
  /^(?:said|says?|added|told|wrote|warned|noted|insisted|argued|replied|explained|stressed|commented|claimed|acknowledged|admitted|estimated|complained|cautioned|suggested|predicted|accused?|blamed|criticised|criticized|condemned|denounced|urged|demanded|praised|welcomed|rejected)$/
const ONE = /^(?:an?|one|another)$/
const SEVERAL = /^(?:some|several|many|most|few|two|three|four|five|dozens|hundreds|thousands)$/
/** What is written says nothing by itself: whose text it is does. */
const THINGS =
  /^(?:statements?|reports?|documents?|letters?|newspapers?|stud(?:y|ies)|surveys?|polls?|figures|results|papers?|articles?|texts?|communiques?|notices?|messages?|emails?|posts?|tweets?|banners?|signs?|notes?|speech|reads?|its|his|hers|theirs|ours|days?|years?|months?|weeks?|hours?|times|others?|news|reuters|percent|person|people|authorities|records?|tests?|prices?|shares?|sanctions|talks|tankers?|ships?|data|evidence|sides?|parties|spokes(?:man|woman|person|men)|\p{L}+'s?)$/u
const FUNCTION =
  /^(?:the|an?|this|that|these|those|both|all|others?|such|same|certain|each|every|either|neither|more|fewer|its|their|his|our|my|your|and|or|but|nor|as|if|when|while|where|who|which|what|whom|whose|in|on|at|by|for|from|with|to|of|into|over|under|after|before|about|against|he|she|it|they|we|i|you|him|her|them|us|is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|may|might|can|could|should|must|not|no|also|then|later|earlier|however|there|here|so|yet|because|than|though|although|until|since|once|officially|reportedly|\p{L}+ly|\p{L}{3,}ed)$/u
const ADVERB = /^(?:also|then|later|earlier|still|now|had|has|have|again|separately|meanwhile|(?!ally$)\p{L}+ly)$/u
const BESIDE = /^(?:in|at|from|with|of|close|familiar|near|for|on|inside|who|based|speaking)$/
/** However high they stand, they are of the same. */
const RANK = /^(?:second|third|fourth|fifth|senior|top|high-ranking|ranking|unnamed|anonymous|leading|veteran|former|retired)$/
const MANY = /^(?:team|group|number|crowd|handful|panel|majority|dozens|hundreds|thousands)$/

function several(word: string): string {
  if (word.endsWith('man')) return word.replace(/man$/, 'men')
  if (/(?:ss|x|ch|sh)$/.test(word)) return `${word}es`
  return /[^aeiou]y$/.test(word) ? word.replace(/y$/, 'ies') : `${word}s`
}

const PLACED_WITHIN = 8
/** Who speaks for their state, without a name. */
const FOR_STATE =
  /^(?:(?:prime|foreign)?ministers?|lawmakers?|legislators?|presidents?|generals?|commanders?|ambassadors?|envoys?|leaders?|premiers?|kings?|princes?|senators?|mps?|parliamentarians|delegates?|delegations?|negotiators?|representatives?|chiefs?|secretar(?:y|ies)|governors?|judges?|prosecutors?|courts?|arm(?:y|ies)|nav(?:y|ies)|governments?|embass(?:y|ies)|troops|forces|soldiers?|police|officers?|warships?|ships?|jets?|planes?|sanctions|compan(?:y|ies)|firms?|agenc(?:y|ies)|banks?|parties|party|group|groups|rebels?|fighters?|militants?|authorities|law|laws|citizens?|nationals?|media|television|tv|radio|newspapers?)$/
const LONGEST = 4
const SHORTEST = 4
const PLURAL = /[^s]s$/

const INVERTED = /^(?:said|says?|added|commented|explained|noted|warned|complained)$/

/** Said, in front: right behind what is quoted, or where a sentence begins with it. */
function isBehindSaying(search: Search, first: number): boolean {
  const { text, tokens } = search
  const saying = tokens[first - 1]
  if (!saying || !INVERTED.test(saying.text) || !isSpaced(search, first)) return false
  return first < 2 || /[".\n]/.test(text.slice(tokens[first - 2]!.end, saying.start))
}

/** What nobody but a speaker does: a word that no list knows for somebody is one with these. */
const PLAINLY = /^(?:said|says?|told|added|warned)$/

/** Whether a word is the verb of a saying: not "criticised by", "suggested to". */
function isSaying(tokens: readonly Token[], at: number, isKnown: boolean): boolean {
  const verb = tokens[at]!.text
  return (isKnown ? SAYS : PLAINLY).test(verb) && !/^(?:by|to)$/.test(tokens[at + 1]?.text ?? '')
}

/** Said, behind: at once, or behind where they are or what they know. */
function isBeforeSaying(search: Search, behind: number, isKnown: boolean): boolean {
  const { tokens } = search
  let after = behind
  // One official also said.
  while (isSpaced(search, after) && ADVERB.test(tokens[after]!.text)) after++
  if (!isSpaced(search, after)) return false
  if (isSaying(tokens, after, isKnown)) return true
  if (!BESIDE.test(tokens[after]!.text)) return false
  for (let at = after + 1; at - after <= PLACED_WITHIN && isSpaced(search, at); at++)
    if (isSaying(tokens, at, isKnown)) return !/^(?:who|which|that|was|were|had|has|he|she|it|they)$/.test(tokens[at - 1]!.text)
  return false
}

const NUMBER = /^\d/

/** Whether a word may say what somebody is: senior, European. */
function mayDescribe({ tokens, namedAt }: Search, at: number): boolean {
  const { text: word } = tokens[at]!
  if (namedAt(at) !== undefined && !isOfState(namedAt(at))) return false
  return ![FUNCTION, NUMBER, ONE, SEVERAL, SAYS].some((other) => other.test(word))
}

/** Where the words in front of a noun begin that say what somebody is: senior European diplomat. */
function describedFrom(search: Search, head: number): number {
  let from = head
  while (head - from < LONGEST - 1 && isSpaced(search, from) && mayDescribe(search, from - 1)) from--
  return from
}

/** Whether nothing stands in front that the words would belong to. */
function isClauseStart(text: string, tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]
  if (!before || /[",;:.!?\n()–—-]/.test(text.slice(before.end, tokens[first]!.start))) return true
  return /^(?:and|but|while|as|although|though|that|because|where|which)$/.test(before.text)
}

/** The words for somebody: where they begin, with and without their article or number, and whether it is one. */
interface Words {
  readonly first: number
  readonly from: number
  readonly isOne: boolean
  readonly isDefinite: boolean
}

function wordsAt(search: Search, head: number): Words {
  const from = describedFrom(search, head)
  const before = isSpaced(search, from) ? search.tokens[from - 1]!.text : ''
  const isOne = ONE.test(before)
  const isDefinite = before === 'the' && from === head
  const hasArticle = isOne || isDefinite || SEVERAL.test(before)
  return { first: hasArticle ? from - 1 : from, from, isOne, isDefinite }
}

/** Whether a sentence begins at a word, quoted or not. */
function isSentenceStart(text: string, tokens: readonly Token[], at: number): boolean {
  return at === 0 || /[.?!:\n"]/.test(text.slice(tokens[at - 1]!.end, tokens[at]!.start))
}

/** Only the first word of a sentence may have a capital, and alone only where it is known for somebody: all else is a name, "Williams said". */
function hasName({ text, tokens, words: { regions }, namedAt }: Search, { first, from }: Words, head: number, isKnown: boolean) {
  const mayOpen = first === from && isSentenceStart(text, tokens, from) && (from < head || isKnown)
  return tokens
    .slice(from, head + 1)
    .some(
      ({ text: word, letters }, at) => letters !== 'lower' && !regions.has(word) && !namedAt(from + at) && !(mayOpen && at === 0),
    )
}

/** A team of doctors: who they are stands behind. */
function nounAt({ tokens, namedAt }: Search, head: number): Token {
  const many = MANY.test(tokens[head]!.text) && tokens[head + 1]?.text === 'of' ? tokens[head + 2] : undefined
  return many && PLURAL.test(many.text) && !namedAt(head + 2) ? many : tokens[head]!
}

/** A diplomat in Moscow: it is said where they are, and so who of all. */
function isPlaced({ tokens, namedAt }: Search, after: number): boolean {
  return /^(?:in|from|at|of)$/.test(tokens[after]?.text ?? '') && namedAt(after + 1) !== undefined
}

function called({ heads }: UnnamedWords, { text }: Token): string {
  return heads.get(text) ?? heads.get(`${text}s`) ?? (PLURAL.test(text) ? text : several(text))
}

/** Whoever has no name and whose words end, but for where they are, with the noun at a word, where they say something. */
export function englishSpeakerAt(search: Search, head: number): UnnamedSpeaker | null {
  const { text, tokens, words, namedAt } = search
  const word = tokens[head]!
  if (word.text.length < SHORTEST || namedAt(head) || THINGS.test(word.text) || FUNCTION.test(word.text)) return null
  const found = wordsAt(search, head)
  const { first, from, isOne, isDefinite } = found
  const isKnown = words.heads.has(word.text) || words.heads.has(`${word.text}s`)
  // The source said: of whom the text has spoken.
  if (isDefinite ? !isKnown : PLURAL.test(word.text) === isOne) return null
  if (hasName(search, found, head, isKnown)) return null
  const states = [...Array(head - from).keys()].map((step) => namedAt(from + step)).filter(isOfState)
  // A Turkish minister speaks for Turkey.
  if (states.length > 1 || (states.length === 1 && FOR_STATE.test(word.text))) return null
  const isSaid =
    isBehindSaying(search, first) || (isClauseStart(text, tokens, first) && isBeforeSaying(search, head + 1, isKnown))
  if (!isSaid) return null
  const noun = nounAt(search, head)
  // A second diplomat, a senior diplomat is one more of the same.
  const described = tokens.slice(from, head).flatMap(({ text: each }, step) => {
    const state = namedAt(from + step)
    return state ? [stateWord(state)] : RANK.test(each) ? [] : [each]
  })
  return {
    start: tokens[first]!.start,
    end: noun.end,
    name: [...described, called(words, noun)].join(' '),
    isAgain: described.length === 0 && isKnown && !isPlaced(search, head + 1),
    isDefinite,
  }
}
