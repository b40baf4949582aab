import type { Token } from '../text/tokens.ts'
import { type Parsed, segmentOf } from '../triggers/parsed.ts'
import type { Frame } from './frame.ts'
import { kindOf } from './frame.ts'

/** What is promised in one breath: to open the border, and to send back the prisoners. Each is a commitment of its own. */

/** How what is promised begins, and how the next thing does: بدفع and وبدمج, على and وعلى, أن and وأن, to and and to. */
const OPENERS = [
  { first: /^(?:علي)$/, next: /^وعلي$/ },
  { first: /^(?:ب?ان|ب?الا)$/, next: /^و(?:ب?ان|ب?الا)$/ },
  { first: /^ب(?!ين$|عد$|حسب$|شان$|موجب)\p{L}{3,}$/u, next: /^وب(?!ين$|عد$|حسب$|شان$|موجب)\p{L}{3,}$/u },
] as const
const SOON = 8

/** To open the border, and to send: an infinitive behind an and. */
function english(tokens: readonly Token[], behind: number, to: number): number[] {
  const starts: number[] = []
  for (let at = behind; at + 1 < to; at++) if (tokens[at]!.text === 'and' && tokens[at + 1]!.text === 'to') starts.push(at)
  return starts
}

/** على أن تنشأ قوة: behind a comma, what is agreed on besides. */
function isProvided({ text, tokens }: Parsed, at: number): boolean {
  return (
    tokens[at]!.text === 'علي' &&
    /^[اأ]ن$/.test(tokens[at + 1]?.text ?? '') &&
    /[،,]/.test(text.slice(tokens[at - 1]!.end, tokens[at]!.start))
  )
}

/** The words with which another thing begins that is promised by the same verb. */
function startsOf(parsed: Parsed, { trigger }: Frame): number[] {
  const { tokens, to } = parsed
  const behind = trigger!.at + trigger!.words
  const isOnAli = tokens[behind - 1]!.text === 'علي'
  if (!tokens[behind - 1]!.isArabic) return english(tokens, behind, to)
  const opener = OPENERS.find(
    ({ first }, index) => (isOnAli && index === 0) || tokens.slice(behind, behind + SOON).some(({ text }) => first.test(text)),
  )
  if (!opener) return []
  const starts: number[] = []
  for (let at = behind + 1; at < to; at++) if (opener.next.test(tokens[at]!.text) || isProvided(parsed, at)) starts.push(at)
  return starts
}

/** A commitment, and one for each thing more that its words promise. */
export function conjuncts(parsed: Parsed, frame: Frame): Frame[] {
  if (kindOf(frame) !== 'commitment' || !frame.trigger) return [frame]
  const starts = startsOf(parsed, frame)
  if (starts.length === 0) return [frame]
  const { tokens, segments } = parsed
  const endOf = (at: number, next: number | undefined) => {
    const own = segments[segmentOf(parsed, at)]!.to
    return tokens[(next === undefined ? own : Math.min(own, next)) - 1]!.end
  }
  return [
    { ...frame, evidence: { start: frame.evidence.start, end: tokens[starts[0]! - 1]!.end } },
    ...starts.map((at, index) => ({ ...frame, evidence: { start: tokens[at]!.start, end: endOf(at, starts[index + 1]) } })),
  ]
}
