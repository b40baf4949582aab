/** How often two were spoken of or acted together. */
export class Pairs {
  readonly #weights = new Map<string, number>()

  add(two: readonly string[], weight = 1): void {
    const key = two.join(' ')
    this.#weights.set(key, (this.#weights.get(key) ?? 0) + weight)
  }

  /** The most frequent pair; null where none is together so often. */
  first(least = 1): string[] | null {
    const [first] = [...this.#weights].sort((a, b) => b[1] - a[1])
    return first && first[1] >= least ? first[0].split(' ') : null
  }
}
