/** The part of edtf.js 4 (BSD-2-Clause) that is used here; the package ships no types. */
declare module 'edtf' {
  export interface ExtDate {
    readonly precision?: number
    /** Milliseconds; Infinity where an interval is open, null where its edge is unknown. */
    readonly min: number | null
    readonly max: number | null
    readonly approximate?: { readonly value: number }
    readonly uncertain?: { readonly value: number }
    readonly lower?: ExtDate | number | null
    readonly upper?: ExtDate | number | null
    readonly edtf: string
  }
  class PlainDate {}
  export class Season {
    readonly year: number
    readonly season: number
  }
  export class Interval {}
  export { PlainDate as Date }
  export default function edtf(text: string): ExtDate
}
