import type { Span } from '../../model/span.ts'
import { entitiesOf, type ReadEntity } from '../claims/entities.ts'
import type { FoundNamings } from '../names/naming.ts'
import { namingsIn } from '../namings.ts'
import { type Article, type ReadingRules, sentencesIn } from '../read-article.ts'
import { FoldedText } from '../text/folded-text.ts'
import type { Stretch } from '../text/sentences.ts'
import { anchorOf } from '../times/anchor.ts'
import type { FoundTime } from '../times/in-context.ts'

/** A sentence of an article: its number from 1, its words, and where it stands in the text (`start`, `end`) and in the folded one. */
export interface NumberedSentence extends Span {
  readonly number: number
  readonly folded: Stretch
}

/** An article as a model's answers are checked against it: what our own reading finds in it. */
export interface ReadableArticle {
  readonly article: Article
  readonly folded: FoldedText
  readonly sentences: readonly NumberedSentence[]
  readonly namings: FoundNamings
  readonly entities: ReadonlyMap<string, ReadEntity>
  readonly times: readonly FoundTime[]
  readonly rules: ReadingRules
}

/** Numbers the sentences of an article, and finds who is named and which times are. */
export function readableArticle(article: Article, rules: ReadingRules): ReadableArticle {
  const folded = new FoldedText(article.text)
  const namings = namingsIn(folded, rules)
  // A model may mean any government by its city: what it says of it is checked like the rest.
  const mayBeMeant = new Set(rules.lexicon.actors.keys())
  const entities = entitiesOf(folded, namings, rules.lexicon, article.language, mayBeMeant)
  return {
    article,
    folded,
    sentences: sentencesIn(folded.text, rules.content(folded.text)).map((stretch, index) => ({
      ...folded.span(stretch.start, stretch.end),
      number: index + 1,
      folded: stretch,
    })),
    namings,
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    times: rules.times(folded.text, anchorOf(article.published)),
    rules,
  }
}
