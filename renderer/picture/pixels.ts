import type { Size } from './pictured.ts'

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

/** A slide of so many CSS pixels has letters that are read from the back of a room. */
const READABLE = 1280 * 720
/** ISO 216: the sides of A4 are as one to the root of two, 210 and 297 mm; 96 CSS pixels are an inch of 25.4 mm. */
const A4 = { ratio: Math.SQRT2, long: (297 * 96) / 25.4, short: (210 * 96) / 25.4 }

/** How large a picture of so many pixels is laid out, in CSS pixels: as large as all others, whatever its pixels. */
export function layoutSize({ width, height }: Size): Size {
  const density = Math.sqrt((width * height) / READABLE)
  return { width: width / density, height: height / density }
}

/** How large a picture without pixels is when it is printed, in CSS pixels: A4 is A4. */
export function printedSize({ width, height }: Size): Size {
  const isLying = width >= height
  const ratio = isLying ? width / height : height / width
  if (Math.abs(ratio - A4.ratio) > 0.01) return { width, height }
  return isLying ? { width: A4.long, height: A4.short } : { width: A4.short, height: A4.long }
}
