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
