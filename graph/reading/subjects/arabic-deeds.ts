import type { ActorPhrase } from '../actors/actor-phrase.ts'
import { verbGender } from '../actors/arabic-gender.ts'
import { isPlace, isState } from '../names/actor-ids.ts'
import { DAYS_AR } from '../text/day-names.ts'
import { antecedent, canAct, type Parsed, RELATIVE_AR } from '../triggers/parsed.ts'
import type { Segment } from '../triggers/segments.ts'
import { type ArabicVerb, by, bySame, hasPronoun, type SubjectRule } from './arabic-verb.ts'

/** Who does what is done, in Arabic: who goes somewhere, strikes, or stands behind a pronoun on the verb. */

function isOfLand({ ids, via, preposition }: ActorPhrase): boolean {
  return preposition === null && (via === 'name' || via === 'capital') && ids.every((id) => isPlace(id) || isState(id))
}

/** أن المحادثات ستستأنف: what stands between أن and its verb does it, and is no actor. */
export const ofThing: SubjectRule = (verb) => {
  const { tokens, parsed, found } = verb
  const { at } = found
  if (!/^[وبلف]?ان$/.test(tokens[at - 2]?.text ?? '') || !/^ال|\p{L}{3}ا$/u.test(tokens[at - 1]!.text)) return null
  return parsed.phrases.some((phrase) => phrase.at < at && phrase.after >= at) ? null : by([], verb)
}

/** التي زارها كيم: whom the pronoun on the verb means is visited; who visits stands behind. */
function behindRelative(verb: ArabicVerb, named: ActorPhrase | undefined, isNear: boolean) {
  const { parsed, found, word, behind } = verb
  if (!hasPronoun(word)) return null
  const own = parsed.phrases.find((phrase) => phrase.at === behind && canAct(phrase))
  if (!own) return null
  return { ...by(own.ids, verb), ...(named && (isNear || found.trigger.order !== 'attack') ? { patient: named.ids } : {}) }
}

/** Within a relative clause: whoever it is told of, where they are named right in front of it. */
export const inRelativeClause: SubjectRule = (verb) => {
  const { parsed, found, segment, tokens, behind } = verb
  if (!segment.opener || !RELATIVE_AR.test(segment.opener) || found.at - segment.from > 3) return null
  const named = antecedent(parsed, segment.from)
  const isNear = named !== undefined && tokens[segment.from]!.start - named.end <= 6
  const own = behindRelative(verb, named, isNear)
  if (own) return own
  if (isNear) return by(named.ids, verb)
  // The attack that hit, the migrants who arrive: what does it is no actor.
  const isTheirs = parsed.phrases.some((phrase) => phrase.at >= behind && phrase.at - behind <= 3 && canAct(phrase))
  const isDeed = found.trigger.order === 'attack' || found.trigger.frame === 'visit'
  return !isTheirs && segment.from > 0 && isDeed ? by([], verb) : null
}

/** زار بيروت الوزير; بعد أن زار كييف: whoever goes somewhere stands right behind where that is, or in front. */
export const goesThere: SubjectRule = (verb) => {
  const { parsed, found, segment, behind } = verb
  if (found.trigger.frame !== 'visit') return null
  const where = parsed.phrases.find((phrase) => phrase.at === behind && isOfLand(phrase))
  if (!where) return null
  const isBehind = ({ at }: ActorPhrase) => at >= where.after && at - where.after <= 1 && at < segment.to
  const visitor = parsed.phrases.find((phrase) => isBehind(phrase) && canAct(phrase) && phrase.via !== 'demonym')
  // زارت النيجر كندا: of two states the first goes to the second.
  if (visitor && isOfLand(visitor)) return null
  return visitor ? by(visitor.ids, verb) : bySame(verb)
}

const WHERE = /^[وف]?(?:في|علي|قرب|عند|الي|من|داخل|خارج|عبر|حول|بعد|قبل)$/

