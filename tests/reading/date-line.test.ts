import { expect, test } from 'vitest'
import { dateLineOf } from '../../graph/reading/times/date-line.ts'
import { readingRules } from './reading-rules.ts'

const of = (text: string) => dateLineOf(text, readingRules.times)

const BODY = 'The foreign ministers of Chad and Togo met on Monday and signed an accord.'
const BODY_AR = 'اجتمع وزيرا خارجية تشاد وتوغو يوم الاثنين ووقعا اتفاقا.'

test.each([
  [`Chad and Togo sign accord\n10 July 2018\n\n${BODY}`, '2018-07-10', '10 July 2018'],
  [`Chad and Togo sign accord\nReuters Staff, July 10, 2018 10:34 AM GMT\n\n${BODY}`, '2018-07-10', 'July 10, 2018'],
  [
    `Chad and Togo sign accord\nUpdated 12 July 2018\nPublished Tuesday 10 July 2018\n${BODY}`,
    '2018-07-10',
    'Tuesday 10 July 2018',
  ],
  [`Chad and Togo sign accord\n\nLOME, 10 July 2018 (AFP) - ${BODY}`, '2018-07-10', '10 July 2018'],
  [`2018-07-10\nChad and Togo sign accord\n${BODY}`, '2018-07-10', '2018-07-10'],
  [`Chad and Togo\nJuly 2018\n${BODY}`, '2018-07', 'July 2018'],
  [`تشاد وتوغو توقعان اتفاقا\nتحليل – ١٠ تموز ٢٠١٨\n\n${BODY_AR}`, '2018-07-10', '١٠ تموز ٢٠١٨'],
  [`تشاد وتوغو توقعان اتفاقا\n\nلومي 10 يوليو 2018 (واس) -- ${BODY_AR}`, '2018-07-10', '10 يوليو 2018'],
  [`Chad and Togo sign accord\nPublished 28 January 2013.\n\n${BODY}`, '2013-01-28', '28 January 2013'],
  [`Chad and Togo sign accord\n28.2.2023\n\n${BODY}`, '2023-02-28', '28.2.2023'],
  [`Chad and Togo sign accord\n2/28/2023\n\n${BODY}`, '2023-02-28', '2/28/2023'],
  [`تشاد وتوغو توقعان اتفاقا\n3/2/2023\n\n${BODY_AR}`, '2023-02-03', '3/2/2023'],
  [`يلتقي رئيس تشاد رئيس توغو اليوم (الأربعاء ٢٠ يونيو/ حزيران ٢٠١٨) في لومي.`, '2018-06-20', 'الأربعاء ٢٠ يونيو/ حزيران ٢٠١٨'],
])('the day of a date line: %j', (text, edtf, quote) => {
  const line = of(text)
  expect(line).toMatchObject({ edtf, quote })
  expect(text.slice(line!.start, line!.end)).toBe(quote)
})

test.each([
  ['a date in a sentence', `Chad and Togo sign accord\n\nThe ministers met on 10 July 2018 and signed it.`],
  ['a date in a headline', `The accord of 10 July 2018 between Chad and Togo\n\n${BODY}`],
  ['a day without its year', `Chad and Togo sign accord\n\nLOME, July 10 (AFP) - ${BODY}`],
  ['a year', `Chad and Togo in 2018\nin 2018\n\n${BODY}`],
  ['a span', `Chad and Togo\n10 to 12 July 2018\n\n${BODY}`],
  ['what is counted from the publication', `Chad and Togo\nYesterday\n\n${BODY}`],
  ['a line far down', `${`${BODY}\n`.repeat(30)}10 July 2018\n`],
  ['a day that may be a month', `Chad and Togo sign accord\n3/2/2023\n\n${BODY}`],
  ['no day', `Chad and Togo sign accord\n30/40/2023\n\n${BODY}`],
  ['nothing', ''],
])('no day is proposed of %s', (_, text) => {
  expect(of(text)).toBeNull()
})

test.each([
  ['a day that is none', `Chad and Togo sign accord\n31/02/2023\n\n${BODY_AR}`],
  ['a day that is none, by its name', `Chad and Togo sign accord\nFebruary 30, 2023\n\n${BODY}`],
  ['an accord', `Chad and Togo\nAfter the accord of 10 July 1999 - signed in Doha - the parties met.`],
  ['a birth', `Chad and Togo sign accord\nBorn 5 May 1961\n\n${BODY}`],
])('no day is proposed of %s', (_, text) => {
  expect(of(text)).toBeNull()
})

test('when it was published goes before when it was updated, in one line, too', () => {
  expect(of(`Chad and Togo sign accord\nUpdated 4 March 2023 | Published 3 March 2023\n\n${BODY}`)?.edtf).toBe('2023-03-03')
})
