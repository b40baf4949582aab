import { readFileSync } from 'node:fs'
import { type Briefing, type BriefingPicture, briefingSchema, type Citation } from '../../graph/model/briefing.ts'

type Statement = Briefing['sections'][number]['known'][number]['statements'][number]

/** A picture of the README with its real size, which is at the start of a PNG. */
function picture(name: string, alt: string): BriefingPicture {
  const bytes = readFileSync(new URL(`../../docs/${name}.png`, import.meta.url))
  const file = new File([new Uint8Array(bytes)], `${name}.png`, { type: 'image/png' })
  return { file, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), alt }
}

function statement(text: string, citations: number[], marks: string[] = []): Statement {
  return { text, marks, citations }
}

function citation(number: number, language: string, quote: string, source: string, translation: string | null = null): Citation {
  return { number, language, quote, source, translation: translation === null ? null : { text: translation, by: 'Layla Haddad' } }
}

const inArabic = 'وقّعت روسيا وكوريا الشمالية معاهدة الشراكة الاستراتيجية الشاملة في بيونغ يانغ في 19 يونيو 2024.'
const inEnglish = 'North Korea sent about 11,000 soldiers to the Kursk region, said Sergey Lavrov on 12 July 2025.'
const inRussian = 'Сергей Лавров прибыл в Вонсан 11 июля 2025 года.'

/** An English briefing with a name, a quote and a source in Arabic. */
export const english: Briefing = briefingSchema.parse({
  language: 'en',
  title: 'Russia and North Korea: an alliance in arms',
  lines: ['As of July 31, 2025', '4 quotes from 3 sources'],
  words: {
    known: 'What is known',
    network: 'Network',
    timeline: 'Timeline',
    ledger: 'Ledger',
    citations: 'Citations',
    translation: 'Translation',
    page: 'Page',
  },
  sections: [
    {
      title: 'Russia and North Korea: an alliance in arms',
      lines: ['As of July 31, 2025'],
      known: [
        {
          title: 'Meetings and visits',
          statements: [
            statement(
              'Visit of Sergey Lavrov (سيرغي لافروف) to Wonsan (completed; July 11 to 13, 2025).',
              [2, 4],
              ['Not certain'],
            ),
            statement('Meeting of Kim Jong Un with كيم يونغ تشول', [1]),
          ],
        },
        {
          title: 'Treaties and documents',
          statements: [
            statement(
              'Comprehensive Strategic Partnership Treaty between Russia and North Korea (in force; June 19, 2024).',
              [1, 3],
              ['Disputed: the date', 'Only one source'],
            ),
          ],
        },
      ],
      network: picture('network.en', 'Network of 12 actors. As of July 31, 2025'),
      timeline: picture('timeline.en', 'Timeline of 25 claims & what they say'),
      ledger: [
        {
          title: 'Treaties',
          columns: ['What', 'When', 'Status', 'Parties', 'Doubts', 'Citations'],
          rows: [
            ['Partnership treaty', 'June 19, 2024', 'in force', 'Russia, North Korea', 'Date', '[1] [3]'],
            ['معاهدة الصداقة', '1961', 'ended', 'Soviet Union, North Korea', '', '[4]'],
          ],
        },
      ],
    },
  ],
  citations: [
    citation(
      1,
      'ar',
      inArabic,
      'روسيا وكوريا الشمالية — Al Jazeera, July 20, 2025',
      'Russia and North Korea signed the treaty in Pyongyang.',
    ),
    citation(2, 'en', inEnglish, 'Lavrov in Wonsan — The Guardian, July 12, 2025'),
    citation(3, 'ar', 'دخلت المعاهدة حيّز التنفيذ في 4 ديسمبر 2024.', 'روسيا وكوريا الشمالية — Al Jazeera, July 20, 2025'),
    citation(4, 'ru', inRussian, 'Визит — ТАСС, July 11, 2025', 'Sergey Lavrov arrived in Wonsan on 11 July 2025.'),
  ],
})

