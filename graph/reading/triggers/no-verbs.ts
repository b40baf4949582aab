import type { ActorPhrase } from '../actors/actor-phrase.ts'
import { isPerson } from '../names/actor-ids.ts'
import type { Token } from '../text/tokens.ts'
import type { FoundTrigger } from './trigger.ts'

/** English words that look like verbs of the lexicon and are none, by the actors around them. */

/** A Philippine supply boat: behind the adjective of a people, the plain form of a verb is a noun. */
export function isOfPeople(
  tokens: readonly Token[],
  { at, words, trigger }: FoundTrigger,
  phrases: readonly ActorPhrase[],
): boolean {
  if (trigger.kind !== 'verb' || words > 1 || tokens[at]!.isArabic || /(?:ed|ing|s)$/.test(tokens[at]!.text)) return false
  const before = phrases.find(({ after }) => after === at)
  return before?.via === 'demonym' && before.ids.length === 1 && PLAIN.has(tokens[at]!.text)
}

/** Frozen funds, recent attacks: behind a word that nobody is called by, what may be a verb with s is a plural. */
export function isPlural(
  tokens: readonly Token[],
  { at, words, trigger }: FoundTrigger,
  isMeant: (at: number) => boolean,
): boolean {
  const before = tokens[at - 1]
  if (trigger.kind !== 'verb' || words > 1 || !before || before.letters !== 'lower' || isMeant(at - 1)) return false
  // Ambulances and shells: behind another plural it is one, too.
  const isListed = /^(?:and|or)$/.test(before.text) && /[^s]s$/.test(tokens[at - 2]?.text ?? '')
  return PLURALS.has(tokens[at]!.text) && (isListed || !BEFORE_PLURAL.test(before.text))
}

const BEFORE_PLURAL =
  /^(?:it|he|she|who|which|that|also|still|now|often|never|always|and|or|but|ministry|government|president|minister|spokes\w+|parliament|army|agency|office|court|king|union|council|group|country|state|party|leader)$|ly$/
const PLURALS = new Set(
  'targets funds supplies attacks strikes claims demands reports calls visits votes pledges promises protests raids fires hopes remarks comments requests supports backs shells bombs threats trains tests names values signs talks meets fines grants estimates guarantees appeals commits donates posts exports'.split(
    ' ',
  ),
)

const PLAIN = new Set(
  'supply visit attack strike support demand request appeal back pledge promise vow claim report raid fire train fund test vote protest welcome blame praise name value'.split(
    ' ',
  ),
)

const GUESTS =
  /^(?:president|presidents|minister|ministers|delegations?|envoys?|ambassadors?|leaders?|kings?|prince|premier|chancellor|counterparts?|officials?|guests?|visitors?|him|her|them|emissar(?:y|ies)|call|head|chief|secretary|diplomats?)$/

/** Brazil received greater access: to receive what is nobody's visit. */
export function isReceipt(
  tokens: readonly Token[],
  { at, words, trigger }: FoundTrigger,
  phrases: readonly ActorPhrase[],
): boolean {
  if (trigger.order !== 'host' || !/^receiv/.test(tokens[at]!.text)) return false
  const behind = at + words
  const isGuest = phrases.some((phrase) => phrase.at >= behind && phrase.at <= behind + WITHIN && phrase.ids.some(isPerson))
  const isPassive = /^(?:was|were|been|being|is|are)$/.test(tokens[at - 1]?.text ?? '')
  return !isGuest && !isPassive && !tokens.slice(behind, behind + WITHIN).some(({ text }) => GUESTS.test(text))
}

const WITHIN = 8

/** What may stand behind the place where somebody is: when, for how long, for what. */
const BEHIND_PLACE =
  /^(?:for|on|to|as|at|in|when|where|and|but|while|with|during|since|until|last|this|next|earlier|later|today|yesterday|tomorrow|\p{L}+day|to|from|after|before|by|again|alongside|ahead)$/u

/** Is in power, the base was in Kuwait, a New York jail: only who is named right in front of the words, and is in a place, visits it. */
export function isNoStay(
  text: string,
  tokens: readonly Token[],
  { at, words, trigger }: FoundTrigger,
  phrases: readonly ActorPhrase[],
): boolean {
  if (trigger.order !== 'stay') return false
  const there = phrases.find(
    (phrase) => phrase.at === at + words || (phrase.at === at + words + 1 && tokens[at + words]?.text === 'the'),
  )
  const who = phrases.findLast(({ after }) => after <= at)
  const next = there && tokens[there.after]
  const goesOn = next !== undefined && text.slice(there!.end, next.start) === ' ' && !BEHIND_PLACE.test(next.text)
  const isWho = who?.after === at && who.preposition === null && who.ids.every(isPerson)
  return !there || there.via === 'demonym' || goesOn || !isWho || text.slice(there.end, there.end + 2) === "'s"
}
