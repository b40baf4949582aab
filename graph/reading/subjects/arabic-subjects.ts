import type { ActorPhrase } from '../actors/actor-phrase.ts'
import { verbGender } from '../actors/arabic-gender.ts'
import { isNameless, isPerson, isState } from '../names/actor-ids.ts'
import type { Token } from '../text/tokens.ts'
import { type Acting, actsBefore, canAct, type Parsed, segmentOf } from '../triggers/parsed.ts'
import { raiders } from '../triggers/raiders.ts'
import type { Segment } from '../triggers/segments.ts'
import type { FoundTrigger } from '../triggers/trigger.ts'
import {
  aroundClause,
  attackedByThing,
  behindPronoun,
  didBefore,
  goesThere,
  inRelativeClause,
  ofThing,
  ofWeapon,
  saidInFront,
  sameAgain,
  whoseAttack,
} from './arabic-deeds.ts'
import { authorOf, bodyBehind, relayed, textBehind } from './arabic-speakers.ts'
import { officerOfState, unknownActor, unknownInFront } from './arabic-unknown-actors.ts'
import { type ArabicVerb, arabicVerb, by, bySame, type SubjectRule } from './arabic-verb.ts'
import { isReached, saysSomebodyElse } from './stands-between.ts'

/** Who does what an Arabic verb says: rules in order, the first that tells. */

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

/** ودعت إيران إلى: behind what somebody said, they go on and ask whoever stands in front of the to. */
function isOnwardCall({ parsed, found, tokens, word, behind }: ArabicVerb): boolean {
  const { phrases, spoke, from } = parsed
  if (!found.isJoined || found.at === from || spoke.length === 0 || !/^و(?:دع|حث|ناشد|طالب)/.test(word)) return false
  const asked = phrases.find((phrase) => phrase.at === behind && canAct(phrase))
  const isTo = asked && /^(?:الي|علي|ب.*)$/.test(tokens[asked.after]?.text ?? '')
  return isTo === true && asked.ids.every((id) => isState(id)) && !asked.ids.some((id) => spoke.includes(id))
}

/** The actor in front, where كان or قد or nothing stands between: فرنسا قد أعلنت. */
const inFront: SubjectRule = (verb) => {
  const { found, segment, tokens, before } = verb
  const isTold = /^(?:[وف]?(?:كان|كانت)|اما)$/.test(tokens[segment.from]!.text)
  const isAfterNoun = isTold || /^[وف]?(?:قد|كان|كانت)$/.test(tokens[found.at - 1]?.text ?? '') || before?.after === found.at
  return before && isAfterNoun ? by(before.ids, verb) : null
}

/** أما شامير، فرأى: of whom it is said stands in front of the comma. */
const fronted: SubjectRule = (verb) => {
  const { parsed, found, segment, tokens, word } = verb
  const front = parsed.segments[segmentOf(parsed, found.at) - 1]
  // وكان سالفيني، أصر على: so does a comma behind كان.
  const opening = front ? tokens[front.from]!.text : ''
  const isFronted =
    front !== undefined && found.at === segment.from && (opening === 'اما' ? word.startsWith('ف') : /^[وف]?كانت?$/.test(opening))
  const actor = isFronted ? actsBefore(parsed, front.from, front.to) : undefined
  return actor ? by(actor.ids, verb) : null
}

/** روسيا مستعدة ل, إنها مستعدة: who is ready stands right in front; قوة جاهزة is a force that is. */
const ready: SubjectRule = (verb) => {
  const { parsed, found, tokens } = verb
  if (found.trigger.order !== 'ready') return null
  const front = parsed.phrases.find((phrase) => phrase.after === found.at && canAct(phrase))
  if (front) return by(front.ids, verb)
  return /^(?:[وفبل]?ان(?:ه|ها|هم|هما|نا)|مازالت|لا|كانت|كان|تزال|هي|هو)$/.test(tokens[found.at - 1]?.text ?? '')
    ? bySame(verb)
    : by([], verb)
}

/** Whose word it is, where a spokesman, a text or whoever spoke before says it. */
const speaking: SubjectRule = (verb) => {
  const { parsed, found, segment, isSaying } = verb
  if (!isSaying) return null
  // قالت الوكالة إن … ودعت إيران إلى: whoever spoke before goes on, and asks whoever stands in front of the to.
  const onward = isOnwardCall(verb) ? by(parsed.spoke, verb) : null
  return bodyBehind(parsed, found) ?? authorOf(parsed, found, segment) ?? onward
}