/** هجوم صاروخي روسي استهدف: whose it is stands right in front of the verb. */
export const whoseAttack: SubjectRule = (verb) => {
  const { parsed, found, segment, tokens, behind } = verb
  if (found.trigger.order !== 'attack' || found.isJoined || segment.from >= found.at) return null
  // إن طائرات إسرائيلية قصفت دمشق: behind إن whoever does it stands in front.
  const isTold = [2, 3, 4].some((back) => /^[وب]?ان$/.test(tokens[found.at - back]?.text ?? ''))
  if (!isTold && parsed.phrases.some((phrase) => phrase.at === behind && canAct(phrase))) return null
  const isThere = ({ at, preposition }: ActorPhrase) => WHERE.test(tokens[at - 2]?.text ?? '') || preposition !== null
  const whose = parsed.phrases.find(({ after, via }) => after === found.at && via === 'demonym')
  return whose && !isThere(whose) ? by(whose.ids, verb) : null
}

/** Verbs whose subject may be a weapon: it is launched and shot down by others. */
const HITS = /^[وف]?(?:استهدف|اصاب|ضرب|طال|قصف)ت?$/
const WEAPON =
  /^(?:ال)?(?:هجوم|هجمات|قصف|غاره|غارات|صاروخ|صواريخ|طايره|طايرات|مسيره|مسيرات|مقاتلات|انفجار|عبوه|قذيفه|قذايف|دبابات|مدفعيه|بوارج)$/

const ATTACKERS =
  /^(?:ال)?(?:طيران|طايره|طايرات|مقاتلات|مسيرات|مدفعيه|صواريخ|قنبله|قنابل|عبوه|سياره|شاحنه|لغم|الغام|انتحاري|انتحاريان|انتحاريون|مجهولون|مسلحان|قوات|قوه|ارهابيون|عناصر|انفجار|انفجارات|تفجير|تفجيران)$/

const OWNED_WITHIN = 4
/** Behind these a body is whom they attack: انتحاري السفارة. */
const OF_NOBODY = /^(?:انتحاري|انتحاريان|انتحاريون|مجهولون|مسلحان|ارهابيون)$/

/** قصف الطيران, انفجرت قنبلة: who strikes stands behind the verb, and is nobody who was spoken of. */
export const attackedByThing: SubjectRule = (verb) => {
  const { parsed, found, next, behind, tokens } = verb
  if (found.trigger.order !== 'attack' || !ATTACKERS.test(next)) return null
  // قصفت القوات الروسية, إنها أسقطت طائرات روسية: others say who does it.
  if (/^ب?ان(?:ه|ها|هم|هما)$/.test(tokens[found.at - 1]?.text ?? '')) return null
  if (parsed.phrases.some(({ at, preposition }) => at === behind && preposition === null)) return null
  // قوات الأمن المصرية, الطيران الروسي: whose they are agrees with them.
  const farthest = /^ال/.test(next) ? 1 : OWNED_WITHIN
  const owner = parsed.phrases.find(
    ({ at, via, preposition }) =>
      at > behind &&
      at - behind <= farthest &&
      (via === 'demonym' ||
        // طيران الاحتلال: right behind a word without its article stands whose it is.
        (via === 'name' && at === behind + 1 && !next.startsWith('ال') && !OF_NOBODY.test(next)) ||
        (via === 'body' && (preposition !== null || !OF_NOBODY.test(next)))) &&
      (preposition === null || preposition === 'من'),
  )
  return owner ? { subject: owner.ids, after: owner.after } : by([], verb)
}

/** استهدفت طائرات تركية: whose weapon it is does it; nobody's, where that is not said. */
export const ofWeapon: SubjectRule = (verb) => {
  const { parsed, found, word, next, behind, tokens } = verb
  const isTold = /^ب?ان(?:ه|ها|هم|هما)$/.test(tokens[found.at - 1]?.text ?? '')
  if (found.trigger.order !== 'attack' || !HITS.test(word) || !WEAPON.test(next) || isTold) return null
  const owner = parsed.phrases.find((phrase) => phrase.at > behind && phrase.at - behind <= 2)
  return { subject: owner?.preposition === null ? owner.ids : [], after: behind + 1 }
}

