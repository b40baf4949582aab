import { memo } from 'react'
import type { ReviewedClaim } from '../../graph/model/review.ts'
import { marksIn } from './marks.ts'
import type { Stretch } from './resting.ts'

interface SentenceProps extends Stretch {
  readonly text: string
  /** Which one of how many it is: they are not all drawn. */
  readonly at: number
  readonly of: number
  readonly claims: readonly ReviewedClaim[]
  /** The claim that is current, and the one that is pointed at, where they rest on this sentence. */
  readonly current: string | null
  readonly hovered: string | null
}

/** The claims of a sentence are gathered anew at each decision, and most often are the same ones. */
function isSameSentence({ claims, ...before }: SentenceProps, { claims: others, ...now }: SentenceProps): boolean {
  const isSame = (Object.keys(now) as (keyof typeof now)[]).every((key) => before[key] === now[key])
  return isSame && claims.length === others.length && claims.every((each, at) => each === others[at])
}

/** One sentence, which the keyboard can go to; what claims rest on is marked by their verdict. */
export const Sentence = memo(function Sentence({ start, end, text, at, of, claims, current, hovered }: SentenceProps) {
  return (
    <span
      role="option"
      aria-selected={claims.some(({ claim }) => claim.id === current)}
      aria-posinset={at + 1}
      aria-setsize={of}
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
}, isSameSentence)
