import type { ActorPhrase } from '../actors/actor-phrase.ts'
import { isPerson, isState } from '../names/actor-ids.ts'
import { isDeath } from './death-words.ts'
import { type Acting, canAct, type Parsed } from './parsed.ts'
import { raiders } from './raiders.ts'
import type { FoundTrigger } from './trigger.ts'

/** Who was killed, wounded or seized in Arabic: verbs that have whom it is done to right behind them. */

/** A passive by its letters. */
const MURDERED = /^[وف]?اغتيلت?$/
const KILLED = /^[وف]?(?:قتل|اصيب|جرح|اعتقل|اختطف|احتجز|اوقف|خطف)$/
const MANY =
  /^(?:\d+|.*(?:ثلاث|اربع|خمس|ست|سبع|ثماني|تسع|عشر)ه?|.*(?:ثلاث|اربع|خمس|ست|سبع|ثمان|تسع|عشر)(?:ون|ين)|عشرات|ميات|الاف|جندي|جنديان|جنديين|جنود|مدني|مدنيون|مدنيين|شخص|شخصان|اشخاص|عنصر|عناصر|عدد|ما|نحو|مواطن|مواطنان|ضابط|صحافي|صحفي|طفل|اطفال|عمال|عامل|اخر|اخرون|اخران|اخرين)$/

/** Verbs that nobody suffers twice: with one person alone behind them, they are told of that person. */
const SUFFERED = /^[وف]?(?:قتل|اصيب|جرح|اعتقل|اختطف|احتجز|اوقف|خطف|سجن|اعدم|طعن)ت?$/
const BEHIND_VICTIM = /^(?:في|قرب|قبل|بعد|اثر|جراء|خلال|اثناء|امس|اليوم|مساء|صباح|فجر|علي|من|مع|برصاص.*|ب.*|\d+)$/

/** انتخب جوزيف عون رئيسا: what somebody is made stands behind them. */
const MADE = /^[وف]?(?:انتخب|عين|كلف|نصب)ت?$/
const MADE_WHAT = /^(?!.*(?:يا|وا)$)\p{L}{3,}ا$/u

/** قتل الصحفي جمال خاشقجي في إسطنبول: a person of whom nothing more is told than where or by what did not do it. */
function victim({ tokens, phrases, from, to }: Parsed, { at, words, isJoined }: FoundTrigger): ActorPhrase | undefined {
  const isMade = MADE.test(tokens[at]!.text)
  if ((!isMade && !SUFFERED.test(tokens[at]!.text)) || (isJoined && at > from)) return undefined
  const [first, second] = phrases.filter((phrase) => phrase.at >= at + words)
  const isOf = first?.via === 'demonym' && second?.at === first.after
  const person = isOf ? second : first
  if (!person?.ids.every(isPerson) || person.preposition !== null || person.at - at - words > 3) return undefined
  const next = person.after < to ? tokens[person.after]!.text : ''
  // عين تبون وزيرا جديدا: somebody else is made that.
  if (isMade) return MADE_WHAT.test(next) && !MADE_WHAT.test(tokens[person.after + 1]?.text ?? '') ? person : undefined
  return next === '' || BEHIND_VICTIM.test(next) ? person : undefined
}

/** أربعة مدنيين قتلوا في هجوم: of many who stand in front of the verb. */
const MANY_KILLED = /^(?:قتلوا|اصيبوا|جرحوا|استشهدوا|اعتقلوا|اختطفوا|احتجزوا)$/

const ONE_MAN = /^(?:جندي|شرطي|ضابط|مواطن|مستوطن|مسلح|شخص|رجل|حارس|طيار|قناص)$/
/** Adverbs that end as an accusative does. */
const ADVERB =
  /^(?:ايضا|امس|لاحقا|صباحا|مساء|ليلا|فجرا|ظهرا|سابقا|رميا|متاثرا|طعنا|حرقا|شنقا|دهسا|غرقا|خلال|واحدا|مجددا|عمدا|خطا)$/

const BY_WHOM = /^(?:شن|نفذ|نصب|دبر|تبن)ت?(?:ه|ها)$/
const KILLED_WITHIN = 12