const CONTENT = /^ ?(?:[:"]|إن|أن|ان|انه|انها|بان|في (?:تصريح|مقابله|حديث|موتمر|بيان|كلمه))/
const INTRODUCED_WITHIN = 10

/** قال الخبير في الشؤون الإيرانية هاني سليمان إن: whoever is named right in front of what is said, behind what they are. */
const introduced: SubjectRule = (verb) => {
  const { parsed, tokens, behind, isSaying, segment } = verb
  const { text, phrases } = parsed
  if (
    !isSaying ||
    !/^ال|^(?:خبير|استاذ|باحث|نقيب|شيخ|مدير|عضو|رييس|مسوول|صاحب|كبير|ممثل|مستشار|محلل|ناشط|محامي|مفتي|امين|نايب)$/.test(verb.next)
  )
    return null
  const who = phrases.find(
    (phrase) => phrase.via === 'person' && phrase.at >= behind && phrase.at - behind <= INTRODUCED_WITHIN && canAct(phrase),
  )
  if (!who || who.at >= segment.to || !CONTENT.test(text.slice(who.end))) return null
  // قالت الوزارة, قال الوزير: who stands right behind the verb says it.
  const isOther = phrases.some((phrase) => phrase.at === behind && phrase !== who && phrase.via !== 'demonym')
  const isTold = tokens.slice(behind, who.at).some(({ text: word }) => /^(?:ان|انه|انها|بان|الي|الذي|التي)$/.test(word))
  return isOther || isTold ? null : by(who.ids, verb)
}

/** قال منقذون إن: somebody whom nobody knows. */
const unknownSpeaker: SubjectRule = (verb) => {
  const { parsed, next, behind, isSaying } = verb
  if (!isSaying) return null
  const isUnknown = /^\p{L}{3,}ون$/u.test(next) && !parsed.phrases.some((phrase) => phrase.at === behind)
  return isUnknown || saysSomebodyElse(parsed, verb.word, behind) ? by([], verb) : null
}

/** قال إن, عبر عن: who does it is not said again. */
const notAgain: SubjectRule = (verb) => {
  const isThat = /^[ال]?(?:ان|انه|انها|انهما|انهم|بان|بانه)$/.test(verb.next)
  const isOf = /^(?:بانه|عنه|عنها|فيه|فيها|بموجبه|بموجبها|خلاله|خلالها)$/.test(verb.next)
  // غاب عن القمة: from what, and not of what.
  return isThat || isOf || (verb.next === 'عن' && verb.isSaying) ? bySame(verb) : null
}

const FARTHEST = 8

const OTHER = /^ال(?:وزير|وزيره|رييس|رييسه|سفير|سفيره|ملك|امير|حكومه|وزاره|وفد|خارجيه|دفاع|داخليه|ماليه|برلمان|جيش|رياسه|وزراء)$/

/** اتهم وزير الدفاع تشيلي: who does it has a title and no name, and the state behind it is whom it is done to. */
function isBehindOther({ tokens }: Parsed, behind: number, { at, via, ids }: ActorPhrase): boolean {
  return at > behind && via === 'name' && isState(ids[0]!) && OTHER.test(tokens[at - 1]!.text)
}

const DIED_WITHIN = 6
const KIN = /^(?:والده?|ابن|ابنه|نجله?|شقيقه?|اخ|اخو|اخت|زوجه?|جد|جده|عم|خال|حفيده?|قريبه?|شخصان|اشخاص|شخصا?)$/

/** توفي والد الرئيس: somebody else dies. */
function isOfKin(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ text }) => KIN.test(text))
}

/** توفي مؤسس الجماعة: who dies is a person behind the verb, or nobody who is named. */
const dies: SubjectRule = (verb) => {
  const { parsed, tokens, behind, word } = verb
  if (!/^[وف]?توفيت?$/.test(word)) return null
  const who = parsed.phrases.find((phrase) => phrase.at >= behind && canAct(phrase))
  if (!who || who.at - behind > DIED_WITHIN || !who.ids.every(isPerson)) return by([], verb)
  return isOfKin(tokens, behind, who.at) ? { subject: [], after: who.after } : by(who.ids, verb)
}

/** ودعمت متمردين: a plural in ين right behind a verb is whom it is done to. */
function isAccusative(tokens: readonly Token[], behind: number, { at, ids }: ActorPhrase): boolean {
  return at === behind && /^\p{L}{3,}ين$/u.test(tokens[at]!.text) && ids.every(isNameless)
}

