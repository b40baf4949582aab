import { type Claim, certainties, statuses } from '../../graph/model/claim.ts'
import { edtfText } from '../i18n/edtf-text.ts'
import { term, useLanguage } from '../i18n/language.ts'
import { edit } from '../state/decisions.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { EdtfField } from '../ui/edtf-field.tsx'
import { editableTypes, withDate, withType } from './edits.ts'
import { Participants } from './participants.tsx'
import { SameField } from './same-field.tsx'

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
