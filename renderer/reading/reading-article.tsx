import { Fragment, type KeyboardEvent, memo, useEffect, useMemo, useRef } from 'react'
import type { ReviewedClaim } from '../../graph/model/review.ts'
import { firstNotBefore } from '../../graph/model/sorted.ts'
import { sentencesOf } from '../../graph/reading/sentences.ts'
import { letterOf } from '../commands/latin-key.ts'
import { useLanguage } from '../i18n/language.ts'
import { isRightToLeft } from '../reader/direction.ts'
import { paragraphsOf } from '../reader/segments.ts'
import { useApp } from '../state/app-state.ts'
import { hover, setCurrent } from '../state/review.ts'
import { addClaim } from './add-claim.ts'
import { arrowTo } from './arrow-to.ts'
import { claimAt } from './claim-at.ts'
import { marksIn } from './marks.ts'

interface Stretch {
  readonly start: number
  readonly end: number
}

interface SentenceProps extends Stretch {
  readonly text: string
  readonly claims: readonly ReviewedClaim[]
  /** The claim that is current, and the one that is pointed at, where they rest on this sentence. */
  readonly current: string | null
  readonly hovered: string | null
}

/** One sentence, which the keyboard can go to; what claims rest on is marked by their verdict. */
const Sentence = memo(function Sentence({ start, end, text, claims, current, hovered }: SentenceProps) {
  return (
    <span
      role="option"
      aria-selected={claims.some(({ claim }) => claim.id === current)}
      tabIndex={-1}
      data-sentence={start}
      className="sentence"
    >
      {marksIn({ start, end }, claims).map((run) => {
        const ids = run.claims.map(({ claim }) => claim.id)
        const first = run.claims.find(({ claim }) => claim.id === current) ?? run.claims[0]
        const state = [
          ids.includes(current!) && 'is-current',
          ids.includes(hovered!) && 'is-hovered',
          first && `verdict-${first.verdict}`,
        ]
        return (
          <span
            key={run.start}
            data-start={run.start}
            data-claim={first?.claim.id}
            className={['run', first && 'has-claim', ...state].filter(Boolean).join(' ')}
          >
            {text.slice(run.start - start, run.end - start)}
          </span>
        )
      })}
    </span>
  )
})

function sentencesIn(text: string, { start, end }: Stretch): Stretch[] {
  const found = sentencesOf(text.slice(start, end))
  return found.map((sentence) => ({ start: start + sentence.start, end: start + sentence.end }))
}

/** The claims that rest on each sentence, by where it begins. Both are in order: each claim looks only where its words are. */
function restingOn(sentences: readonly Stretch[], claims: readonly ReviewedClaim[]): Map<number, ReviewedClaim[]> {
  const on = new Map<number, ReviewedClaim[]>()
  for (const reviewed of claims)
    for (const { start, end } of reviewed.claim.evidence) {
      let at = firstNotBefore(sentences.length, (index) => sentences[index]!.end <= start)
      for (; at < sentences.length && sentences[at]!.start < end; at++) {
        const here = on.get(sentences[at]!.start) ?? []
        if (!here.includes(reviewed)) on.set(sentences[at]!.start, [...here, reviewed])
      }
    }
  return on
}

/** A click on words goes to their claim; one that ends a selection of words does not. */
function chooseAt(target: EventTarget): void {
  const claim = claimAt(target)
  if (claim && getSelection()?.isCollapsed !== false) setCurrent(claim)
}

/** Moves from sentence to sentence; N makes a claim of the one that has the focus. */
function onKeys(event: KeyboardEvent<HTMLElement>): void {
  const sentences = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-sentence]')]
  const at = sentences.indexOf(document.activeElement as HTMLElement)
  const to = arrowTo(event.key, at, sentences.length)
  if (to !== null) {
    sentences[to]?.focus()
    event.preventDefault()
  } else if (letterOf(event) === 'n') {
    event.preventDefault()
    addClaim()
  }
}

const none: readonly ReviewedClaim[] = []

/** The article under review, with what its claims rest on. */
export function ReadingArticle({ claims }: { claims: readonly ReviewedClaim[] }) {
  const { t } = useLanguage()
  const review = useApp((state) => state.review)!
  const { kept, current, hovered } = review
  const { text, source } = kept.reading
  const paragraphs = useMemo(() => paragraphsOf(text).map((each) => sentencesIn(text, each)), [text])
  const resting = useMemo(() => restingOn(paragraphs.flat(), claims), [paragraphs, claims])
  const frame = useRef<HTMLDivElement>(null)
  const isEmpty = claims.length === 0
  // Without claims there is no list to begin with: then one begins in the text.
  useEffect(() => {
    if (isEmpty) frame.current?.focus()
  }, [isEmpty])
  useEffect(() => {
    if (current) frame.current?.querySelector('.is-current')?.scrollIntoView({ block: 'center' })
  }, [current])
  const has = (of: readonly ReviewedClaim[], id: string | null) => (of.some(({ claim }) => claim.id === id) ? id : null)
  return (
    <div
      ref={frame}
      className="reading-text article-text"
      role="listbox"
      aria-label={t('review.sentences')}
      tabIndex={0}
      lang={source.language}
      dir={isRightToLeft(source.language) ? 'rtl' : 'ltr'}
      onKeyDown={onKeys}
      onClick={({ target }) => chooseAt(target)}
      onPointerOver={({ target }) => hover(claimAt(target))}
      onPointerLeave={() => hover(null)}
    >
      {paragraphs.map((sentences) => (
        <div key={sentences[0]?.start} role="presentation" className="paragraph">
          {sentences.map((each, at) => {
            const here = resting.get(each.start) ?? none
            return (
              <Fragment key={each.start}>
                {at > 0 && <span data-start={sentences[at - 1]!.end}>{text.slice(sentences[at - 1]!.end, each.start)}</span>}
                <Sentence
                  {...each}
                  text={text.slice(each.start, each.end)}
                  claims={here}
                  current={has(here, current)}
                  hovered={has(here, hovered)}
                />
              </Fragment>
            )
          })}
        </div>
      ))}
    </div>
  )
}
