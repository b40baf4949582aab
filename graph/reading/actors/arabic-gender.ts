import { isPerson, isState } from '../names/actor-ids.ts'

/** What agrees with what in Arabic: a verb in front of its subject has its gender, so what does not agree is no subject. */
export type Gender = 'm' | 'f'

/** Verbs whose own last letter is ت. */
const ENDS_IN_T = /^(?:صوت|بات|مات|ثبت|سكت|التفت|تفاوت)$/

/** The gender of a third person, where its form tells it: duals and plurals stand behind their subject. */
export function verbGender(word: string): Gender | null {
  const verb = word.replace(/^[وف](?=\p{L}{3})/u, '')
  // سيطر is no future.
  if (/^(?!سيطر)س?ي/.test(verb)) return 'm'
  if (verb.endsWith('ت') && verb.length > 2 && !ENDS_IN_T.test(verb)) return 'f'
  // تعهد is a perfect, تقول none: where it begins with ت, the form alone does not tell.
  if (/^س?ت/.test(verb) || /(?:ا|وا|ان|ون|ه|ها|هم)$/.test(verb)) return null
  return 'm'
}

/** Houses and delegations that stand for a state: البيت الأبيض, قصر الإليزيه, الوفد. Cities are feminine. */
const SEATS = /^(?:[وف]?(?:ال)?(?:بيت|وفد|مجلس|كرملين|قصر|اليزيه|كيان|عدو|احتلال))$/

/** جمهورية العراق, المملكة المغربية: what a state calls itself is feminine, whatever its name is. */
const FORMAL = /^[وفبل]?(?:ال)?(?:مملكه|جمهوريه|دوله|سلطنه|اماره)$/

/** Broken plurals of what is no person are feminine: دول الترويكا, فصائل المعارضة. */
const BROKEN = /^[وف]?(?:ال)?(?:دول|فصايل|كتايب|قوي|شعوب|عواصم|اطراف|سرايا|جيوش|احزاب|مصادر|وسايل|تقارير|صحف|اوساط|دواير)$/

/** Plurals of people, whatever their ending looks like. */
const PEOPLE =
  /(?:^(?:ال)?(?:قضاء|ادعاء|مشاه)$|زعماء|روساء|خبراء|نشطاء|وزراء|علماء|سفراء|امراء|وسطاء|شركاء|حلفاء|اعضاء|قاده|ساسه|قضاه)$/

function ofWord(word: string): Gender {
  if (PEOPLE.test(word)) return 'm'
  return BROKEN.test(word) || /(?:ه|ات|اء)$/.test(word) ? 'f' : 'm'
}

/**
 * The gender of an actor as a text names it.
 * @param words The words that name it, with its title, folded.
 * @param masculine The states that are.
 */
export function actorGender(id: string, via: string, words: readonly string[], masculine: ReadonlySet<string>): Gender | null {
  const [first = '', last = ''] = [words[0], words.at(-1)]
  if (via === 'epithet') return null
  if (isState(id) && (via === 'name' || via === 'capital'))
    return (via === 'name' && masculine.has(id) && !FORMAL.test(first)) || SEATS.test(first) ? 'm' : 'f'
  if (via === 'body' && words.length === 1) return ofWord(last)
  if (isPerson(id)) return null
  if (words.length === 1 && !first.startsWith('ال')) return null
  // هيومن رايتس ووتش: a foreign name has the gender that a text gives it.
  if (/^org:[A-Z-]+$/.test(id) && words.length > 1 && !words.some((word) => word.startsWith('ال')) && ofWord(first) === 'm')
    return null
  const isFeminine = words.length === 2 && first.startsWith('ال') && /^ال.+ه$/.test(last)
  return isFeminine ? 'f' : ofWord(first)
}