/** تتهمها كييف, وقد استقبله فيها الرئيس, أرسلتها الهند: whom the pronoun on the verb means stands in front, who does it behind. */
export const behindPronoun: SubjectRule = (verb) => {
  const { parsed, found, word, behind, isSaying } = verb
  const isMet = found.trigger.plover === 'ACCUSE' || found.trigger.order === 'host'
  const farthest =
    isMet && hasPronoun(word) && /^\p{L}{4,}(?:ه|ها|هم|هما)$/u.test(word)
      ? 1
      : !isSaying && /^\p{L}{3,}(?:ها|هما|هم)$/u.test(word)
        ? 0
        : -1
  const doer = parsed.phrases.find((phrase) => phrase.at >= behind && phrase.at - behind <= farthest && canAct(phrase))
  return doer && doer.via !== 'demonym' ? by(doer.ids, verb) : null
}

/** سبق للخزانة الأميركية أن عاقبت: who did it before stands between. */
export const didBefore: SubjectRule = (verb) => {
  const { parsed, found, tokens } = verb
  const { at } = found
  if (tokens[at - 1]?.text !== 'ان') return null
  const back = [2, 3, 4, 5, 6].find((step) => /^[وف]?سبق$/.test(tokens[at - step]?.text ?? ''))
  const whoever = back && parsed.phrases.find((phrase) => phrase.at > at - back && phrase.after < at)
  return whoever ? by(whoever.ids, verb) : null
}

/** سيلتقي نظيره, إنها أسقطت, هاجموا: who does it is said in front of the verb. */
export const saidInFront: SubjectRule = (verb) => {
  const { found, word, next, tokens } = verb
  const isCounterpart = /^نظير(?:ت?ه|ت?ها|هما)$/.test(next) && !/(?:ه|ها|هم)$/.test(word)
  const isBehindPronoun = /^ب?ان(?:ها|هم|هما)$/.test(tokens[found.at - 1]?.text ?? '')
  const isPlural = /\p{L}{3}وا$/u.test(word) && found.trigger.kind === 'verb'
  return isCounterpart || isBehindPronoun || isPlural ? bySame(verb) : null
}

/** What may stand behind an object that nothing more is told of. */
const ALONE = /^(?:في|علي|خلال|امس|اليوم|بسبب|بشده|علنا|منذ|عقب|اثر|ل\p{L}+)$/u

/** اتهم needs somebody in front of its ب: واتهم تشيلي بالعدوان. */
const ACCUSES = /^[وف]?[اين]?ت?تهمت?$/

/** وطرد سفير تشيلي: an ambassador is expelled, and expels nobody. */
const EXPELS = /^[وف]?(?:طرد|استدع[يت]|ابعد|رحل)ت?$/
const DIPLOMATS = /^(?:السفير|سفير|دبلوماسي\p{L}*|قنصل|القايم)$/u

/** وشكرت تشيلي على دعمها, وهنأ العراق. */
const THANKS = /^[وف]?(?:هنا|شكر|كرم)ت?$/

const WHEN = new RegExp(`^(?:اليوم|امس|يوم|مساء|صباح|فجر|${DAYS_AR})$`)

const SIDES_OF = /^(?:جنوب|شمال|شرق|غرب|مواقع|اهدافا|مدينه)$/

/** قصفت إسرائيل اليوم الأحد جنوب لبنان: whoever has another behind them does it, be there a day between. */
function hasObject({ tokens, parsed, segment }: ArabicVerb, after: number): boolean {
  let next = after
  while (next < segment.to && WHEN.test(tokens[next]!.text)) next++
  const isThere = (place: number) =>
    parsed.phrases.some((phrase) => phrase.at === place && place < segment.to && phrase.start === tokens[place]!.start)
  return isThere(next) || (SIDES_OF.test(tokens[next]?.text ?? '') && isThere(next + 1))
}

