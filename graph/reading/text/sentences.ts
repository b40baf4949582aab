/** A stretch of text, in the code units of whatever text it is of. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Shortened words after which a full stop ends no sentence. */
const SHORTENED =
  /(?:^|[\s("'-])(?:mr|mrs|ms|dr|prof|gen|col|lt|maj|capt|sgt|adm|amb|sen|rep|gov|pres|st|no|vs|etc|inc|ltd|jr|sr|u\.s|u\.k|u\.n|e\.g|i\.e|a\.m|p\.m|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|د|أ|ا|م|هـ|ص|ط)\.$/i

const END = /[.!?؟。]+["'”’)\]»]*(?=\s|$)|(?<=\s)\.(?=\p{Script=Arabic})|(?<=\s)[•●▪](?=\s)|\n+/gu

function endsSentence(text: string, from: number, end: number): boolean {
  const said = text.slice(Math.max(from, end - 12), end)
  return !SHORTENED.test(said) && !/(?:^|[\s.])[a-z]\.$/i.test(said)
}

/** White space, and what marks the points of a list. */
const NO_WORDS = /[\s•●▪]/

function trimmed(text: string, { start, end }: Stretch): Stretch | null {
  let [from, to] = [start, end]
  while (from < to && NO_WORDS.test(text[from]!)) from++
  while (to > from && NO_WORDS.test(text[to - 1]!)) to--
  return to > from ? { start: from, end: to } : null
}

/** Whether a sentence ends between two places of a text that only marks and white space stand between. */
export function isSentenceEnd(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to)
  const stop = between.indexOf('.')
  return (
    /[!?؟。\n]/.test(between) ||
    (stop >= 0 && /^\.["'”’)\]»]*\s/.test(between) && endsSentence(text, Math.max(0, from - 12), from + stop + 1))
  )
}

/** The sentences of a text, in order, without the white space and bullets around them. A line break ends one: headlines have no full stop. */
export function sentencesOf(text: string): Stretch[] {
  const cuts: number[] = []
  let from = 0
  for (const { 0: mark, index } of text.matchAll(END)) {
    const end = index + mark.length
    if (mark.startsWith('\n') || endsSentence(text, from, index + 1)) {
      cuts.push(end)
      from = end
    }
  }
  const edges = [0, ...cuts, text.length]
  return edges.slice(0, -1).flatMap((start, at) => trimmed(text, { start, end: edges[at + 1]! }) ?? [])
}
