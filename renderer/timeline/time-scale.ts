import { scaleUtc } from 'd3-scale'
import { type Day, dayOfMs, msOfDay } from '../../graph/model/day.ts'

/** A tick of the axis; `unit` says how much of its date is worth writing. */
export interface Tick {
  readonly day: Day
  readonly unit: 'year' | 'month' | 'day'
}

const LEAST_DAYS = 4
const MOST_DAYS = 366 * 3000

/** Days against pixels: `x` grows with time, or falls with it where the interface reads from right to left. */
export class TimeScale {
  constructor(
    readonly first: Day,
    readonly last: Day,
    /** Where the axis starts and how long it is, in pixels from the left. */
    readonly left: number,
    readonly width: number,
    readonly isMirrored: boolean,
  ) {}

  x(day: Day): number {
    const share = (day - this.first) / (this.last - this.first)
    return this.left + this.width * (this.isMirrored ? 1 - share : share)
  }

  day(x: number): Day {
    const share = (x - this.left) / this.width
    return this.first + (this.isMirrored ? 1 - share : share) * (this.last - this.first)
  }

  /** The same stretch of time on another stretch of pixels. */
  over(left: number, width: number, isMirrored: boolean): TimeScale {
    return new TimeScale(this.first, this.last, left, width, isMirrored)
  }

  zoomed(factor: number, around: Day): TimeScale {
    const length = Math.min(MOST_DAYS, Math.max(LEAST_DAYS, (this.last - this.first) * factor))
    const share = (around - this.first) / (this.last - this.first)
    const first = around - share * length
    return new TimeScale(first, first + length, this.left, this.width, this.isMirrored)
  }

  moved(pixels: number): TimeScale {
    const days = ((this.isMirrored ? pixels : -pixels) / this.width) * (this.last - this.first)
    return new TimeScale(this.first + days, this.last + days, this.left, this.width, this.isMirrored)
  }

  /** Round dates about `gap` pixels apart. */
  ticks(gap = 90): Tick[] {
    const dates = scaleUtc([msOfDay(this.first), msOfDay(this.last)], [0, 1]).ticks(Math.max(2, this.width / gap))
    const step = dates[1] && dates[0] ? dayOfMs(dates[1].getTime()) - dayOfMs(dates[0].getTime()) : 366
    const unit = step >= 360 ? 'year' : step >= 28 ? 'month' : 'day'
    return dates.filter((date) => step > 0 || date.getUTCHours() === 0).map((date) => ({ day: dayOfMs(date.getTime()), unit }))
  }
}

/** A scale that shows a range with some air on either side. */
export function fitted(range: { first: Day; last: Day }, left: number, width: number, isMirrored: boolean): TimeScale {
  const air = Math.max(15, (range.last - range.first) * 0.06)
  return new TimeScale(range.first - air, range.last + air, left, width, isMirrored)
}
