import { type ReactNode, useRef, useState } from 'react'
import { edtfText as edtfSchema } from '../../graph/model/edtf-time.ts'
import { useLanguage } from '../i18n/language.ts'
import { Field } from './field.tsx'

interface EdtfFieldProps {
  readonly label: string
  /** Null where no date is known. */
  readonly value: string | null
  /** What stands beside it while it can be read. */
  readonly said: (shown: string) => ReactNode
  readonly onKeep: (edtf: string | null) => void
}

/** A date as EDTF: kept once it can be read and the field is left or Enter is pressed. Left by Escape, it keeps what it had. */
export function EdtfField({ label, value, said, onKeep }: EdtfFieldProps) {
  const { t } = useLanguage()
  const [draft, setDraft] = useState<string | null>(null)
  // What was given last: Enter keeps it, and leaving the field then does not keep it once more.
  const given = useRef(value)
  const isLeft = useRef(false)
  const shown = draft ?? value ?? ''
  const isReadable = shown === '' || edtfSchema.safeParse(shown).success
  const keep = () => {
    if (isLeft.current) setDraft(null)
    const edtf = shown === '' ? null : shown
    if (draft === null || isLeft.current || !isReadable || edtf === given.current) return
    given.current = edtf
    onKeep(edtf)
  }
  return (
    <Field label={label}>
      {(id) => (
        <>
          <input
            id={id}
            dir="ltr"
            value={shown}
            placeholder="2025-07-31"
            aria-invalid={!isReadable}
            aria-describedby={`${id}-said`}
            onChange={({ target }) => setDraft(target.value)}
            onBlur={keep}
            onKeyDown={({ key }) => {
              if (key === 'Enter') keep()
              isLeft.current = key === 'Escape'
            }}
          />
          <span id={`${id}-said`} className={isReadable ? 'soft' : 'fault'}>
            {isReadable ? said(shown) : t('review.date.fault')}
          </span>
        </>
      )}
    </Field>
  )
}
