import { describe, expect, test } from 'vitest'
import { toldIn } from './told-cases.ts'

/** Whoever speaks with a colon alone, as headlines have it, above an article that tells nothing else of the kind. */
const BODY = {
  en: 'Leaders of the Gulf states gathered in Manama on Sunday to talk about the region.',
  ar: 'اجتمع قادة دول مجلس التعاون الخليجي في المنامة يوم الأحد لبحث الأوضاع في المنطقة.',
}

function statementsOf(headline: string): string[] {
  const language = /\p{Script=Arabic}/u.test(headline) ? 'ar' : 'en'
  return toldIn(`${headline}\n\n${BODY[language]}`, language).filter((claim) => claim.startsWith('statement'))
}

describe('a headline says whose words it is', () => {
  test.each([
    ['Putin: Russia is ready for talks with Ukraine', 'person:vladimir-putin'],
    ['Russian foreign minister: Moscow is ready for talks', 'state:RUS'],
    ['Hamas official: truce is near', 'group:officials-of-hamas'],
    ['Iranian official says talks are over', 'org:IRN-officials'],
    ['Diplomatic sources: meeting postponed', 'group:diplomatic-sources'],
    ['Hamas: the truce in Gaza is over for now', 'group:HAMAS'],
    ['White House: no talks with Iran planned for now', 'org:USA-presidency'],
    ['لافروف: روسيا لن توقع الاتفاق مع اليابان', 'person:sergei-lavrov'],
    ['مسؤول في حماس: الهدنة قريبة', 'group:officials-of-hamas'],
    ['الخارجية الإيرانية: لا مفاوضات مع واشنطن', 'org:IRN-foreign-ministry'],
    ['البيت الأبيض: لا محادثات مع إيران', 'org:USA-presidency'],
  ])('%s', (headline, speaker) => {
    expect(statementsOf(headline)).toEqual([`statement: speaker ${speaker}`])
  })

  test.each(['BOSNIA: the peace deal', 'أفغانستان: مقتل 11 طفلا في تفجير انتحاري', 'تحليل: لماذا تدعم الصين روسيا'])(
    '%s is about somebody',
    (headline) => {
      expect(statementsOf(headline)).toEqual([])
    },
  )
})
