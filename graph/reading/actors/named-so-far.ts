const REMEMBERED = 40

/** Who was named so far in a text, how often, and in which order. */
export class NamedSoFar {
  readonly #counts = new Map<string, number>()
  /** The latest last. */
  #order: string[] = []

  note(ids: readonly string[]): void {
    for (const id of ids) this.#counts.set(id, (this.#counts.get(id) ?? 0) + 1)
    this.#order = [...this.#order.filter((id) => !ids.includes(id)), ...ids].slice(-REMEMBERED)
  }

  has(id: string): boolean {
    return this.#counts.has(id)
  }

  get all(): string[] {
    return [...this.#counts.keys()]
  }

  /** Those of a kind who were named last, at most so many, the latest last. */
  latest(isWanted: (id: string) => boolean, count: number): string[] {
    return this.#order.filter(isWanted).slice(-count)
  }

  /** Whoever of a kind was named last. */
  last(isWanted: (id: string) => boolean): string | null {
    return this.#order.findLast(isWanted) ?? null
  }

  /** Those of a kind who were named most often; nobody where there is only one of them. */
  most(isWanted: (id: string) => boolean, count: number): string[] {
    const named = [...this.#counts].filter(([id]) => isWanted(id)).sort((a, b) => b[1] - a[1])
    return named.length < 2 ? [] : named.slice(0, count).map(([id]) => id)
  }
}
