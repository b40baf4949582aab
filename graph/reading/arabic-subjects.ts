import { isPlace, isState } from './actor-ids.ts'
import type { ActorPhrase } from './actor-phrase.ts'
import { verbGender } from './arabic-gender.ts'
import { authorOf, bodyBehind, relayed, textBehind } from './arabic-speakers.ts'
import { type Acting, actsBefore, antecedent, canAct, type Parsed, RELATIVE_AR, segmentOf } from './parsed.ts'
import { raiders } from './raiders.ts'
import type { Segment } from './segments.ts'
import type { Token } from './tokens.ts'
import type { FoundTrigger } from './triggers.ts'

/** Who a verb without a subject speaks of: who acted last in its sentence, else in the one before. */
function goingOn(parsed: Parsed, segment: Segment, isSaying: boolean): readonly string[] {
  const { acted, spoke, from, discourse } = parsed
  const last = isSaying ? spoke : acted
  if (segment.from > from && last.length > 0) return last
  // لم تكتفِ ليتوانيا بذلك، بل حظرت: who is named first in the sentence.
  const first = /^بل$/.test(parsed.tokens[segment.from]!.text) ? actsBefore(parsed, from, segment.from) : undefined
  return first?.ids ?? discourse.subject
}

/** Where what is said or done begins, behind a verb: its subject stands in front of that. */
const CONTENT_AR = /^(?:ا?ل?ب?(?:ان|انه|انها|انهم|انهما)|الي|بان)$/

/** What may stand between an Arabic verb of saying and its subject: for whom the subject acts, when, and pronouns. */
const STANDS_BETWEEN =
  /^(?:بيان|الجانب|الطرف|الشعب|الاسطول|البحريه|الحكومه|السلطات|القوات|الجيش|القياده|الوفد|قاده|روساء|زعماء|ممثلو|ممثلا|ممثل|وفد|وفدا|وفود|متحدث|متحدثه|المتحدث|ناطق|باسم|عواصم|سفن|قوات|جيش|طايرات|مقاتلات|مقاتلو|دول|حكومه|حكومات|مسوول|مسوولون|مسوولو|مسوولين|مسوولان|وزراء|وزيرا|كبير|كبار|كل|من|كلا|كلتا|بعض|اعضاء|عضو|جماعه|حركه|حزب|تنظيم|سلطات|نواب|قياده|قيادات|اهالي|مندوب|مندوبو|سفراء|سفارات|خارجيه|فصايل|ميليشيا|بدوره|بدورها|ايضا|كذلك|اليوم|امس|غدا|يوم|صباح|مساء|فجر|ظهر|ليله|ليل|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|الماضي|الماضيه|الجاري|مساءا|رسميا|مجددا|بشده|علنا|لاحقا|فورا|به|بها|له|لها|عليه|عليها|منه|منها|اليه|اليها|معه|معها|فيه|فيها|بعده|بعدها|قبله|قبلها|كلاهما|اول|الرييس|السيد|سمو|معالي|سعاده|فخامه)$/

/** دعا في القمة رؤساء: where it is said or done stands between, too. */
function isWhere(between: readonly Token[], at: number): boolean {
  const [word, before] = [between[at]!.text, between[at - 1]?.text ?? '']
  return word === 'في' ? /^ال/.test(between[at + 1]?.text ?? 'ال') : before === 'في' && /^ال/.test(word)
}

const TITLE =
  /^(?:ال)?(?:وزير|وزيره|نايب|نايبه|رييس|رييسه|امين|سفير|سفيره|مبعوث|مبعوثه|قايد|مستشار|مستشاره|ملك|امير|سلطان|حاكم|زعيم|مدير|عاهل|مفوض|مفوضه)$/
const OF_TITLE = /^(?:ال\p{L}{2,}|خارجيه|دفاع|داخليه|ماليه|وزراء|اركان|حكومه|عام|مجلس|طاقه|نفط|عدل|اعلام|تجاره)$/u

