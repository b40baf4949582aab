/** The letters of what is painted on a canvas, which cannot use CSS variables. */
export const FONT = '"Inter Variable", "Noto Sans Arabic Variable", sans-serif'
