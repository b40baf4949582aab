import { applyDelta, deltaOf, noFacts, withdrawFrom } from '../model/delta.ts'
import type { Applied, Change } from './store.ts'

function withdraws({ withdrawn = [] }: Change): boolean {
  return withdrawn.length > 0
}

/** Changes in runs that can be stored at once: one that withdraws goes alone, those that only add go together. */
export function runsOf(changes: readonly Change[]): Change[][] {
  const runs: Change[][] = []
  for (const [at, change] of changes.entries()) {
    const before = changes[at - 1]
    if (before && !withdraws(before) && !withdraws(change)) runs.at(-1)!.push(change)
    else runs.push([change])
  }
  return runs
}

/** What became of runs that were stored one after the other, as of one change. */
export function joined(runs: readonly Applied[]): Applied {
  const stored = runs.reduce((facts, { delta, withdrawn }) => applyDelta(withdrawFrom(facts, withdrawn), delta), noFacts)
  return {
    delta: deltaOf(stored),
    refused: runs.flatMap(({ refused }) => refused),
    withdrawn: {
      claims: [...new Set(runs.flatMap(({ withdrawn }) => withdrawn.claims))],
      actors: [...new Set(runs.flatMap(({ withdrawn }) => withdrawn.actors))],
    },
  }
}
