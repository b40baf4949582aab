/** JSON on one line, of Unicode that every reader takes: half a surrogate pair becomes U+FFFD. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_key, each) => (typeof each === 'string' ? each.toWellFormed() : each))
}

/** The elements of an array, each as a piece on a line of its own. */
export function* jsonElements(items: Iterable<unknown>): Iterable<string> {
  let isFirst = true
  for (const item of items) {
    yield `${isFirst ? '' : ','}\n${jsonText(item)}`
    isFirst = false
  }
}
