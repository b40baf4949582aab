import type { ActorPhrase } from '../actors/actor-phrase.ts'
import { isPerson } from '../names/actor-ids.ts'
import { DAYS_AR } from '../text/day-names.ts'
import type { Token } from '../text/tokens.ts'
import type { Parsed } from '../triggers/parsed.ts'
import { isSome, isSource, isText, isTrade, type OwnSubject, ownSubject, subjectStart } from '../unnamed/arabic-own-subject.ts'

/** What may stand between an Arabic verb and whoever acts behind it. */

/** Where what is said or done begins, behind a verb: its subject stands in front of that. */
const CONTENT_AR = /^(?:ا?ل?ب?(?:ان|انه|انها|انهم|انهما)|الي|بان)$/

/** What may stand between an Arabic verb of saying and its subject: for whom the subject acts, when, and pronouns. */
const STANDS_BETWEEN = new RegExp(
  `^(?:صحيفه|جريده|مجله|قناه|موقع|اذاعه|تلفزيون|محطه|منظمه|لجنه|هييه|وكاله|بعثه|نايب|موسسه|جمعيه|شبكه|نقابه|بيان|الجانب|الطرف|الشعب|الاسطول|البحريه|الحكومه|السلطات|القوات|الجيش|القياده|الوفد|قاده|روساء|زعماء|زعيما|رييسا|قايدا|سفيرا|مندوبا|ممثلو|ممثلا|ممثل|وفد|وفدا|وفود|متحدث|متحدثه|المتحدث|ناطق|باسم|عواصم|سفن|قوات|جيش|طايرات|مقاتلات|مقاتلو|دول|حكومه|حكومات|مسوول|مسوولون|مسوولو|مسوولين|مسوولان|وزراء|وزيرا|كبير|كبار|كل|من|كلا|كلتا|بعض|اعضاء|عضو|جماعه|حركه|حزب|تنظيم|سلطات|نواب|قياده|قيادات|اهالي|مندوب|مندوبو|سفراء|سفارات|خارجيه|فصايل|ميليشيا|ميليشيات|وحدات|وحده|عسكريه|عناصر|كتيبه|كتايب|طلايع|جنود|بدوره|بدورها|ايضا|كذلك|اليوم|امس|غدا|يوم|صباح|مساء|فجر|ظهر|ليله|ليل|${DAYS_AR}|الماضي|الماضيه|الجاري|مساءا|رسميا|مجددا|بشده|علنا|لاحقا|فورا|به|بها|له|لها|عليه|عليها|منه|منها|اليه|اليها|معه|معها|فيه|فيها|بعده|بعدها|قبله|قبلها|كلاهما|اول|الرييس|السيد|سمو|معالي|سعاده|فخامه)$`,
)

/** دعا في القمة رؤساء: where it is said or done stands between, too. */
function isWhere(between: readonly Token[], at: number): boolean {
  const [word, before] = [between[at]!.text, between[at - 1]?.text ?? '']
  return word === 'في' ? /^ال/.test(between[at + 1]?.text ?? 'ال') : before === 'في' && /^ال/.test(word)
}

const TITLE =
  /^(?:ال)?(?:وزير|وزيره|نايب|نايبه|رييس|رييسه|امين|سفير|سفيره|مبعوث|مبعوثه|قايد|مستشار|مستشاره|ملك|امير|سلطان|حاكم|زعيم|مدير|عاهل|مفوض|مفوضه|ولي)$/
const OF_TITLE = /^(?:ال\p{L}{2,}|خارجيه|دفاع|داخليه|ماليه|وزراء|اركان|حكومه|عام|مجلس|طاقه|نفط|عدل|اعلام|تجاره)$/u

/** وزير الخارجية الروسي, رئيس أركان الجيش التركي: the office whose state is named stands between, too. */
function isOfTitle(between: readonly Token[], at: number): boolean {
  const title = between.findIndex(({ text }) => TITLE.test(text))
  return title >= 0 && at >= title && between.slice(title + 1).every(({ text }) => OF_TITLE.test(text))
}

/** Whether nothing stands between a verb and an actor behind it but the office and the body by which it acts: سيشكل شراء فنزويلا. */
export function standsNext(tokens: readonly Token[], behind: number, at: number): boolean {
  const between = tokens.slice(behind, at)
  // والتقت وفدا من كندا: the delegation is met, and meets nobody.
  if (between.some(({ text }, index) => text === 'وفدا' && between[index + 1]?.text === 'من')) return false
  return between.every(({ text }, index) => STANDS_BETWEEN.test(text) || isWhere(between, index) || isOfTitle(between, index))
}

/** وصل إلى بغداد وزير الخارجية التركي: where one goes may stand between a verb and who goes. */
function standsBehindPlace({ tokens, phrases }: Parsed, behind: number, at: number): boolean {
  if (!/^(?:الي|ل.+)$/.test(tokens[behind]?.text ?? '')) return false
  const place = phrases.find(
    (phrase) => phrase.at >= behind && phrase.at <= behind + 2 && /^(?:الي|ل)$/.test(phrase.preposition ?? ''),
  )
  return place !== undefined && place.after <= at && standsNext(tokens, place.after, at)
}

const LAST_WITHIN = 3

/** وانضم إلى المشاركين الرئيس الأمريكي: a person with a title may stand behind a few words of what they do it to. */
function comesLast({ tokens }: Parsed, behind: number, { at, ids, via }: ActorPhrase): boolean {
  const isTitled = via === 'person' && TITLE.test(tokens[at]!.text)
  return isTitled && ids.every(isPerson) && /^(?:الي|عن|في|من)$/.test(tokens[behind]?.text ?? '') && at - behind <= LAST_WITHIN
}

