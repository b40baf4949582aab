import { describe, expect, test } from 'vitest'
import { rowsOf } from './lexicon-files.ts'
import { toldIn } from './told-cases.ts'

/** Every state of the lexicon acts and is acted on by each of its names, its capitals and its adjectives. */

const ARTICLE =
  /^(?:Philippines|Netherlands|United|Bahamas|Maldives|Comoros|Seychelles|Gambia|Central African|Czech Republic|Dominican Republic|Democratic Republic|Republic of|Marshall Islands|Solomon Islands|Vatican)/
/** What a state calls itself is feminine, whatever its name is. */
const FORMAL = /^(?:جمهورية|مملكة|دولة|سلطنة|المملكة|الولايات|الجمهورية)/
/** An entity, an enemy, an occupation are masculine. */
const MASCULINE = /^(?:الكيان|العدو|الاحتلال)/

function listOf(cell: string | undefined): string[] {
  return (cell ?? '').split(';').filter(Boolean)
}

const states = rowsOf('states.csv').map((row) => ({
  row,
  id: `state:${row.iso3}`,
  // Ghana is the other side of all but itself.
  other:
    row.iso3 === 'GHA'
      ? { en: 'Senegal', ar: 'السنغال', nisba: 'السنغالي', id: 'state:SEN' }
      : { en: 'Ghana', ar: 'غانا', nisba: 'الغاني', id: 'state:GHA' },
}))

function treatyOf(...parties: string[]): string {
  return `treaty: ${parties
    .map((id) => `party ${id}`)
    .toSorted()
    .join(', ')}`
}

describe('every state', () => {
  test.each(states)('$id in English', ({ row, id, other }) => {
    for (const name of [row.name_en!, ...listOf(row.also_en)]) {
      const the = ARTICLE.test(name) ? 'the ' : ''
      expect(toldIn(`${the && 'The '}${name} condemned ${other.en} on Monday.`, 'en')).toEqual([
        `statement: speaker ${id}, target ${other.id}`,
      ])
      expect(toldIn(`${other.en} signed a treaty with ${the}${name} on Monday.`, 'en')).toEqual([treatyOf(id, other.id)])
    }
    for (const adjective of listOf(row.demonym_en))
      expect(toldIn(`${adjective} President Dragan Markovic arrived in ${other.en} on Monday.`, 'en')).toEqual([
        `visit: host ${other.id}, visitor person:dragan-markovic`,
      ])
    // Saint John's accused: behind the 's stands what is its own.
    for (const capital of listOf(row.capital_en).filter((city) => !city.endsWith("'s")))
      expect(toldIn(`${capital} accused ${other.en} of meddling.`, 'en')).toEqual([
        `statement: speaker ${id}, target ${other.id}`,
      ])
  })

  test.each(states)('$id in Arabic', ({ row, id, other }) => {
    for (const name of [row.name_ar!, ...listOf(row.also_ar)]) {
      const verb = (row.gender_ar === 'f' && !MASCULINE.test(name)) || FORMAL.test(name) ? 'أدانت' : 'أدان'
      expect(toldIn(`${verb} ${name} ${other.ar} أمس.`, 'ar')).toEqual([`statement: speaker ${id}, target ${other.id}`])
      expect(toldIn(`وقع الرئيس ${other.nisba} معاهدة مع ${name} أمس.`, 'ar')).toEqual([treatyOf(id, other.id)])
      expect(toldIn(`زار لافروف ${name} أمس.`, 'ar')).toEqual([`visit: host ${id}, visitor person:sergei-lavrov`])
    }
    for (const adjective of listOf(row.nisba_ar)) {
      const definite = adjective
        .split(' ')
        .map((word) => `ال${word}`)
        .join(' ')
      expect(toldIn(`وصل الرئيس ${definite} دراغان ماركوفيتش إلى ${other.ar} أمس.`, 'ar')).toEqual([
        `visit: host ${other.id}, visitor person:دراغان-ماركوفيتش`,
      ])
    }
    for (const capital of listOf(row.capital_ar))
      expect(toldIn(`اتهمت ${capital} ${other.ar} بالتدخل.`, 'ar')).toEqual([`statement: speaker ${id}, target ${other.id}`])
  })
})
