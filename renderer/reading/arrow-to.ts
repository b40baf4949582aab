/** Where an arrow, Home or End leads from a place in a list, within its ends; null for any other key. */
export function arrowTo(key: string, at: number, length: number): number | null {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: length - 1 }[key]
  return to === undefined ? null : Math.min(length - 1, Math.max(0, to))
}
