import { expect, test } from 'vitest'
import { highlightOf, severalIn } from '../../renderer/state/highlight.ts'
import { emptyWorkspace, withDelta } from '../../renderer/state/workspace.ts'
import { firstArticle } from '../fixtures/first-article.ts'

const { delta } = firstArticle()
const workspace = withDelta(emptyWorkspace, delta)
const [tie] = workspace.scenes.full.graph.relationships.values()

test('one thing is marked with its ties, several alone', () => {
  const one = highlightOf(workspace, 'full', 'state:RUS').elements
  expect(one.size).toBeGreaterThan(3)
  const both = highlightOf(workspace, 'full', `state:RUS\n${tie!.id}`)
  expect([...both.elements].sort()).toEqual(['state:RUS', tie!.id].sort())
  for (const claim of tie!.claims) expect(both.claims).toContain(claim)
})

test('a claim among several marks what it asserts; what is not there marks nothing', () => {
  const claim = delta.claims.find(({ asserts }) => asserts !== null)!
  const { elements } = highlightOf(workspace, 'full', `${claim.id}\nnobody`)
  expect(elements).toContain(claim.asserts)
  expect(highlightOf(workspace, 'full', 'nobody\nnothing').elements.size).toBe(0)
})

test('a selection of one is not several', () => {
  expect(severalIn(null)).toEqual([])
  expect(severalIn('state:RUS')).toEqual([])
  expect(severalIn('a\nb')).toEqual(['a', 'b'])
})
