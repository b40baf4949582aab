import { type FocusEvent, type KeyboardEvent, memo, type RefObject, useEffect, useMemo, useRef } from 'react'
import type { ReviewedClaim, Verdict } from '../../graph/model/review.ts'
import { letterOf } from '../commands/latin-key.ts'
import { useLanguage } from '../i18n/language.ts'
import { judge } from '../state/decisions.ts'
import { hover, setCurrent, takeDateLine, useAgreedClaims, useReview } from '../state/review.ts'
import { inParts, useNear } from '../ui/near.ts'
import { addClaim } from './add-claim.ts'
import { arrowTo } from './arrow-to.ts'
import { claimAt } from './claim-at.ts'
import { ClaimRow } from './claim-row.tsx'

const verdictOfKey: Record<string, Verdict> = { a: 'accepted', r: 'rejected', u: 'undecided' }

/** Rows that are drawn together, and how high one most likely is. */
const PART = 25
const ROW_EM = 3.9

export function focusList(): void {
  document.querySelector<HTMLElement>('.claim-list')?.focus()
}

/** Goes to the first field of the current claim. */
export function editCurrent(): void {
  document.querySelector<HTMLElement>('.claim-fields select, .claim-fields input')?.focus()
}

interface PartProps {
  readonly claims: readonly ReviewedClaim[]
  readonly first: number
  readonly of: number
  /** The claim that is current, and the one that is pointed at, where they are among these. */
  readonly current: string | null
  readonly hovered: string | null
  readonly agreed: ReadonlySet<string>
  readonly frame: RefObject<HTMLElement | null>
}

/** Some claims that follow each other: drawn while they are near, or the current one is among them; else they keep their place. */
const ListPart = memo(function ListPart({ claims, first, of, current, hovered, agreed, frame }: PartProps) {
  const { place, isNear, height } = useNear(frame)
  const isDrawn = isNear || current !== null
  const size = { blockSize: height ?? `${claims.length * ROW_EM}em` }
  return (
    <div ref={place} role="presentation" className="claim-part" style={isDrawn ? undefined : size} data-drawn={isDrawn}>
      {isDrawn &&
        claims.map((each, at) => (
          <ClaimRow
            key={each.claim.id}
            reviewed={each}
            at={first + at}
            of={of}
            isCurrent={each.claim.id === current}
            isHovered={each.claim.id === hovered}
            isAgreed={agreed.has(each.claim.id)}
          />
        ))}
    </div>
  )
})

/** Where each claim is, by its id. */
function placesOf(claims: readonly ReviewedClaim[]): ReadonlyMap<string | null, number> {
  return new Map(claims.map(({ claim }, at) => [claim.id, at]))
}

/** The list has the keyboard, and no row of it: a row that scrolls away would take the focus along. */
function keepFocus({ target, currentTarget }: FocusEvent<HTMLElement>): void {
  if (target !== currentTarget) currentTarget.focus({ preventScroll: true })
}

/** The claims of the article in its order: arrows go from one to the next, letters decide. */
export function ClaimList({ claims }: { claims: readonly ReviewedClaim[] }) {
  const { t } = useLanguage()
  const [current, hovered, agreed] = [useReview('current'), useReview('hovered'), useAgreedClaims()]
  const list = useRef<HTMLDivElement>(null)
  const parts = useMemo(() => inParts(claims, PART), [claims])
  const places = useMemo(() => placesOf(claims), [claims])
  const at = places.get(current) ?? -1
  // Whoever opens a review can decide at once.
  useEffect(() => list.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    const to = arrowTo(event.key, at, claims.length)
    const letter = letterOf(event)
    if (to !== null) setCurrent(claims[to]?.claim.id ?? null)
    else if (Object.hasOwn(verdictOfKey, letter)) void judge(verdictOfKey[letter]!)
    else if (letter === 'e' || event.key === 'Enter') editCurrent()
    else if (letter === 'n') addClaim()
    else if (letter === 'd') void takeDateLine()
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={list}
      className="claim-list"
      role="listbox"
      tabIndex={0}
      aria-label={t('review.claims')}
      aria-keyshortcuts="A R U E N D"
      aria-activedescendant={at < 0 ? undefined : `row-${current}`}
      onFocus={keepFocus}
      onKeyDown={onKeyDown}
      onClick={({ target }) => setCurrent(claimAt(target) ?? current)}
      onPointerOver={({ target }) => hover(claimAt(target))}
      onPointerLeave={() => hover(null)}
    >
      {parts.map(({ first, items }) => {
        const has = (id: string | null) => Math.floor((places.get(id) ?? -1) / PART) * PART === first
        return (
          <ListPart
            key={first}
            claims={items}
            first={first}
            of={claims.length}
            current={has(current) ? current : null}
            hovered={has(hovered) ? hovered : null}
            agreed={agreed}
            frame={list}
          />
        )
      })}
    </div>
  )
}