/** من قبل سلطات الهجرة الأمريكية, على يد البحرية: by whose hand it was done. */
export function byHand({ tokens, phrases }: Parsed, { at }: FoundTrigger): ActorPhrase | undefined {
  const isHand = (place: number) =>
    /^(?:قبل|يد|ايدي)$/.test(tokens[place]?.text ?? '') && /^(?:من|علي)$/.test(tokens[place - 1]?.text ?? '')
  return phrases.find(
    (phrase) => phrase.at > at && phrase.at - at <= KILLED_WITHIN && [1, 2, 3].some((back) => isHand(phrase.at - back)),
  )
}

/** في هجوم شنه تنظيم الدولة: who killed somebody stands behind the attack. */
function raisedBy({ tokens, phrases }: Parsed, { at }: FoundTrigger): ActorPhrase | undefined {
  return phrases.find((phrase) => phrase.at > at && phrase.at - at <= KILLED_WITHIN && BY_WHOM.test(tokens[phrase.at - 1]!.text))
}

/** قتل جندي إسرائيلي شابا: behind one man of a state, whoever stands in the accusative or is of two is killed by him. */
function isKiller({ tokens, phrases }: Parsed, behind: number): boolean {
  const isOf = phrases.some(({ at, via, ids }) => at === behind + 1 && via === 'demonym' && ids.every((id) => isState(id)))
  const whom = tokens[behind + 2]?.text ?? ''
  return isOf && ONE_MAN.test(tokens[behind]!.text) && /^\p{L}{3,}(?:(?<!ي)ا|ين)$/u.test(whom) && !ADVERB.test(whom)
}

/** قتل أربعة جنود أردنيين: they are killed, and do not kill. */
export function killed(parsed: Parsed, found: FoundTrigger): Acting | null {
  const { tokens, phrases } = parsed
  const { at, words } = found
  const person = victim(parsed, found)
  if (person)
    return {
      subject: (byHand(parsed, found) ?? raisedBy(parsed, found))?.ids ?? raiders(parsed, found),
      after: person.after,
      patient: person.ids,
    }
  if (MANY_KILLED.test(tokens[at]!.text)) {
    const whom = phrases.findLast(({ after, via }) => after <= at && at - after <= 2 && via === 'demonym')
    return { subject: raiders(parsed, found), after: at + words, ...(whom ? { patient: whom.ids } : {}) }
  }
  if (isKiller(parsed, at + words)) return null
  const isDying = isDeath(tokens, at) || MURDERED.test(tokens[at]!.text)
  if (!isDying && (!KILLED.test(tokens[at]!.text) || !MANY.test(tokens[at + words]?.text ?? ''))) return null
  // 17 جنديا من الجيش النيجري: of whom they are.
  const whom = phrases.find(
    ({ at: place, preposition }) =>
      place > at && place - at <= 5 && (preposition === null || (preposition === 'من' && place - at <= 4)),
  )
  return {
    subject: raisedBy(parsed, found)?.ids ?? raiders(parsed, found),
    after: at + words,
    ...(whom ? { patient: whom.ids } : {}),
  }
}

const EXPOSED = /^[وف]?[يت]?تعرضت?(?:وا)?$/
const EXPOSED_WITHIN = 9

/** تعرضت السفارة لهجوم صاروخي: who is exposed to an attack is attacked. Null where that is not how it is told, or where it is said by whom: من. */
export function suffered(parsed: Parsed, found: FoundTrigger): Acting | null {
  const { tokens, phrases } = parsed
  const { at, words, trigger } = found
  if (trigger.order !== 'attack' || !tokens[at]!.text.startsWith('ل')) return null
  const earliest = Math.max(0, at - EXPOSED_WITHIN)
  const verb = tokens.slice(earliest, at).findLastIndex(({ text }) => EXPOSED.test(text))
  if (verb < 0 || phrases.some(({ at: place, preposition }) => place > at && preposition === 'من')) return null
  const behind = earliest + verb + 1
  const whom =
    phrases.find((phrase) => phrase.at === behind && canAct(phrase)) ??
    phrases.find((phrase) => phrase.after === behind - 1 && canAct(phrase))
  // لهجمات شنها الحوثيون.
  const raised = raisedBy(parsed, found)
  const own = phrases.find(
    ({ at: place, via, preposition }) =>
      via === 'demonym' && preposition === null && place >= at + words && place - at - words <= 1,
  )
  return { subject: (raised ?? own)?.ids ?? [], after: at + words, ...(whom ? { patient: whom.ids } : {}) }
}
