import { DAYS_AR, isWhen } from '../text/day-names.ts'
import type { Token } from '../text/tokens.ts'

/** Who speaks in Arabic and stands right behind the verb, whether anybody knows them or not: قالت لجنة جائزة نوبل إن. */

/** Where the words for whoever speaks stand. */
export interface OwnSubject {
  readonly from: number
  /** Behind the last word that says what they are. */
  readonly to: number
  /** Where what they say begins. */
  readonly content: number
  /** Whether they have a name in quotation marks: صحيفة "هآرتس". */
  readonly isQuoted: boolean
}

/** Behind these nothing but a subject stands: others may have an object, too (أكد ضرورة أن). */
const ONLY_SUBJECT = /^[وف]?(?:قالت?|[يت]قول|اضافت?|[يت]ضيف|تابعت?|[يت]تابع|صرحت?|[يت]صرح|افادت?|[يت]فيد)$/
/** Behind these stands whom they tell or ask: أبلغ الصحفيين أن. */
const TO_SOMEBODY = /^[وف]?(?:ابلغت?|[يت]بلغ|اخبرت?|[يت]خبر|طالبت?|[يت]طالب|دعت?|دعا|[يت]دعو|ناشدت?|حثت?|اتهمت?|طمانت?|وعدت?)$/

const CONTENT = /^(?:ب?ان|ب?انه|ب?انها|ب?انهم|ب?انهما|انني|اننا|انا)$/
/** أعربت دوائر عن الأمل. */
const EXPRESSES = /^[وف]?(?:[يت]عرب|اعربت?|[يت]عبر|عبرت?)$/
const FARTHEST_CONTENT = 12
const LONGEST = 5
const SHORT_QUOTATION = 4

/** Words that open no name for anybody, and end one. */
const FUNCTION = new RegExp(
  `^(?:في|فيه|فيها|فيهم|له|لها|لهم|به|بها|بهم|منه|منها|منهم|عنه|عنها|عنهم|عليه|عليها|عليهم|اليه|اليها|اليهم|معه|معها|معهم|لديه|لديها|من|كي|لكي|الي|علي|عن|مع|بين|ضد|حول|خلال|بعد|قبل|عقب|اثر|منذ|حتي|لدي|عند|عبر|نحو|تجاه|ازاء|حيال|وفق|حسب|حسبما|رغم|برغم|دون|تحت|فوق|امام|وراء|وسط|ضمن|سوي|غير|مثل|كما|كان|كانت|فيما|بينما|عندما|حين|حينما|حينها|اذ|اذا|لو|لان|لكن|بل|ثم|او|ام|ما|لا|لم|لن|ليس|ليست|هل|قد|لقد|سوف|حيث|كيف|لماذا|متي|اين|هو|هي|هم|هما|هن|نحن|انا|انت|هذا|هذه|ذلك|تلك|هولاء|الذي|التي|الذين|اللذان|اللتان|كل|كلا|كلتا|جميع|كافه|بعض|احد|احدي|عدد|ايضا|كذلك|هنا|هناك|الان|يجب|يتعين|ينبغي|يمكن|اعلم|اعتقد|اري|اتمني|اظن|امل|اقول|اريد|نعتقد|نري|نعلم|نامل|نقول|نريد|نومن|اومن|فقط|نفسه|نفسها|وحده|وحدها|بنفسه|بنفسها|مساء|صباح|فجر|ظهر|ليل|ليله|يوم|يومي|عشيه|غداه|نهايه|بدايه|مطلع|منتصف|صراحه|علانيه|مباشره|عاده|خاصه|فجاه|حرفيا|قبيل|بعيد|قوله|قولها|الاسبوع|الشهر|العام|السنه|امس|اليوم|غدا|${DAYS_AR})$`,
)
/** What is said of somebody behind what they are, and what goes on about something else. */
const ENDS = /^(?:ال)?(?:تابع|تابعه|مكلف|مكلفه|معني|معنيه|معروف|معروفه|مقيم|مقيمه|موجود|موجوده)$/u
const NOUNS_IN_L = /^(?:لجن|لجان|لاجي|لواء|لوبي|لاعب|لغوي|لبوه|لصوص)/
const NOUNS_IN_B = /^(?:بنك|بنوك|بعثه|بلدي|برلمان|بيان|باحث|بايع|بطل|بحار|بابا|بطريرك|بورصه|برنامج|بروفيسور|بارون)/
/** What may be confirmed or announced, and confirms nothing: أكد ضرورة أن. */
const NO_SPEAKER =
  /^(?:ال)?(?:ضروره|اهميه|حق|حقوق|رفض|دعم|تاييد|التزام|حرص|عزم|ثقه|استعداد|موقف|مبدا|قناعه|وجوب|صحه|احقيه|امكانيه|احتمال|احتماليه|نيه|قدره|رغبه|امل|اعتقاد|تمسك|تصميم|اصرار|عدم|خبر|نبا|معلومات|حقيقه|خطوره|خشيه|مخاوف|قلق|سرور|اسف|ارتياح|ترحيب|تضامن|ادانه|وقوف|ايمان|مدي|سبب|شرط|رايه|اعتزاز|فخر|صعوبه|حاجه|اولويه|جديه|توافق|اتفاق|بدء|انتهاء|وقوع|حدوث|وفاه|مقتل|اصابه|اعتقال|قطع|وقف|منع|فرض|رفع|سحب|انسحاب|تعليق|الغاء|استيناف|فتح|اغلاق|ارسال|توقيع|تشكيل|عقد|انضمام|استقاله|تعيين|مواصله|استمرار|زياده|خفض|تمديد|اطلاق|افراج|مشاركه|قبول|نجاح|فشل|وصول|سيطره|تحرير|انطلاق|حاله)$/

