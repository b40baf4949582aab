import { describe, expect, test } from 'vitest'
import { readArticle } from '../../graph/reading/read-article.ts'
import { readingRules } from './reading-rules.ts'

/** Whoever no list knows speaks and acts for themselves: their words and deeds are never those of somebody who was named before. */

type Language = 'en' | 'ar'

const BEFORE: Record<Language, readonly string[]> = {
  en: [
    'Putin visited Paris on Monday.',
    'Merkel said that Germany would send troops to Mali.',
    'Iran accused France of backing terrorism.',
    'NATO said it would not leave Kosovo.',
    'Erdogan met Macron in Ankara.',
  ],
  ar: [
    'زار بوتين باريس أمس.',
    'قالت ميركل إن ألمانيا سترسل قوات إلى مالي.',
    'اتهمت إيران فرنسا بدعم الإرهاب.',
    'أكد حلف شمال الأطلسي أنه لن ينسحب من كوسوفو.',
    'التقى أردوغان ماكرون في أنقرة.',
  ],
}

const SPEAKING: readonly [kind: string, language: Language, speakers: readonly string[], said: readonly string[]][] = [
  [
    'speakers of English',
    'en',
    [
      'The newspaper|A Nobel committee|Local residents|The mayor|A judge|The court|The company|Joanna Kopcinska, a teacher,',
      'A team of doctors|A leaked document|Some|Others|Many people|Students|Opponents|Villagers|Two witnesses|The police chief',
      'Human rights lawyers|Weather officials|Demonstrators|Rescue workers|Farmers in the valley|Those inside|Nobody',
    ],
    [
      '% said that the situation was difficult.',
      '% claimed prices would rise soon.',
      '% told reporters that ten people were killed.',
    ],
  ],
  [
    'men in Arabic',
    'ar',
    [
      'المكتب|أحد السكان|مصدر طبي|والد الطفل|رئيس البلدية|عمدة المدينة|محامي المتهم|القاضي|مدير الشركة|الطبيب سامي حداد',
      'موظفون|الكاتب|مراسل الشبكة|موقع إخباري|التلفزيون المحلي|استطلاع للرأي|شيخ العشيرة|بنك محلي|الفريق الطبي',
    ],
    ['وقال % إن الأوضاع صعبة.', 'وأوضح % أن الأسعار سترتفع.', 'وأضاف % أن عشرة أشخاص قتلوا.', 'كما أشار % إلى أن الأوضاع صعبة.'],
  ],
  [
    'women and bodies in Arabic',
    'ar',
    [
      'الصحيفة|القناة|لجنة جائزة نوبل|دوائر رسمية|جهات معارضة|خلية الإعلام الحربي|وثيقة مسربة|صحيفة محلية|المحكمة|المرأة',
      'شركة النفط|إدارة المستشفى|دراسة حديثة|هيئة الأرصاد|جماعة مسلحة|منظمات حقوقية|العائلة|نقابة الصحفيين',
    ],
    [
      'وقالت % إن الأوضاع صعبة.',
      'وأوضحت % أن الأسعار سترتفع.',
      'وأضافت % أن عشرة أشخاص قتلوا.',
      'في المقابل، أكدت % أن الأوضاع صعبة.',
    ],
  ],
]

const ACTING: typeof SPEAKING = [
  [
    'actors in English',
    'en',
    [
      'Gunmen|Students|Dock workers|A gunman|Villagers|The oil company|The court|A local judge|The city council|A gang|Thieves',
      'Pirates|An armed group|Prison guards|Others|Some|Heavy rain|Workers at the port|Smugglers|One man|The mayor',
    ],
    [
      '% attacked a Korean ship.',
      'But % closed a road in Ghana.',
      'In Nairobi, % seized the Indian embassy.',
      'And % left a village in Japan.',
    ],
  ],
  [
    'actors in Arabic',
    'ar',
    ['مسلحون|طلاب الجامعة|عمال الميناء|رجل مسلح|متظاهرون|سكان القرية|قاض محلي|مجلس المدينة|بنك محلي|عشرات الشبان|لصوص'],
    ['وأغلق % طريقا في كينيا.', 'احتل % مبنى في الهند.', 'كما استولى % على مصنع في غانا.', 'وأحرق % قرية في تشاد.'],
  ],
]

function named(said: string, speaker: string): string {
  const isInside = !said.startsWith('%') && /^(?:The|A|An|Some|Others|One|[A-Z][a-z]+s)\b/.test(speaker)
  return said.replace('%', isInside ? speaker[0]!.toLowerCase() + speaker.slice(1) : speaker)
}

/** Whoever of a first sentence takes part in what the second tells. */
function fromBefore(before: string, text: string, language: Language): string[] {
  const article = { text: `${before} ${text}`, sourceId: 'source:test', language, published: '2025-07-20' }
  const { entities, claims } = readArticle(article, readingRules)
  const known = new Set(entities.filter(({ mentions }) => mentions[0]!.start < before.length).map(({ id }) => id))
  const told = claims.filter(({ evidence, type }) => evidence[0]!.start > before.length && type !== 'assessment')
  return told.flatMap(({ participants }) => participants.map(({ entityId }) => entityId).filter((id) => known.has(id)))
}

