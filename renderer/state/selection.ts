import type { Claim } from '../../graph/model/claim.ts'
import { type Day, formatDay, parseDay } from '../../graph/model/day.ts'
import type { Span } from '../../graph/model/span.ts'
import { useApp } from './app-state.ts'
import { selectionOf } from './highlight.ts'
import { changeView } from './remember.ts'
import { leave } from './trail.ts'

/** Selects a node, a tie or a claim, in every place at once; null selects nothing. */
export function select(selection: string | null): void {
  if (useApp.getState().view.selection === selection) return
  leave()
  changeView({ selection })
}

export function selectSeveral(ids: readonly string[]): void {
  select(ids.length === 0 ? null : selectionOf(ids))
}

/** Opens the reader at a quote of a claim. */
export function openQuote({ sourceId, id: claimId }: Claim, { start, end }: Pick<Span, 'start' | 'end'>): void {
  useApp.setState({ passage: { sourceId, claimId, start, end } })
}

/** Opens the reader at the first sentence that something rests on. */
export function openFirstQuote([first]: readonly string[]): void {
  const claim = useApp.getState().workspace.facts.claims.get(first ?? '')
  if (claim) openQuote(claim, claim.evidence[0]!)
}

/** Opens the reader at a stretch of a source's text. */
export function openPassage(sourceId: string, { start, end }: Pick<Span, 'start' | 'end'>): void {
  useApp.setState({ passage: { sourceId, claimId: null, start, end } })
}

export function closePassage(): void {
  useApp.setState({ passage: null })
}

/** Days that a date field can show, and a date of four digits can say. */
const [FIRST_DAY, LAST_DAY] = [parseDay('0001-01-01')!, parseDay('9999-12-31')!]

export function setAsOf(day: Day | null): void {
  const asOf = day === null ? null : formatDay(Math.min(LAST_DAY, Math.max(FIRST_DAY, day)))
  if (useApp.getState().view.asOf !== asOf) changeView({ asOf })
}

export function useAsOf(): Day | null {
  return useApp(({ view }) => (view.asOf === null ? null : parseDay(view.asOf)))
}

/** The first day of the range that is looked at; null where the day alone is. */
export function useSince(): Day | null {
  return useApp(({ view }) => (view.since === null ? null : parseDay(view.since)))
}
