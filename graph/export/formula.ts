/** What a spreadsheet would run: a text that begins as a formula does, a date before our era not. */
const FORMULA = /^[=+@\t\r]|^-(?!\d{4,}-\d\d-\d\d$)/

/** A text for a cell, with an apostrophe in front where a spreadsheet would take it for a formula. */
export function neutralised(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}
