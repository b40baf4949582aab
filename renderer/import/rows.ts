import type { Inspected } from '../../graph/contract.ts'

/** A data set that was brought. */
export type Rows = Extract<Inspected, { kind: 'rows' }>
