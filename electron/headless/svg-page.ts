/**
 * What an SVG of elsewhere may do as a page: show itself, with the fonts and images that are in it. No script runs, nothing is fetched,
 * nothing leads elsewhere.
 */
export const SVG_HEADERS = {
  'content-type': 'image/svg+xml; charset=utf-8',
  'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
  'x-content-type-options': 'nosniff',
}

const PIXELS_PER_INCH = 96

/** The size of a page, in CSS pixels, in inches. */
export function inInches({ width, height }: { width: number; height: number }): { width: number; height: number } {
  return { width: width / PIXELS_PER_INCH, height: height / PIXELS_PER_INCH }
}
