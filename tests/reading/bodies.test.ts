import { describe, expect, test } from 'vitest'
import { bodiesIn, bodyNames, makeBodies } from '../../graph/reading/bodies/bodies.ts'
import { bodyRowSchema } from '../../graph/reading/names/found-body.ts'
import { knownMentions } from '../../graph/reading/names/known-mentions.ts'
import { FoldedText } from '../../graph/reading/text/folded-text.ts'
import { articleText } from '../fixtures/first-article.ts'
import { lexicon, rowsOf } from './lexicon-files.ts'

const rows = rowsOf('bodies.csv').map((row) => bodyRowSchema.parse(row))
const bodies = makeBodies(rows)

function named(text: string): string[] {
  const folded = new FoldedText(text)
  return bodiesIn(folded, knownMentions(folded, lexicon), bodies).map(
    ({ id, start, end }) => `${id} ${folded.span(start, end).quote}`,
  )
}

describe('bodies of states', () => {
  test.each([
    ['إلى القوات الروسية، وفقًا', ['org:RUS-armed-forces القوات الروسية']],
    ['وقال الجيش السوداني إن', ['org:SDN-armed-forces الجيش السوداني']],
    ['وردّت وزارة الشؤون الخارجية المغربية', ['org:MAR-foreign-ministry وزارة الشؤون الخارجية المغربية']],
    ['باسم مجلس الأمن القومي الأمريكي', ['org:USA-security-council مجلس الأمن القومي الأمريكي']],
    ["Turkey's parliament and Russian forces", ["org:TUR-parliament Turkey's parliament", 'org:RUS-armed-forces Russian forces']],
    ['the Ukrainian foreign ministry said', ['org:UKR-foreign-ministry Ukrainian foreign ministry']],
    ['Moscow forces a decision; the army', []],
    ['القوات المشتركة', []],
  ])('%s', (text, found) => {
    expect(named(text)).toEqual(found)
  })

  test.each([
    ["Egypt's antiquities ministry thanked Italy.", ["org:EGY-antiquities-ministry Egypt's antiquities ministry"]],
    [
      'The Indonesian disaster agency said so. On Monday the disaster agency corrected it.',
      ['org:IDN-disaster-agency Indonesian disaster agency', 'org:IDN-disaster-agency disaster agency'],
    ],
    ['The Philippine defense department issued it.', ['org:PHL-defence-ministry Philippine defense department']],
    ['Argentina and Iran agree truth commission', []],
    ['The Chinese news agency and the new Chinese main office', []],
    ['انتقدت وزارة التوحيد الكورية الجنوبية اليابان', ['org:KOR-وزاره-التوحيد وزارة التوحيد الكورية الجنوبية']],
    ['رفضت لجنة الانتخابات التشيلية الشكوى', ['org:CHL-electoral-commission لجنة الانتخابات التشيلية']],
    ['وكالة الأنباء الصينية وإدارة الرئيس الفنزويلي', []],
    ['قضت المحكمة اليونانية العليا بذلك', ['org:GRC-supreme-court المحكمة اليونانية العليا']],
    ['أعلنت القوات الليبية المسلحة ذلك', ['org:LBY-armed-forces القوات الليبية المسلحة']],
    [
      'أعلنت وزارة الخارجية في الجمهورية الإسلامية الإيرانية ذلك',
      ['org:IRN-foreign-ministry وزارة الخارجية في الجمهورية الإسلامية الإيرانية'],
    ],
    ['قصف جيش الاحتلال غزة', ['org:ISR-armed-forces جيش الاحتلال']],
    ['قاومت العشائر قوات الاحتلال الأمريكية', []],
    ['إنهاء الاحتلال', []],
  ])('%s', (text, found) => {
    expect(named(text)).toEqual(found)
  })

  test('of the first article is the one that the analyst knows', () => {
    expect(named(articleText)).toEqual(['org:RUS-armed-forces القوات الروسية'])
  })

  test('have names in both languages', () => {
    expect(bodyNames(rows[0]!, lexicon.actors.get('state:RUS')!.names)).toEqual({
      en: 'Armed forces of Russia',
      ar: 'القوات المسلحة – روسيا',
    })
  })
})

test('the file of bodies has only rows of its form, and no word for two bodies', () => {
  const words = rows.flatMap(({ words_en, words_ar }) => [...words_en, ...words_ar])
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
  expect(new Set(rows.map(({ body }) => body)).size).toBe(rows.length)
})
