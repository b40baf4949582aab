/** Three rows of the table of distances, which every comparison writes anew: a search compares thousands of words. */
let rows = [0, 1, 2].map(() => new Uint16Array(64))

function rowsFor(length: number): typeof rows {
  if (rows[0]!.length <= length) rows = rows.map(() => new Uint16Array(2 * length))
  return rows
}

/**
 * How many letters two words differ by, or `most + 1` where by more: one left out, added, another, or two neighbours the other
 * way round (the optimal string alignment distance of Damerau and Levenshtein). Of the table only the band is worked out in which
 * words can be that near.
 */
export function letterDistance(a: string, b: string, most: number): number {
  const far = most + 1
  if (Math.abs(a.length - b.length) > most) return far
  let [before, last, next] = rowsFor(b.length + 1) as [Uint16Array, Uint16Array, Uint16Array]
  for (let column = 0; column <= b.length; column++) last[column] = column
  for (let [row, leastBefore] = [1, 0]; row <= a.length; row++) {
    const [from, to] = [Math.max(1, row - most), Math.min(b.length, row + most)]
    next[from - 1] = from === 1 ? row : far
    let least = next[from - 1]!
    for (let column = from; column <= to; column++) {
      const isSame = a[row - 1] === b[column - 1]
      const above = column === row + most ? far : last[column]! + 1
      let fewest = Math.min(above, next[column - 1]! + 1, last[column - 1]! + (isSame ? 0 : 1))
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (isSwapped) fewest = Math.min(fewest, before[column - 2]! + 1)
      next[column] = fewest
      least = Math.min(least, fewest)
    }
    // Two neighbours the other way round are counted from the row before the last.
    if (Math.min(least, leastBefore) > most) return far
    leastBefore = least
    ;[before, last, next] = [last, next, before]
  }
  return Math.min(last[b.length]!, far)
}
