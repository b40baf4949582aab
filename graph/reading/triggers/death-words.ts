import type { Token } from '../text/tokens.ts'

/** Arabic verbs that say who fell, and never who kills. */

const LOST = /^[وف]?لقيت?$/
const FELL = /^[وف]?(?:يستشهد|تستشهد|استشهد)ت?$/
/** Of whom one says that they fell: استشهد بتصريحات is to cite them. */
const SLAIN =
  /^(?:\d+|(?:ال)?(?:فلسطيني|لبناني|سوري|يمني|عراقي|جندي|جنود|شاب|مواطن|طفل|اطفال|مدني|شخص|اشخاص|صحفي|صحافي|قيادي|عنصر|عناصر|ضابط|امراه|سيده|ثلاث|اربع|خمس|ست|سبع|ثماني|تسع|عشر|ميات)\p{L}*)$/u

/** استشهد فلسطيني, لقي حتفه. */
export function isDeath(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!
  return LOST.test(text) || (FELL.test(text) && SLAIN.test(tokens[at + 1]?.text ?? ''))
}

/** استشهد بتصريحات: to cite somebody is no death. */
export function isCiting(tokens: readonly Token[], at: number): boolean {
  return FELL.test(tokens[at]!.text) && !SLAIN.test(tokens[at + 1]?.text ?? '')
}
