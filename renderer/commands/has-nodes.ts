import type { AppState } from '../state/app-state.ts'

/** Whether there is anybody to show. */
export function hasNodes({ workspace }: Pick<AppState, 'workspace'>): boolean {
  return workspace.facts.actors.size > 0
}
