export interface DecodedText {
  readonly text: string
  /** As the WHATWG Encoding Standard names it. */
  readonly encoding: string
}
