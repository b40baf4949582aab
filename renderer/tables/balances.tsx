import type { Balance } from '../../graph/query/ledger/commitments.ts'
import { type Language, term, useLanguage } from '../i18n/language.ts'
import { select } from '../state/selection.ts'
import type { NameOf } from './names.ts'

function rangeText({ min, max, rows }: Balance['pledged'], { t }: Language): string {
  if (rows.length === 0) return t('balance.nothing')
  if (max === null) return t('amount.moreThan', { n: min })
  return min === max ? t('balance.exactly', { n: min }) : t('amount.between', { min, max })
}

function Side({ side, label }: { side: Balance['pledged']; label: string }) {
  const language = useLanguage()
  const [first] = side.rows
  return (
    <span>
      {label}{' '}
      <button type="button" className="link" disabled={first === undefined} onClick={() => first && select(first)}>
        {rangeText(side, language)}
      </button>
    </span>
  )
}

/** Pledged against delivered, a line for each pair of actors and unit. */
export function Balances({ balances, nameOf }: { balances: readonly Balance[]; nameOf: NameOf }) {
  const language = useLanguage()
  const { t } = language
  if (balances.length === 0) return null
  return (
    <section className="balances" aria-label={t('balance.title')}>
      <h3>{t('balance.title')}</h3>
      <ul>
        {balances.map(({ giver, taker, unit, pledged, delivered }) => (
          <li key={JSON.stringify([giver, taker, unit])}>
            <strong>{t('balance.pair', { giver: nameOf([giver]), taker: nameOf([taker]) })}</strong> (
            {term(language, 'unit', unit)}): <Side side={pledged} label={t('status.pledged')} /> ·{' '}
            <Side side={delivered} label={t('status.delivered')} />
          </li>
        ))}
      </ul>
    </section>
  )
}
