import type { Token } from '../text/tokens.ts'
import { type Frame, kindOf } from './frame.ts'

/** A question tells nothing of what it asks: has Russia sent troops, هل أرسلت روسيا قوات؟ Why somebody did something takes for granted that they did. */

const ASKING =
  /^(?:what|who|whom|whose|when|where|which|will|would|shall|should|can|could|may|might|must|is|are|was|were|has|have|had|do|does|did|[وف]?(?:هل|ماذا|ما|من|متي|اين|اي|كم|الم|اليس|الا|بماذا|عما))$/
const GRANTED = /^(?:why|how|[وف]?(?:لماذا|كيف))$/
const JOINING = /^(?:and|but|so|or)$/

/** Whether a sentence ends as a question does. */
function isMarked(text: string, last: Token): boolean {
  return /^["')\]»]*[?؟]/.test(text.slice(last.end, last.end + 4))
}

const OPENING = 6

/** Where a sentence begins to ask, behind what it opens with: And has Russia; separately, what did Trump say. */
function asks(text: string, tokens: readonly Token[]): boolean {
  const first = JOINING.test(tokens[0]!.text) ? 1 : 0
  const comma = tokens.slice(0, OPENING).findIndex(({ end }) => /[,،]/.test(text.slice(end, end + 2)))
  return [first, comma + 1].some((at) => ASKING.test(tokens[at]?.text ?? ''))
}

/** What of a sentence is told where it asks: of what it asks for only what it names, and that somebody asks it. */
export function unasked(text: string, tokens: readonly Token[], frames: readonly Frame[]): readonly Frame[] {
  if (!isMarked(text, tokens.at(-1)!) || tokens.some((token) => GRANTED.test(token.text))) return frames
  const isAsking = asks(text, tokens)
  return frames.filter((frame) => frame.trigger?.trigger.kind === 'noun' || (!isAsking && kindOf(frame) === 'statement'))
}
