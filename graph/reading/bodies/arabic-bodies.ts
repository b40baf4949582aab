import { isVerbWithObject, isWord } from '../names/person-names.ts'
import type { NameSearch, UnknownName } from '../names/unknown-names.ts'
import { DAYS_AR } from '../text/day-names.ts'

const DEFINITE = /^(?:ال|لل)\p{L}{2,}/u
/** الجبهة الشرقية, اللجان المشتركة: which of several of its kind it is. */
const WHICH = /^(?:ال(?:شرقيه|غربيه|جنوبيه|شماليه|مشتركه|مشترك|اقليمي|محلي|محليه|حكومي|حكوميه|معنيه|معني|جديد|جديده|مذكوره?))$/
const MOST_BEHIND_HEAD = 4
/** What stands for something: its name may be two words with a و. */
const CAUSES = /^(?:حركه|حزب|جبهه|جمعيه|منظمه|تجمع|تيار|تحالف)$/

/** معهد دراسات الحرب, شبكة حقوق الإنسان: words that are no name, and of whose body something is. */
const OF_WHAT =
  /^(?:دراسات|ابحاث|بحوث|حقوق|شوون|دعم|تنميه|تطوير|عمال|امن|علاقات|تعاون|مساعدات|اعمال|قضايا|تنظيم|متابعه|وحده|استقرار|حمايه|اداره|مكافحه|رعايه|كتاب)$/

/** Which one or when, and not of what a body is. */
const TOLD = new RegExp(`^(?:ال(?:اخير|اخيره|ماضي|ماضيه|مقبل|مقبله|حالي|حاليه|سابق|سابقه|يوم|جديد|جديده|تي|ذي|ذين)|${DAYS_AR})$`)

/** For what a body is; not what somebody does something for: للنظر في. */
const FOR = /^لل(?!نظر|بحث|تشاور|وقوف|مشاركه|رد$|حصول|ضغط|قيام|تصدي|تعامل|تحقيق|مره|مرات)\p{L}{3,}/u

/** وادي فرغانة: the word is part of the name of what nature made. */
const NATURAL = /(?:وادي|بحيره|جزيره|جبل|جبال|نهر|مضيق|خليج|بحر|شبه|سد)$/

function isHead({ tokens, heads }: NameSearch, at: number, kind: 'organization' | 'place'): boolean {
  // وأدى, and it led to, is no وادي.
  if (/^و[أا]د[ىّ]/.test(tokens[at]!.written)) return false
  return tokens[at]!.stems.some((stem) => !stem.isBare && heads.get(stem.text) === kind)
}

/** Whether a word stands right behind the one before it and is nobody's name that is known. */
function isFree({ text, tokens, isTaken }: NameSearch, at: number): boolean {
  return text.slice(tokens[at - 1]!.end, tokens[at]!.start) === ' ' && !isTaken(at)
}

