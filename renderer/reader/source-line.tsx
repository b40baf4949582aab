import type { Source } from '../../graph/model/source.ts'
import { edtfText } from '../i18n/edtf-text.ts'
import { type Language, useLanguage } from '../i18n/language.ts'

/** Outlet and date of a source in words; what is not known is said to be unknown. */
export function sourceFacts({ outlet, published, publishedBasis }: Source, language: Language): string {
  const when =
    published === null ? language.t('source.noDate') : language.t('source.published', { day: edtfText(published, language) })
  const basis = published !== null && publishedBasis === 'loader' ? ` (${language.t('source.byLoader')})` : ''
  return `${outlet ?? language.t('source.unknownOutlet')} · ${when}${basis}`
}

export function SourceLine({ source }: { source: Source }) {
  const language = useLanguage()
  return (
    <p className="source-line">
      <bdi lang={source.language}>{source.title ?? source.file}</bdi>
      <span className="soft">{sourceFacts(source, language)}</span>
    </p>
  )
}