function wrongIn(language: Language, whoever: readonly string[], said: readonly string[]): string[] {
  return whoever
    .flatMap((line) => line.split('|'))
    .flatMap((each) => said.flatMap((sentence) => BEFORE[language].map((before) => [before, named(sentence, each)] as const)))
    .filter(([before, text]) => fromBefore(before, text, language).length > 0)
    .map(([before, text]) => `${before} ${text}`)
}

describe('nobody who was named before', () => {
  test.each(SPEAKING)('says what others do: %s', (_, language, speakers, said) => {
    expect(wrongIn(language, speakers, said)).toEqual([])
  })

  test.each(ACTING)('does what others do: %s', (_, language, actors, done) => {
    expect(wrongIn(language, actors, done)).toEqual([])
  })
})

describe('whoever was named before', () => {
  test.each<[Language, string, string]>([
    ['ar', 'زار بوتين باريس أمس.', 'وأضاف أن الأسعار سترتفع.'],
    ['ar', 'زار بوتين باريس أمس.', 'وأكد ضرورة أن تنسحب القوات.'],
    ['ar', 'قالت ميركل إن الوضع صعب.', 'وأعلنت رفضها أن ترتفع الأسعار.'],
    ['ar', 'زار بوتين باريس أمس.', 'وقال ردا على سؤال إن الأوضاع صعبة.'],
    ['ar', 'زار بوتين باريس أمس.', 'وأبلغ الصحفيين أن الأوضاع صعبة.'],
    ['ar', 'زار بوتين باريس أمس.', 'وأغلق مكتبا في غانا.'],
    ['ar', 'زار بوتين باريس أمس.', 'وأضاف الرئيس أن الأسعار سترتفع.'],
    ['ar', 'زار بوتين باريس أمس.', 'وكان الرئيس قد أعلن أن الأسعار سترتفع.'],
    ['ar', 'زار بوتين باريس أمس.', 'وأضاف يقول إن الأسعار سترتفع.'],
    ['ar', 'زار بوتين باريس أمس.', 'وقال وهو يبتسم إن الأوضاع صعبة.'],
    ['ar', 'زار بوتين باريس أمس.', 'وقال فور وصوله إن الأوضاع صعبة.'],
    ['ar', 'زار بوتين باريس أمس.', 'وقال مرة أخرى إن الأوضاع صعبة.'],
    ['ar', 'زار بوتين باريس أمس.', 'ونفى مزاعم بأن الأسعار سترتفع.'],
    ['ar', 'زار بوتين باريس أمس.', 'ودمر جامعة في بيرو.'],
    ['ar', 'قالت ميركل إن الوضع صعب.', 'وأضافت مؤكدة أن الأسعار سترتفع.'],
    ['ar', 'قالت ميركل إن الوضع صعب.', 'وأضافت المستشارة أن الأسعار سترتفع.'],
    ['en', 'Putin visited Paris on Monday.', 'He said that prices would rise.'],
    ['en', 'Putin visited Paris on Monday.', 'And in retaliation closed an office in Ghana.'],
  ])('goes on in %s: %s %s', (language, before, text) => {
    expect(fromBefore(before, text, language)).toContain(
      before.includes('ميركل') ? 'person:angela-merkel' : 'person:vladimir-putin',
    )
  })

  test('gives way to whoever no list knows, and stays away', () => {
    expect(fromBefore('زار بوتين باريس أمس.', 'وقال المكتب إن الأوضاع صعبة. وأضاف أن الأسعار سترتفع.', 'ar')).toEqual([])
  })
})

describe('whoever has a title that no list knows, with an adjective for whose they are', () => {
  test.each<[string, string]>([
    ['انتقد السيناتور البيروفي تشيلي.', 'speaker state:PER, target state:CHL'],
    ['اتهم الملحق الصحفي البيروفي خوان كيسبي تشيلي بالتدخل.', 'speaker person:خوان-كيسبي, target state:CHL'],
    ['اتهم القائم بالأعمال البيروفي تشيلي بالتدخل.', 'speaker state:PER, target state:CHL'],
  ])('%s', (text, said) => {
    const { claims } = readArticle({ text, sourceId: 'source:test', language: 'ar', published: '2025-07-10' }, readingRules)
    expect(
      claims.map(({ participants }) => participants.map(({ entityId, role }) => `${role} ${entityId}`).join(', ')),
    ).toContain(said)
  })

  test('is not whoever rejects it: what they reject stands behind', () => {
    const text = 'زار بوتين باريس أمس. ورفض القرار الفرنسي.'
    const { claims } = readArticle({ text, sourceId: 'source:test', language: 'ar', published: '2025-07-10' }, readingRules)
    const speakers = claims.flatMap(({ participants }) => participants.filter(({ role }) => role === 'speaker'))
    expect(speakers.map(({ entityId }) => entityId)).not.toContain('state:FRA')
  })
})