/** وزير الخارجية الروسي, رئيس أركان الجيش التركي: the office whose state is named stands between, too. */
function isOfTitle(between: readonly Token[], at: number): boolean {
  const title = between.findIndex(({ text }) => TITLE.test(text))
  return title >= 0 && at >= title && between.slice(title + 1).every(({ text }) => OF_TITLE.test(text))
}

/** Whether nothing stands between a verb and an actor behind it but the office and the body by which it acts: سيشكل شراء فنزويلا. */
export function standsNext(tokens: readonly Token[], behind: number, at: number): boolean {
  const between = tokens.slice(behind, at)
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

/** قال أيضا "إيران ملتزمة", لمح إلى قيام الولايات المتحدة: who is named in what is said does not say it. */
function isReached(parsed: Parsed, behind: number, phrase: ActorPhrase, isSaying: boolean): boolean {
  const { text, tokens, isQuoted } = parsed
  const between = tokens.slice(behind, phrase.at)
  if (!isSaying && standsBehindPlace(parsed, behind, phrase.at)) return true
  // على لسان الكرملين: by whose mouth it is said.
  if (between.length === 2 && between[0]!.text === 'علي' && between[1]!.text === 'لسان') return true
  if (between.some(({ text: word }) => CONTENT_AR.test(word))) return false
  if (isSaying && !standsNext(tokens, behind, phrase.at)) return false
  const from = tokens[behind - 1]!
  if (isQuoted(from.start) || !isQuoted(phrase.start)) return true
  // A name in quotation marks: الوزير "إيتمار بن غفير".
  return /^\s*"/.test(text.slice(phrase.end, phrase.end + 2))
}

/** أدانت الهجوم كل من: who does something together is listed behind it all. */
function eachOf({ tokens, phrases }: Parsed, { at, words }: FoundTrigger): Acting | null {
  for (let next = at + words; next < at + words + SIDE_BY_SIDE; next++)
    if (tokens[next]?.text === 'كل' && tokens[next + 1]?.text === 'من') {
      const listed = phrases.find((phrase) => phrase.at === next + 2)
      return listed ? { subject: listed.ids, after: at + words } : null
    }
  return null
}

const SIDE_BY_SIDE = 8

/** أن المحادثات ستستأنف: what stands between أن and its verb does it, and is no actor. */
function isOfThing({ tokens, phrases }: Parsed, at: number): boolean {
  if (!/^[بلف]?ان$/.test(tokens[at - 2]?.text ?? '') || !/^ال/.test(tokens[at - 1]!.text)) return false
  return !phrases.some((phrase) => phrase.at < at && phrase.after >= at)
}

/** The subject of an Arabic verb: the actor right behind it, else in front of it in its segment, else whoever acted last. */
export function arabicSubject(parsed: Parsed, found: FoundTrigger, segment: Segment): Acting {
  const { tokens } = parsed
  const told = relayed(parsed, found) ?? textBehind(parsed, found) ?? eachOf(parsed, found)
  if (told) return told
  const { at, words, trigger } = found
  const isSaying = trigger.frame === 'statement'
  const nobody = { subject: [], after: at + words }
  if (isOfThing(parsed, at)) return nobody
  const before = actsBefore(parsed, segment.from, at)
  const same = () => ({ subject: before?.ids ?? goingOn(parsed, segment, isSaying), after: at + words })
  const isTold = /^(?:[وف]?(?:كان|كانت)|اما)$/.test(tokens[segment.from]!.text)
  const isAfterNoun = before && (isTold || /^[وف]?(?:قد|كان|كانت)$/.test(tokens[at - 1]!.text) || before.after === at)
  if (before && isAfterNoun) return { subject: before.ids, after: at + words }
  if (segment.opener && RELATIVE_AR.test(segment.opener) && at - segment.from <= 3) {
    const named = antecedent(parsed, segment.from)
    // التي زارها كيم: whom the pronoun on the verb means is visited; who visits stands behind.
    const own = /(?:ه|ها|هم|هما)$/.test(tokens[at]!.text)
      ? parsed.phrases.find((phrase) => phrase.at === at + words && canAct(phrase))
      : undefined
    const isNear = named && tokens[segment.from]!.start - named.end <= 6
    if (own)
      return {
        subject: own.ids,
        after: at + words,
        ...(named && (isNear || trigger.order !== 'attack') ? { patient: named.ids } : {}),
      }
    if (isNear) return { subject: named.ids, after: at + words }
    // The attack that hit: what does it is no actor.
    const isTheirs = parsed.phrases.some((phrase) => phrase.at >= at + words && phrase.at - (at + words) <= 3 && canAct(phrase))
    if (!isTheirs && segment.from > 0 && trigger.order === 'attack') return nobody
  }
  // أما شامير، فرأى: of whom it is said stands in front of the comma.
  const front = parsed.segments[segmentOf(parsed, at) - 1]
  const isFronted = front && at === segment.from && tokens[at]!.text.startsWith('ف') && tokens[front.from]!.text === 'اما'
  const fronted = isFronted ? actsBefore(parsed, front.from, front.to) : undefined
  if (fronted) return { subject: fronted.ids, after: at + words }
  // زار بيروت الوزير; بعد أن زار كييف: whoever goes somewhere stands right behind where that is, or in front.
  const where =
    trigger.frame === 'visit' ? parsed.phrases.find((phrase) => phrase.at === at + words && isOfLand(phrase)) : undefined
  if (where) {
    const visitor = parsed.phrases.find(
      (phrase) =>
        phrase.at >= where.after &&
        phrase.at - where.after <= 1 &&
        phrase.at < segment.to &&
        canAct(phrase) &&
        phrase.via !== 'demonym',
    )
    return visitor ? { subject: visitor.ids, after: at + words } : same()
  }
  // هجوم صاروخي روسي استهدف: whose it is stands right in front of the verb.
  const isThere = (phrase: ActorPhrase) => WHERE.test(tokens[phrase.at - 2]?.text ?? '') || phrase.preposition !== null
  const isFollowed = parsed.phrases.some((phrase) => phrase.at === at + words && canAct(phrase))
  const whose = isFollowed
    ? undefined
    : parsed.phrases.find((phrase) => phrase.after === at && phrase.via === 'demonym' && !isThere(phrase))
  if (whose && trigger.order === 'attack' && !found.isJoined && segment.from < at)
    return { subject: whose.ids, after: at + words }
  // استهدفت طائرات تركية: whose weapon it is does it; nobody's, where that is not said.
  const isByWeapon =
    HITS.test(tokens[at]!.text) &&
    WEAPON.test(tokens[at + words]?.text ?? '') &&
    !/^ب?ان(?:ه|ها|هم|هما)$/.test(tokens[at - 1]?.text ?? '')
  if (isByWeapon) {
    const owner = parsed.phrases.find((phrase) => phrase.at > at + words && phrase.at - (at + words) <= 2)
    return { subject: owner?.preposition === null ? owner.ids : [], after: at + words + 1 }
  }
  // تتهمها كييف, وقد استقبله فيها الرئيس: whom the pronoun on the verb means stands in front, who does it behind.
  const behindPronoun =
    /^[وف]?[يت]?\p{L}{3,}(?:ه|ها|هم|هما)$/u.test(tokens[at]!.text) && (trigger.plover === 'ACCUSE' || trigger.order === 'host')
      ? parsed.phrases.find((phrase) => phrase.at >= at + words && phrase.at - (at + words) <= 1 && canAct(phrase))
      : undefined
  if (behindPronoun && behindPronoun.via !== 'demonym') return { subject: behindPronoun.ids, after: at + words }
  // سبق للخزانة الأميركية أن عاقبت: who did it before stands between.
  const earlier = /^ان$/.test(tokens[at - 1]?.text ?? '')
    ? [2, 3, 4, 5, 6].find((back) => /^[وف]?سبق$/.test(tokens[at - back]?.text ?? ''))
    : undefined
  const whoever =
    earlier === undefined ? undefined : parsed.phrases.find((phrase) => phrase.at > at - earlier && phrase.after < at)
  if (whoever) return { subject: whoever.ids, after: at + words }
  const isOnPronoun = /^\p{L}{3,}(?:ها|هما|هم)$/u.test(tokens[at]!.text) && trigger.kind === 'verb' && !isSaying
  const doer = isOnPronoun
    ? parsed.phrases.find((phrase) => phrase.at === at + words && canAct(phrase) && phrase.via !== 'demonym')
    : undefined
  if (doer) return { subject: doer.ids, after: at + words }
  // سيلتقي نظيره: whose counterpart it is stands in front.
  if (/^نظير(?:ت?ه|ت?ها|هما)$/.test(tokens[at + words]?.text ?? '') && !/(?:ه|ها|هم)$/.test(tokens[at]!.text)) return same()
  // قالت بولندا إنها أسقطت طائرات روسية: who does it is said in front of the verb.
  if (/^ب?ان(?:ها|هم|هما)$/.test(tokens[at - 1]?.text ?? '')) return same()
  // هاجموا: behind a verb in the plural nobody is named who does it.
  if (/\p{L}{3}وا$/u.test(tokens[at]!.text) && trigger.kind === 'verb') return same()
  const speaker = isSaying ? (bodyBehind(parsed, found) ?? authorOf(parsed, found, segment)) : null
  if (speaker) return speaker
  // قالت الوكالة إن … ودعت إيران إلى: whoever spoke before goes on, and asks whoever stands in front of the to.
  if (isSaying && isOnwardCall(parsed, found)) return { subject: parsed.spoke, after: at + words }
  // قال إن: who speaks is not said again.
  if (/^[ال]?(?:ان|انه|انها|انهما|انهم|بان|بانه)$/.test(tokens[at + words]?.text ?? '')) return same()
  // عبر عن: the speaker does not follow.
  if (/^(?:عن|بانه|عنه|عنها|فيه|فيها|بموجبه|بموجبها|خلاله|خلالها)$/.test(tokens[at + words]?.text ?? '')) return same()
  // قال منقذون إن: somebody whom nobody knows.
  if (
    isSaying &&
    /^\p{L}{3,}ون$/u.test(tokens[at + words]?.text ?? '') &&
    !parsed.phrases.some((phrase) => phrase.at === at + words)
  )
    return nobody
  if (isSaying && saysSomebodyElse(parsed, at + words)) return nobody
  const blocker = parsed.triggers.find((other) => other.at > at && other.trigger.kind !== 'noun')?.at ?? segment.to
  const gender = verbGender(tokens[at]!.text)
  // What stands between may be of another gender: رؤساء فرنسا, تقارب الجزائر.
  const agrees = (phrase: ActorPhrase) =>
    gender === null || phrase.gender === null || phrase.gender === gender || phrase.at > at + words
  const next = parsed.phrases.find(
    (phrase) =>
      phrase.at >= at + words &&
      canAct(phrase) &&
      agrees(phrase) &&
      phrase.at - (at + words) <= 8 &&
      isReached(parsed, at + words, phrase, isSaying),
  )
  if (next && next.at < Math.min(segment.to, blocker)) return { subject: next.ids, after: at + words }
  const isOfMany = !before && tokens.slice(at + words, at + words + 3).some(({ text }) => MANY_OF.test(text))
  if (isOfMany) return nobody
  if (trigger.frame === 'treaty' && !before && parsed.isSigned(at, segment.from)) return nobody
  return same()
}

/** Verbs whose subject may be a weapon: it is launched and shot down by others. */
const HITS = /^[وف]?(?:استهدف|اصاب|ضرب|طال|قصف)ت?$/
const WEAPON =
  /^(?:ال)?(?:هجوم|هجمات|قصف|غاره|غارات|صاروخ|صواريخ|طايره|طايرات|مسيره|مسيرات|مقاتلات|انفجار|عبوه|قذيفه|قذايف|دبابات|مدفعيه|بوارج)$/

const WHERE = /^[وف]?(?:في|علي|قرب|عند|الي|من|داخل|خارج|عبر|حول|بعد|قبل)$/

function isOfLand({ ids, via, preposition }: ActorPhrase): boolean {
  return preposition === null && (via === 'name' || via === 'capital') && ids.every((id) => isPlace(id) || isState(id))
}

/** وتعتقد الشرطة أن, قال شاهد إن: who says it stands behind the verb, and has no name. */
function saysSomebodyElse({ tokens, phrases }: Parsed, behind: number): boolean {
  const first = tokens[behind]
  if (!first || phrases.some(({ at }) => at >= behind && at <= behind + FARTHEST_THAT)) return false
  if (
    // وأضاف الأمين العام: who was named before.
    STANDS_BETWEEN.test(first.text) ||
    TITLE.test(first.text) ||
    !/^(?:ال\p{L}{3,}|\p{L}{3,}(?:ون|ين|و)|شاهد|خبير|محلل|مصدر|مصادر|مسوول|مواطن|ناشط|قيادي|استاذ|باحث)$/u.test(first.text)
  )
    return false
  return [1, 2, 3, 4].some((step) => /^(?:ان|انه|انها|انهم|بان)$/.test(tokens[behind + step]?.text ?? ''))
}

const FARTHEST_THAT = 4

/** ودعت إيران إلى: behind what somebody said, they go on and ask whoever stands in front of the to. */
function isOnwardCall({ tokens, phrases, spoke, from }: Parsed, { at, words, isJoined }: FoundTrigger): boolean {
  if (!isJoined || at === from || spoke.length === 0 || !/^و(?:دع|حث|ناشد|طالب)/.test(tokens[at]!.text)) return false
  const asked = phrases.find((phrase) => phrase.at === at + words && canAct(phrase))
  const isTo = asked && /^(?:الي|علي|ب.*)$/.test(tokens[asked.after]?.text ?? '')
  return isTo === true && asked.ids.every((id) => isState(id)) && !asked.ids.some((id) => spoke.includes(id))
}

/** وندد بالهجوم عدد من الرؤساء: some whom nobody names. */
const MANY_OF = /^(?:عدد|العديد|الكثير|كثير|كثيرون|بعض|البعض|معظم|ميات|عشرات|الاف)$/

/** وُصفت, اتُّفق: a damma on the first letter, or behind the first alif, says that it is done to somebody. */
const DAMMA = /^[وف]?(?:س[يت]\u064f|[يت]\u064f|[اٱأإ]?\p{L}?\u064f|[اٱ]\p{L}\u0651?\u064f)/u

/** A passive of Arabic, where the text writes its vowel: whom it is done to follows; who did it, behind من قبل or على يد. */
export function vowelled(parsed: Parsed, found: FoundTrigger, { to }: Segment): Acting | null {
  const { tokens, phrases } = parsed
  const { at, words, trigger } = found
  if (!DAMMA.test(tokens[at]!.written)) return null
  const behind = phrases.filter((phrase) => phrase.at >= at + words && phrase.at < to)
  const by = behind.find((phrase) => /^(?:قبل|يد)$/.test(tokens[phrase.at - 1]!.text))
  const whom = behind.find((phrase) => canAct(phrase) && phrase.via !== 'demonym' && phrase.at - (at + words) <= 2)
  const isBetween = behind.some(({ preposition, ids }) => preposition === 'بين' && ids.length > 1)
  if (!by && !whom && !isBetween && trigger.frame !== 'statement' && trigger.order !== 'attack') return null
  const subject = by?.ids ?? (trigger.order === 'attack' ? raiders(parsed, found) : [])
  return { subject, after: at + words, ...(whom ? { patient: whom.ids } : {}) }
}