const TEXT = /^(?:ال)?(?:بيان|تقرير|وثيقه|رساله|تغريده|تصريح|تصريحات|نص|قرار|كتاب|مقال|بند|فقره|ماده|مسوده|خطاب)$/

/** وتشير البيانات إلى أن, قالت وسائل إعلام إن: what nobody says who is named. */
const SOURCES =
  /^(?:ال)?(?:بيانات|تقارير|وثايق|معطيات|ارقام|نتايج|احصاءات|احصاييات|تقديرات|موشرات|صور|معلومات|ادله|دراسه|دراسات|استطلاع|استطلاعات|تحقيقات|تحقيق|تحليل|انباء|خبر|اخبار|شايعات|خريطه|فيديو|تسجيل|مقطع|برنامج|وسايل)$/

/** A clitic stands in front: بوضوح, للصحفيين. */
function hasClitic({ text }: Token): boolean {
  if (/^(?:بال|كال|لل|وال|فال)\p{L}{2}/u.test(text)) return true
  const nouns = { ل: NOUNS_IN_L, ب: NOUNS_IN_B }[text[0]!]
  return nouns !== undefined && !nouns.test(text)
}

/** Whether a word may say what somebody is. An adverb ends in an alif: قائلا, مجددا. */
function isNoun(token: Token): boolean {
  return (
    /^\p{L}{2,}$/u.test(token.text) &&
    !FUNCTION.test(token.text.replace(/^[وف](?=\p{L}{2})/u, '')) &&
    !CONTENT.test(token.text) &&
    !ENDS.test(token.text) &&
    !/[اى]ً?$|ًا$/.test(token.written) &&
    !/\p{L}{3}ين$/u.test(token.text)
  )
}

/** Whether a word is a noun by itself, nothing joined to it, and not in the accusative. */
export function isNounAlone(token: Token): boolean {
  return isNoun(token) && !hasClitic(token) && !NO_SPEAKER.test(token.text) && !/ه(?:ا|م|ما)?$/.test(token.written)
}

/** وقال 70 في المائة, قال عدد من النواب: some whom nobody names. */
export function isSome(tokens: readonly Token[], at: number): boolean {
  return /^(?:\d[\d.,]*|عدد|بعض|البعض|كثير|كثيرون|الكثير|العديد|معظم|غالبيه|اغلبيه|عشرات|ميات|الاف|اخرون)$/.test(
    tokens[at]?.text ?? '',
  )
}

/** دوائر, صحف: broken plurals that a verb takes for feminine, as it does what ends in ة or ات. */
const FEMININE =
  /(?:ه|ات|اء|ون|ين)$|^(?:ال)?(?:ام|صحف|دواير|اوساط|جهات|مصادر|اطراف|قوي|فصايل|كتايب|احزاب|بنوك|شبكات|مواقع|كتب|ام|اخت|بنت)$/

/** عمدة, طلبة: men, although it ends in ة. */
export function isOfMen(word: string): boolean {
  return /^(?:ال)?(?:عمده|خليفه|علامه|طلبه|قضاه|قراصنه|قاده|ساده|كتبه|ورثه|رعاه|دعاه|هواه|مشاه|عشرات|ميات)$/.test(word)
}

