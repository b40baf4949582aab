import { useState } from 'react'
import type { Claim } from '../../graph/model/claim.ts'
import { ruleOf } from '../../graph/model/claim-types.ts'
import { nameIn } from '../../graph/model/names.ts'
import type { ReviewedClaim } from '../../graph/model/review.ts'
import { useLanguage } from '../i18n/language.ts'
import { edit } from '../state/decisions.ts'
import { claimsUnderReview } from '../state/review.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { withNodeOf } from './edits.ts'

const NONE = ''

/** The claims that may speak of the happening of another one. */
function othersOf(claim: Claim, claims: readonly ReviewedClaim[]): Claim[] {
  const { node } = ruleOf(claim.type)
  if (node === null) return []
  return claims.flatMap((each) =>
    each.claim.id !== claim.id && each.verdict !== 'rejected' && ruleOf(each.claim.type).node === node ? [each.claim] : [],
  )
}

/** Which other claim speaks of the same happening: both stay, and are drawn as one. In a long article there are thousands to choose from. */
export function SameField({ claim }: { claim: Claim }) {
  const language = useLanguage()
  const [isOpen, setIsOpen] = useState(false)
  const others = othersOf(claim, claimsUnderReview())
  if (others.length === 0) return null
  const byId = new Map(others.map((each) => [each.id, each]))
  const same = others.find(({ asserts }) => asserts !== null && asserts === claim.asserts)
  const text = (id: string) => {
    const other = byId.get(id)
    return other ? nameIn(other.label, language.code) || other.evidence[0]!.quote.slice(0, 60) : language.t('review.same.none')
  }
  return (
    <ChoiceField
      label={language.t('review.same')}
      value={same?.id ?? NONE}
      options={isOpen ? [NONE, ...byId.keys()] : [same?.id ?? NONE]}
      text={text}
      onOpen={() => setIsOpen(true)}
      onChange={(id) => void edit(claim.id, (now) => withNodeOf(now, byId.get(id) ?? null))}
    />
  )
}
