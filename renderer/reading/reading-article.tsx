import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ReviewedClaim } from '../../graph/model/review.ts'
import { letterOf } from '../commands/latin-key.ts'
import { useLanguage } from '../i18n/language.ts'
import { isRightToLeft } from '../reader/direction.ts'
import { hover, setCurrent, useReading, useReview } from '../state/review.ts'
import { inParts } from '../ui/near.ts'
import { addClaim } from './add-claim.ts'
import { arrowTo } from './arrow-to.ts'
import { ArticlePart } from './article-part.tsx'
import { claimAt } from './claim-at.ts'
import { restingOn, type Stretch, sentencesAt, sentencesByParagraph } from './resting.ts'

/** Paragraphs that get their marks together. */
const PART = 8

/** A click on words goes to their claim; one that ends a selection of words does not. */
function chooseAt(target: EventTarget): void {
  const claim = claimAt(target)
  if (claim && getSelection()?.isCollapsed !== false) setCurrent(claim)
}

interface Part {
  readonly paragraphs: readonly (readonly Stretch[])[]
  /** Which of all sentences are its own: the first one, and the one behind the last. */
  readonly first: number
  readonly end: number
}

function partsOf(paragraphs: readonly (readonly Stretch[])[]): Part[] {
  let end = 0
  return inParts(paragraphs, PART).map(({ items }) => {
    const first = end
    end += items.flat().length
    return { paragraphs: items, first, end }
  })
}

function useSentences(text: string): { sentences: readonly Stretch[]; parts: readonly Part[] } {
  return useMemo(() => {
    const paragraphs = sentencesByParagraph(text)
    return { sentences: paragraphs.flat(), parts: partsOf(paragraphs) }
  }, [text])
}

/** Which parts a claim rests on. */
function useHas(sentences: readonly Stretch[], claims: readonly ReviewedClaim[]): (part: Part, id: string | null) => boolean {
  const byId = useMemo(() => new Map(claims.map(({ claim }) => [claim.id as string | null, claim])), [claims])
  return ({ first, end }, id) =>
    (byId.get(id)?.evidence ?? []).some((span) => {
      const [from, to] = sentencesAt(sentences, span)
      return from < end && first < to
    })
}

/** Moves from sentence to sentence, those that have no marks yet among them; N makes a claim of the one that has the focus. */
function useKeys(sentences: readonly Stretch[]) {
  const [asked, setAsked] = useState(-1)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-sentence]')?.dataset.sentence
    const at = sentences.findIndex(({ start }) => String(start) === focused)
    const to = arrowTo(event.key, at, sentences.length)
    if (to === null && letterOf(event) !== 'n') return
    event.preventDefault()
    if (to === null) return addClaim()
    flushSync(() => setAsked(to))
    event.currentTarget.querySelector<HTMLElement>(`[data-sentence="${sentences[to]?.start}"]`)?.focus()
  }
  return { asked, onKeyDown }
}

/** The article under review, with what its claims rest on. */
export function ReadingArticle({ claims }: { claims: readonly ReviewedClaim[] }) {
  const { t } = useLanguage()
  const [current, hovered] = [useReview('current'), useReview('hovered')]
  const { text, source } = useReading()
  const { sentences, parts } = useSentences(text)
  const resting = useMemo(() => restingOn(sentences, claims), [sentences, claims])
  const has = useHas(sentences, claims)
  const { asked, onKeyDown } = useKeys(sentences)
  const frame = useRef<HTMLDivElement>(null)
  const isEmpty = claims.length === 0
  // Without claims there is no list to begin with: then one begins in the text.
  useEffect(() => {
    if (isEmpty) frame.current?.focus()
  }, [isEmpty])
  useEffect(() => {
    if (current) frame.current?.querySelector('.is-current')?.scrollIntoView({ block: 'center' })
  }, [current])
  return (
    <div
      ref={frame}
      className="reading-text article-text"
      role="listbox"
      aria-label={t('review.sentences')}
      tabIndex={0}
      lang={source.language}
      dir={isRightToLeft(source.language) ? 'rtl' : 'ltr'}
      onKeyDown={onKeyDown}
      onClick={({ target }) => chooseAt(target)}
      onPointerOver={({ target }) => hover(claimAt(target))}
      onPointerLeave={() => hover(null)}
    >
      {parts.map((part) => {
        const isCurrent = has(part, current)
        return (
          <ArticlePart
            key={part.first}
            text={text}
            paragraphs={part.paragraphs}
            first={part.first}
            of={sentences.length}
            resting={resting}
            current={isCurrent ? current : null}
            hovered={has(part, hovered) ? hovered : null}
            isNeeded={isCurrent || (part.first <= asked && asked < part.end)}
            frame={frame}
          />
        )
      })}
    </div>
  )
}
