import { expect, test } from 'vitest'
import { languages } from '../../renderer/i18n/language.ts'
import { emptyWorkspace, withDelta } from '../../renderer/state/workspace.ts'
import { activeAt, listedRows } from '../../renderer/timeline/listed-rows.ts'
import { lanesOf } from '../../renderer/timeline/rows.ts'
import { firstArticle } from '../fixtures/first-article.ts'

const workspace = withDelta(emptyWorkspace, firstArticle().delta)
const rows = listedRows(lanesOf(workspace, 'actor', false, languages.en))

test('going down comes through every row of every lane, though claims stand in several', () => {
  expect(new Set(rows.map(({ claim }) => claim)).size).toBeLessThan(rows.length)
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
  let chosen = rows[0]!
  const visited = [0]
  while (visited.length < rows.length) {
    const next = activeAt(rows, chosen, chosen.claim) + 1
    chosen = rows[next]!
    visited.push(next)
  }
  expect(visited).toEqual(rows.map((_, at) => at))
})

test('what is selected elsewhere is at its first row', () => {
  const twice = rows.findIndex(({ claim }, at) => rows.findIndex((row) => row.claim === claim) < at)
  const { claim } = rows[twice]!
  expect(activeAt(rows, rows[twice]!, claim)).toBe(twice)
  expect(activeAt(rows, null, claim)).toBeLessThan(twice)
  expect(activeAt(rows, rows[0]!, claim)).toBe(rows.findIndex((row) => row.claim === claim))
  expect(activeAt(rows, rows[0]!, null)).toBe(-1)
})
