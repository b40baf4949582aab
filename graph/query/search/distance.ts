/**
 * How many letters two words differ by, or `most + 1` where by more: one left out, added, another, or two neighbours the other
 * way round (the optimal string alignment distance of Damerau and Levenshtein).
 */
export function letterDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let row = 1; row <= a.length; row++) {
    const next = [row]
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1]
      let least = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + (isSame ? 0 : 1))
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (isSwapped) least = Math.min(least, before[column - 2]! + 1)
      next.push(least)
    }
    // Two neighbours the other way round are counted from the row before the last.
    if (Math.min(...next, ...last) > most) return most + 1
    ;[before, last] = [last, next]
  }
  return Math.min(last[b.length]!, most + 1)
}
