import type { Claim } from '../model/claim.ts'

/** An amount as a person writes it: `~6000 persons`, `10000– persons` for more than that. */
export function amountText({ min, max, approximate, unit }: Claim['amounts'][number]): string {
  const number = min === max ? min : `${min ?? ''}–${max ?? ''}`
  return `${approximate ? '~' : ''}${number ?? '?'} ${unit}`
}
