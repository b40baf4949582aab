import { describe, expect, test } from 'vitest'
import { readArticle } from '../../graph/reading/read-article.ts'
import { readingRules } from './reading-rules.ts'

/** Whom a text names, by their ids. */
function named(text: string): string[] {
  const language = /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en'
  const { entities } = readArticle({ text, sourceId: 'source:test', language, published: '2025-07-20' }, readingRules)
  return entities.map(({ id }) => id).sort()
}

/** How a text mentions somebody. */
function mentions(text: string, id: string): string[] {
  const { entities } = readArticle({ text, sourceId: 'source:test', language: 'ar', published: '2025-07-20' }, readingRules)
  return entities.flatMap((entity) => (entity.id === id ? entity.mentions.map(({ quote }) => quote) : []))
}

describe('who has no state, or is some of a state', () => {
  test.each([
    ['Kurds fled to Iraq.', ['group:KURDS', 'state:IRQ']],
    ['Burundian soldiers entered Rwanda.', ['org:BDI-armed-forces', 'state:BDI', 'state:RWA']],
    ['European countries condemned Russia.', ['group:european-states', 'state:RUS']],
    ['The international community condemned Chad.', ['group:international-community', 'state:TCD']],
    ['دان قادة عرب إسرائيل.', ['group:arab-leaders', 'state:ISR']],
    ['In Turkey, police arrested hundreds.', ['org:TUR-police', 'state:TUR']],
  ])('%s', (text, ids) => expect(named(text)).toEqual(ids))
})

describe('presidencies and places', () => {
  test.each([
    ['The White House welcomed the vote in Chad.', ['org:USA-presidency', 'state:TCD']],
    ['Pezeshkian paid his first visit to the Kremlin.', ['person:masoud-pezeshkian', 'place:kremlin', 'state:RUS']],
    ['Rebels attacked in eastern Congo.', ['group:rebels', 'place:eastern-democratic-republic-of-the-congo', 'state:COD']],
    ['Estonia has borders in the Gulf of Finland.', ['place:gulf-of-finland', 'state:EST']],
    ['Clashes raged in the West Bank and Jerusalem.', ['place:jerusalem', 'place:west-bank', 'state:PSE']],
    ['قرب مدينة "ماريفان" غربي إيران.', ['place:ماريفان', 'state:IRN']],
    ['استعادت سوريا 998 مدينة وبلدة.', ['state:SYR']],
  ])('%s', (text, ids) => expect(named(text)).toEqual(ids))
})

describe('bodies and what is none', () => {
  test.each([
    ['Japan left the Information Agreement (GSOMIA). Chad wants GSOMIA back.', ['state:JPN', 'state:TCD']],
    ['UNITED NATIONS (AP) _ Iran left.', ['org:AP', 'org:UN', 'state:IRN']],
    ['Chad plays a role in Brazil-China trade.', ['state:BRA', 'state:CHN', 'state:TCD']],
    ['تشتد المواجهات في الجبهة الجنوبية في سوريا.', ['state:SYR']],
    ['قالت منظمة "المطبخ الأول" إن تشاد انسحبت.', ['org:المطبخ-الاول', 'state:TCD']],
    ['حضر كانيل مؤتمر الحزب الشيوعي (PCC) في كوبا.', ['org:الحزب-الشيوعي', 'state:CUB']],
  ])('%s', (text, ids) => expect(named(text)).toEqual(ids))

  test('what is called in quotation marks is mentioned by that', () => {
    expect(mentions('نقلت صحيفة "هآرتس" عن مصادر إسرائيلية.', 'org:HAARETZ')).toEqual(['هآرتس'])
  })
})

describe('persons in Arabic', () => {
  test.each([
    ['قال قائد شرطة الأنبار هادي رزيج إن المدينة آمنة.', ['person:هادي-رزيج', 'place:anbar']],
    ['قالت المتحدثة أدريان واتسون، في بيان، إن تشاد انسحبت.', ['person:ادريان-واتسون', 'state:TCD']],
    ['وصل القنصل عبد الله الخالدي إلى تشاد.', ['person:عبد-الله-الخالدي', 'state:TCD']],
    ['قال هانس فان دن بروك إن تشاد انسحبت.', ['person:هانس-فان-دن-بروك', 'state:TCD']],
    ['أشاد القائد الأعلى بتشاد.', ['state:TCD']],
  ])('%s', (text, ids) => expect(named(text)).toEqual(ids))
})

describe('bodies by their head in Arabic', () => {
  test.each([
    ['اتهم الاتحاد العام للمزارعين كينيا.', ['org:الاتحاد-العام-للمزارعين', 'state:KEN']],
    ['قالت الهيئة العامة للاستعلامات إن الأسعار ارتفعت.', ['org:الهييه-العامه-للاستعلامات']],
    ['اتهمت صحيفة طهران غازيت كينيا.', ['org:طهران-غازيت', 'state:IRN', 'state:KEN']],
  ])('%s', (text, ids) => expect(named(text)).toEqual(ids))
})
