import { describe, expect, test } from 'vitest'
import { readArticle } from '../../graph/reading/read-article.ts'
import { readingRules } from './reading-rules.ts'

/** Of which day the claims of a text are, published on 10 December 2025, a Wednesday. */
function dated(text: string): string[] {
  const language = /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en'
  const { claims } = readArticle({ text, sourceId: 'source:test', language, published: '2025-12-10' }, readingRules)
  return claims.map(({ type, time }) => `${type} ${time.edtf}`)
}

describe('what is yet to come is of the next such day, what was of the last', () => {
  test.each([
    ['Putin will visit Beijing in February.', 'visit 2026-02'],
    ['Putin visited Beijing in February.', 'visit 2025-02'],
    ['Putin is expected to visit Beijing on 12 February.', 'visit 2026-02-12'],
    ['Kenya and Chad will sign a defence treaty in March.', 'treaty 2026-03'],
    ['Egypt intends to close its embassy in Sudan in March.', 'commitment 2026-03'],
    ['Egypt announced on Tuesday that it will close its embassy in Sudan.', 'commitment 2025-12-09'],
    ['سيزور بوتين بكين في فبراير.', 'visit 2026-02'],
    ['زار بوتين بكين في فبراير.', 'visit 2025-02'],
    ['ستوقع كينيا وتشاد معاهدة دفاع في مارس.', 'treaty 2026-03'],
    ['قتل الجيش التركي عشرة جنود سوريين في 24 فبراير.', 'event 2025-02-24'],
  ])('%s', (text, claim) => {
    expect(dated(text)).toContain(claim)
  })
})

describe('a day is of what it stands beside', () => {
  test.each([
    ['of what began, behind a since', 'منذ الغزو الروسي لأوكرانيا في فبراير 2022، تسير الصين على حبل دقيق.', 'event 2022-02'],
    ['not of a noun behind it', "Turkey withdrew Friday's request to Washington.", 'event null'],
    ['of the noun itself', "Friday's meeting between Putin and Xi Jinping ended.", 'meeting 2025-12-05'],
    [
      'behind words that are quoted',
      'Ricardo Alarcon of Cuba called the sign “rubbish” this week.',
      'statement 2025-12-08/2025-12-14',
    ],
    [
      'today, earlier in the day',
      'Iran had warned the United States earlier in the day against a crisis.',
      'statement 2025-12-10',
    ],
    ['not of what answers it', 'The United States imposed sanctions on Iran in response to a test on Sept. 3.', 'sanction null'],
    [
      'counted from the day that was told',
      'Iran attacked Israel on Sunday. Two days later, Israel bombed Tehran.',
      'event 2025-12-09',
    ],
    ['the day after that', 'هاجمت إيران إسرائيل الأحد. وفي اليوم التالي قصفت إسرائيل طهران.', 'event 2025-12-08'],
    [
      'behind whom it is according to',
      'Sudan said the crisis with its neighbour Chad was over for now, according to the state-run news agency on Monday.',
      'statement 2025-12-08',
    ],
    ['a beginning of what goes on', 'Saudi Arabia has bombed Yemen since March 26, 2015.', 'event 2015-03-26/..'],
    ['since what began then', 'Russia has bombed Ukraine since the war began in 2022.', 'event 2022/..'],
    [
      'not of a vote that is two weeks away',
      'Turkey expelled ten ambassadors two weeks before the vote on 12 May 2023.',
      'event null',
    ],
    [
      'of what is said and not of what will be',
      'Egypt said on Sunday it would reopen its embassy in Doha next month.',
      'commitment 2025-12-07',
    ],
    ['not of a noun in front of it, in Arabic', 'أدانت ألمانيا هجوم 7 أكتوبر على إسرائيل.', 'statement 2025-12-10'],
    ['not of a noun that it stands before', 'Germany condemned the Oct. 7 attack on Israel.', 'statement 2025-12-10'],
    ['not within what is quoted', '“The attack last September was a crime,” the Kenyan president said.', 'statement 2025-12-10'],
    [
      'not within what is said without a that',
      "Iran says the police force, part of which joined last year's coup, needs help from Cuba.",
      'statement 2025-12-10',
    ],
    ['that day', 'Iran attacked Israel on 7 October 2023. Hamas attacked Israel that day.', 'event 2023-10-07'],
    ['of the year that was told', 'Iran banned the party in 2007. Cuba banned it that same year.', 'event 2007'],
    ['unsaid, recently', 'Russia and the United States recently signed a nuclear treaty.', 'treaty null'],
    ['not within the day of a drill', 'Iran condemned Israel on Tuesday on the last day of the drill.', 'statement 2025-12-09'],
  ])('%s', (_, text, claim) => {
    expect(dated(text)).toContain(claim)
  })
})

