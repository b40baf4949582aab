import type { Token } from '../text/tokens.ts'
import { type Frame, kindOf, triggerAt } from './frame.ts'

/** A question tells nothing of what it asks: has Russia sent troops, هل أرسلت روسيا قوات؟ Why somebody did something takes for granted that they did. */

const ASKING =
  /^(?:what|who|whom|whose|when|where|which|will|would|shall|should|can|could|may|might|must|is|are|was|were|has|have|had|do|does|did|[وف]?(?:هل|ماذا|ما|متي|اين|اي|كم|الم|اليس|الا|بماذا|عما))$/
/** من هو, من اغتال; not من جهته, من بينهم. */
const WHO = /^[وف]?من$/
const NOT_WHO = /^(?:ال|جهت|جانب|ناحيت|بين|دون|غير|قبل|بعد|خلال|اجل|شان)/
const GRANTED = /^(?:why|how|[وف]?(?:لماذا|كيف))$/
const JOINING = /^(?:and|but|so|or)$/

/** Whether a sentence ends as a question does. */
function isMarked(text: string, last: Token): boolean {
  return /^["')\]»]*[?؟]/.test(text.slice(last.end, last.end + 4))
}

const PAUSE = /^["')\]»]*\s*[,،;؛:—–-]/

/** The number of the word with which a sentence begins to ask: has Russia, separately, what did Trump say, …, فماذا تفعل; -1 where none does. */
function askedFrom(text: string, tokens: readonly Token[]): number {
  return tokens.findIndex((token, at) => {
    const before = tokens[at - 1]
    const isJoined = before !== undefined && JOINING.test(before.text)
    const front = isJoined ? tokens[at - 2] : before
    const isOpening = front === undefined || PAUSE.test(text.slice(front.end, (isJoined ? before! : token).start))
    const next = tokens[at + 1]?.text ?? ''
    return isOpening && (ASKING.test(token.text) || (WHO.test(token.text) && !NOT_WHO.test(next)))
  })
}

/** What of a sentence is told where it asks: what stands in front of the question, and of what it asks for only what it takes for granted. */
export function unasked(text: string, tokens: readonly Token[], frames: readonly Frame[]): readonly Frame[] {
  if (!isMarked(text, tokens.at(-1)!) || tokens.some((token) => GRANTED.test(token.text))) return frames
  const from = askedFrom(text, tokens)
  const isGranted = (frame: Frame) =>
    frame.trigger?.trigger.kind === 'noun' || (frame.isBackground === true && frame.isConditional !== true)
  const isTold = (frame: Frame) => (from < 0 ? kindOf(frame) === 'statement' : triggerAt(frame) < from)
  return frames.filter((frame) => isGranted(frame) || isTold(frame))
}
