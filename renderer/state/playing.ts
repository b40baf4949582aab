import { useEffect } from 'react'
import { type Day, parseDay } from '../../graph/model/day.ts'
import { useApp } from './app-state.ts'
import { drawn } from './drawn.ts'
import { setAsOf } from './selection.ts'

/** A whole timeline plays in about so many steps, whatever it spans. */
const STEPS = 240
const STEP_MS = 80
/** Whoever wants little motion gets fewer, larger steps. */
const CALM = { steps: 24, ms: 1000 }

function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** The day of the cursor; before all days where it shows all time. */
function cursor(): Day {
  const { asOf } = useApp.getState().view
  return (asOf === null ? null : parseDay(asOf)) ?? Number.NEGATIVE_INFINITY
}

/** Plays what the timeline shows from the cursor on, from its first day where that is at the end; or stops. */
export function play(): void {
  const { isPlaying } = useApp.getState()
  const shown = drawn.timeline?.shown
  if (!shown) return
  if (!isPlaying && (cursor() < shown.first || cursor() >= shown.last)) setAsOf(shown.first)
  useApp.setState({ isPlaying: !isPlaying })
}

/** One step on; at the end, or where there is no timeline any more, it stops. */
function advance(steps: number): void {
  const shown = drawn.timeline?.shown
  const next = shown ? cursor() + Math.max(1, Math.round((shown.last - shown.first) / steps)) : null
  if (shown && next !== null) setAsOf(Math.min(next, shown.last))
  if (!shown || next === null || next >= shown.last) useApp.setState({ isPlaying: false })
}

/** Moves the cursor while the timeline plays. */
export function usePlaying(): void {
  const isPlaying = useApp((state) => state.isPlaying)
  useEffect(() => {
    if (!isPlaying) return
    const { steps, ms } = isCalm() ? CALM : { steps: STEPS, ms: STEP_MS }
    const timer = setInterval(() => advance(steps), ms)
    return () => clearInterval(timer)
  }, [isPlaying])
}
