/** To be in front of a verb that has happened or goes on: was signed, has been signing. */
export const BE = /^(?:is|are|was|were|been)$/
/** Any form of it: may be signed, being signed. */
export const ANY_BE = /^(?:is|are|was|were|be|been|being)$/

/** One syllable that ends with one consonant behind one vowel writes it twice: stab, stabbed. */
const DOUBLED = /^[^aeiou]+[aeiou][bdgklmnpt]$/

const MAY_DOUBLE = /[aeiou][^aeiou]+[aeiou][lrt]$/

/** What the endings of a regular English verb stand behind: bann of ban, violat of violate. */
function stemOf(base: string): string {
  return base.endsWith('e') ? base.slice(0, -1) : DOUBLED.test(base) ? base + base.at(-1) : base
}

export function pastOfRegular(base: string): string {
  return `${stemOf(base)}ed`
}

/** The forms of a regular English verb: sign, signs, signed, signing. */
function englishForms(base: string): string[] {
  const stem = stemOf(base)
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`]
  const third = /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`
  // Cancel: canceled in America, cancelled elsewhere.
  const twice = MAY_DOUBLE.test(base) ? [`${base}${base.at(-1)}ed`, `${base}${base.at(-1)}ing`] : []
  return [base, third, `${stem}ed`, `${stem}ing`, ...twice]
}

/** Persons, and whom it is done to, as far as that is written on the verb: استقبل, استقبلت, استقبله, استقبلته. */
const PERFECT_ENDINGS = ['', 'ت', 'ا', 'تا', 'وا', 'ه', 'ها', 'هم', 'هما', 'ته', 'تها', 'تهم', 'تهما']
const IMPERFECT_ENDINGS = ['', 'ان', 'ون', 'ا', 'وا', 'ه', 'ها', 'هم', 'انه', 'انها', 'ونه', 'ونها']
const PRONOUNS = ['', 'ه', 'ها', 'هما', 'هم']

/** Verbs whose noun is written as they are with a pronoun: إعادة, إدانة, إقامة. */
const HOLLOW = /^(?:ا.ا.|است.ا.)$/

/** A final ى of the perfect is ي when folded and falls before ت: التقى, التقت, التقيا. */
function arabicPerfect(verb: string): string[] {
  const stem = verb.slice(0, -1)
  const feminine = ['ت', 'ته', 'تها', 'تهم'].map((ending) => stem + ending)
  if (verb.endsWith('ي'))
    return [verb, ...feminine, `${verb}ا`, `${stem}تا`, `${stem}وا`, `${stem}اه`, `${stem}اها`, `${stem}اهم`]
  // The last letter of هنا may be a hamza: هنأت; of دعا it is none: دعت.
  if (verb.endsWith('ا'))
    return [verb, ...feminine, `${stem}وا`, ...['ت', 'تا', 'ه', 'ها', 'هم', 'ته', 'تها'].map((ending) => verb + ending)]
  // اعاده is إعادة, the noun.
  const endings = HOLLOW.test(verb) ? PERFECT_ENDINGS.filter((ending) => ending !== 'ه') : PERFECT_ENDINGS
  return endings.map((ending) => verb + ending)
}

/** Third persons of the imperfect, with and without the س of the future: يوقع, ستوقعان. */
function arabicImperfect(verb: string): string[] {
  const rest = verb.slice(1)
  const weak = /[يو]$/.test(rest)
    ? [rest, `${rest.slice(0, -1)}ون`, `${rest}ان`]
    : IMPERFECT_ENDINGS.map((ending) => rest + ending)
  return ['ي', 'ت', 'سي', 'ست'].flatMap((prefix) => weak.map((form) => prefix + form))
}

/**
 * The forms that a folded word of a lexicon stands for. A `*` says that its first word changes: an Arabic verb in the imperfect (it
 * begins with ي) or the perfect, an Arabic noun that takes pronouns, an English verb that is regular. Without it, the word is as it is.
 */
export function formsOf(word: string, kind: 'verb' | 'noun'): string[] {
  if (!word.includes('*')) return [word]
  const [first = '', ...others] = word.replaceAll('*', '').split(' ')
  const isArabic = /\p{Script=Arabic}/u.test(first)
  const forms = isArabic
    ? kind === 'noun'
      ? PRONOUNS.map((pronoun) => first.replace(/ه$/, pronoun === '' ? 'ه' : 'ت') + pronoun)
      : first.startsWith('ي')
        ? arabicImperfect(first)
        : arabicPerfect(first)
    : kind === 'noun'
      ? [first, `${first}s`]
      : englishForms(first)
  return forms.map((form) => [form, ...others].join(' '))
}
