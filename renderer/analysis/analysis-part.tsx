import { useMemo, useState } from 'react'
import { Label, ListBox, ListBoxItem } from 'react-aria-components'
import type { Analysis, Measured, MeasureName } from '../../graph/analysis/schema.ts'
import { isFiltering } from '../../graph/query/filter.ts'
import { edtfText } from '../i18n/edtf-text.ts'
import { type Language, useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { DataTable, type TableColumn } from '../tables/data-table.tsx'
import { useNameOf } from '../tables/names.ts'
import { columnsOf, type ResultRow, rowsOf } from './rows.ts'
import { useAnalysis } from './use-analysis.ts'

function number(value: number, { code }: Language): string {
  return new Intl.NumberFormat(code, { maximumFractionDigits: Number.isInteger(value) ? 0 : 4 }).format(value)
}

function rowId({ id }: ResultRow): string {
  return id
}

/** What the numbers are drawn from, and whether there is enough of it. No number is shown without. */
function Basis({ measured, asOf }: { measured: Measured; asOf: string | null }) {
  const language = useLanguage()
  const { t } = language
  const isFiltered = useApp(({ view }) => isFiltering(view.filter))
  const day = asOf === null ? t('asOf.all') : t('asOf.day', { day: edtfText(asOf, language) })
  return (
    <div className="basis">
      <p>
        {t(`measure.${measured.measure}.method`)}. {t(`rule.${measured.rule}`)}
      </p>
      <p className="soft">
        {day} · {t('analysis.basis', { n: measured.n, m: measured.m, claims: measured.claims, sources: measured.sources.length })}
      </p>
      {measured.tooSmall.length > 0 && (
        <p className="disputed">
          ⚠ {t('analysis.tooSmall')}{' '}
          {measured.tooSmall
            .map(({ what, has, needs }) => t('analysis.needs', { has, needs, what: t(`quantity.${what}`) }))
            .join(t('list.comma'))}
        </p>
      )}
      {isFiltered && <p className="soft">{t('analysis.unfiltered')}</p>}
    </div>
  )
}

function ResultTable({ measured }: { measured: Measured }) {
  const language = useLanguage()
  const { t } = language
  const nameOf = useNameOf()
  const rows = useMemo(() => rowsOf(measured, nameOf, language), [measured, nameOf, language])
  const columns = useMemo<TableColumn<ResultRow>[]>(() => {
    const names = columnsOf[measured.result.kind].slice(0, Math.max(1, rows[0]?.numbers.length ?? 1))
    return [
      { id: 'what', label: t('table.what'), text: ({ what }) => what, share: 3 },
      ...names.map((name, at) => ({
        id: name,
        label: t(`result.${name}`),
        text: ({ numbers }: ResultRow) => (numbers[at] === undefined ? '' : number(numbers[at], language)),
        sort: ({ numbers }: ResultRow) => numbers[at] ?? 0,
      })),
    ]
  }, [measured, rows, language, t])
  return (
    <DataTable
      label={t(`measure.${measured.measure}`)}
      rows={rows}
      columns={columns}
      idOf={rowId}
      empty={t('analysis.nothing')}
    />
  )
}

function Shown({ analysis }: { analysis: Analysis }) {
  const { t } = useLanguage()
  const [name, setName] = useState<MeasureName>('degree')
  const measured = analysis.measures.find(({ measure }) => measure === name)!
  return (
    <>
      <div className="measures">
        <Label id="measures">{t('analysis.measures')}</Label>
        <ListBox
          aria-labelledby="measures"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[name]}
          onSelectionChange={(keys) => setName([...keys][0] as MeasureName)}
        >
          {analysis.measures.map(({ measure, tooSmall }) => (
            <ListBoxItem key={measure} id={measure} textValue={t(`measure.${measure}`)} className="menu-item">
              {t(`measure.${measure}`)}
              {tooSmall.length > 0 && <span title={t('analysis.doubtful')}>⚠</span>}
            </ListBoxItem>
          ))}
        </ListBox>
      </div>
      <div className="measured">
        <Basis measured={measured} asOf={analysis.asOf} />
        <ResultTable key={name} measured={measured} />
      </div>
    </>
  )
}

/** Measures of the network of actors as of the day, each with what it is drawn from. */
export function AnalysisPart() {
  const { t } = useLanguage()
  const { analysis, failure, isComputing } = useAnalysis()
  return (
    <section className="analysis" aria-label={t('below.analysis')} aria-busy={isComputing}>
      {failure && <p role="alert">{failure}</p>}
      {analysis ? <Shown analysis={analysis} /> : !failure && <p className="hint">{t('analysis.computing')}</p>}
    </section>
  )
}
