import { useApp } from '../state/app-state.ts'
import { decide } from '../state/decisions.ts'
import { claimsUnderReview, setCurrent } from '../state/review.ts'
import { newClaim } from './edits.ts'

/** Where a boundary of the selection is in the run of text that it stands in, or null where it stands in none: there, all of the run counts. */
function offsetIn(run: HTMLElement, container: Node, offset: number): number | null {
  return container.nodeType === Node.TEXT_NODE && run.contains(container) ? Number(run.dataset.start) + offset : null
}

/** The words of the article that are selected, in its offsets, over sentences and paragraphs; null where none are. */
export function selectedWords(): { start: number; end: number } | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const runs = [...document.querySelectorAll<HTMLElement>('.reading-text [data-start]')].filter((run) =>
    range.intersectsNode(run),
  )
  const [first, last] = [runs[0], runs.at(-1)]
  if (!first || !last) return null
  const start = offsetIn(first, range.startContainer, range.startOffset) ?? Number(first.dataset.start)
  const end = offsetIn(last, range.endContainer, range.endOffset) ?? Number(last.dataset.start) + (last.textContent?.length ?? 0)
  return end <= start ? null : { start, end }
}

function trimmed({ start, end }: { start: number; end: number }, text: string): { start: number; end: number } {
  const words = text.slice(start, end)
  return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) }
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
  const chosen = selectedWords() ?? sentenceAt(text)
  const words = chosen && trimmed(chosen, text)
  if (!words || text.slice(words.start, words.end).trim() === '') return
  const id = `claim:${crypto.randomUUID()}`
  const span = { ...words, quote: text.slice(words.start, words.end) }
  void decide({
    on: 'claim',
    verdict: 'accepted',
    claim: newClaim(span, { id, language: source.language }, source.id),
    edited: true,
  }).then(() => setCurrent(id))
}
