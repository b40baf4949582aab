import { describe, expect, test } from 'vitest'
import { readArticle } from '../../graph/reading/read-article.ts'
import { readingRules } from './reading-rules.ts'

function claimsOf(text: string): string[] {
  const language = /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en'
  const article = { text, sourceId: 'source:test', language, published: '2025-07-20' }
  return readArticle(article, readingRules).claims.map(({ type, status }) => `${type} ${status}`)
}

describe('what becomes of a treaty', () => {
  test.each([
    ['The treaty between Russia and Iran entered into force on Monday.', ['treaty in-force']],
    ['A ceasefire between Israel and Hamas took effect on Sunday.', ['treaty in-force']],
    ['The ceasefire between Israel and Hamas collapsed.', ['treaty terminated']],
    ['The treaty between Russia and Iran expired in May.', ['treaty lapsed']],
    ['Israel violated the ceasefire with Hezbollah.', ['event occurred']],
    ['دخلت المعاهدة بين روسيا وإيران حيز التنفيذ يوم الاثنين.', ['treaty in-force']],
    ['بدأ سريان وقف إطلاق النار بين إسرائيل وحماس يوم الأحد.', ['treaty in-force']],
    ['انهار وقف إطلاق النار بين إسرائيل وحماس.', ['treaty terminated']],
    ['خرقت إسرائيل وقف إطلاق النار مع حزب الله.', ['event occurred']],
    // وقع is to happen and to sign.
    ['وقعت عمليتان انتحاريتان في كابول تبناهما تنظيم الدولة.', []],
  ])('%s', (text, claims) => {
    expect(claimsOf(text)).toEqual(claims)
  })
})
