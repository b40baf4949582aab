import { type KeyboardEvent, useMemo } from 'react'
import { useLanguage } from '../i18n/language.ts'
import { type Shown, show, useClaimsUnderReview, useReview } from '../state/review.ts'
import { Choice } from '../ui/choice.tsx'
import { type Panel, Splitter, usePanelSize } from '../ui/splitter.tsx'
import { AnalystField } from './analyst-field.tsx'
import { AskModel } from './ask-model.tsx'
import { ClaimDetail } from './claim-detail.tsx'
import { ClaimList, focusList } from './claim-list.tsx'
import { Matches } from './matches.tsx'
import { NotTaken } from './not-taken.tsx'
import { ReadingArticle } from './reading-article.tsx'
import { ReviewHead } from './review-head.tsx'

const beside: Panel = { name: 'review', size: 560, least: 360, most: 1100 }

function Filter() {
  const { t } = useLanguage()
  const shown = useReview('shown')
  const options: Record<Shown, string> = {
    all: t('review.all'),
    undecided: t('verdict.undecided'),
    accepted: t('verdict.accepted'),
    rejected: t('verdict.rejected'),
  }
  return <Choice label={t('review.filter')} value={shown} options={options} onChange={show} />
}

/** Escape in a field goes back to the claims, where it closes the review. */
function backToList(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || !(event.target as Element).closest('input, select, textarea')) return
  event.preventDefault()
  focusList()
}

/** An article under review: its text, and beside it what was read in it, for an analyst to accept, correct or reject. */
export function Reading() {
  const { t } = useLanguage()
  const [current, shown] = [useReview('current'), useReview('shown')]
  const size = usePanelSize(beside)
  const claims = useClaimsUnderReview()
  // The current claim stays in sight while its verdict changes what the filter shows.
  const kept = shown === 'all' ? null : current
  const listed = useMemo(
    () => (shown === 'all' ? claims : claims.filter(({ verdict, claim }) => verdict === shown || claim.id === kept)),
    [claims, shown, kept],
  )
  const reviewed = claims.find(({ claim }) => claim.id === current)
  return (
    <main className="reading" aria-label={t('review.title')} onKeyDown={backToList}>
      <ReviewHead claims={claims} />
      <div className="reading-columns" style={{ gridTemplateColumns: `minmax(0, 1fr) auto min(${size}px, 100vw - 300px)` }}>
        <ReadingArticle claims={claims} />
        <Splitter panel={beside} axis="inline" />
        <div className="reading-side">
          <div className="side-head">
            <Filter />
            <AnalystField />
          </div>
          {claims.length === 0 ? <p className="hint">{t('review.empty')}</p> : <ClaimList claims={listed} />}
          <div className="reading-side-below">
            <Matches />
            {reviewed && <ClaimDetail key={reviewed.claim.id} reviewed={reviewed} />}
            <NotTaken />
            <AskModel />
          </div>
        </div>
      </div>
    </main>
  )
}
