import { actorKinds } from '../../graph/model/actor.ts'
import { atopObligations } from '../../graph/model/claim.ts'
import { type Mapping, type RowKind, rowKinds } from '../../graph/model/mapping.ts'
import { edtfText } from '../i18n/edtf-text.ts'
import { term, useLanguage } from '../i18n/language.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { EdtfField } from '../ui/edtf-field.tsx'
import { TextField } from '../ui/field.tsx'
import { rowKindText } from './row-kind.ts'
import type { Rows } from './rows.ts'

interface FormProps {
  readonly rows: Rows
  readonly mapping: Mapping
  readonly onChange: (change: Partial<Mapping>) => void
}

/** A column of the table; an empty text is none. */
function ColumnField({
  label,
  columns,
  value,
  onChange,
}: {
  label: string
  columns: readonly string[]
  value: string
  onChange: (column: string) => void
}) {
  const { t } = useLanguage()
  return (
    <ChoiceField
      label={label}
      value={value}
      options={['', ...columns]}
      text={(column) => column || t('import.none')}
      onChange={onChange}
    />
  )
}

/** One column with a date, or one of years with one of months and one of days. */
function DaysField({
  name,
  columns,
  value,
  onChange,
}: {
  name: 'start' | 'end'
  columns: readonly string[]
  value: readonly string[]
  onChange: (columns: string[]) => void
}) {
  const { t } = useLanguage()
  const put = (at: number, column: string) => {
    const next = [value[0] ?? '', value[1] ?? '', value[2] ?? '']
    next[at] = column
    while (next.at(-1) === '') next.pop()
    onChange(next)
  }
  return (
    <fieldset className="days-fields">
      <legend>{t(`import.${name}`)}</legend>
      {(['date', 'month', 'day'] as const).map((part, at) => (
        <ColumnField
          key={part}
          label={t(`import.${part}`)}
          columns={columns}
          value={value[at] ?? ''}
          onChange={(column) => put(at, column)}
        />
      ))}
    </fieldset>
  )
}

/** What each value of the type column says. */
function TypesField({ rows, mapping: { type, types, kind }, onChange }: FormProps) {
  const language = useLanguage()
  const values = type === null ? [] : (rows.values[type] ?? [])
  if (values.length === 0) return null
  return (
    <fieldset className="types-fields">
      <legend>{language.t('import.values')}</legend>
      {values.map((value) => (
        <ChoiceField
          key={value}
          label={value}
          value={types[value] ?? ''}
          options={['', 'skip', ...rowKinds]}
          text={(each) =>
            each === '' ? language.t('import.unsaid') : each === 'skip' ? language.t('import.skip') : rowKindText(each, language)
          }
          onChange={(said) => {
            const { [value]: _, ...others } = types
            onChange({ types: said === '' ? others : { ...others, [value]: said as RowKind | 'skip' }, kind })
          }}
        />
      ))}
    </fieldset>
  )
}

function ObligationsField({ rows: { columns }, mapping: { obligations }, onChange }: FormProps) {
  const language = useLanguage()
  return (
    <details open={Object.keys(obligations).length > 0}>
      <summary>{language.t('import.obligations')}</summary>
      <div className="mapping">
        {atopObligations.map((each) => (
          <ColumnField
            key={each}
            label={term(language, 'obligation', each)}
            columns={columns}
            value={obligations[each] ?? ''}
            onChange={(column) => {
              const { [each]: _, ...others } = obligations
              onChange({ obligations: column === '' ? others : { ...others, [each]: column } })
            }}
          />
        ))}
      </div>
    </details>
  )
}

/** Which column says what. */
export function MappingForm(props: FormProps) {
  const {
    rows: { columns },
    mapping,
    onChange,
  } = props
  const language = useLanguage()
  const { t } = language
  const orNull = (column: string) => column || null
  return (
    <div className="mapping-form">
      <div className="mapping">
        <ColumnField label={t('import.from')} columns={columns} value={mapping.from} onChange={(from) => onChange({ from })} />
        <ColumnField label={t('import.to')} columns={columns} value={mapping.to} onChange={(to) => onChange({ to })} />
        <ChoiceField
          label={t('import.actorKind')}
          value={mapping.actorKind}
          options={actorKinds}
          text={(kind) => term(language, 'kind', kind)}
          onChange={(actorKind) => onChange({ actorKind })}
        />
        <ChoiceField
          label={t('import.kind')}
          value={mapping.kind}
          options={rowKinds}
          text={(kind) => rowKindText(kind, language)}
          onChange={(kind) => onChange({ kind })}
        />
        <ColumnField
          label={t('import.type')}
          columns={columns}
          value={mapping.type ?? ''}
          onChange={(type) => onChange({ type: orNull(type), types: {} })}
        />
        <ColumnField
          label={t('import.label')}
          columns={columns}
          value={mapping.label ?? ''}
          onChange={(label) => onChange({ label: orNull(label) })}
        />
        <ColumnField
          label={t('import.group')}
          columns={columns}
          value={mapping.group ?? ''}
          onChange={(group) => onChange({ group: orNull(group) })}
        />
      </div>
      <TypesField {...props} />
      <DaysField name="start" columns={columns} value={mapping.start} onChange={(start) => onChange({ start })} />
      <DaysField name="end" columns={columns} value={mapping.end} onChange={(end) => onChange({ end })} />
      <div className="mapping">
        <ChoiceField
          label={t('import.missingEnd')}
          value={mapping.missingEnd}
          options={['open', 'unknown']}
          text={(each) => t(`import.missingEnd.${each}`)}
          onChange={(missingEnd) => onChange({ missingEnd })}
        />
        <TextField
          label={t('import.sourceTitle')}
          dir="auto"
          value={mapping.title ?? ''}
          onChange={(title) => onChange({ title: title || null })}
        />
        <EdtfField
          label={t('import.published')}
          value={mapping.published}
          said={(shown) => (shown ? edtfText(shown, language) : '')}
          onKeep={(published) => onChange({ published })}
        />
      </div>
      <ObligationsField {...props} />
    </div>
  )
}
