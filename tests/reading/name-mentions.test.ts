import { describe, expect, test } from 'vitest'
import { knownMentions } from '../../graph/reading/names/known-mentions.ts'
import { nameMentions } from '../../graph/reading/names/name-mentions.ts'
import { personsIn } from '../../graph/reading/persons/persons.ts'
import { FoldedText } from '../../graph/reading/text/folded-text.ts'
import { articleText, firstArticle } from '../fixtures/first-article.ts'
import { lexicon } from './lexicon-files.ts'
import { readingRules } from './reading-rules.ts'
import { personRules } from './rules.ts'

function named(text: string): string[] {
  const folded = new FoldedText(text)
  const persons = personsIn(folded, knownMentions(folded, lexicon), personRules)
  return nameMentions(folded, persons, readingRules.heads).map(
    ({ id, start, end }) => `${id.slice('person:'.length)}: ${folded.span(start, end).quote}`,
  )
}

describe('a person is named again by a part of the name', () => {
  test.each([
    [
      'Russian President Vladimir Putin spoke. Putin left; Putin’s aide stayed.',
      ['vladimir-putin: Vladimir Putin', 'vladimir-putin: Putin', 'vladimir-putin: Putin'],
    ],
    ['The visit of President Khatami began. Khatami’s guests left.', ['khatami: Khatami', 'khatami: Khatami']],
    ['Talks with Kim ended. North Korean leader Kim Jong Un smiled.', ['kim-jong-un: Kim', 'kim-jong-un: Kim Jong Un']],
    [
      'الرئيس الإريتري أسياس أفورقي ورئيس الوزراء الإثيوبي آبي أحمد. وكان آبي قد وصل',
      ['isaias-afwerki: أسياس أفورقي', 'abiy-ahmed: آبي أحمد', 'abiy-ahmed: آبي'],
    ],
    ['Secretary of State John Kerry spoke. John left, as John F. Kennedy had.', ['john-kerry: John Kerry', 'john-kerry: John']],
    ['President John Smith and Foreign Minister Jane Smith. Smith left.', ['john-smith: John Smith', 'jane-smith: Jane Smith']],
  ])('%s', (text, found) => {
    expect(named(text)).toEqual(found)
  })

  test('in the first article, at every place that the analyst marked', () => {
    const persons = firstArticle().document.mentions.filter(({ actorId }) => actorId.startsWith('person:'))
    expect(named(articleText).map((each) => each.split(': ')[1])).toEqual(
      persons.sort((a, b) => a.start - b.start).map(({ quote }) => quote),
    )
    expect(new Set(named(articleText).map((each) => each.split(': ')[0]))).toEqual(
      new Set(['kim-jong-un', 'sergei-lavrov', 'choe-son-hui']),
    )
  })
})
