/** Nodes that are left out of what is shown, and, where not all others are in it, those that alone are. */
interface Chosen {
  readonly hidden: readonly string[]
  readonly only: readonly string[] | null
}

/** Whether a node is shown where it is there: it may be hidden, or only some may be shown. */
export function shownBy({ hidden, only }: Chosen): (node: string) => boolean {
  const [out, wanted] = [new Set(hidden), only && new Set(only)]
  return (node) => !out.has(node) && (wanted?.has(node) ?? true)
}
