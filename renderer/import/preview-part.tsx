import type { RowPreview } from '../../graph/contract.ts'
import { nameIn } from '../../graph/model/names.ts'
import { edtfText } from '../i18n/edtf-text.ts'
import { term, useLanguage } from '../i18n/language.ts'
import { RowErrors } from './import-actions.tsx'
import { rowKindText } from './row-kind.ts'

/** Some of the claims, in words. */
function Claims({ sample }: Pick<RowPreview, 'sample'>) {
  const language = useLanguage()
  return (
    <ul className="import-claims">
      {sample.map(({ type, actors, edtf, atop, quote }) => (
        <li key={quote}>
          <b>{rowKindText(type, language)}</b> <bdi>{actors.map((names) => nameIn(names, language.code)).join(' – ')}</bdi>
          {edtf && <bdi className="soft"> · {edtfText(edtf, language)}</bdi>}
          {atop.length > 0 && (
            <span className="soft"> · {atop.map((each) => term(language, 'obligation', each)).join(', ')}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What the rows would become. */
export function PreviewPart({ preview }: { preview: RowPreview | string | null }) {
  const { t } = useLanguage()
  if (preview === null || typeof preview === 'string')
    return (
      <div className="import-preview">
        <p role="status" className={preview === null ? 'soft' : 'fault'}>
          <bdi>{preview ?? t('import.looking')}</bdi>
        </p>
      </div>
    )
  const { claims, actors, apart, skipped, errors, errorCount, sample } = preview
  return (
    <div className="import-preview">
      <p role="status">{t('import.becomes', { claims, actors })}</p>
      {skipped > 0 && <p className="soft">{t('import.skipped', { count: skipped })}</p>}
      {apart.length > 0 && <p className="soft">{t('import.apart', { count: apart.length })}</p>}
      <Claims sample={sample} />
      <RowErrors errors={errors} count={errorCount} />
    </div>
  )
}
