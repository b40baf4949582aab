import { asState, isPlace } from '../names/actor-ids.ts'
import { ACCORDING, type ActorPhrase } from './actor-phrase.ts'

/** Who of a sentence is spoken of together. */

const FORCES = new Set(['armed-forces'])

/** The UN's nuclear watchdog, the IAEA: whose it is takes no part where the one meant is named behind the comma. */
function isOwnerOfNext(text: string, { end }: ActorPhrase, next: ActorPhrase | undefined): boolean {
  return next !== undefined && /^'s (?:[a-z-]+ ){1,4}?[a-z-]+, (?:the )?$/.test(text.slice(end, next.start))
}

/** What stands between two actors that are spoken of together: "and", or a comma in a list that an "and" ends. */
const AND =
  /^[\s,،"')]*(?:and (?:the |its |their |his )*(?:(?:paramilitary|rebel|rival|neighbou?ring|opposition|allied|breakaway|fellow) )?|و)$/
const AND_OTHERS = /^ and (?:\d|other|several|two|three|four|five|six|seven)/
const COMMA = /^"?[,،]\s*(?:the )?$/

/** What somebody is, between two commas: Redwan Hussien, adviser to the prime minister, and Getachew Reda. */
const APPOSITION = /^, (?!who|which|whose|when|where|after|before|while|but|and)[^,;:."]{3,80}, and (?:the |its |their |his )*$/

/** What stands between two, without what is in brackets and the last stop of U.S.: Rwanda (the Parties), Qatar and Togo (as the mediator). */
function betweenThem(text: string, left: ActorPhrase, right: ActorPhrase): string {
  const isShortened = text[left.end] === '.' && text[left.end - 2] === '.'
  return text.slice(isShortened ? left.end + 1 : left.end, right.start).replace(/ ?\([^()]*\)/g, '')
}

const COMMA_AND = /^["')]*, and /

/** Visited Japan, and Iceland halted sales: in English a comma stands in front of an and where a list is of three or more, or a clause begins. */
function isInList(text: string, before: ActorPhrase | undefined, left: ActorPhrase): boolean {
  return before !== undefined && COMMA.test(betweenThem(text, before, left))
}

/** An Arabic و may belong to the title behind it. */
function isAnd(text: string, before: ActorPhrase | undefined, left: ActorPhrase, right: ActorPhrase): boolean {
  const between = betweenThem(text, left, right)
  const isTogether = AND.test(between) && (!COMMA_AND.test(between) || isInList(text, before, left))
  return isTogether || (left.via === 'person' && right.via === 'person' && APPOSITION.test(between))
}

/** Whoever is only named to say what somebody of a list is. */
function isInApposition(text: string, left: ActorPhrase | undefined, right: ActorPhrase | undefined): boolean {
  return left?.via === 'person' && right?.via === 'person' && APPOSITION.test(text.slice(left.end, right.start))
}

/** Indian and Chinese soldiers: two adjectives of one noun. */
function isPeople({ via }: ActorPhrase): boolean {
  return via === 'demonym' || via === 'body'
}

/** Behind two who do something together stands a verb of several: urge, sign, trade. */
const OF_SEVERAL =
  /^ (?:to )?(?!(?:who|which|of|in|on|at|for|from|with|and|by|as|the|has|is|was|had|will|would|says?|said)\b)[a-z]{3,}(?<!s|ed|ing|ly) /

/** Macron, Starmer urge: in a headline a comma stands for an and. */
function isHeadlinePair(text: string, left: ActorPhrase, right: ActorPhrase | undefined): boolean {
  if (
    !right ||
    text.slice(left.end, right.start) !== ', ' ||
    left.via !== right.via ||
    !/^(?:name|person|capital)$/.test(left.via)
  )
    return false
  return (
    /(?:^|\n|[.!?] )$/.test(text.slice(Math.max(0, left.start - 2), left.start)) &&
    OF_SEVERAL.test(text.slice(right.end, right.end + 20))
  )
}

const AIDES_AND_KIN = 'مبعوث|مستشار|محامي|نجل|صهر|مساعد|زوجه|شقيق'
/** A phrase may begin with whose kin or envoy somebody is; a minister's title is the person's own there. */
const BEGINS_OF = new RegExp(`^[وفبل]?(?:${AIDES_AND_KIN})ه? `)
const STANDS_OF = new RegExp(`(?:^|\\s)[وفبل]?(?:${AIDES_AND_KIN}|وزير|سفير|نايب)ه? $`)

/** مبعوث ترامب ستيف ويتكوف: whose envoy it is, in front of the envoy. */
function isWhoseOfficer(text: string, phrase: ActorPhrase, next: ActorPhrase | undefined): boolean {
  if (phrase.via !== 'person' || next?.via !== 'person' || text.slice(phrase.end, next.start) !== ' ') return false
  return (
    STANDS_OF.test(text.slice(Math.max(0, phrase.start - 12), phrase.start)) ||
    BEGINS_OF.test(text.slice(phrase.start, phrase.end))
  )
}

/** Togo (as the African Union mediator): whoever is named in brackets, where they say as what somebody acts. */
function isAsWhat(text: string, { start }: ActorPhrase): boolean {
  return /\(as (?:the |an? )?$/.test(text.slice(Math.max(0, start - 10), start))
}

/** Stopped in Hawaii, Fiji and Papua New Guinea: a list that a sentence ends with. */
function endsSentence(text: string, { end }: ActorPhrase): boolean {
  return /^["')]*(?:[.;!?؟؛\n]|$)/.test(text.slice(end, end + 3))
}

/** In Geneva, Egypt and Qatar; according to Reuters, Egypt and Qatar: where they meet or who tells it is none of them. */
function isWhereOf(text: string, { ids, via, preposition }: ActorPhrase, next: ActorPhrase): boolean {
  if (preposition === ACCORDING) return true
  const isCity = via === 'capital' || ids.every(isPlace)
  return (
    isCity &&
    !endsSentence(text, next) &&
    /^(?:in|at|near|from|outside|في|من|قرب)$/.test(preposition ?? '') &&
    next.via !== 'capital' &&
    !next.ids.some(isPlace)
  )
}

/** The phrases of a sentence with those spoken of together as one. */
export function joined(text: string, phrases: readonly ActorPhrase[]): ActorPhrase[] {
  const meant = phrases.filter(
    (phrase, index) =>
      !isAsWhat(text, phrase) &&
      !isOwnerOfNext(text, phrase, phrases[index + 1]) &&
      !isWhoseOfficer(text, phrase, phrases[index + 1]) &&
      !isInApposition(text, phrases[index - 1], phrases[index + 1]),
  )
  const found: ActorPhrase[] = []
  for (const [index, phrase] of [...meant.entries()].toReversed()) {
    const next = found[0]
    const isMore = next && (next.ids.length > 1 || AND_OTHERS.test(text.slice(next.end, next.end + 12)))
    const isListed = isMore && COMMA.test(betweenThem(text, phrase, next)) && !isWhereOf(text, phrase, next)
    const isHyphened = next && text.slice(phrase.end, next.start) === '-'
    const isOne =
      next?.preposition === null &&
      (phrase.via !== 'demonym' || isPeople(next)) &&
      (isListed || isAnd(text, meant[index - 1], phrase, next) || isHeadlinePair(text, phrase, next))
    // The Front (TPLF): a short name in brackets is the same once more.
    const isShort = next && / \($|^\s*\($/.test(text.slice(phrase.end, next.start)) && next.ids.join() === phrase.ids.join()
    if (isShort) found[0] = { ...phrase, end: next.end, after: next.after }
    else if (next && (isHyphened || isOne)) {
      // Thai and Cambodian troops: both by their states.
      const isOfBoth = phrase.via === 'demonym' || (phrase.via === 'body' && next.via === 'demonym')
      const ids = [...phrase.ids, ...next.ids].map((id) => (isOfBoth ? asState(id, FORCES) : id))
      // The Iran-Iraq war: names with a hyphen between say whose something is, as adjectives do.
      const via = isHyphened && next.via === 'name' ? 'demonym' : next.via
      found[0] = { ...phrase, ids: [...new Set(ids)], end: next.end, after: next.after, via }
    } else found.unshift(phrase)
  }
  return found
}
