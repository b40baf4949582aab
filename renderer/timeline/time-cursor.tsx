import type { KeyboardEvent } from 'react'
import { type Day, dayOfMs, msOfDay } from '../../graph/model/day.ts'
import { dayText } from '../i18n/edtf-text.ts'
import { useLanguage } from '../i18n/language.ts'
import { setAsOf, useAsOf } from '../state/selection.ts'
import type { DrawnTimeline } from './drawn-timeline.ts'

/** The same day so many months later, or the last one of a shorter month. */
function monthsLater(day: Day, months: number): Day {
  const date = new Date(msOfDay(day))
  const wanted = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(date)
  last.setUTCMonth(last.getUTCMonth() + 1, 0)
  date.setUTCDate(Math.min(wanted, last.getUTCDate()))
  return dayOfMs(date.getTime())
}

/** Where a key takes the cursor: arrows a day (with Shift a month), page keys a year, Home and End to the edges of what is shown. */
function target(event: KeyboardEvent, day: Day, shown: { first: Day; last: Day }, isMirrored: boolean): Day | null {
  const forward = isMirrored ? 'ArrowLeft' : 'ArrowRight'
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    const sign = event.key === forward ? 1 : -1
    return event.shiftKey ? monthsLater(day, sign) : day + sign
  }
  const steps: Record<string, Day> = {
    PageUp: monthsLater(day, 12),
    PageDown: monthsLater(day, -12),
    Home: shown.first,
    End: shown.last,
  }
  return steps[event.key] ?? null
}

/** The time cursor for the keyboard and for a screen reader: a slider over the axis. */
export function TimeCursor({ timeline, shown }: { timeline: DrawnTimeline | null; shown: { first: Day; last: Day } }) {
  const language = useLanguage()
  const asOf = useAsOf()
  const day = asOf ?? shown.last
  const onKeyDown = (event: KeyboardEvent) => {
    const next = target(event, day, timeline?.shown ?? shown, language.direction === 'rtl')
    if (next === null) return
    setAsOf(next)
    event.preventDefault()
  }
  return (
    <div
      className="time-cursor"
      role="slider"
      tabIndex={0}
      aria-label={language.t('timeline.today')}
      aria-valuemin={shown.first}
      aria-valuemax={shown.last}
      aria-valuenow={day}
      aria-valuetext={asOf === null ? language.t('asOf.all') : dayText(asOf, language)}
      onKeyDown={onKeyDown}
    />
  )
}
