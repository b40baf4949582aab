import type { Token } from './tokens.ts'
import type { Search, UnnamedSpeaker } from './unnamed.ts'

/** Who speaks in Arabic and has no name, right behind the verb: قال مصدر مطلع, أفادت مصادر. */

const SAYS =
  /^[وف]?(?:[يت]قول|قالت?|قالوا|افادت?|[يت]فيد|ذكرت?|[يت]ذكر|اكدت?|[يت]وكد|اعلنت?|اضافت?|[يت]ضيف|صرحت?|اوضحت?|[يت]وضح|كشفت?|اشارت?|[يت]شير|راي|رات|[يت]ري|اعتبرت?|[يت]عتبر|حذرت?|[يت]حذر|لفتت?|نفت?|نفي|شددت?|رجحت?|[يت]رجح|توقعت?|[يت]توقع|زعمت?|بينت?|تابعت?|اتهمت?|[يت]تهم|طالبت?|دعت?|دعا|انتقدت?|رحبت?|نددت?|استبعدت?)$/
const RELAYS = /^[وف]?[يت]?(?:نقل|نسب)ت?$/
const RELAYED_WITHIN = 6

/** At whom it is said or when may stand between: وقال لرويترز مصدر. */
function isBehindSaying(tokens: readonly Token[], at: number): boolean {
  const [second, first] = [tokens[at - 2]?.text ?? '', tokens[at - 1]?.text ?? '']
  if (SAYS.test(first) || (SAYS.test(second) && /^(?:ل\p{L}{4,}|امس|اليوم|ايضا)$/u.test(first))) return true
  return first === 'عن' && tokens.slice(Math.max(0, at - RELAYED_WITHIN), at - 1).some(({ text }) => RELAYS.test(text))
}

const QUALITY = /^(?:مسوول|مسووله|اخر|اخرون|اخرين|اخري|مقرب|مقربه|مقربون|مقربين|مطلع|مطلعه|بارزه?|كبيره?|رفيعه?)$/
/** In a body, for a body: whoever speaks there is the body's. */
const OF_BODY = /^(?:في|من|باسم|ب\p{L}+)$/u

/** مصدر في وزارة الدفاع: of whom it is, and no more than that. */
function isOfSomebody({ tokens, isTaken, isWhere }: Search, after: number): boolean {
  const next = tokens[after]
  if (!next) return false
  if (isTaken(after)) return true
  if (next.text === 'في' && isWhere(after + 1)) return false
  return OF_BODY.test(next.text) && [1, 2, 3].some((step) => isTaken(after + step))
}

/** أحد الدبلوماسيين, بعض السكان. */
const ONE_OF = /^[وف]?(?:احد|احدي|بعض)$/

export function arabicSpeakerAt(search: Search, at: number): UnnamedSpeaker | null {
  const { tokens, text, words, isTaken } = search
  const isOneOf = ONE_OF.test(tokens[at]!.text)
  const head = isOneOf ? at + 1 : at
  const word = tokens[head]
  if (!word || (isTaken(head) && !isOneOf) || !isBehindSaying(tokens, at)) return null
  const isDefinite = /^ال/.test(word.text)
  const id = words.heads.get(isDefinite ? word.text.slice(2) : word.text)
  if (id === undefined || (isOneOf && !isDefinite)) return null
  let after = head + 1
  const described: string[] = []
  const isGap = () => tokens[after] !== undefined && text.slice(tokens[after - 1]!.end, tokens[after]!.start) === ' '
  while (isGap() && !isTaken(after)) {
    const adjective = tokens[after]!.text.replace(/^ال/, '')
    const quality = words.qualities.get(adjective)
    if (quality === undefined && !QUALITY.test(adjective)) break
    if (quality !== undefined && quality !== 'senior' && quality !== 'informed') described.push(quality)
    after++
  }
  // قال نواب الرئيس, المسؤول الروسي: whose they are says who it is.
  const isOwned = isGap() && /^ال/.test(tokens[after]!.text)
  if (isOwned || (isGap() && tokens[after - 1]!.text !== 'مقرب' && isOfSomebody(search, after))) return null
  return {
    start: tokens[at]!.start,
    end: tokens[after - 1]!.end,
    name: [...described.slice(-1), id].join(' '),
    isAgain: described.length === 0,
    isDefinite: isDefinite && !isOneOf,
  }
}
