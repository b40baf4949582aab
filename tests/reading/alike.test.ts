import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { casesOf, toldIn } from './told-cases.ts'

/** What stands around a sentence, and how it is written, does not alter what it tells. */

type Change = readonly [name: string, change: (sentence: string) => string]

const OPENED_EN =
  /^(?:"|(?:In|On|At|After|During|Earlier|Later|Last|As|According|Despite|While|When|Meanwhile|GENEVA|Commented)\b)/
/** Names side by side only at the beginning are a headline's. */
const HEADLINE = /^\p{Lu}\p{L}+, \p{Lu}\p{L}+ \p{Ll}+ /u
/** Words that have a capital only where they begin a sentence. */
const COMMON = /^(?:The|A|An|Doctors|His|Her|He|She|It|They|Two|Three|Some|Several|One|Another)\b/

function opened(sentence: string, opening: string): string {
  if (OPENED_EN.test(sentence) || HEADLINE.test(sentence) || /[.?!] "?[A-Z]/.test(sentence)) return sentence
  return `${opening}, ${COMMON.test(sentence) ? sentence[0]!.toLowerCase() + sentence.slice(1) : sentence}`
}

function openedInArabic(sentence: string, opening: string): string {
  return /^(?:و|في|من|بعد|قبل|خلال|عقب|أما|على|إلى|لدى)|[.؟] \S|^"/.test(sentence) ? sentence : `${opening}، ${sentence}`
}

const CHANGES: Record<'en' | 'ar', readonly Change[]> = {
  en: [
    ['curly quotation marks', (s) => s.replace(/"([^"]*)"/g, '“$1”').replace(/(\w)'(\w)/g, '$1’$2')],
    ['no-break spaces', (s) => s.replace(/ (?=\d)/g, '\u00a0')],
    ['what stands behind it', (s) => `${s}\n\nRelated articles`],
    ['in a related development', (s) => opened(s, 'In a related development')],
    ['separately', (s) => opened(s, 'Separately')],
    ['as a result', (s) => opened(s, 'As a result')],
    ['last week', (s) => opened(s, 'Last week')],
  ],
  ar: [
    ['guillemets', (s) => s.replace(/"([^"]*)"/g, '«$1»')],
    ['tatweel', (s) => s.replace(/ال/, 'الـ')],
    ['vowels', (s) => s.replace(/قال /g, 'قالَ ').replace(/أكد /g, 'أكّد ')],
    ['hamza left out', (s) => s.replace(/[أإ]/g, 'ا')],
    ['Arabic digits', (s) => s.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!)],
    ['a dateline', (s) => `جنيف (رويترز) - ${s}`],
    ['from his side', (s) => openedInArabic(s, 'من جهته')],
    ['in the same context', (s) => openedInArabic(s, 'وفي سياق متصل')],
    ['a place', (s) => openedInArabic(s, 'وفي جنيف')],
  ],
}

describe.each(['en', 'ar'] as const)('sentences in %s with', (language) => {
  const sentences = casesOf(readFileSync(new URL(`./sentences/${language}.txt`, import.meta.url), 'utf8'))

  test.each(CHANGES[language])('%s', (_, change) => {
    const changed = sentences
      .map(({ sentence }) => ({ sentence, other: change(sentence) }))
      .filter(({ sentence, other }) => sentence !== other)
    expect(changed.length).toBeGreaterThan(5)
    const [as, are] = [changed.map(({ sentence }) => sentence), changed.map(({ other }) => other)]
    expect(are.map((text) => toldIn(text, language))).toEqual(as.map((text) => toldIn(text, language)))
  })
})

/** Words that point back: what they mean is told by the sentence before. */
const POINTS_BACK = {
  en: /\b(?:he|she|it|they|him|them|his|her|its|their|this|that|these|those|both|two|three|same|other|one|also|earlier|former|counterpart|officials?|diplomats?|sources?|the (?:country|kingdom|group|movement|bloc|alliance|agreement|deal|treaty|president|minister|government|army|north|south))\b|GENEVA|LONDON/i,
  ar: /(?:ه|ها|هم|هما)(?=[ .،]|$)|الأخير|الطرف|الجانب|البلد|الوزيران|الرئيسان|الحركة|الجماعة|المنظمة|الاتفاق|المعاهدة|الحكومة|الجيش|الرئيس |الوزير |المصدر|القرار|الهجوم|نظير|وقال|وأضاف|وأكد|وأشار|كما |مشير|مؤكد|رويترز/,
}
/** Two who are at odds may be meant by what names one of them. */
const MOST_LEAKS = 0.01
/** What no list knows is read by what stands around it, and less surely within a longer sentence. */
const MOST_LEAKS_JOINED = 0.06

interface Alone {
  readonly sentence: string
  readonly told: readonly string[]
}

/** The sentences that tell something, and nothing of which another sentence has to be known. */
function toldAlone(language: 'en' | 'ar'): Alone[] {
  return casesOf(readFileSync(new URL(`./sentences/${language}.txt`, import.meta.url), 'utf8'))
    .map(({ sentence }) => sentence)
    .filter((sentence) => !POINTS_BACK[language].test(sentence) && !/[.؟?!] \S/.test(sentence) && sentence.endsWith('.'))
    .map((sentence) => ({ sentence, told: toldIn(sentence, language) }))
    .filter(({ told }) => told.length > 0)
}

/** How many of all pairs tell something else together than each of both alone. */
function leaks(alone: readonly Alone[], together: (first: string, second: string) => string, language: 'en' | 'ar'): number {
  const pairs = alone.flatMap((first, at) => [7, 19, 53].map((step) => [first, alone[(at + step) % alone.length]!] as const))
  expect(pairs.length).toBeGreaterThan(200)
  const leaking = pairs.filter(([first, second]) => {
    const told = toldIn(together(first.sentence, second.sentence), language)
    return told.join('; ') !== [...first.told, ...second.told].toSorted().join('; ')
  })
  return leaking.length / pairs.length
}

/** Sentences that may be a clause of another: short ones that begin with who acts or, in Arabic, with the verb. */
const MAY_BE_CLAUSE = {
  en: /^(?!(?:In|On|At|After|Before|For|Under|During|Despite|With|By|From|Since|If|When|While|As|Asked|Having|Among|There)\b)[A-Z][^"“:;,]{10,90}$/,
  ar: /^(?![وف]|في |من |خلال |بعد |قبل |عقب |إن |أن )[^"«:؛;،,]{10,90}$/,
}
const JOINED = {
  en: (first: string, second: string) => `${first.slice(0, -1)}, and ${second.replace(COMMON, (word) => word.toLowerCase())}`,
  ar: (first: string, second: string) => `${first.slice(0, -1)}، و${second}`,
}

describe.each(['en', 'ar'] as const)('two sentences in %s', (language) => {
  const alone = toldAlone(language)

  test('tell side by side what each tells alone, but for few', () => {
    expect(leaks(alone, (first, second) => `${first} ${second}`, language)).toBeLessThan(MOST_LEAKS)
  })

  test('tell the same as two clauses of one', () => {
    const clauses = alone.filter(({ sentence, told }) => MAY_BE_CLAUSE[language].test(sentence) && told.length === 1)
    expect(leaks(clauses, JOINED[language], language)).toBeLessThan(MOST_LEAKS_JOINED)
  })
})