/** Whether nothing more is told of whoever stands behind a verb: they do nothing, it is done to them. */
function standsAlone(verb: ArabicVerb, { at, after }: ActorPhrase): boolean {
  const { tokens, word, segment, parsed } = verb
  const next = tokens[after]?.text ?? ''
  // واستولى الحوثيون على: by its ending they act.
  if (/^ال\p{L}{2,}ون$/u.test(tokens[at]!.text) || hasObject(verb, after)) return false
  if ((ACCUSES.test(word) || THANKS.test(word)) && after < segment.to && /^ب\p{L}|^علي$/u.test(next)) return true
  // وأدانت الجزائر: at the beginning of a sentence somebody else may act.
  return segment.from > parsed.from && (after >= segment.to || ALONE.test(next))
}

/** Whoever acted before a verb, in its sentence or, where it begins one, in the one before. */
function actedBefore({ parsed, segment }: ArabicVerb): readonly string[] {
  if (segment.from > parsed.from) return parsed.acted
  return parsed.discourse.subject
}

/** وأدانت مصر الهجوم وانتقدت إسرائيل; قبل أن يلتقي ترامب: a verb that is done to somebody, behind whoever acted, and one name alone. */
export const sameAgain: SubjectRule = (verb) => {
  const { parsed, found, tokens, behind, word, next } = verb
  const [before, first] = [tokens[found.at - 1]?.text ?? '', tokens[found.at - 2]?.text ?? '']
  const isThen = before === 'بعدما' || (before === 'ان' && /^[وف]?(?:قبل|بعد)$/.test(first))
  const { order, plover, frame } = found.trigger
  const isDone =
    order === 'attack' || plover === 'ACCUSE' || EXPELS.test(word) || THANKS.test(word) || (isThen && frame === 'meeting')
  const acted = actedBefore(verb)
  if (!isDone || !(isThen || found.isJoined || before === 'كما') || acted.length === 0) return null
  if (EXPELS.test(word) && DIPLOMATS.test(next)) return by(acted, verb)
  const whom = parsed.phrases.find((phrase) => phrase.at === behind && canAct(phrase) && phrase.via !== 'demonym')
  if (!whom || whom.ids.some((id) => acted.includes(id))) return null
  const [gender, own] = [verbGender(word), parsed.phrases.find(({ ids }) => ids.join() === acted.join())?.gender ?? null]
  if (gender !== null && own !== null && gender !== own) return null
  return standsAlone(verb, whom) ? by(acted, verb) : null
}

/** السعودية، الخصم الإقليمي لإيران، أكدت: what somebody is, between commas. */
function isApposition({ tokens, phrases, triggers }: Parsed, { from, to, opener }: Segment): boolean {
  const isOfVerb = triggers.some(({ at, trigger }) => at >= from && at < to && trigger.kind === 'verb')
  return opener === null && /^ال\p{L}{3,}$/u.test(tokens[from]!.text) && !isOfVerb && !phrases.some(({ at }) => at === from)
}

/** لافروف، الذي زار كندا، هاجم: whoever is told of between commas, where no verb stands in front of them. */
export const aroundClause: SubjectRule = ({ parsed, found, segment, tokens, behind, word }) => {
  const index = parsed.segments.indexOf(segment)
  const [front, clause] = [parsed.segments[index - 2], parsed.segments[index - 1]]
  const isFirst = found.at === segment.from || (found.at === segment.from + 1 && /^[وف]?قد$/.test(tokens[segment.from]!.text))
  if (!front || !clause || found.isJoined || !isFirst) return null
  const whoever = parsed.phrases.find(({ at, after }) => at >= front.from && after === front.to)
  // وإلى جانب ماكرون، الزعيم الوحيد، حضر: what somebody is does not make them act behind other words.
  const isSubject = whoever && whoever.at <= front.from + 1 && isApposition(parsed, clause)
  if (!RELATIVE_AR.test(clause.opener ?? '') && !isSubject) return null
  const isTold = parsed.triggers.some(({ at, trigger }) => at >= front.from && at < front.to && trigger.kind === 'verb')
  const [gender, own] = [verbGender(word), whoever?.gender ?? null]
  if (!whoever || !canAct(whoever) || isTold || (gender !== null && own !== null && gender !== own)) return null
  return { subject: whoever.ids, after: behind }
}
