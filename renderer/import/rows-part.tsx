import { useEffect, useState } from 'react'
import type { RowPreview } from '../../graph/contract.ts'
import type { Mapping } from '../../graph/model/mapping.ts'
import { useLanguage } from '../i18n/language.ts'
import { previewOf, takeBrought } from '../state/bringing.ts'
import { ImportActions } from './import-actions.tsx'
import { MappingForm } from './mapping-form.tsx'
import { PreviewPart } from './preview-part.tsx'
import type { Rows } from './rows.ts'

const SETTLE_MS = 250

/** What the rows would become, looked at anew once the mapping has settled; null while nobody knows. */
function usePreview(files: File[], mapping: Mapping): RowPreview | string | null {
  const [found, setFound] = useState<{ of: Mapping; preview: RowPreview | string } | null>(null)
  useEffect(() => {
    let isOver = false
    const timer = setTimeout(async () => {
      const preview = await previewOf(files, mapping)
      if (!isOver) setFound({ of: mapping, preview })
    }, SETTLE_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [files, mapping])
  return found?.of === mapping ? found.preview : null
}

/** The first rows as they stand in the file. */
function Sample({ rows: { columns, sample, count } }: { rows: Rows }) {
  const { t } = useLanguage()
  return (
    <section className="import-sample" aria-label={t('import.sample')} tabIndex={-1}>
      <p className="soft">{t('import.rows', { count, columns: columns.length })}</p>
      <table dir="auto">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample
            .map((cells, row) => ({ place: row + 1, cells }))
            .map(({ place, cells }) => (
              <tr key={place}>
                {columns.map((column, at) => (
                  <td key={column} dir="auto">
                    {cells[at]}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}

/** A data set: which of its columns say what, and what its rows become by that. */
export function RowsPart({ files, rows }: { files: File[]; rows: Rows }) {
  const [mapping, setMapping] = useState<Mapping>(rows.mapping)
  const preview = usePreview(files, mapping)
  const isReady = preview !== null && typeof preview !== 'string' && preview.claims > 0
  return (
    <>
      <Sample rows={rows} />
      <div className="import-columns">
        <MappingForm rows={rows} mapping={mapping} onChange={(change) => setMapping({ ...mapping, ...change })} />
        <PreviewPart preview={preview} />
      </div>
      <ImportActions isDisabled={!isReady} onTake={() => void takeBrought({ mapping, theirs: [] })} />
    </>
  )
}