/** قال رجل الأعمال سيرغي كونسوليان, الخبير المستقل: what somebody is who is named behind it. */
function isOfTrade(between: readonly Token[], { via }: ActorPhrase): boolean {
  return (
    via === 'person' &&
    between.length <= 3 &&
    between.every(({ text }) => /^(?:ال\p{L}{3,}|رجل|سيده|عضو|كبير|ابرز|قايد|عمده|حاكم)$/u.test(text))
  )
}

/** قصف الطيران مواقع الحوثيين, شنت طائرات ضربات ضد الحوثيين: behind these is whom it is done to. */
const AT_WHOM = /^(?:ضد|مواقع|موقعا?|اهدافا?|معسكرا?|معسكرات|مقار|مقرات)$/

/** قال أيضا "إيران ملتزمة", لمح إلى قيام الولايات المتحدة: who is named in what is said does not say it. */
export function isReached(parsed: Parsed, behind: number, phrase: ActorPhrase, isSaying: boolean): boolean {
  const { text, tokens, isQuoted } = parsed
  const between = tokens.slice(behind, phrase.at)
  if (!isSaying && (standsBehindPlace(parsed, behind, phrase.at) || comesLast(parsed, behind, phrase))) return true
  // على لسان الكرملين: by whose mouth it is said.
  if (between.length === 2 && between[0]!.text === 'علي' && between[1]!.text === 'لسان') return true
  if (between.some(({ text: word }) => CONTENT_AR.test(word) || AT_WHOM.test(word))) return false
  if (isSaying && !standsNext(tokens, behind, phrase.at) && !isOfTrade(between, phrase)) return false
  const from = tokens[behind - 1]!
  if (isQuoted(from.start) || !isQuoted(phrase.start)) return true
  // A name in quotation marks: الوزير "إيتمار بن غفير".
  return /^\s*"/.test(text.slice(phrase.end, phrase.end + 2))
}

/** وأضاف الصحفي: whoever spoke before and is known to no list may be one. */
export function isOfTradeBefore({ discourse }: Parsed, first: string): boolean {
  const [last = ''] = discourse.subject
  return first.startsWith('ال') && isTrade(first.slice(2)) && isPerson(last) && !/[a-z]$/.test(last)
}

/** وأضاف المتحدث: whoever was named before may be called so; قال وزير النقل الإسرائيلي: an officer speaks for their state. */
function mayBeKnown(parsed: Parsed, { from, to, content }: OwnSubject): boolean {
  const { tokens, phrases } = parsed
  const first = tokens[from]!.text
  if (isOfTradeBefore(parsed, first)) return true
  if (isLocalOfficer(tokens, from)) return false
  if (!STANDS_BETWEEN.test(first) && !TITLE.test(first)) return false
  return to === from + 1 || phrases.some(({ at }) => at > from && at < content)
}

/** وقالت المحكمة, وتعتقد الشرطة أن, وقالت زوجته: a word for somebody, and no participle or adverb. */
function isStranger({ tokens, callings }: Parsed, { from, to }: OwnSubject, verb: string): boolean {
  const { text, written } = tokens[from]!
  const bare = text.replace(/^ال/, '')
  if (callings.isStranger(text) || isText(tokens[from]!)) return true
  if (isSource(tokens[from]!) && !DENIES.test(verb)) return true
  if (/ه(?:ا|م|ما)?$/.test(written) && callings.isStranger(bare.replace(/ت?ه(?:ا|م|ما)?$/, ''))) return true
  // شركة النفط, رئيس البلدية: of what somebody is the officer whom nobody knows.
  if (to > from + 1 && callings.actors.has(text) && /^ال/.test(tokens[from + 1]!.text) && !TITLE.test(text)) return true
  return isLocalOfficer(tokens, from)
}

/** ونفى الأنباء بأن: what is denied speaks for nobody. */
const DENIES = /^[وف]?(?:نفي|نفت|[يت]نفي|رفضت?|[يت]رفض|كذبت?|[يت]كذب|دحضت?|[يت]دحض|فندت?|[يت]فند)$/

const LOCAL =
  /^ال(?:بلديه|مدينه|بلده|قريه|شركه|مستشفي|مدرسه|جامعه|كليه|نقابه|قبيله|عشيره|بنك|مصرف|نادي|فريق|سجن|ميناء|مطار|مصنع)$/

/** Whether an office is a local one: رئيس البلدية. */
export function isLocalOfficer(tokens: readonly Token[], at: number): boolean {
  return (TITLE.test(tokens[at]!.text) || tokens[at]!.text === 'عمده') && LOCAL.test(tokens[at + 1]?.text ?? '')
}

const SOME_OF = 3

/** وتعتقد الشرطة أن, قال شاهد إن: who says it stands behind the verb, and has no name. */
export function saysSomebodyElse(parsed: Parsed, verb: string, behind: number): boolean {
  const { text, tokens, phrases } = parsed
  const start = subjectStart(tokens, behind)
  const isNamed = phrases.some(({ at, via }) => at >= start && at - start <= SOME_OF && via !== 'demonym')
  if (isSome(tokens, start) && !isNamed) return true
  const own = ownSubject(text, tokens, start, verb)
  if (!own || mayBeKnown(parsed, own) || !isStranger(parsed, own, verb)) return false
  const between = phrases.filter(({ at, via }) => at >= behind && at < own.content && via !== 'demonym')
  const first = tokens[own.from]!
  // وأضاف البيان: whose it is was said before. بيان أصدرته كتائب القسام: it stands behind.
  if (isText(first)) return !first.text.startsWith('ال') && between.length === 0
  return !between.some((phrase) => phrase.at === own.from || isReached(parsed, behind, phrase, true))
}
