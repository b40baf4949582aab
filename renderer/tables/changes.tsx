import { useMemo } from 'react'
import { nameIn } from '../../graph/model/names.ts'
import type { Difference } from '../../graph/query/difference.ts'
import { dayText } from '../i18n/edtf-text.ts'
import { term, useLanguage } from '../i18n/language.ts'
import { useView } from '../state/app-state.ts'
import { today } from '../state/as-of.ts'
import { useDifference } from '../state/difference.ts'
import { changeView } from '../state/remember.ts'
import { useAsOf } from '../state/selection.ts'
import { DayField } from '../ui/day-field.tsx'
import { DataTable, type TableColumn } from './data-table.tsx'
import { useNameOf } from './names.ts'

type Standing = Difference['appeared'][number]['now']

interface Change {
  readonly id: string
  readonly how: 'appeared' | 'ended' | 'changed'
  readonly element: Difference['appeared'][number] | Difference['ended'][number]
  readonly was: Standing | null
  readonly now: Standing | null
}

function changesOf({ appeared, ended, changed }: Difference): Change[] {
  return [
    ...appeared.map((element) => ({ id: element.id, how: 'appeared' as const, element, was: null, now: element.now })),
    ...ended.map((element) => ({ id: element.id, how: 'ended' as const, element, was: element.was, now: null })),
    ...changed.map((element) => ({ id: element.id, how: 'changed' as const, element, was: element.was, now: element.now })),
  ]
}

function changeId({ id }: Change): string {
  return id
}

/** The differences between two days as a list; the network marks them at the same time. */
export function Changes() {
  const language = useLanguage()
  const { t } = language
  const nameOf = useNameOf()
  const found = useDifference()
  const rows = useMemo(() => (found ? changesOf(found) : []), [found])
  const { against } = useView('against')
  const day = useAsOf() ?? today()
  const columns = useMemo<TableColumn<Change>[]>(() => {
    const told = (standing: Standing | null) =>
      standing === null
        ? ''
        : [...standing.status.map((each) => term(language, 'status', each)), t(`details.${standing.certainty}`)].join(
            t('list.comma'),
          )
    return [
      {
        id: 'what',
        label: t('table.what'),
        text: ({ element }) =>
          element.ends.length > 0 ? nameOf(element.ends) : nameIn(element.names, language.code) || element.id,
        share: 3,
      },
      { id: 'how', label: t('table.change'), text: ({ how }) => t(`change.${how}`) },
      {
        id: 'kind',
        label: t('table.kind'),
        text: ({ element }) => term(language, element.what === 'node' ? 'kind' : 'tie', element.kind),
      },
      { id: 'was', label: t('table.was'), text: ({ was }) => told(was), share: 1.5 },
      { id: 'now', label: t('table.now'), text: ({ now }) => told(now), share: 1.5 },
    ]
  }, [language, t, nameOf])
  return (
    <div className="changes">
      <p className="changes-days">
        <DayField label={t('changes.from')} value={against} onChange={(next) => changeView({ against: next })} />
        <span>{t('changes.to', { day: dayText(day, language) })}</span>
      </p>
      <DataTable
        label={t('below.changes')}
        rows={rows}
        columns={columns}
        idOf={changeId}
        empty={t(against === null ? 'changes.choose' : 'changes.none')}
      />
    </div>
  )
}
