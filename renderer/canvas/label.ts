const RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
const ISOLATE_RTL = '\u2067'
const END_ISOLATE = '\u2069'

/** Every line of the network is written left to right; a line with right-to-left letters is enclosed so that it keeps its own order. */
function isolated(line: string): string {
  return RTL.test(line) ? `${ISOLATE_RTL}${line}${END_ISOLATE}` : line
}

function wrapped(words: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A name as a label of a few lines, at most `width` characters each where words allow; what does not fit ends in an ellipsis. */
export function labelOf(name: string, width = 22, most = 3): string {
  const lines = wrapped(name.split(/\s+/).filter(Boolean), width)
  const shown = lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]}…`] : lines
  return shown.map(isolated).join('\n')
}

/** The label with a sign before its name: where a right-to-left line begins, that is on its right. */
export function signed(label: string, sign: string): string {
  return label.startsWith(ISOLATE_RTL) ? `${ISOLATE_RTL}${sign} ${label.slice(ISOLATE_RTL.length)}` : `${sign} ${label}`
}
