import { Button } from 'react-aria-components'
import { ANALYST, type ReviewedClaim, type Verdict } from '../../graph/model/review.ts'
import { useLanguage } from '../i18n/language.ts'
import { amountText } from '../inspector/amount-text.ts'
import { useApp } from '../state/app-state.ts'
import { judge } from '../state/decisions.ts'
import { Icon } from '../ui/icon.tsx'
import { ClaimFields } from './claim-fields.tsx'
import { verdictIcons } from './claim-row.tsx'

const KEYS: Record<Verdict, string> = { accepted: 'A', rejected: 'R', undecided: 'U' }

function VerdictButtons({ verdict }: { verdict: Verdict }) {
  const { t } = useLanguage()
  const offered: Verdict[] = verdict === 'undecided' ? ['accepted', 'rejected'] : ['accepted', 'rejected', 'undecided']
  return (
    <p className="verdict-buttons">
      {offered.map((each) => (
        <Button key={each} className="button" isDisabled={each === verdict} onPress={() => void judge(each)}>
          <Icon icon={verdictIcons[each]} size={14} />
          {t(`review.to.${each}`)} <kbd>{KEYS[each]}</kbd>
        </Button>
      ))}
    </p>
  )
}

/** Where the claim comes from, and who decided on it. */
function Provenance({ reviewed }: { reviewed: ReviewedClaim }) {
  const { t, code } = useLanguage()
  const { claim, decided } = reviewed
  const { name, rule } = claim.extractor ?? { name: '', rule: null }
  const when = decided && new Intl.DateTimeFormat(code, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(decided.at))
  return (
    <p className="soft">
      {name === ANALYST.name && t('review.byAnalyst')}
      {name && name !== ANALYST.name && t('review.readBy', { name: rule ? `${name} (${rule})` : name })}
      {decided && ` · ${t('review.decidedBy', { name: decided.by, when: when ?? '' })}`}
    </p>
  )
}

/** The current claim: its words, what can be decided, and what can be changed. In the graph already, it is there as it is. */
export function ClaimDetail({ reviewed }: { reviewed: ReviewedClaim }) {
  const language = useLanguage()
  const { t } = language
  const { claim, verdict } = reviewed
  const isStored = useApp(({ workspace }) => workspace.stored.claims.has(claim.id))
  const sourceLanguage = useApp((state) => state.review?.kept.reading.source.language)
  return (
    <section className="claim-detail" aria-label={t('review.current')}>
      {claim.evidence.map(({ quote, start }) => (
        <blockquote key={start} lang={sourceLanguage} dir="auto">
          {quote}
        </blockquote>
      ))}
      {claim.amounts.map((amount) => (
        <p key={amount.start} className="soft">
          {t('details.amount')}: {amountText(amount, language)} <bdi>«{amount.quote}»</bdi>
        </p>
      ))}
      <Provenance reviewed={reviewed} />
      {isStored && <p className="soft">{t('review.stored.text')}</p>}
      <VerdictButtons verdict={verdict} />
      <ClaimFields claim={claim} />
    </section>
  )
}
