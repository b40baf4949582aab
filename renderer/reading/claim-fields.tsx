import { useId, useRef, useState } from 'react'
import { type Claim, certainties, statuses } from '../../graph/model/claim.ts'
import { ruleOf } from '../../graph/model/claim-types.ts'
import { edtfText as edtfSchema } from '../../graph/model/edtf-time.ts'
import { nameIn } from '../../graph/model/names.ts'
import { edtfText } from '../i18n/edtf-text.ts'
import { term, useLanguage } from '../i18n/language.ts'
import { edit } from '../state/decisions.ts'
import { claimsUnderReview } from '../state/review.ts'
import { editableTypes, withDate, withNodeOf, withType } from './edits.ts'
import { Participants } from './participants.tsx'

function Field({ label, children }: { label: string; children: (id: string) => React.ReactNode }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

function ChoiceField<T extends string>({
  label,
  value,
  options,
  text,
  onChange,
}: {
  label: string
  value: T
  options: readonly T[]
  text: (value: T) => string
  onChange: (value: T) => void
}) {
  const all = options.includes(value) ? options : [value, ...options]
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} value={value} onChange={({ target }) => onChange(target.value as T)}>
          {all.map((each) => (
            <option key={each} value={each}>
              {text(each)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** A date as EDTF, kept once it can be read and the field is left or Enter is pressed. */
function DateField({ claim }: { claim: Claim }) {
  const language = useLanguage()
  const [draft, setDraft] = useState<string | null>(null)
  const isLeft = useRef(false)
  const shown = draft ?? claim.time.edtf ?? ''
  const isReadable = shown === '' || edtfSchema.safeParse(shown).success
  const keep = () => {
    if (isLeft.current) setDraft(null)
    if (draft === null || !isReadable || isLeft.current) return
    if (draft !== (claim.time.edtf ?? '')) void edit(claim.id, (now) => withDate(now, draft === '' ? null : draft))
    setDraft(null)
  }
  return (
    <Field label={language.t('details.time')}>
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
              // Left by Escape, the field keeps what it had.
              isLeft.current = key === 'Escape'
            }}
          />
          <span id={`${id}-said`} className={isReadable ? 'soft' : 'fault'}>
            {isReadable ? shown && edtfText(shown, language) : language.t('review.date.fault')}{' '}
            {claim.time.text && <bdi>«{claim.time.text}»</bdi>}
          </span>
        </>
      )}
    </Field>
  )
}

const NONE = ''

/** Which other claim speaks of the same happening: both stay, and are drawn as one. */
function SameField({ claim }: { claim: Claim }) {
  const language = useLanguage()
  const { node } = ruleOf(claim.type)
  const others = claimsUnderReview()
    .filter((each) => each.claim.id !== claim.id && each.verdict !== 'rejected' && ruleOf(each.claim.type).node === node)
    .map((each) => each.claim)
  const same = others.find(({ asserts }) => asserts !== null && asserts === claim.asserts)
  if (node === null || others.length === 0) return null
  const text = (id: string) => {
    const other = others.find((each) => each.id === id)
    return other ? nameIn(other.label, language.code) || other.evidence[0]!.quote.slice(0, 60) : language.t('review.same.none')
  }
  return (
    <ChoiceField
      label={language.t('review.same')}
      value={same?.id ?? NONE}
      options={[NONE, ...others.map(({ id }) => id)]}
      text={text}
      onChange={(id) => void edit(claim.id, (now) => withNodeOf(now, others.find((each) => each.id === id) ?? null))}
    />
  )
}

/** What can be changed of a claim. Each change is kept at once, and can be undone. */
export function ClaimFields({ claim }: { claim: Claim }) {
  const language = useLanguage()
  const { t } = language
  return (
    <div className="claim-fields">
      <ChoiceField
        label={t('review.type')}
        value={claim.type}
        options={editableTypes}
        text={(type) => term(language, 'kind', type)}
        onChange={(type) => void edit(claim.id, (now) => withType(now, type))}
      />
      <ChoiceField
        label={t('review.status')}
        value={claim.status}
        options={statuses}
        text={(status) => term(language, 'status', status)}
        onChange={(status) => void edit(claim.id, (now) => ({ ...now, status }))}
      />
      <ChoiceField
        label={t('review.certainty')}
        value={claim.certainty}
        options={certainties}
        text={(certainty) => term(language, 'certainty', certainty)}
        onChange={(certainty) => void edit(claim.id, (now) => ({ ...now, certainty }))}
      />
      <DateField key={`${claim.id} ${claim.time.edtf}`} claim={claim} />
      <SameField claim={claim} />
      <Participants claim={claim} />
    </div>
  )
}
