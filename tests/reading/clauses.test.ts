import { describe, expect, test } from 'vitest'
import { readArticle } from '../../graph/reading/read-article.ts'
import { readingRules } from './reading-rules.ts'

/** Who does what to whom in a clause, as `type: role id, …`; the text is its own title's only paragraph. */
function told(text: string, language: 'ar' | 'en'): string[] {
  return readArticle({ text, sourceId: 'source:test', language, published: '2025-07-20' }, readingRules).claims.map(
    ({ type, participants }) => `${type}: ${participants.map(({ role, entityId }) => `${role} ${entityId}`).join(', ')}`,
  )
}

describe('who acts in a clause', () => {
  test.each([
    [
      'a second verb has the subject of the first',
      'en',
      'Kenya condemned Somalia and recalled its ambassador.',
      ['statement: speaker state:KEN, target state:SOM', 'event: actor state:KEN'],
    ],
    [
      'of a passive, whom it is done to',
      'en',
      'Chad was attacked by Libya on Monday.',
      ['event: attacker state:LBY, target state:TCD'],
    ],
    [
      'a verb of another gender has another subject',
      'ar',
      'نفت طاجيكستان ذلك، واتهمت حرس الحدود القرغيزي بإطلاق النار.',
      ['statement: speaker state:TJK', 'statement: speaker state:TJK, target org:KGZ-border-guard'],
    ],
    [
      'each other',
      'en',
      'Thailand and Cambodia accused each other of lying.',
      ['statement: speaker state:THA, speaker state:KHM, target state:THA, target state:KHM'],
    ],
    [
      'who did the same',
      'en',
      'Washington welcomed the accord, as did Beijing.',
      ['statement: speaker state:USA, speaker state:CHN'],
    ],
    [
      'the state that is at home in a city',
      'ar',
      'وصل الرئيس الصيني شي جين بينغ إلى الرياض.',
      ['visit: visitor person:xi-jinping, host state:SAU'],
    ],
    [
      'two who agree on a truce have made it',
      'ar',
      'اتفقت أرمينيا وأذربيجان على هدنة.',
      ['treaty: party state:ARM, party state:AZE'],
    ],
    [
      'whom a pronoun on a verb means',
      'ar',
      'قطعت السعودية علاقاتها مع قطر واتهمتها بدعم الإرهاب.',
      ['event: actor state:SAU, target state:QAT', 'statement: speaker state:SAU, target state:QAT'],
    ],
    [
      'what is signed obliges its parties',
      'ar',
      'وقعت كينيا وغانا معاهدة. وتنص على تبادل الخبراء.',
      ['treaty: party state:KEN, party state:GHA', 'commitment: promiser state:KEN, promiser state:GHA'],
    ],
    [
      'a list that ends with others',
      'en',
      'Egypt, Israel and five other governments promised to help.',
      ['commitment: promiser state:EGY, promiser state:ISR'],
    ],
    [
      'the kingdom',
      'ar',
      'زار الرئيس الصيني شي جين بينغ السعودية. واتهمت إيران المملكة بالكذب.',
      ['visit: visitor person:xi-jinping, host state:SAU', 'statement: speaker state:IRN, target state:SAU'],
    ],
    [
      'whose step it is',
      'en',
      'France expelled Malian diplomats. Algeria criticised the move.',
      ['event: actor state:FRA, target state:MLI', 'statement: speaker state:DZA, target state:FRA'],
    ],
  ] as const)('%s', (_, language, text, expected) => {
    expect(told(text, language)).toEqual(expected)
  })
})

describe('what is no claim', () => {
  test.each([
    ['what somebody says of whom nothing is told', 'en', 'A spokesman said on Monday.'],
    ['what somebody says of whom nothing is told', 'ar', 'قال متحدث إن الأمر صعب.'],
    ['what holds only on a condition', 'en', 'It will fail unless Kenya signed a treaty with Ghana.'],
    ['what is done to none', 'en', 'No treaty between Kenya and Ghana has been signed.'],
    ['what must be done', 'en', 'Kenya must withdraw its troops.'],
    ['a noun that looks like a verb', 'en', 'Kenya sought support.'],
  ] as const)('%s: %s', (_, language, text) => {
    expect(told(text, language)).toEqual([])
  })
})

test('who tells what another said is the source of it', () => {
  const text = 'French Foreign Minister Catherine Colonna said President Emmanuel Macron had urged Iran to show restraint.'
  const { claims } = readArticle({ text, sourceId: 'source:test', language: 'en', published: '2025-07-20' }, readingRules)
  expect(claims.map(({ attribution }) => attribution.map(({ entityId }) => entityId))).toEqual([['person:catherine-colonna']])
})

describe('when it was', () => {
  function times(text: string, language: 'ar' | 'en') {
    const { claims } = readArticle({ text, sourceId: 'source:test', language, published: '2025-07-20' }, readingRules)
    return claims.map(({ time }) => time.edtf)
  }

  test.each([
    ['en', 'Kenya signed a treaty with Ghana on Tuesday. It promised to help Ghana.', ['2025-07-15', '2025-07-15']],
    ['en', 'Kenya met Ghana from 5 to 17 September 1978.', ['1978-09-05/1978-09-17']],
    ['en', 'Kenya met Ghana last week.', ['2025-07-07/2025-07-13']],
    ['en', 'Kenya will meet with Ghana on Friday.', ['2025-07-25']],
    ['en', 'Kenya met Ghana in March.', ['2025-03']],
    ['ar', 'التقى وزير الخارجية التركي هاكان فيدان نظيره المصري بدر عبد العاطي أول من أمس الجمعة.', ['2025-07-18']],
    ['ar', 'وقعت كينيا وغانا معاهدة في مارس الماضي.', ['2025-03']],
    ['en', 'Kenya said that the war with Ghana would end on Monday.', ['2025-07-20']],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(times(text, language)).toEqual(expected)
  })
})
