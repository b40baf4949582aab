import type { Graph } from '../../graph/model/graph.ts'
import type { SearchHit } from '../../graph/query/search/search.ts'
import { useApp } from '../state/app-state.ts'
import { mergeActors } from '../state/identities.ts'
import { changeView } from '../state/remember.ts'
import { closeReview } from '../state/review.ts'
import { openPassage, openQuote, select, selectSeveral } from '../state/selection.ts'

function leaveReview(): void {
  if (useApp.getState().review) closeReview()
}

/** Selects a thing, in the view that has it: whoever asks for what is not among alliances is shown everything. */
export function goToThing(id: string): void {
  leaveReview()
  const { workspace, view } = useApp.getState()
  const has = ({ nodes, relationships }: Graph) => nodes.has(id) || relationships.has(id)
  if (!has(workspace.scenes[view.mode].graph) && has(workspace.scenes.full.graph)) changeView({ mode: 'full' })
  select(id)
}

export function goToAll(ids: readonly string[]): void {
  leaveReview()
  selectSeveral(ids)
}

/** Goes to what was found: it is selected, and where it is words, the article is open at them. */
export function goTo({ id, group, place }: SearchHit): void {
  leaveReview()
  if (group === 'source') {
    if (place) openPassage(id, place)
    return
  }
  if (group === 'happening') goToThing(id)
  else select(id)
  const claim = useApp.getState().workspace.facts.claims.get(id)
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
