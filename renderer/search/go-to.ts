import type { SearchHit } from '../../graph/query/search/search.ts'
import { useApp } from '../state/app-state.ts'
import { mergeActors } from '../state/identities.ts'
import { changeView } from '../state/remember.ts'
import { closeReview } from '../state/review.ts'
import { openPassage, openQuote, select } from '../state/selection.ts'

/** Goes to what was found: it is selected, and where it is words, the article is open at them. */
export function goTo({ id, group, place }: SearchHit): void {
  const { review, workspace, view } = useApp.getState()
  if (review) closeReview()
  if (group === 'source') {
    if (place) openPassage(id, place)
    return
  }
  // Among alliances there are no happenings: whoever asks for one is shown everything.
  if (group === 'happening' && !workspace.scenes[view.mode].graph.nodes.has(id)) changeView({ mode: 'full' })
  select(id)
  const claim = workspace.facts.claims.get(id)
  if (claim && place) openQuote(claim, place)
}

/** Looks at the paths from what is selected to what was found; through happenings where it is one. */
export function findPathTo({ id, group }: SearchHit): void {
  const { selection, mode } = useApp.getState().view
  if (selection === null || selection === id) return
  select(null)
  changeView({ path: { from: selection, to: id, at: 0 }, mode: group === 'happening' ? 'full' : mode })
}

/** Takes the actor that is selected for the one that was found. */
export function takeAs({ id }: SearchHit): void {
  const { selection } = useApp.getState().view
  if (selection !== null) mergeActors(selection, id)
}
