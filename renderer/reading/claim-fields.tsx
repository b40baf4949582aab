import { type Claim, certainties, statuses } from '../../graph/model/claim.ts'
import { ruleOf } from '../../graph/model/claim-types.ts'
import { nameIn } from '../../graph/model/names.ts'
import { edtfText } from '../i18n/edtf-text.ts'
import { term, useLanguage } from '../i18n/language.ts'
import { edit } from '../state/decisions.ts'
import { claimsUnderReview } from '../state/review.ts'
import { EdtfField } from '../ui/edtf-field.tsx'
import { Field } from '../ui/field.tsx'
import { editableTypes, withDate, withNodeOf, withType } from './edits.ts'
import { Participants } from './participants.tsx'

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
      <EdtfField
        key={`${claim.id} ${claim.time.edtf}`}
        label={t('details.time')}
        value={claim.time.edtf}
        said={(shown) => (
          <>
            {shown && edtfText(shown, language)} {claim.time.text && <bdi>«{claim.time.text}»</bdi>}
          </>
        )}
        onKeep={(edtf) => void edit(claim.id, (now) => withDate(now, edtf))}
      />
      <SameField claim={claim} />
      <Participants claim={claim} />
    </div>
  )
}
