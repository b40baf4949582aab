export function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at])
}

/** A function that keeps what it last made, for as long as it is asked of the same, told by identity: places that show the same work it out once. */
export function remembered<In extends readonly unknown[], Out>(make: (...of: In) => Out): (...of: In) => Out {
  let last: { of: In; made: Out } | null = null
  return (...of) => {
    if (!last || !isSameList(last.of, of)) last = { of, made: make(...of) }
    return last.made
  }
}
