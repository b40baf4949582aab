import { describe, expect, test } from 'vitest'
import { applyDelta, noFacts } from '../../graph/model/delta.ts'
import { buildGraph } from '../../graph/model/graph.ts'
import { fold } from '../../graph/query/fold.ts'
import { search } from '../../graph/query/search.ts'
import { firstArticle } from '../fixtures/first-article.ts'

const graph = buildGraph(applyDelta(noFacts, firstArticle().delta))

describe('search finds', () => {
  test.each([
    ['Lavrov', 'person:sergei-lavrov'],
    ['lavr', 'person:sergei-lavrov'],
    ['لافروف', 'person:sergei-lavrov'],
    ['Лавров', 'person:sergei-lavrov'],
    ['كِيم جونغ اون', 'person:kim-jong-un'],
    ['كوريا الشماليه', 'state:PRK'],
    ['اوكرانيا', 'state:UKR'],
    ['김정은', 'person:kim-jong-un'],
    ['treaty', 'treaty:russia-prk-partnership'],
  ])('%s', (text, id) => {
    expect(search(graph, text)[0]?.id).toBe(id)
  })

  test.each(['', '   ', '!!!', 'Atlantis'])('nothing for "%s"', (text) => {
    expect(search(graph, text)).toEqual([])
  })
})

test.each([
  ['Überfüllung', 'uberfullung'],
  ['إِعْلَان', 'اعلان'],
  ['ســـلام', 'سلام'],
  ['  A—B  ', 'a b'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})