describe('a noun that is told itself has its own day', () => {
  test.each([
    ['Al-Qaeda carried out the September 11, 2001 attacks on the United States.', 'event 2001-09-11'],
    ['Iran and Saudi Arabia signed the March 10, 2023 agreement in Beijing.', 'treaty 2023-03-10'],
    ['The Nov. 27 ceasefire was signed by Israel and Lebanon.', 'treaty 2025-11-27'],
    ['شنت حماس هجوم 7 أكتوبر 2023 على إسرائيل.', 'event 2023-10-07'],
    ['أدانت قطر هجوم التاسع من سبتمبر على الدوحة.', 'statement 2025-12-10'],
    ['غزت الولايات المتحدة أفغانستان بعد هجمات الحادي عشر من سبتمبر 2001.', 'event null'],
  ])('%s', (text, claim) => {
    expect(dated(text)).toContain(claim)
  })
})

describe('what is said and when it was said are two days', () => {
  test.each([
    ['Iran said on Monday that it would attack Israel on Oct. 7, 2026.', 'event 2026-10-07'],
    ['Moscow said Saturday it had captured Pokrovsk a day earlier.', 'event 2025-12-05'],
    ['قال السيسي الثلاثاء إن مصر ستزور تركيا الخميس.', 'visit 2025-12-11'],
    ['"Israel attacked us on Sunday," said Hezbollah leader Naim Qassem on Monday.', 'statement 2025-12-08'],
    ['Kenya declared William Ruto president on August 15, 2022.', 'statement 2022-08-15'],
  ])('%s', (text, claim) => {
    expect(dated(text)).toContain(claim)
  })
})

describe('a story goes on from the day that it told', () => {
  test.each([
    ['Israel bombed Damascus on April 1, 2024, and Iran attacked Israel on April 13.', 'event 2024-04-13'],
    ['Israel bombed Damascus on April 1, 2024. Iran attacked Israel on November 13.', 'event 2025-11-13'],
    ['قصفت إسرائيل القنصلية الإيرانية في 1 أبريل 2024 وهاجمت إيران إسرائيل في 13 أبريل.', 'event 2024-04-13'],
    ['In 2005 Israel withdrew from Gaza. The next year, Hamas attacked Israel.', 'event 2006'],
    ['غزت روسيا أوكرانيا في 24 فبراير 2022. وفي مارس من العام نفسه قصفت ماريوبول.', 'event 2022-03'],
    ['هاجمت إيران إسرائيل في 5 مايو. وبعد يومين قصفت إسرائيل طهران.', 'event 2025-05-07'],
    ['هاجمت إيران إسرائيل في مايو 2019. وفي العام التالي قصفت إسرائيل طهران.', 'event 2020'],
    ['قصفت إسرائيل دمشق في 16 يوليو. وفي الليلة نفسها قصفت السويداء.', 'event 2025-07-16'],
    ['Putin was due to visit Budapest in October but the meeting was cancelled.', 'visit 2025-10'],
    ['كان من المقرر أن يزور نتنياهو واشنطن في سبتمبر.', 'visit 2025-09'],
  ])('%s', (text, claim) => {
    expect(dated(text)).toContain(claim)
  })
})

test('a season that has come is not planned, and a newspaper is no day', () => {
  expect(dated('This summer Israel attacked Iran.')).toEqual(['event 2025-22'])
  const { claims } = readArticle(
    { text: 'This summer Israel attacked Iran.', sourceId: 'source:test', language: 'en', published: '2025-12-10' },
    readingRules,
  )
  expect(claims.map(({ status }) => status)).toEqual(['occurred'])
  expect(dated('Nearly 1900 people were killed by Russia in Mariupol.')).toEqual(['event null'])
})
