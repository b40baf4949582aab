import { Check, Circle, X } from 'lucide'
import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from 'react'
import { ruleOf } from '../../graph/model/claim-types.ts'
import { nameIn } from '../../graph/model/names.ts'
import type { ReviewedClaim, Verdict } from '../../graph/model/review.ts'
import { agreements } from '../../graph/reading/agreements.ts'
import { letterOf } from '../commands/latin-key.ts'
import { term, useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { judge } from '../state/decisions.ts'
import { hover, setCurrent } from '../state/review.ts'
import { Icon } from '../ui/icon.tsx'
import { lookOf } from '../ui/kinds.ts'
import { addClaim } from './add-claim.ts'
import { arrowTo } from './arrow-to.ts'
import { claimAt } from './claim-at.ts'

export const verdictIcons = { undecided: Circle, accepted: Check, rejected: X } as const
const verdictOfKey: Record<string, Verdict> = { a: 'accepted', r: 'rejected', u: 'undecided' }

/** Goes to the first field of the current claim. */
export function editCurrent(): void {
  document.querySelector<HTMLElement>('.claim-fields select, .claim-fields input')?.focus()
}

interface RowProps {
  readonly reviewed: ReviewedClaim
  readonly isCurrent: boolean
  readonly isHovered: boolean
  /** Whether another extractor found the same. */
  readonly isAgreed: boolean
}

const Row = memo(function Row({ reviewed, isCurrent, isHovered, isAgreed }: RowProps) {
  const language = useLanguage()
  const { claim, verdict } = reviewed
  const isStored = useApp(({ workspace }) => workspace.facts.claims.has(claim.id))
  const sourceLanguage = useApp((state) => state.review?.kept.reading.source.language)
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const { hue, icon } = lookOf(ruleOf(claim.type).node ?? claim.type)
  const label = nameIn(claim.label, language.code) || claim.evidence[0]!.quote
  return (
    <div
      ref={row}
      id={`row-${claim.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      className={['claim-row', isCurrent && 'is-current', isHovered && 'is-hovered'].filter(Boolean).join(' ')}
      data-claim={claim.id}
    >
      <span className={`badge hue-${hue}`}>
        <Icon icon={icon} size={13} />
      </span>
      <span className="claim-row-text">
        <bdi lang={sourceLanguage}>{label}</bdi>
        <span className="soft">
          {term(language, 'kind', claim.type)} · {term(language, 'status', claim.status)}
          {claim.extractor?.name === 'model' && ` · ${claim.extractor.version}`}
          {isAgreed && ` · ✓✓ ${language.t('review.agreed')}`}
          {isStored && ` · ${language.t('review.stored')}`}
        </span>
      </span>
      <span className={`verdict verdict-${verdict}`}>
        <Icon icon={verdictIcons[verdict]} size={13} />
        {language.t(`verdict.${verdict}`)}
      </span>
    </div>
  )
})

/** The claims of the article in its order: arrows go from one to the next, letters decide. */
export function ClaimList({ claims }: { claims: readonly ReviewedClaim[] }) {
  const { t } = useLanguage()
  const { current, hovered } = useApp((state) => state.review)!
  const list = useRef<HTMLDivElement>(null)
  const agreed = useMemo(() => new Set(agreements(claims.map(({ claim }) => claim)).flat()), [claims])
  // Whoever opens a review can decide at once.
  useEffect(() => list.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    const at = claims.findIndex(({ claim }) => claim.id === current)
    const to = arrowTo(event.key, at, claims.length)
    const letter = letterOf(event)
    if (to !== null) setCurrent(claims[to]?.claim.id ?? null)
    else if (Object.hasOwn(verdictOfKey, letter)) void judge(verdictOfKey[letter]!)
    else if (letter === 'e' || event.key === 'Enter') editCurrent()
    else if (letter === 'n') addClaim()
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
      aria-keyshortcuts="A R U E N"
      aria-activedescendant={current && claims.some(({ claim }) => claim.id === current) ? `row-${current}` : undefined}
      onKeyDown={onKeyDown}
      onClick={({ target }) => setCurrent(claimAt(target) ?? current)}
      onPointerOver={({ target }) => hover(claimAt(target))}
      onPointerLeave={() => hover(null)}
    >
      {claims.map((each) => (
        <Row
          key={each.claim.id}
          reviewed={each}
          isCurrent={each.claim.id === current}
          isHovered={each.claim.id === hovered}
          isAgreed={agreed.has(each.claim.id)}
        />
      ))}
    </div>
  )
}
