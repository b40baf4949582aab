import { useApp } from '../state/app-state.ts'
import { decide } from '../state/decisions.ts'
import { claimsUnderReview, setCurrent } from '../state/review.ts'
import { newClaim } from './edits.ts'

/** Where a point of the selection is in the article, by the run of text that it stands in; null outside of the article. */
function offsetOf(node: Node | null, offset: number): number | null {
  const element = node instanceof Element ? node : node?.parentElement
  const run = element?.closest<HTMLElement>('.reading-text [data-start]')
  return run ? Number(run.dataset.start) + (node instanceof Element ? 0 : offset) : null
}

/** The words of the article that are selected, in its offsets; null where none are. */
export function selectedWords(): { start: number; end: number } | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const [start, end] = [offsetOf(range.startContainer, range.startOffset), offsetOf(range.endContainer, range.endOffset)]
  return start === null || end === null || end <= start ? null : { start, end }
}

/** The sentence that has the focus, or the words of the current claim. */
function sentenceAt(text: string): { start: number; end: number } | null {
  const sentence = document.activeElement?.closest<HTMLElement>('[data-sentence]')
  if (sentence)
    return { start: Number(sentence.dataset.sentence), end: Number(sentence.dataset.sentence) + sentence.textContent!.length }
  const current = claimsUnderReview().find(({ claim }) => claim.id === useApp.getState().review?.current)
  const [span] = current?.claim.evidence ?? []
  return span && span.end <= text.length ? span : null
}

/** Makes a claim of the selected words, or else of the sentence at hand, and goes to it. */
export function addClaim(): void {
  const { review } = useApp.getState()
  if (!review) return
  const { text, source } = review.kept.reading
  const words = selectedWords() ?? sentenceAt(text)
  if (!words || text.slice(words.start, words.end).trim() === '') return
  const id = `claim:${crypto.randomUUID()}`
  const span = { ...words, quote: text.slice(words.start, words.end) }
  void decide({ on: 'claim', verdict: 'accepted', claim: newClaim(span, { id, language: source.language }, source.id) }).then(
    () => setCurrent(id),
  )
}
