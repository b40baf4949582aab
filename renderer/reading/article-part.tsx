import { Fragment, memo, type RefObject } from 'react'
import type { ReviewedClaim } from '../../graph/model/review.ts'
import { useNear } from '../ui/near.ts'
import type { Stretch } from './resting.ts'
import { Sentence } from './sentence.tsx'

export interface MarkedProps {
  readonly text: string
  /** Paragraphs that follow each other, by their sentences. */
  readonly paragraphs: readonly (readonly Stretch[])[]
  /** Which one of how many the first sentence is. */
  readonly first: number
  readonly of: number
  readonly resting: ReadonlyMap<number, readonly ReviewedClaim[]>
  readonly current: string | null
  readonly hovered: string | null
}

const none: readonly ReviewedClaim[] = []

/** A sentence with what stands between it and the one before. */
function Marked({ text, sentences, ...marks }: Omit<MarkedProps, 'paragraphs'> & { sentences: readonly Stretch[] }) {
  const { first, of, resting } = marks
  return sentences.map(({ start, end }, at) => {
    const here = resting.get(start) ?? none
    const has = (id: string | null) => (here.some(({ claim }) => claim.id === id) ? id : null)
    const before = sentences[at - 1]?.end
    return (
      <Fragment key={start}>
        {before !== undefined && <span data-start={before}>{text.slice(before, start)}</span>}
        <Sentence
          start={start}
          end={end}
          text={text.slice(start, end)}
          at={first + at}
          of={of}
          claims={here}
          current={has(marks.current)}
          hovered={has(marks.hovered)}
        />
      </Fragment>
    )
  })
}

function MarkedParagraphs({ paragraphs, first, ...marks }: MarkedProps) {
  let from = first
  return paragraphs.map((sentences) => {
    const at = from
    from += sentences.length
    return (
      <div key={sentences[0]!.start} role="presentation" className="paragraph">
        <Marked {...marks} sentences={sentences} first={at} />
      </div>
    )
  })
}

/** The words alone, as high as they are with their marks: to be found, selected and read aloud from the beginning. */
const PlainParagraphs = memo(function PlainParagraphs({ text, paragraphs }: Pick<MarkedProps, 'text' | 'paragraphs'>) {
  return paragraphs.map((sentences) => {
    const { start } = sentences[0]!
    return (
      <div key={start} role="presentation" className="paragraph" data-start={start}>
        {text.slice(start, sentences.at(-1)!.end)}
      </div>
    )
  })
})

interface PartProps extends MarkedProps {
  /** Whether its marks are needed wherever it is: the current claim rests on it, or the keyboard goes there. */
  readonly isNeeded: boolean
  readonly frame: RefObject<HTMLElement | null>
}

/** A part of the article: it gets its marks when it comes near, and keeps them, so that words that are selected stay so. */
export const ArticlePart = memo(function ArticlePart({ isNeeded, frame, ...marked }: PartProps) {
  const { place, wasNear } = useNear(frame)
  return (
    <div ref={place} role="presentation" className="article-part">
      {wasNear || isNeeded ? (
        <MarkedParagraphs {...marked} />
      ) : (
        <PlainParagraphs text={marked.text} paragraphs={marked.paragraphs} />
      )}
    </div>
  )
})
