import { describe, expect, test } from 'vitest'
import { applyDelta, deltaOf, noFacts } from '../../../graph/model/delta.ts'
import { buildGraph } from '../../../graph/model/graph.ts'
import { passageIndex, search } from '../../../graph/query/search/search.ts'
import { otherNames } from '../../../graph/reading/names/lexicon.ts'
import { sentencesOf } from '../../../graph/reading/text/sentences.ts'
import { articleText, firstArticle } from '../../fixtures/first-article.ts'
import { generatedActors } from '../../fixtures/generated-actors.ts'
import { graphIndex } from '../../fixtures/graph-index.ts'
import { readingRules } from '../../reading/reading-rules.ts'

const facts = applyDelta(applyDelta(noFacts, firstArticle().delta), { ...deltaOf(noFacts), actors: [...generatedActors] })
const graph = buildGraph(facts)
const [source] = facts.sources.values()
const document = { sourceId: source!.id, text: articleText, mentions: [] }
const indexes = [
  graphIndex(graph, otherNames(readingRules.lexicon)),
  passageIndex(document, { ar: source!.title! }, sentencesOf(articleText)),
]
const find = (text: string, limit?: number) => search(indexes, text, limit)

/** Names, and the ways in which people write them: other scripts, other spellings, the first letters, slips of the finger. */
const queries: Record<string, readonly string[]> = {
  'person:sergei-lavrov': [
    'Lavrov',
    'lavr',
    'Sergey Lavrov',
    'Lavrof',
    'Lavorv',
    'Lavrow',
    'Lawrow',
    'Sergei Viktorovich Lavrov',
    'لافروف',
    'سيرجي لافروف',
    'لافرف',
    'ولافروف',
    'Лавров',
    'Сергей Лавров',
    'LAVROV, SERGEI',
  ],
  'person:kim-jong-un': [
    'Kim Jong Un',
    'Kim Jong-un',
    'Kim Jong Eun',
    'kim jongun',
    'كيم جونغ أون',
    'كيم جونج اون',
    'كِيم',
    'Ким Чен Ын',
    '김정은',
  ],
  'person:choe-son-hui': [
    'Choe Son Hui',
    'Choe Son-hui',
    'Choi Sun-hee',
    'Choe Sonhui',
    'Sonhui',
    'تشوي سون هوي',
    'تشوي سن هوي',
    '최선희',
  ],
  'state:RUS': ['Russia', 'russai', 'روسيا', 'روسية', 'لروسيا', 'Россия', 'RUS', 'Russian Federation', '러시아'],
  'state:PRK': ['North Korea', 'north kor', 'N Korea', 'DPRK', 'كوريا الشمالية', 'كوريا الشماليه', 'Северная Корея', 'Pyongyang'],
  'state:UKR': ['Ukraine', 'Ukrane', 'اوكرانيا', 'أُوكْرَانيا', 'Украина', 'Kyiv'],
  'state:USA': ['United States', 'USA', 'امريكا', 'الولايات المتحده', 'Соединенные Штаты', 'America'],
  'org:KCNA': ['KCNA', 'Korean Central News', 'وكالة الانباء المركزية', 'Korean Centrl News Agency'],
  'place:wonsan': ['Wonsan', 'wonsna', 'وونسان', 'ونسان', 'Вонсан', '원산'],
  'place:kursk-region': ['Kursk', 'كورسك', 'Курск', 'Kursk reg'],
  'place:east-asia': ['East Asia', 'شرق اسيا', 'Eest Asia'],
  'bloc:the-west': ['The West', 'الغرب', 'والغرب'],
  'org:RUS-armed-forces': ['Russian armed forces', 'القوات الروسية', 'الروسية القوات', 'Russian armed'],
  'treaty:russia-prk-partnership': ['Comprehensive partnership', 'treaty', 'معاهدة الشراكة الشاملة'],
  'conflict:russia-ukraine-war': ['War between Russia and Ukraine', 'الحرب بين روسيا واوكرانيا'],
  'person:mikhail-kuznetsov': [
    'Mikhail Kuznetsov',
    'Michail Kusnetsov',
    'ميخائيل كوزنيتسوف',
    'Михаил Кузнецов',
    'Kuznetsov Mikhail',
  ],
  'person:khalid-al-rashid': ['Khalid al-Rashid', 'Khaled Al Rasheed', 'خالد الرشيد', 'خالد رشيد', 'Халид Рашид'],
  'person:hussein-mansour': ['Hussein Mansour', 'Husayn Mansur', 'Hossein Mansour', 'حسين منصور', 'Hussein Mansuor'],
  'person:yusuf-qaddura': ['Yusuf Qaddura', 'Youssef Kaddoura', 'يوسف قدوره', 'Yusuf Qadura'],
  'organization:central-bank-of-ruritania': [
    'Central Bank of Ruritania',
    'Bank Ruritania',
    'البنك المركزي في روريتانيا',
    'Ruritanias Central Bank',
  ],
  'place:Zembla': ['Zembla', 'زمبلا', 'Zemlba'],
}

describe('search finds first', () => {
  test.each(Object.entries(queries).flatMap(([id, texts]) => texts.map((text) => [text, id])))('%s: %s', (text, id) => {
    expect(find(text!)[0]?.id).toBe(id)
  })

  test.each(['', '   ', '!!!', 'Atlantis', 'putin', 'xqzw'])('nothing for "%s"', (text) => {
    expect(find(text)).toEqual([])
  })
})

describe('what was found', () => {
  test('says of which group it is, and in which words it answers', () => {
    const hits = find('Lavrov')
    expect(new Set(hits.map(({ group }) => group))).toEqual(new Set(['actor', 'happening', 'claim', 'source']))
    for (const { matched, marks } of hits) {
      expect(marks.length).toBeGreaterThan(0)
      for (const { start, end } of marks) expect(matched.slice(start, end)).toMatch(/Lavrov|لافروف/)
    }
  })

  test('of claims and passages stands where it says', () => {
    const hits = find('المهندسين').concat(find('مهندس عسكري'))
    const placed = hits.filter(({ group }) => group === 'claim' || group === 'source')
    expect(new Set(placed.map(({ group }) => group))).toEqual(new Set(['claim', 'source']))
    for (const { place, matched, group } of placed)
      if (group === 'source') expect(articleText.slice(place!.start, place!.end)).toBe(matched)
  })

  test('is no more of each group than was asked for', () => {
    const hits = find('كوريا', 2)
    for (const group of ['actor', 'happening', 'claim', 'source'])
      expect(hits.filter((hit) => hit.group === group).length).toBeLessThanOrEqual(2)
  })

  test('has every word that was asked for, where it is a sentence', () => {
    expect(find('لافروف زرافة').filter(({ group }) => group === 'source' || group === 'claim')).toEqual([])
  })
})