/** أكد ضرورة أن, أعلن عزمه أن: what is confirmed or announced is of another gender, or abstract, or somebody's. */
function isObject({ text, written }: Token, verb: string): boolean {
  if (ONLY_SUBJECT.test(verb)) return false
  if (NO_SPEAKER.test(text) || /ه(?:ا|م|ما)?$/.test(written)) return true
  return /[^ا]ت$/.test(verb) ? !FEMININE.test(text) : /ه$/.test(text) && !isOfMen(text)
}

/** Where the words that may be a subject begin behind a verb: it may say before when, to whom, and on whose side. */
export function subjectStart(tokens: readonly Token[], behind: number): number {
  let at = behind
  const isBetween = ({ text }: Token, next: string) =>
    isWhen(text, next, true) ||
    /^(?:ايضا|كذلك|بدوره|بدورها|بدورهم|مجددا)$/.test(text) ||
    (/^ل\p{L}{4,}/u.test(text) && !NOUNS_IN_L.test(text))
  while (at - behind < MOST_BETWEEN && tokens[at] && isBetween(tokens[at]!, tokens[at + 1]?.text ?? '')) at++
  return at
}

const MOST_BETWEEN = 4

/** Where a quotation that opens in front of a word ends, where it is a name: صحيفة "هآرتس". */
function behindQuoted(text: string, tokens: readonly Token[], at: number): number | null {
  for (let next = at + 1; next <= at + SHORT_QUOTATION && tokens[next]; next++)
    if (text.slice(tokens[next - 1]!.end, tokens[next]!.start).includes('"')) return next
  return null
}

/** Where what is said begins: at "that", behind a colon, or in quotation marks. */
function contentBehind(text: string, tokens: readonly Token[], from: number, verb: string): number | null {
  for (let at = from; at <= from + FARTHEST_CONTENT && tokens[at]; at++) {
    const gap = text.slice(tokens[at - 1]!.end, tokens[at]!.start)
    if (/[.؟?!\n]/.test(gap)) return null
    const isContent = CONTENT.test(tokens[at]!.text) || (tokens[at]!.text === 'عن' && EXPRESSES.test(verb))
    // قالت لجنة الانتخابات، لم يكن هناك.
    if (gap.includes(':') || isContent || (gap.includes('،') && ONLY_SUBJECT.test(verb))) return at
    const quoted = gap.includes('"') ? behindQuoted(text, tokens, at) : null
    if (gap.includes('"') && quoted === null) return at
    if (quoted !== null) at = quoted - 1
  }
  return null
}

/**
 * The subject that begins at a word behind a verb of saying, in front of what is said; null where the word begins no subject.
 * @param verb The verb, folded.
 */
export function ownSubject(text: string, tokens: readonly Token[], from: number, verb: string): OwnSubject | null {
  const first = tokens[from]
  if (!first || TO_SOMEBODY.test(verb) || hasClitic(first) || !isNoun(first) || isObject(first, verb)) return null
  if (/[^ ]/.test(text.slice(tokens[from - 1]!.end, first.start))) return null
  let to = from + 1
  while (to - from < LONGEST && tokens[to] && text.slice(tokens[to - 1]!.end, tokens[to]!.start) === ' ' && isNoun(tokens[to]!)) {
    if (hasClitic(tokens[to]!)) break
    to++
  }
  const quoted = text.slice(tokens[to - 1]!.end, tokens[to]?.start).trim() === '"' ? behindQuoted(text, tokens, to) : null
  const content = contentBehind(text, tokens, quoted ?? to, verb)
  return content === null ? null : { from, to: quoted ?? to, content, isQuoted: quoted !== null }
}

/** وأضاف البيان: what is written says nothing by itself, whose text it is does. */
export function isText({ text }: Token): boolean {
  return TEXT.test(text)
}

/** Whether a word is for what speaks for nobody: data, pictures, the media. */
export function isSource({ text }: Token): boolean {
  return SOURCES.test(text)
}

const TRADE =
  /^(?:صحفي|صحافي|خبير|محلل|ناشط|محامي|كاتب|باحث|طبيب|دكتور|استاذ|مهندس|شيخ|قس|مطران|نايب|اعلامي|حقوقي|مورخ|اكاديمي|مدون|شاعر|مخرج|ضابط|عقيد|لواء|جنرال|معلم|مزارع)ه?$/

/** صحفي, باحثة: a word without its article by which somebody may be called who was named. */
export function isTrade(word: string): boolean {
  return TRADE.test(word)
}
