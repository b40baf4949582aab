import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { FoldedText, foldWord } from '../../graph/reading/text/folded-text.ts'
import { furnitureRowSchema, makeContentReader } from '../../graph/reading/text/furniture.ts'
import { articleText } from '../fixtures/first-article.ts'
import { rowsOf } from './lexicon-files.ts'

const read = makeContentReader(rowsOf('furniture.csv').map((row) => furnitureRowSchema.parse(row)))

function content(text: string) {
  const folded = new FoldedText(text)
  const { title, paragraphs } = read(folded.text)
  const quote = ({ start, end }: { start: number; end: number }) => folded.span(start, end).quote
  return { title: title && quote(title), paragraphs: paragraphs.map(quote) }
}

describe('what of a text is the article', () => {
  test('the first article: without its section, its related articles and its comment form', () => {
    const { title, paragraphs } = content(articleText)
    expect(title).toBe('كوريا الشمالية تؤكد دعمها الكامل لروسيا في حرب أوكرانيا خلال زيارة لافروف')
    expect(paragraphs).toHaveLength(11)
    expect(paragraphs[0]).toMatch(/^في أحدث تجليات/)
    expect(paragraphs.at(-1)).toMatch(/^في المقابل/)
  })

  test.each([
    [
      'World | Europe\n\nFinland joins NATO as its 31st member\n\nFinland joined.\n\nRelated: A story\nShare this article',
      'Finland joins NATO as its 31st member',
      ['Finland joined.'],
    ],
    [
      'A lead that is a sentence. And more.\nThe second paragraph.',
      null,
      ['A lead that is a sentence. And more.', 'The second paragraph.'],
    ],
    ['Two met.\nRead more: another story\nThey agreed.', null, ['Two met.', 'They agreed.']],
    [
      'إعلان مشترك بين البلدين بعد المحادثات\nأعلن البلدان ذلك.\nاقرأ أيضًا: خبر',
      'إعلان مشترك بين البلدين بعد المحادثات',
      ['أعلن البلدان ذلك.'],
    ],
    [
      'Kenya and Chad sign a defence treaty\nPosted Sat 23 Apr 2022 at 9:12am\nThey signed.\nWhat comes next\nThey meet.',
      'Kenya and Chad sign a defence treaty',
      ['They signed.', 'They meet.'],
    ],
    [
      'Africa\nTuesday, 10 July 2018 10:34 GMT\nKenya and Chad sign a treaty\nThey signed.',
      'Kenya and Chad sign a treaty',
      ['They signed.'],
    ],
    ['Kenya and Chad sign a treaty\nKenya promised Chad wheat', 'Kenya and Chad sign a treaty', ['Kenya promised Chad wheat']],
    ['', null, []],
    ['Share', null, []],
  ])('%j', (text, title, paragraphs) => {
    expect(content(text)).toEqual({ title, paragraphs })
  })

  const folder = new URL('texts/dev/', import.meta.url)
  test.each(readdirSync(folder).filter((name) => name.endsWith('.gold.json')))('no fact of %s is cut away', (name) => {
    const gold = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    const { title, paragraphs } = content(readFileSync(new URL(gold.doc.file, folder), 'utf8'))
    const kept = foldWord([title, ...paragraphs].join(' '))
    for (const { quote } of gold.facts) expect(kept.includes(foldWord(quote)), quote).toBe(true)
  })
})
