import { credibilities, type Layer, reliabilities } from '../../graph/contract.ts'
import type { MessageKey } from '../i18n/en.ts'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { grade } from '../state/layer.ts'

type Grade = Layer['grades'][string]

/** An Admiralty grade of a source (reliability) or of a claim (credibility), as the analyst gives it. */
export function GradeField({ id, of }: { id: string; of: 'reliability' | 'credibility' }) {
  const { t } = useLanguage()
  const given = useApp(({ layer }) => layer.grades[id])
  const grades: readonly Grade[] = of === 'reliability' ? reliabilities : credibilities
  return (
    <label className="grade">
      {t(`grade.${of}`)}
      <select value={given ?? ''} onChange={({ target }) => grade(id, (target.value || null) as Grade | null)}>
        <option value="">{t('grade.none')}</option>
        {grades.map((value) => (
          <option key={value} value={value}>
            {value} · {t(`grade.${value}` as MessageKey)}
          </option>
        ))}
      </select>
    </label>
  )
}