/** بلدة بادمي: a place by the word for what it is. */
function placeBehind(search: NameSearch, at: number): UnknownName | null {
  const { text, tokens, heads, rules, isTaken } = search
  const next = tokens[at + 1]
  if (!isHead(search, at, 'place') || !next || isTaken(at + 1) || !/^ "?$/.test(text.slice(tokens[at]!.end, next.start)))
    return null
  // مدينة وبلدة, مدينة يقطنها: another place, and what is told of it.
  const isTwo = isOfTwo(search, at + 1)
  if (
    (isWord(next.text, rules) && !isTwo) ||
    isVerbWithObject(next) ||
    next.stems.some((stem) => heads.get(stem.text) === 'place')
  )
    return null
  // مقاطعة تسمى مقدونيا: a verb.
  if (/^(?:[يت](?:سمي|دعي|قع|عرف|ضم|شهد)|اسمها|اسمه)$/.test(next.text)) return null
  // منطقة أمنية: what kind of place it is, and no name.
  if (/\d/.test(next.text) || /^(?!ال)\p{L}+يه$|^[لبك]\p{L}{3,}(?:هم|ها|هما)$/u.test(next.text)) return null
  const stem = tokens[at]!.stems.find((each) => heads.get(each.text) === 'place')
  const start = NATURAL.test(tokens[at]!.text) ? tokens[at]!.start + (stem?.skip ?? 0) : next.start
  const { end } = tokens[isTwo ? at + 2 : at + 1]!
  return { kind: 'place', name: text.slice(start, end), start, end }
}

/** سان بيدرو, تل السلام: words with which the names of places begin. */
const BEGINS_PLACE =
  /^(?:سان|سانت|سانتا|عين|تل|تله|بيت|دير|راس|كفر|خان|باب|برج|بير|ام|ابو|بني|بنت|قصر|حصن|نيو|بورت|كيب|لا|لوس|لاس|ريو|مونت|خور|شرم|مرسي|سوق|دار|كوم|منيه|ميت|تيزي|ايت|سيدي|اولاد|غوش|شبه)$/

function isOfTwo(search: NameSearch, first: number): boolean {
  const { tokens } = search
  return (
    BEGINS_PLACE.test(tokens[first]!.text) &&
    tokens[first + 1] !== undefined &&
    isFree(search, first + 1) &&
    !WHERE.test(tokens[first + 1]!.text)
  )
}

const WHERE =
  /^(?:في|من|الي|علي|عن|قرب|شمال|جنوب|شرق|غرب|شمالي|جنوبي|شرقي|غربي|امس|اليوم|و\p{L}+|ب(?:ال|ريف|محافظ|مدين|ولاي|اقليم|منطق|شمال|جنوب|شرق|غرب|ين$|عد$)\p{L}*|ال(?:تي|ذي|واقعه?|حدوديه?|مجاوره?|تابعه?|قريبه?|تاريخيه?|ساحليه?|جبليه?|صغيره?|كبيره?|شمالي\p{L}*|جنوبي\p{L}*|شرقي\p{L}*|غربي\p{L}*))$/u

/** What an Arabic word for an organisation heads: definite words behind it. */
function bodyBehind(search: NameSearch, at: number): (UnknownName & { to: number }) | null {
  const { text, tokens, heads, rules } = search
  const stem = tokens[at]!.stems.find((each) => heads.get(each.text) === 'organization')
  if (!stem) return null
  // المجلس الوطني is one thing, المجلس العقوبات are two.
  const isOne = (next: number) =>
    !(stem.isBare || stem.text.startsWith('ال')) || /(?:ي|ه|يون|يين|علي|حاكم|اعلي|اول|عام|موحد|مشترك)$/.test(tokens[next]!.text)
  // الهيئة العامة للاستعلامات: behind a head with its article no year is told.
  const isGeneral = (next: number) =>
    next === at + 1 && (stem.isBare || stem.text.startsWith('ال')) && /^العامه?$/.test(tokens[next]!.text)
  const isBehind = (next: number) =>
    isFree(search, next) &&
    DEFINITE.test(tokens[next]!.text) &&
    (isGeneral(next) || !rules.stops.has(tokens[next]!.text)) &&
    isOne(next)
  // لجنة نزع الأسلحة: one word in between may be indefinite.
  const isOpen = (next: number) =>
    isFree(search, next) &&
    (OF_WHAT.test(tokens[next]!.text) || (!rules.stops.has(tokens[next]!.text) && /^[^وفبلك]/.test(tokens[next]!.text)))
  const isWhole = (next: number) => isFree(search, next) && DEFINITE.test(tokens[next]!.text) && !TOLD.test(tokens[next]!.text)
  // صحيفة محلية: of what kind it is, and no part of a name.
  const isKind =
    /يه$/.test(tokens[at + 1]?.text ?? '') || (!/ه$/.test(stem.text) && /\p{L}{3}ي$/u.test(tokens[at + 1]?.text ?? ''))
  const isLinked =
    !isKind && !stem.isBare && tokens[at + 2] !== undefined && isOpen(at + 1) && !isBehind(at + 1) && isWhole(at + 2)
  // حركة العدل والمساواة: what a movement stands for may be two things.
  const isJoint = (next: number) =>
    CAUSES.test(stem.text) && next > at + 1 && /^وال\p{L}{2,}/u.test(tokens[next]!.text) && isFree(search, next)
  let to = at + (isLinked ? 3 : 1)
  // اللجنة الوطنية للانتخابات, المجلس الأعلى للقضاء: for what it is.
  const isFor = (next: number) => next > at + 1 && isFree(search, next) && FOR.test(tokens[next]!.text)
  while (to < tokens.length && to - at <= MOST_BEHIND_HEAD && (isBehind(to) || isJoint(to) || isFor(to))) to++
  if (to === at + 1 || (to === at + 2 && (WHICH.test(tokens[at + 1]!.text) || tokens[at + 1]!.text.startsWith('لل')))) return null
  const [start, end] = [tokens[at]!.start + stem.skip, tokens[to - 1]!.end]
  return { kind: 'organization', name: text.slice(start, end).replace(/^لل/, 'ال'), start, end, to }
}

const MEDIUM = /^[وفبل]*(?:ال)?(?:صحيفه|جريده|مجله|قناه|شبكه|موقع|اذاعه|تلفزيون)$/
const TITLES =
  /^(?:تايمز|بوست|تريبيون|هيرالد|نيوز|ديلي|ستار|تلغراف|اكسبرس|غازيت|غازيته|جورنال|مورنينغ|ريفيو|اونلاين|انسايدر|ميل|صن|ووتش|مونيتور|اوبزرفر|غلوب|كرونيكل)$/

/** صحيفة طهران تايمز: a medium that has a city in its name. */
function mediumBehind({ text, tokens, isTaken }: NameSearch, at: number): (UnknownName & { to: number }) | null {
  const last = tokens[at + 2]
  if (!MEDIUM.test(tokens[at]!.text) || !last || !TITLES.test(last.text) || !isTaken(at + 1)) return null
  const { start } = tokens[at + 1]!
  if (text.slice(tokens[at]!.end, start) !== ' ' || text.slice(tokens[at + 1]!.end, last.start) !== ' ') return null
  return { kind: 'organization', name: text.slice(start, last.end), start, end: last.end, to: at + 3 }
}

const MOST_IN_QUOTES = 4

/** منظمة "المطبخ المركزي العالمي", حزب «الأمة»: what stands in quotation marks behind the word for a body. */
function quotedBehind(search: NameSearch, at: number): (UnknownName & { to: number }) | null {
  const { text, tokens, isTaken } = search
  const next = tokens[at + 1]
  if (!isHead(search, at, 'organization') || !next || isTaken(at + 1) || text.slice(tokens[at]!.end, next.start) !== ' "')
    return null
  for (let to = at + 2; to <= at + 1 + MOST_IN_QUOTES && to <= tokens.length; to++) {
    const { end } = tokens[to - 1]!
    if (text[end] === '"') return { kind: 'organization', name: text.slice(next.start, end), start: next.start, end, to }
    if (text.slice(end, tokens[to]?.start) !== ' ') return null
  }
  return null
}

/** Organisations and places in Arabic, by the words for what they are: الآلية الثلاثية, المجلس الأعلى للأمن القومي, بلدة بادمي. */
export function unknownBodies(search: NameSearch): UnknownName[] {
  const found: UnknownName[] = []
  for (let at = 0; at < search.tokens.length; at++) {
    if (!search.tokens[at]!.isArabic || search.isTaken(at)) continue
    const place = placeBehind(search, at)
    if (place) {
      found.push(place)
      continue
    }
    const body = mediumBehind(search, at) ?? quotedBehind(search, at) ?? bodyBehind(search, at)
    if (!body) continue
    const { to, ...name } = body
    found.push(name)
    at = to - 1
  }
  return found
}
