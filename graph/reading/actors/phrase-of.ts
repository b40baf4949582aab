import { isPerson } from '../names/actor-ids.ts'
import { isCalledByCity } from '../names/capital-places.ts'
import type { Lexicon } from '../names/lexicon.ts'
import type { Naming, Via } from '../names/naming.ts'
import { type Offices, titleAt } from '../names/offices.ts'
import type { Heads } from '../names/unknown-names.ts'
import type { Stretch } from '../text/sentences.ts'
import type { Token } from '../text/tokens.ts'
import { ACCORDING, type ActorPhrase, AUSPICES } from './actor-phrase.ts'
import { actorGender, type Gender } from './arabic-gender.ts'
import { type Attributions, attributedAt } from './attributions.ts'
import type { Discourse } from './discourse.ts'
import type { Epithets } from './epithets.ts'
import { prepositionOf } from './prepositions.ts'

export interface PhraseRules {
  readonly heads: Heads
  readonly attributions: Attributions
  readonly lexicon: Lexicon
  readonly epithets: Epithets
  readonly offices: Offices
}

/** A sentence, where each naming of the text begins, and who was spoken of before. */
export interface Speech {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly outer: ReadonlyMap<number, Naming>
  readonly rules: PhraseRules
  readonly discourse: Discourse
}

const HELPED =
  /^(?:[وف]?ب(?:وساطه|رعايه|دعم|مشاركه|حضور|ضمان|ضمانه|دعوه|طلب|تنسيق|اشراف|تمويل|مباركه|مسانده|امر|اسناد|موافقه|ضغط)|auspices|mediation|sponsorship)$/

const HELPED_BY =
  /^(?:brokered|mediated|sponsored|facilitated|supervised|monitored|backed|supported|organised|organized|arranged)$/

const POSTS =
  /^(?:embass(?:y|ies)|consulates?|ambassadors?|envoys?|سفار(?:ه|ته|تها|تيهما|تهما|ات)|سفراء(?:ها|ه)?|سفير(?:ها|ه|هما)?|قنصلي(?:تها|ته|اتها))$/
/** قمة الرياض: a city that something is called by. */
const BY_CITY =
  /^[وفبل]?(?:اتفاق|اتفاقيه|اتفاقات|قمه|اعلان|معاهده|مفاوضات|محادثات|موتمر|بروتوكول|مسار|بيان|ميثاق|منتدي|اجتماع|اجتماعات|لقاء)$/

/** The Swedish capital, العاصمة السويدية: where something is. */
const LAND_OF = /^(?:capital|city|town|village|port|coast|border|soil|territory|airspace|waters|side|island)$/
const OF_LAND = /(?:^|ال)(?:عاصمه|مدينه|بلده|قريه|اراضي|حدود|اجواء|سواحل)$/

/** Whose word it is takes no part in what is told. */
function attributionBefore(text: string, tokens: readonly Token[], at: number, { attributions }: PhraseRules): string | null {
  const found = attributedAt(tokens, at, attributions)
  return found && !/[,،.;]/.test(text.slice(tokens[found.from]!.start, tokens[at]!.start)) ? ACCORDING : null
}

/** A title tells a person's gender; a person without one may be of either. */
function genderOf(
  id: string,
  via: Via,
  tokens: readonly Token[],
  at: number,
  after: number,
  { lexicon, offices }: PhraseRules,
): Gender | null {
  if (!tokens[at]!.isArabic) return null
  const title = isPerson(id) ? titleAt(tokens, at, offices) : null
  const head = title?.words[0]
  // A mayor may be a man or a woman.
  if (head) return head === 'عمده' ? null : head.endsWith('ه') ? 'f' : 'm'
  const words = tokens.slice(at, after).map(({ text }) => text)
  return actorGender(id, via, words, lexicon.masculine)
}

/** Words from `at` to before `after` as a phrase of some actors. */
export function phraseOf(
  { text, tokens, rules }: Speech,
  ids: readonly string[],
  via: Via,
  at: number,
  after: number,
  place: Stretch,
): ActorPhrase {
  const last = tokens[at - 1]?.text ?? ''
  const isOfTitle = tokens[at]!.isArabic && /^ال/.test(last) && HELPED.test(tokens[at - 2]?.text ?? '')
  const isBy = last === 'by' && HELPED_BY.test(tokens[at - 2]?.text ?? '')
  // بدعم من واشنطن: so do those behind a من.
  const isFrom = last === 'من' && HELPED.test(tokens[at - 2]?.text ?? '')
  const helped = isBy || isFrom || isOfTitle || HELPED.test(last) ? AUSPICES : null
  const before = attributionBefore(text, tokens, at, rules) ?? helped ?? prepositionOf(text, tokens, via, at, place.start)
  // عبر in front of a person is a verb; to call on one is to meet.
  const isOfVerb = before === 'عبر' || (before === 'on' && /^call(?:s|ed)$/.test(tokens[at - 2]?.text ?? ''))
  const preposition = isOfVerb && isPerson(ids[0]!) ? null : before
  // The Ottawa convention.
  const isBehind = isCalledByCity(tokens[after]?.text ?? '') || /^(?:pact|deal)$/.test(tokens[after]?.text ?? '')
  const isOfText = via === 'capital' && (isBehind || BY_CITY.test(last))
  if (isOfText) return { ids, via, ...place, at, after, preposition: 'in', gender: null }
  const isLand = via === 'demonym' && (LAND_OF.test(tokens[after]?.text ?? '') || OF_LAND.test(last))
  if (isLand && before === null) return { ids, via, ...place, at, after, preposition: 'in', gender: null }
  const isPost = POSTS.test(tokens[at - 2]?.text ?? '') && /^(?:in|to|at|في|لدي|من)$/.test(before ?? '')
  return { ids, via, ...place, at, after, preposition, isPost, gender: genderOf(ids[0]!, via, tokens, at, after, rules) }
}
