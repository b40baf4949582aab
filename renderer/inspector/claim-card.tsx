import { BookOpenText, PencilLine } from 'lucide'
import { Button } from 'react-aria-components'
import type { Claim } from '../../graph/model/claim.ts'
import type { Facts as StoredFacts } from '../../graph/model/delta.ts'
import { nameIn } from '../../graph/model/names.ts'
import { presenceOn } from '../../graph/query/extents.ts'
import { edtfText } from '../i18n/edtf-text.ts'
import { type Language, listed, term, useLanguage } from '../i18n/language.ts'
import { actorName } from '../i18n/thing-name.ts'
import { GradeField } from '../layer/grade-field.tsx'
import { TranslationPart } from '../layer/translation-part.tsx'
import { sourceFacts } from '../reader/source-line.tsx'
import { useApp } from '../state/app-state.ts'
import { openReview } from '../state/review.ts'
import { openQuote, select, useAsOf } from '../state/selection.ts'
import { Icon } from '../ui/icon.tsx'
import { amountText } from './amount-text.ts'

function timeText({ time }: Claim, published: string | null, language: Language): string {
  if (time.edtf !== null) return edtfText(time.edtf, language)
  const limit = published === null ? '' : ` · ${language.t('details.notAfter', { day: edtfText(published, language) })}`
  return `${language.t('details.undated')}${limit}`
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Facts({ claim }: { claim: Claim }) {
  const language = useLanguage()
  const { t } = language
  const facts = useApp(({ workspace }) => workspace.facts)
  const published = facts.sources.get(claim.sourceId)?.published ?? null
  const { plover, mode, context, atop } = claim.codes
  return (
    <dl className="facts">
      <Fact name={t('details.time')}>
        {timeText(claim, published, language)} {claim.time.text && <bdi className="soft">«{claim.time.text}»</bdi>}
      </Fact>
      {claim.place && <Fact name={t('details.place')}>{actorName(facts, claim.place, language)}</Fact>}
      {claim.amounts.length > 0 && (
        <Fact name={t('details.amount')}>
          {claim.amounts.map((amount) => (
            <span key={amount.start} className="amount">
              {amountText(amount, language)} <bdi className="soft">«{amount.quote}»</bdi>
            </span>
          ))}
        </Fact>
      )}
      {atop.length > 0 && (
        <Fact name={t('details.obligations')}>{atop.map((each) => term(language, 'obligation', each)).join(', ')}</Fact>
      )}
      {plover && <Fact name={t('details.plover')}>{[plover, mode, ...context].filter(Boolean).join(' · ')}</Fact>}
    </dl>
  )
}

function attributionText(claim: Claim, facts: StoredFacts, language: Language): string {
  if (claim.attribution.length === 0) return language.t('details.said')
  const said = claim.attribution.map(({ entityId }) => actorName(facts, entityId, language))
  return language.t('details.attributed', { names: listed(said, language) })
}

/** Who or what read the claim in the text. */
function extractedBy({ extractor }: Claim, { t }: Language): string {
  return extractor ? t('details.extractor', { name: extractor.name, version: extractor.version }) : t('details.byHand')
}

/** One claim: what it says, how far it can be trusted, and the sentences that say it. Each sentence opens the article there. */
export function ClaimCard({ claim, isSelected }: { claim: Claim; isSelected: boolean }) {
  const language = useLanguage()
  const { facts, extents } = useApp(({ workspace }) => workspace)
  const source = facts.sources.get(claim.sourceId)
  const presence = presenceOn(extents.get(claim.id)!, useAsOf())
  return (
    <article className={isSelected ? 'claim is-selected' : 'claim'}>
      <h3>
        <button type="button" onClick={() => select(claim.id)}>
          {nameIn(claim.label, language.code) || term(language, 'kind', claim.type)}
        </button>
      </h3>
      <p className="tags">
        <span className={`tag status-${claim.status}`}>{term(language, 'status', claim.status)}</span>
        <span className="tag">{term(language, 'certainty', claim.certainty)}</span>
        <span className={`tag presence-${presence ?? 'absent'}`}>{language.t(`details.${presence ?? 'absent'}`)}</span>
      </p>
      <Facts claim={claim} />
      {claim.evidence.map(({ quote, start, end }) => (
        <Button
          key={start}
          className="quote"
          onPress={() => openQuote(claim, { start, end })}
          aria-label={`${language.t('details.quote')}: ${quote}`}
        >
          <bdi lang={source?.language ?? 'und'} dir="auto">
            {quote}
          </bdi>
          <Icon icon={BookOpenText} size={14} />
        </Button>
      ))}
      <TranslationPart claim={claim.id} />
      <p className="soft">{attributionText(claim, facts, language)}</p>
      {source && (
        <p className="soft">
          <button type="button" className="link" onClick={() => select(source.id)}>
            <bdi lang={source.language}>{source.title ?? source.file}</bdi>
          </button>{' '}
          {sourceFacts(source, language)}
        </p>
      )}
      <p className="soft">{extractedBy(claim, language)}</p>
      <GradeField id={claim.id} of="credibility" />
      {source && <GradeField id={source.id} of="reliability" />}
      <Button className="button" onPress={() => void openReview(claim.sourceId, claim.id)}>
        <Icon icon={PencilLine} size={14} />
        {language.t('review.correct')}
      </Button>
    </article>
  )
}
