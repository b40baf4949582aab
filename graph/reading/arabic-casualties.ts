import { isDeath } from './death-words.ts'
import type { Acting, Parsed } from './parsed.ts'
import { raiders } from './raiders.ts'
import type { FoundTrigger } from './triggers.ts'

/** Who was killed, wounded or seized in Arabic: verbs that have whom it is done to right behind them. */

const KILLED = /^[وف]?(?:قتل|اصيب|جرح|اعتقل|اختطف|احتجز|اوقف|خطف)$/
const MANY =
  /^(?:\d+|.*(?:ثلاث|اربع|خمس|ست|سبع|ثماني|تسع|عشر)ه?|.*(?:ثلاث|اربع|خمس|ست|سبع|ثمان|تسع|عشر)(?:ون|ين)|عشرات|ميات|الاف|جندي|جنديان|جنديين|جنود|مدني|مدنيون|مدنيين|شخص|شخصان|اشخاص|عنصر|عناصر|عدد|ما|نحو|مواطن|مواطنان|ضابط|صحافي|صحفي|طفل|اطفال|عمال|عامل)$/

const BY_WHOM = /^(?:شن|نفذ|نصب|دبر|تبن)ت?(?:ه|ها)$/
const KILLED_WITHIN = 12

/** قتل أربعة جنود أردنيين: they are killed, and do not kill. */
export function killed(parsed: Parsed, found: FoundTrigger): Acting | null {
  const { tokens, phrases } = parsed
  const { at, words } = found
  const isDying = isDeath(tokens, at)
  if (!isDying && (!KILLED.test(tokens[at]!.text) || !MANY.test(tokens[at + words]?.text ?? ''))) return null
  // 17 جنديا من الجيش النيجري: of whom they are.
  const whom = phrases.find(
    ({ at: place, preposition }) =>
      place > at && place - at <= 5 && (preposition === null || (preposition === 'من' && place - at <= 4)),
  )
  // في هجوم شنه تنظيم الدولة: who killed them stands behind the attack.
  const by = phrases.find(
    (phrase) => phrase.at > at && phrase.at - at <= KILLED_WITHIN && BY_WHOM.test(tokens[phrase.at - 1]!.text),
  )
  return { subject: by?.ids ?? raiders(parsed, found), after: at + words, ...(whom ? { patient: whom.ids } : {}) }
}
