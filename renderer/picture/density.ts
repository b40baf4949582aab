/** Twice as many pixels as on the screen: sharp in print and on a projector. */
const WANTED = 2
/** What a canvas of Chromium can be at most: pixels a side, and pixels in all. */
export const MOST_SIDE = 65_535
export const MOST_AREA = 16_384 * 16_384

/** How many pixels a picture of a size may have for each CSS pixel: two, or as many as fit; null where not even one does. */
export function densityFor(width: number, height: number): number | null {
  const density = Math.min(WANTED, MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_AREA / (width * height)))
  return density >= 1 ? density : null
}
