import { firstNotBefore } from '../../model/sorted.ts'
import type { Stretch } from './sentences.ts'

/** The last of some places in order that does not begin behind another. */
export function lastBefore<T extends Stretch>({ start }: Stretch, places: readonly T[]): T | undefined {
  return places[firstNotBefore(places.length, (at) => places[at]!.start <= start) - 1]
}

/** Whether a stretch lies within one of some others that are in order and do not overlap. */
export function isWithin(place: Stretch, places: readonly Stretch[]): boolean {
  const around = lastBefore(place, places)
  return around !== undefined && place.end <= around.end
}
