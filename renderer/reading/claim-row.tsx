import { Check, Circle, X } from 'lucide'
import { memo, useEffect, useRef } from 'react'
import { ruleOf } from '../../graph/model/claim-types.ts'
import { nameIn } from '../../graph/model/names.ts'
import type { ReviewedClaim } from '../../graph/model/review.ts'
import { term, useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { Icon } from '../ui/icon.tsx'
import { lookOf } from '../ui/kinds.ts'

export const verdictIcons = { undecided: Circle, accepted: Check, rejected: X } as const

interface RowProps {
  readonly reviewed: ReviewedClaim
  /** Which one of how many it is: they are not all drawn. */
  readonly at: number
  readonly of: number
  readonly isCurrent: boolean
  readonly isHovered: boolean
  /** Whether another extractor found the same. */
  readonly isAgreed: boolean
}

/** A claim in the list. The current one is always in view when it becomes so. */
export const ClaimRow = memo(function ClaimRow({ reviewed, at, of, isCurrent, isHovered, isAgreed }: RowProps) {
  const language = useLanguage()
  const { claim, verdict } = reviewed
  const isStored = useApp(({ workspace }) => workspace.stored.claims.has(claim.id))
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
      aria-posinset={at + 1}
      aria-setsize={of}
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
