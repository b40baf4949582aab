import { CheckCheck, FileCheck2, Plus, Redo2, Undo2, X } from 'lucide'
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import type { ReviewedClaim, Verdict } from '../../graph/model/review.ts'
import { pendingOf } from '../../graph/query/pending.ts'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { acceptAll, commitReview, redoDecision, undoDecision } from '../state/decisions.ts'
import { closeReview, readOpenAgain, takeDateLine, useReading, useReview } from '../state/review.ts'
import { EdtfField } from '../ui/edtf-field.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { addClaim } from './add-claim.ts'
import { focusList } from './claim-list.tsx'
import { saveGold } from './save-gold.ts'

/** When the article was published, as EDTF: dates like "yesterday" hang on it, so that a change reads the article anew. */
function PublishedField() {
  const { t } = useLanguage()
  const { source, dateLine } = useReading()
  const proposed = source.published === null ? dateLine : null
  const take = () => {
    // The button goes once the day is taken: the keyboard is with the claims again.
    focusList()
    void takeDateLine()
  }
  return (
    <>
      <EdtfField
        label={t('review.published')}
        value={source.published}
        said={(shown) => shown === '' && !proposed && t('review.published.none')}
        onKeep={(published) => void readOpenAgain({ published, language: null })}
      />
      {proposed && (
        <Button className="button" aria-keyshortcuts="D" onPress={take}>
          {t('review.published.take', { day: proposed.quote })}
        </Button>
      )}
    </>
  )
}

function useCounts(claims: readonly ReviewedClaim[]) {
  const kept = useReview('kept')
  const facts = useApp(({ workspace }) => workspace.stored)
  const { changed, withdrawn } = useMemo(() => pendingOf(kept, facts), [kept, facts])
  const count = (of: Verdict) => claims.filter(({ verdict }) => verdict === of).length
  return {
    undecided: count('undecided'),
    accepted: count('accepted'),
    waiting: changed.length + withdrawn.length,
    isUpdate: withdrawn.length > 0 || changed.some(({ id }) => facts.claims.has(id)),
  }
}

/** What the article is, how far its review is, and what can be done with all of it. */
export function ReviewHead({ claims }: { claims: readonly ReviewedClaim[] }) {
  const { t } = useLanguage()
  const { source } = useReading()
  const [undo, redo] = [useReview('undo'), useReview('redo')]
  const { undecided, accepted, waiting, isUpdate } = useCounts(claims)
  const add = async () => {
    if (await commitReview()) closeReview()
  }
  return (
    <header className="review-head">
      <div className="review-title">
        <h2 dir="auto" lang={source.language}>
          {source.title ?? source.file}
        </h2>
        <p className="soft" aria-live="polite">
          {t('review.counts', { count: claims.length, undecided, accepted })}
        </p>
      </div>
      <PublishedField key={`${source.id} ${source.published}`} />
      <span className="spring" />
      <IconButton icon={Undo2} label={t('review.undo')} isDisabled={undo.length === 0} onPress={() => void undoDecision()} />
      <IconButton icon={Redo2} label={t('review.redo')} isDisabled={redo.length === 0} onPress={() => void redoDecision()} />
      <IconButton icon={Plus} label={t('review.add')} onPress={addClaim} />
      <IconButton icon={FileCheck2} label={t('review.gold')} isDisabled={accepted === 0} onPress={() => void saveGold()} />
      <Button className="button" isDisabled={undecided === 0} onPress={() => void acceptAll()}>
        <Icon icon={CheckCheck} />
        {t('review.acceptAll', { count: undecided })}
      </Button>
      <Button className="button button-main" isDisabled={waiting === 0} onPress={() => void add()}>
        {t(isUpdate ? 'review.update' : 'review.commit', { count: waiting })}
      </Button>
      <IconButton icon={X} label={t('review.close')} onPress={closeReview} />
    </header>
  )
}
