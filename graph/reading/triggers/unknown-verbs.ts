import type { ActorPhrase } from '../actors/actor-phrase.ts'
import type { Token } from '../text/tokens.ts'
import { ANY_BE } from '../text/verb-forms.ts'
import { canAct, type SentenceWords } from './parsed.ts'
import { type FoundTrigger, HAPPENED, INTENDED } from './trigger.ts'

/** Verbs that no lexicon has, told by where they stand: right behind whoever acts in English, right in front in Arabic. */

const IRREGULAR = new Set(
  'took got won lost left came went fell rose began broke brought built bought caught chose drew drove fought gave grew kept led made put ran sent set shut stood struck threw wrote beat cut flew forbade froze hid hit overcame overthrew sank shook shot split spoke spread stole swept taught tore withdrew'.split(
    ' ',
  ),
)
const BETWEEN =
  /^(?:has|have|had|also|then|later|since|recently|now|already|both|together|once|again|twice|meanwhile|was|were|been)$|ly$/
/** What one feels, or where one is: was impressed, is located. */
const FELT =
  /^(?:impressed|concerned|surprised|pleased|disappointed|satisfied|worried|alarmed|shocked|saddened|encouraged|interested|located|based|born|related|delighted|honoured|honored|frustrated|tired|scared|embarrassed)$/
/** What was only tried or wanted. */
const ONLY_TRIED = /^(?:failed|hesitated|seemed|appeared|managed|tried|needed|wanted|wished)$/
const FARTHEST = 4

/** Whether a word is an English verb in the past by its form. */
export function isPast({ text, letters }: Token): boolean {
  return letters === 'lower' && (/[a-z]{2}ed$/.test(text) || IRREGULAR.has(text))
}

function english({ text, tokens, to }: SentenceWords, phrase: ActorPhrase): number | null {
  for (let at = phrase.after; at < to && at < phrase.after + FARTHEST; at++) {
    if (/[,;:."]/.test(text.slice(at === phrase.after ? phrase.end : tokens[at - 1]!.end, tokens[at]!.start))) return null
    if (BETWEEN.test(tokens[at]!.text)) continue
    const isFelt = FELT.test(tokens[at]!.text) && ANY_BE.test(tokens[at - 1]!.text)
    return isPast(tokens[at]!) && !isFelt && !ONLY_TRIED.test(tokens[at]!.text) ? at : null
  }
  return null
}

const NO_VERB =
  /^[وف]?(?:بين|حول|ضد|عبر|نحو|لدي|عند|منذ|خلال|اثناء|ان|انه|لكن|لان|كما|حيث|هو|هي|هم|ليس|كان|كانت|قد|لقد|ما|لا|لم|لن|مع|من|الي|علي|في|عن|بعد|قبل|اما|ثم|او|بل|غير|سوي|مثل|كل|بعض|جميع|احد|عدد|هذا|هذه|ذلك|تلك|اذ|اذا|لو|تحت|فوق|امام|وراء|دون|حتي|ضمن|وفق|حسب|تجاه|ازاء|يوم|عام|شهر|صباح|مساء|امس|اليوم|تكون|يكون|تبدو|يبدو|ظل|ظلت|بات|باتت|اصبح|اصبحت|تظل|يظل|تبقي)$/

function isArabicVerb({ text, isArabic }: Token): boolean {
  if (!isArabic || NO_VERB.test(text) || text.length < 3) return false
  const bare = text.replace(/^[وف](?=\p{L}{3})/u, '')
  if (/^(?:ال|لل|بال|كال)/.test(bare) || /(?:ات|يه|ون|ين|ه)$/.test(bare)) return false
  return /^س[يت]\p{L}{2,}$/u.test(bare) || /ت$/.test(bare)
}

const HAS = /^[وفل]?قد$/

/** وقد دخل الجيش المدينة, كان الجيش قد دخل المدينة: behind قد stands a verb, whatever it looks like. */
function behindHas(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]
  return HAS.test(tokens[at - 1]?.text ?? '') && word !== undefined && word.text.length > 2 && !NO_VERB.test(word.text)
}

function arabic({ text, tokens, to }: SentenceWords, phrase: ActorPhrase): number | null {
  const [at, next] = [phrase.at - 1, phrase.after + 1]
  const word = tokens[at]
  const isBeside = word && text.slice(word.end, tokens[phrase.at]!.start) === ' '
  if (isBeside && (isArabicVerb(word) || behindHas(tokens, at))) return at
  if (next >= to || !behindHas(tokens, next)) return null
  return text.slice(phrase.end, tokens[next]!.start).trim() === tokens[phrase.after]!.text ? next : null
}

/** @param isTaken Whether a word is, or stands in a clause of, something known to be told. */
export function unknownVerbs(
  words: SentenceWords,
  phrases: readonly ActorPhrase[],
  isTaken: (at: number) => boolean,
): FoundTrigger[] {
  return phrases.flatMap((phrase) => {
    if (!canAct(phrase) || phrase.via === 'demonym') return []
    const at = words.tokens[phrase.at]!.isArabic ? arabic(words, phrase) : english(words, phrase)
    if (at === null || at < words.from || isTaken(at)) return []
    const { start, end } = words.tokens[at]!
    // ستقرض اليابان: what states and blocs will do, they mean to do.
    const isMeant = /^[وف]?س[يت]/.test(words.tokens[at]!.text) && phrase.ids.every((id) => /^(?:state|bloc):/.test(id))
    return [{ trigger: isMeant ? INTENDED : HAPPENED, at, words: 1, start, end }]
  })
}
