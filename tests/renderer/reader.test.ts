import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paragraphsOf, segmentsOf } from '../../renderer/reader/segments.ts'
import { highlightOf } from '../../renderer/state/highlight.ts'
import { emptyWorkspace, withDelta } from '../../renderer/state/workspace.ts'
import { articleText, firstArticle } from '../fixtures/first-article.ts'

const { delta, document } = firstArticle()

describe('the article in segments', () => {
  test('loses nothing of a paragraph, whatever is marked in it', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ quote: 'x', start: Math.min(a, b), end: Math.max(a, b) }))
    const spans = fc.array(span, { maxLength: 6 })
    const text = articleText.slice(0, 60)
    fc.assert(
      fc.property(spans, spans, (passage, quoted) => {
        expect(
          segmentsOf(text, 10, 50, passage, quoted, [])
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text.slice(10, 50))
      }),
    )
  })

  test('marks exactly the quote', () => {
    for (const { evidence } of delta.claims) {
      const marked = paragraphsOf(articleText).flatMap(({ start, end }) =>
        segmentsOf(articleText, start, end, evidence, [], document.mentions).filter(({ isPassage }) => isPassage),
      )
      const quotes = [...evidence].sort((a, b) => a.start - b.start)
      expect(marked.map(({ text }) => text).join('')).toBe(quotes.map(({ quote }) => quote).join(''))
    }
  })
})

describe('one selection', () => {
  const workspace = withDelta(emptyWorkspace, delta)
  const war = delta.claims.find(({ type }) => type === 'conflict')!

  test('of a claim lights its node and its ties, in either view', () => {
    expect(highlightOf(workspace, 'full', war.id).elements).toContain(war.asserts)
    expect(highlightOf(workspace, 'alliance', war.id).elements.size).toBeGreaterThan(0)
    expect(highlightOf(workspace, 'full', war.id).claims).toEqual(new Set([war.id]))
  })

  test('of a tie of the alliance view lights what it rests on in the full view', () => {
    const tie = [...workspace.scenes.alliance.graph.relationships.values()].find(({ type }) => type === 'conflict')!
    expect(highlightOf(workspace, 'full', tie.id).claims).toEqual(new Set(tie.claims))
    expect(highlightOf(workspace, 'full', tie.id).elements.size).toBeGreaterThan(0)
  })

  test('of nothing, or of something that is gone, lights nothing', () => {
    expect(highlightOf(workspace, 'full', null).elements.size).toBe(0)
    expect(highlightOf(workspace, 'full', 'gone').elements.size).toBe(0)
  })
})
