import type { View } from '../../graph/contract.ts'

/** Whether a node is shown where it is there: it may be hidden, or only some may be shown. */
export function shownBy({ hidden, only }: Pick<View, 'hidden' | 'only'>): (node: string) => boolean {
  const [out, wanted] = [new Set(hidden), only && new Set(only)]
  return (node) => !out.has(node) && (wanted?.has(node) ?? true)
}