/** The actor behind the verb, in its gender. */
const rightBehind: SubjectRule = (verb) => {
  const { parsed, found, segment, tokens, behind, word, isSaying } = verb
  const blocker = parsed.triggers.find((other) => other.at > found.at && other.trigger.kind !== 'noun')?.at ?? segment.to
  const gender = verbGender(word)
  // What stands between may be of another gender: رؤساء فرنسا, تقارب الجزائر.
  const agrees = (phrase: ActorPhrase) =>
    gender === null || phrase.gender === null || phrase.gender === gender || phrase.at > behind
  const next = parsed.phrases.find(
    (phrase) =>
      phrase.at >= behind &&
      canAct(phrase) &&
      agrees(phrase) &&
      !isAccusative(tokens, behind, phrase) &&
      phrase.at - behind <= FARTHEST &&
      isReached(parsed, behind, phrase, isSaying),
  )
  if (!next || next.at >= Math.min(segment.to, blocker)) return null
  return by(isBehindOther(parsed, behind, next) ? [] : next.ids, verb)
}

/** وندد بالهجوم عدد من الرؤساء: some whom nobody names. */
const MANY_OF = /^(?:عدد|بضعه|اغلب|غالبيه|العديد|الكثير|كثير|كثيرون|بعض|البعض|معظم|ميات|عشرات|الاف)$/

const ARRIVES = /^[وف]?(?:[يت]صل|وصل|[يت]?توجه|غادر|[يت]غادر|عاد|عادت|[يت]عود|سافر|[يت]سافر)ت?$/
const BEHIND_ARRIVES =
  /^(?:الي|في|من|على|علي|عن|عبر|مع|ل.*|ب.*|امس|اليوم|غدا|يوم|مساء|صباح|فجر|ظهر|ليل|بعد|قبل|عقب|خلال|منذ|حتي|برفقه|ال\p{L}+|ايضا|مجددا|لاحقا|كذلك|\d+)$/u

/** Some of many, or a text that is signed by nobody who is named. */
const byNobody: SubjectRule = (verb) => {
  const { parsed, found, segment, tokens, before, behind, word } = verb
  if (before) return null
  // مرات عدة: behind its noun the word is an adjective.
  const isOfMany = tokens[behind]?.text === 'عده' || tokens.slice(behind, behind + 3).some(({ text }) => MANY_OF.test(text))
  // ووصلت قوة من الشرطة: who arrives stands behind the verb, and is nobody who is named.
  if (ARRIVES.test(word) && found.words === 1 && behind < segment.to && !BEHIND_ARRIVES.test(tokens[behind]!.text))
    return by([], verb)
  const isSigned = found.trigger.frame === 'treaty' && parsed.isSigned(found.at, segment.from)
  return isOfMany || isSigned ? by([], verb) : null
}

/** أدانت المحكمة العليا الأمريكية: whoever does it is named by words of the verb. */
const withinVerb: SubjectRule = ({ parsed, found, behind }) => {
  const own = parsed.phrases.find(({ at, after }) => at > found.at && at < behind && after >= behind)
  return own ? { subject: own.ids, after: own.after } : null
}

/** أدانت محكمة أمريكية إيران, أدانت المحكمة القس: a court that nobody names. */
const court: SubjectRule = (verb) => (/^(?:ال)?محكمه$/.test(verb.tokens[verb.behind - 1]!.text) ? by([], verb) : null)

const RULES: readonly SubjectRule[] = [
  withinVerb,
  court,
  ({ parsed, found }) => relayed(parsed, found) ?? textBehind(parsed, found) ?? eachOf(parsed, found),
  ofThing,
  ready,
  inFront,
  unknownInFront,
  inRelativeClause,
  fronted,
  aroundClause,
  goesThere,
  whoseAttack,
  ofWeapon,
  attackedByThing,
  behindPronoun,
  didBefore,
  sameAgain,
  saidInFront,
  speaking,
  notAgain,
  introduced,
  unknownSpeaker,
  dies,
  officerOfState,
  unknownActor,
  rightBehind,
  byNobody,
]

/** The subject of an Arabic verb: the actor right behind it, else in front of it in its segment, else whoever acted last. */
export function arabicSubject(parsed: Parsed, found: FoundTrigger, segment: Segment): Acting {
  const verb = arabicVerb(parsed, found, segment)
  for (const rule of RULES) {
    const told = rule(verb)
    if (told) return told
  }
  return bySame(verb)
}

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