/** An Arabic briefing of two views with names, quotes and sources in other scripts. */
export const arabic: Briefing = briefingSchema.parse({
  language: 'ar',
  title: 'روسيا وكوريا الشمالية: تحالف السلاح',
  lines: ['4 اقتباسات من 3 مصادر'],
  words: {
    known: 'ما هو معروف',
    network: 'الشبكة',
    timeline: 'الخط الزمني',
    ledger: 'السجل',
    citations: 'الاقتباسات',
    translation: 'الترجمة',
    page: 'صفحة',
  },
  sections: [
    {
      title: 'التحالف كما هو اليوم',
      lines: ['حتى 31 يوليو 2025', 'الفاعلون: روسيا وكوريا الشمالية'],
      known: [
        {
          title: 'اللقاءات والزيارات',
          statements: [
            statement('زيارة سيرغي لافروف إلى وونسان (تمّت؛ 11 إلى 13 يوليو 2025).', [2, 4], ['غير مؤكد']),
            statement('لقاء كيم جونغ أون مع Sergey Lavrov', [1]),
          ],
        },
        {
          title: 'المعاهدات والوثائق',
          statements: [
            statement(
              'معاهدة الشراكة الاستراتيجية الشاملة بين روسيا وكوريا الشمالية (سارية؛ 19 يونيو 2024).',
              [1, 3],
              ['موضع خلاف: التاريخ', 'مصدر واحد فقط'],
            ),
          ],
        },
      ],
      network: picture('network.ar', 'شبكة من 12 فاعلا حتى 31 يوليو 2025'),
      timeline: picture('timeline.ar', 'خط زمني من 25 ادعاء'),
      ledger: [
        {
          title: 'المعاهدات',
          columns: ['ماذا', 'متى', 'الحالة', 'الأطراف', 'الشكوك', 'الاقتباسات'],
          rows: [
            ['معاهدة الشراكة', '19 يونيو 2024', 'سارية', 'روسيا، كوريا الشمالية', 'التاريخ', '[1] [3]'],
            ['Friendship treaty', '1961', 'منتهية', 'الاتحاد السوفييتي، كوريا الشمالية', '', '[4]'],
          ],
        },
      ],
    },
    {
      title: 'قبل المعاهدة',
      lines: ['حتى 1 يناير 2023'],
      known: [{ title: 'اللقاءات والزيارات', statements: [statement('لا لقاءات معروفة قبل سبتمبر 2023.', [3])] }],
      network: null,
      timeline: null,
      ledger: [],
    },
  ],
  citations: [
    citation(1, 'ar', inArabic, 'روسيا وكوريا الشمالية — الجزيرة، 20 يوليو 2025'),
    citation(
      2,
      'en',
      inEnglish,
      'Lavrov in Wonsan — The Guardian، 12 يوليو 2025',
      'أرسلت كوريا الشمالية نحو 11 ألف جندي إلى كورسك.',
    ),
    citation(3, 'ar', 'دخلت المعاهدة حيّز التنفيذ في 4 ديسمبر 2024.', 'روسيا وكوريا الشمالية — الجزيرة، 20 يوليو 2025'),
    citation(4, 'ru', inRussian, 'Визит — ТАСС، 11 يوليو 2025', 'وصل لافروف إلى وونسان.'),
  ],
})

/** Texts that somebody's data may hold: markup, formulas, controls of direction, pictures, one very long, and lines. */
export const hostileTexts = [
  '<w:p/> & "quoted" \'single\' ]]> &amp;',
  '=HYPERLINK("http://example.org")',
  'turned round: \u202e\u2067 abc \u061c def',
  '👩‍👩‍👧‍👦 🇰🇵 \u{1f600} é à',
  'كلمة '.repeat(1667),
  'W'.repeat(10_000),
  'first line\nsecond\tline\r\nthird \u2028fourth',
  '\u0085\u009f\ufdd0 controls',
  '한국어 中文 日本語',
  '',
]

/** An English briefing with those texts in each place. */
export const hostile: Briefing = briefingSchema.parse({
  ...english,
  lines: hostileTexts,
  sections: [
    {
      title: hostileTexts[0],
      lines: hostileTexts,
      known: [
        {
          title: hostileTexts[2],
          statements: hostileTexts.map((text, at) => ({ text, marks: [text.slice(0, 200)], citations: [at + 1, 900 + at] })),
        },
      ],
      network: { ...picture('network.en', ''), alt: hostileTexts[0] },
      timeline: { ...picture('timeline.en', ''), alt: '' },
      ledger: [{ title: hostileTexts[1], columns: ['One', '<b>'], rows: hostileTexts.map((text) => [text]) }],
    },
  ],
  citations: hostileTexts.map((text, at) => ({
    number: at + 1,
    language: at % 2 ? 'und' : '"/><x',
    quote: text,
    source: text,
    translation: { text, by: text },
  })),
})

const times = (count: number) => Array.from({ length: count }, (_each, at) => at + 1)

/** 200 statements, 300 citations and 120 rows in the language of a briefing. */
export function large(of: Briefing): Briefing {
  const [first] = of.sections
  const told = first!.known.flatMap(({ statements }) => statements)
  const table = first!.ledger[0]!
  return briefingSchema.parse({
    ...of,
    sections: [
      {
        ...first!,
        known: first!.known.map(({ title }, group) => ({
          title,
          statements: times(100).map((at) => ({
            ...told[at % told.length]!,
            text: `${told[at % told.length]!.text} (${group}-${at})`,
            citations: [at + group * 100, 300 - at],
          })),
        })),
        ledger: [
          { ...table, rows: times(120).map((at) => [`${table.rows[at % 2]![0]} ${at}`, ...table.rows[at % 2]!.slice(1)]) },
        ],
      },
    ],
    citations: times(300).map((number) => ({ ...of.citations[number % 4]!, number })),
  })
}
