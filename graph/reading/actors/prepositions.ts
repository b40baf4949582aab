import type { Via } from '../names/naming.ts'
import type { Token } from '../text/tokens.ts'
import { ANY_BE } from '../text/verb-forms.ts'
import { ALSO, BACKED, BACKING } from './actor-phrase.ts'

/** The preposition that somebody who is named hangs on, and so whether they act. */

const PREPOSITIONS = new Set(
  (
    'with to from in at on of against between by for over about towards toward into under near around alongside through than ' +
    'مع الي علي من في عن بين ضد لدي تجاه نحو عبر باتجاه قبل بعد داخل عند حول ازاء بحق لصالح'
  ).split(' '),
)
const CLITICS: Readonly<Record<string, string>> = { ب: 'ب', ل: 'ل', ك: 'ك' }
const ARTICLES = new Set(['the', 'a', 'an', 'its', 'his', 'their'])

/** ملف أوكرانيا, أزمة السودان: what is spoken of, and nobody who acts. */
const TOPICS =
  /^(?:[وفبل]?(?:ملف|ازمه|قضيه|حرب|مستقبل|مصير|اوضاع|وضع|شان|شوون|مساله|تطورات|مستجدات|امن|استقرار|سياده|وحده|اراضي|استقلال|حدود|شعب|اجواء|اعمار|برنامج|قراري|قرارات))$/

const DELEGATION =
  /^(?:delegations?|negotiators|officials|troops|soldiers|forces|[وف]?(?:وحدات|قوات|جنود|وحده|كتيبه|خبراء|سفن|طايرات|مقاتلات)|[وف]?وفدا?|[وف]?وفود|مسوولون|مسوولين|[وف]?مفاوضون|مفاوضين|[وف]?ممثلون|ممثلين|[وف]?مبعوثون|مبعوثين|وزراء|خبراء)$/

const FORCES = /^(?:عسكريه|جويه|بحريه|بريه|خاصه|مسلحه|حربيه|امنيه)$/

const SPEAKS_FOR = /^(?:spokes(?:man|woman|person|men)|aides?|advis[eo]rs?|lawyers?)$/

const OFFICERS = /^[وفبل]?(?:الاطراف|الفرقاء|وزراء|وزارات|مستشارو|مستشاري|روساء|قاده|زعماء|سفراء|مسوولو|مسوولي|برلمانات|حكومات)$/

const PORTFOLIOS = /^و?(?:ال)?(?:خارجيه|دفاع|داخليه|ماليه|امن|قومي|اقتصاد|صحه|طاقه|تجاره|عدل)$/

function areOfficers(tokens: readonly Token[], last: number): boolean {
  for (let at = last; at >= last - 3; at--) {
    if (OFFICERS.test(tokens[at]?.text ?? '')) return true
    if (!PORTFOLIOS.test(tokens[at]?.text ?? '')) return false
  }
  return false
}

const DIRECTIONS =
  /^(?:northern|southern|eastern|western|central|north|south|east|west|neighbou?ring|nearby|شمال|جنوب|شرق|غرب|وسط|شمالي|جنوبي|شرقي|غربي)$/

/** What stands in front, past an article and a direction: to northern Gaza, في شمال سوريا. */
function wordBefore(tokens: readonly Token[], at: number): Token | undefined {
  const last = ARTICLES.has(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1
  return DIRECTIONS.test(tokens[last]?.text ?? '') && PREPOSITIONS.has(tokens[last - 1]?.text ?? '')
    ? tokens[last - 1]
    : tokens[last]
}

/** المبعوث الخاص للأمم المتحدة: who acts for whom. */
const ACTS_FOR =
  /^[وفبل]?(?:ال)?(?:مبعوث|ممثل|ممثله|مندوب|مندوبه|متحدث|متحدثه|ناطق|ناطقه|امين|مدير|مديره|مفوض|مفوضه|مقرر|منسق|منسقه|تابع|تابعه|وفد|مجلس|جمعيه|لجنه|جيش|قايد)$/

function prepositionBefore(text: string, tokens: readonly Token[], at: number, start: number): string | null {
  const token = tokens[at]!
  // للملك: the ل swallows the article.
  if (token.isArabic && start === token.start && /^لل\p{L}{3}/u.test(token.text))
    return [1, 2].some((back) => ACTS_FOR.test(tokens[at - back]?.text ?? '')) ? null : 'ل'
  if (token.isArabic && start > token.start) {
    const letter = CLITICS[text[start - 1] ?? '']
    if (letter) return letter
  }
  const before = wordBefore(tokens, at)
  if (before?.isArabic && TOPICS.test(before.text)) return 'حول'
  const bare = before?.text.replace(/^[وف](?=..)/, '')
  if (!before) return null
  const backed = before === tokens[at - 1] ? at - 2 : at - 3
  // The marches have been backed by a party: it does back them.
  const isVerb = ANY_BE.test(tokens[backed - 1]?.text ?? '')
  if (/^(?:من|by)$/.test(before.text) && BACKED.test(tokens[backed]?.text ?? '') && !isVerb) return BACKING
  // وزراء الخارجية في السويد والدنمارك: where several are officers, and nothing else is said of whom they are.
  if (before.text === 'في' && areOfficers(tokens, at - 2)) return null
  // حدوده مع الصومال: where a border is.
  if (
    /^(?:مع|with)$/.test(before.text) &&
    // A treaty on the border with them is theirs, too.
    ![3, 4].some((back) => /(?:اتفاق|معاهد|ترسيم|رسم|agree|treaty|demarcat)/.test(tokens[at - back]?.text ?? '')) &&
    /^(?:[وفبل]?(?:ال)?حدود(?:ه|ها|هم)?|borders?|frontier)$/.test(tokens[at - 2]?.text ?? '')
  )
    return 'in'
  // A delegation from a state acts for it.
  const noun = at - (before === tokens[at - 1] ? 2 : 3)
  // وحدات عسكرية من الصين: an adjective may stand between.
  const isOfAny = [noun, noun - 1].some(
    (place) => DELEGATION.test(tokens[place]?.text ?? '') && (place === noun || FORCES.test(tokens[noun]?.text ?? '')),
  )
  if (/^(?:من|from)$/.test(before.text) && isOfAny) return null
  // A spokesman for the army speaks for it.
  const isOfficer = SPEAKS_FOR.test(tokens[noun]?.text ?? '') && tokens[noun - 1]?.text !== 'the'
  if (/^(?:for|to)$/.test(before.text) && isOfficer) return null
  if (/^(?:did|do|does|have|has)$/.test(before.text) && /^(?:as|so)$/.test(tokens[at - 2]?.text ?? '')) return ALSO
  return PREPOSITIONS.has(before.text) ? before.text : bare && PREPOSITIONS.has(bare) ? bare : null
}

/** Of an Arabic adjective, the preposition of the noun in front of it: من الجانب الأوكراني. */
export function prepositionOf(text: string, tokens: readonly Token[], via: Via, at: number, start: number): string | null {
  const noun = tokens[at - 1]
  const isAdjective = (via === 'demonym' || via === 'body') && tokens[at]!.isArabic && tokens[at]!.text.startsWith('ال')
  if (!isAdjective || !noun || !/^(?:[وف]?[بل]?ال|لل)/.test(noun.text)) return prepositionBefore(text, tokens, at, start)
  return /^[وف]?[بل]/.test(noun.text) && noun.text.length > 5
    ? noun.text.replace(/^[وف]/, '')[0]!
    : prepositionBefore(text, tokens, at - 1, noun.start)
}
