import { expect, test } from 'vitest'
import { analysisText } from '../../electron/cli/analysis-text.ts'
import { analyseInSteps } from '../../graph/analysis/analysis.ts'
import { numbersFrom } from '../../graph/analysis/random.ts'
import { drained } from '../../graph/model/drained.ts'
import { actorNetworkOf, allPairs, type SignedPair, tribes } from '../fixtures/networks.ts'

const analyse = (...asked: Parameters<typeof analyseInSteps>) => drained(analyseInSteps(...asked))

function textOf(pairs: readonly SignedPair[], drawnBy = {}): string {
  return analysisText(analyse(actorNetworkOf(pairs), { asOf: null, possible: true, kinds: null, ...drawnBy }))
}

test('the balance of the tribes is large enough to mean something', () => {
  const text = textOf(tribes)
  const balance = text.slice(text.indexOf('Structural balance'), text.indexOf('Similarity'))
  expect(balance).toMatch(/^Structural balance: n 16, m 58, all time, definite and possible, all kinds of actor$/m)
  expect(balance).toMatch(/triads \+\+\+ +19\n +triads \+\+- +2\n +triads \+-- +40\n +triads --- +7\n/)
  expect(balance).toMatch(/balanced triads +0\.868\n +frustration index +7, exact/)
  expect(balance).not.toContain('TOO SMALL')
})

test('what was chosen is said', () => {
  const text = textOf(tribes, { asOf: '2025-07-31', possible: false, kinds: ['state', 'bloc'] })
  expect(text).toMatch(/^Communities: n 16, m 29, as of 2025-07-31, definite only, only state, bloc$/m)
  expect(text).toMatch(/resolution 1, seed 1; modularity 0\.\d{3}/)
  expect(text).toMatch(/absolute distance of commitments from 0 to 3, a state's to itself 3; equal weights/)
  expect(text).toMatch(/TOO SMALL: commitments 0, needed 1/)
})

test('a long ranking is cut, and bounds are said to be bounds', () => {
  const next = numbersFrom(3)
  const text = textOf(allPairs(70).map(([a, b]) => [a, b, next() < 0.5 ? -1 : 1] as const))
  expect(text).toMatch(/and 50 more: --json has all/)
  expect(text).toMatch(/frustration index +\d+ to \d+: bounds, the search was cut short/)
})

test('a pair with both is counted once, as conflict, and told', () => {
  const text = textOf([
    ['a', 'b', 1],
    ['a', 'b', -1],
  ])
  expect(text).toMatch(/cooperation +0\n +conflict +1, 1 of them with cooperation, too/)
  expect(text).toMatch(/balanced triads +there are no triads/)
})
