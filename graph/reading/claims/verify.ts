import type { Claim } from '../../model/claim.ts'
import { edtfText } from '../../model/edtf-time.ts'
import { type Span, spanSchema, standsIn } from '../../model/span.ts'
import { isNamedIn, type ReadEntity } from './entities.ts'

/** Why a claim was not taken, whoever made it. */
export const rejections = [
  'quote-not-in-text',
  'participant-not-in-evidence',
  'amount-not-in-quote',
  'date-not-in-text',
  'commitment-only-possible',
  'no-participants',
  'quote-too-short',
  'negated',
] as const
export type Rejection = (typeof rejections)[number]

export interface Rejected {
  readonly reason: Rejection
  readonly claim: Claim
}

export interface Verified {
  readonly claims: readonly Claim[]
  readonly rejected: readonly Rejected[]
}

function digitsOf(value: number): string {
  return String(value).replace(/0+$/, '').replace('.', '')
}

/** Its first digits stand in the quote, whatever separates them: 6,000, 2.5 billion, ١٠ آلاف. */
function standsAsDigits(value: number | null, quote: string): boolean {
  if (value === null) return true
  const digits = quote
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[,.٬٫\s]/g, '')
  return digits.includes(digitsOf(value)) || !/\d/.test(digits)
}

function isNamed(id: string, claim: Claim, entities: ReadonlyMap<string, ReadEntity>): boolean {
  const entity = entities.get(id)
  return entity !== undefined && isNamedIn(entity, claim.evidence)
}

type Check = (claim: Claim) => boolean

/**
 * Checks claims against the text that they are of, the same for rules and models. A participant without a mention in the evidence
 * needs a recorded coreference (`via`).
 * @param isOnlyPossible Whether a quote only says what may be.
 */
export function verify(
  claims: readonly Claim[],
  entities: readonly ReadEntity[],
  text: string,
  isOnlyPossible: (span: Span) => boolean,
): Verified {
  // Most claims of a text have the same few dates: each is parsed once.
  const dates = new Map<string, boolean>()
  const isDate = (edtf: string) => {
    const known = dates.get(edtf) ?? edtfText.safeParse(edtf).success
    dates.set(edtf, known)
    return known
  }
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const fails: readonly [Rejection, Check][] = [
    [
      'quote-not-in-text',
      ({ evidence }) => !evidence.every((span) => standsIn(span, text) && spanSchema.safeParse(span).success),
    ],
    ['no-participants', ({ type, participants }) => type !== 'assessment' && participants.length === 0],
    [
      'participant-not-in-evidence',
      (claim) =>
        !claim.participants.every(({ entityId, via }) => byId.has(entityId) && (Boolean(via) || isNamed(entityId, claim, byId))),
    ],
    [
      'amount-not-in-quote',
      ({ amounts }) => !amounts.every(({ min, max, quote }) => standsAsDigits(min, quote) && standsAsDigits(max, quote)),
    ],
    [
      'date-not-in-text',
      ({ time }) => (time.edtf !== null && !isDate(time.edtf)) || (Boolean(time.text) && !text.includes(time.text ?? '')),
    ],
    ['commitment-only-possible', ({ type, evidence }) => type === 'commitment' && evidence.every(isOnlyPossible)],
  ]
  const rejected = claims.flatMap((claim) => {
    const failed = fails.find(([, isWrong]) => isWrong(claim))
    return failed ? [{ reason: failed[0], claim }] : []
  })
  const wrong = new Set(rejected.map(({ claim }) => claim))
  return { claims: claims.filter((claim) => !wrong.has(claim)), rejected }
}
