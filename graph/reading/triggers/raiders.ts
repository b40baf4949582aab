import type { ActorPhrase } from '../actors/actor-phrase.ts'
import type { Parsed } from './parsed.ts'
import type { FoundTrigger } from './trigger.ts'

/** Who kills, where a sentence only says in what somebody was killed. */

const WITHIN = 12
const RAID =
  /^(?:air|air-?|drone|missile|rocket|artillery|sniper|cross-border|airstrikes?|strikes?|raids?|attacks?|shelling|bomb(?:ing|ardment)|ambush|fire|operation|offensive|assault|[بل]?(?:ال)?(?:غاره|غارات|قصف|ضربه|ضربات|هجوم|هجمات|نيران|رصاص|صاروخ|صواريخ|كمين|عمليه))$/
const FIGHT =
  /^(?:clash(?:es)?|fighting|battles?|firing|shelling|attacks?|skirmish(?:es)?|ambush|fire|firefight|exchange|(?:ال)?(?:اشتباك|اشتباكات|مواجهه|مواجهات|معركه|معارك|قتال|قصف|هجوم|اطلاق))$/

/** هجمات باريس are of whoever struck Paris. */
function isFighter({ via, ids }: ActorPhrase): boolean {
  return via === 'demonym' || via === 'body' || ids.every((id) => /^(?:group|org):/.test(id))
}

/** Killed in an Israeli strike, in a clash with Chinese troops, برصاص القوات الإسرائيلية: nobody where none is named. */
export function raiders({ tokens, phrases }: Parsed, { at, words }: FoundTrigger): readonly string[] {
  const behind = phrases.filter((phrase) => phrase.at >= at + words && phrase.at - at <= WITHIN)
  // An adjective follows its noun in Arabic, and goes before it in English.
  const isRaid = (phrase: ActorPhrase) =>
    tokens[phrase.at]!.isArabic
      ? RAID.test(tokens[phrase.at - 1]!.text) && isFighter(phrase)
      : /^(?:demonym|name)$/.test(phrase.via) && RAID.test(tokens[phrase.after]?.text ?? '')
  const isFight = ({ at: place, preposition }: ActorPhrase) =>
    /^(?:with|from|by|مع|من)$/.test(preposition ?? '') && FIGHT.test(tokens[place - 2]?.text ?? '')
  return behind.find((phrase) => isRaid(phrase) || isFight(phrase))?.ids ?? []
}
