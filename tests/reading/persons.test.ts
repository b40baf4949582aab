import { describe, expect, test } from 'vitest'
import { knownMentions } from '../../graph/reading/names/known-mentions.ts'
import { officeRowSchema } from '../../graph/reading/names/offices.ts'
import { noNameRowSchema } from '../../graph/reading/names/person-names.ts'
import { personsIn } from '../../graph/reading/persons/persons.ts'
import { FoldedText } from '../../graph/reading/text/folded-text.ts'
import { articleText } from '../fixtures/first-article.ts'
import { lexicon, rowsOf } from './lexicon-files.ts'
import { personRules } from './rules.ts'

function persons(text: string): string[] {
  const folded = new FoldedText(text)
  return personsIn(folded, knownMentions(folded, lexicon), personRules).map(
    ({ office, of, start, end }) => `${office?.id} of ${of}: ${folded.span(start, end).quote}`,
  )
}

describe('persons whom an office introduces', () => {
  test.each([
    [
      'التقى وزير الخارجية الروسي سيرغي لافروف نظيرته الكورية الشمالية تشوي سون هوي',
      ['foreign-minister of state:RUS: سيرغي لافروف', 'counterpart of state:PRK: تشوي سون هوي'],
    ],
    ['قال الأمين العام للأمم المتحدة أنطونيو غوتيريش إن', ['secretary-general of org:UN: أنطونيو غوتيريش']],
    ['ولي العهد السعودي الأمير محمد بن سلمان، الذي', ['crown-prince of state:SAU: محمد بن سلمان']],
    ['وصل الرئيس الصيني شي جين بينغ للرياض', ['president of state:CHN: شي جين بينغ']],
    ['وزير الإعلام الإريتري يماني جبرميسكل على', ['minister of state:ERI: يماني جبرميسكل']],
    ['قال وزير الخارجية الإيراني حسين أمير عبد اللهيان عبر', ['foreign-minister of state:IRN: حسين أمير عبد اللهيان']],
    [
      'الرئيس الأميركي دونالد ترامب ورئيس الوزراء بنيامين نتنياهو',
      ['president of state:USA: دونالد ترامب', 'prime-minister of state:ISR: بنيامين نتنياهو'],
    ],
    [
      'Russian Foreign Minister Sergei Lavrov met his Turkish counterpart, Hakan Fidan, in Ankara',
      ['foreign-minister of state:RUS: Sergei Lavrov', 'counterpart of state:TUR: Hakan Fidan'],
    ],
    ['President Bashar al-Assad of Syria', ['president of state:SYR: Bashar al-Assad']],
    ['Crown Prince Mohammed bin Salman said', ['crown-prince of state:SAU: Mohammed bin Salman']],
    ['Secretary-General of NATO Jens Stoltenberg', ['secretary-general of bloc:NATO: Jens Stoltenberg']],
    ['وزير الخارجية أعلن اليوم أن الرئيس سيصل', []],
    ['the president said that ministers met in Paris', []],
  ])('%s', (text, found) => {
    expect(persons(text)).toEqual(found)
  })

  test('of the first article are the three that the analyst knows', () => {
    expect(persons(articleText)).toEqual([
      'leader of state:PRK: كيم جونغ أون',
      'foreign-minister of state:RUS: سيرغي لافروف',
      'counterpart of state:PRK: تشوي سون هوي',
    ])
  })
})

test.each([
  ['offices.csv', officeRowSchema],
  ['no-names.csv', noNameRowSchema],
] as const)('%s has only rows of its form, each once', (name, schema) => {
  const rows = rowsOf(name)
  for (const row of rows) expect(schema.safeParse(row).error, JSON.stringify(row)).toBeUndefined()
  const ids = rows.map((row) => row.office ?? row.kind)
  expect(new Set(ids).size).toBe(ids.length)
})
