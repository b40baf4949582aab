import type { Claim, ClaimForm, Status } from '../model/claim.ts'
import { type ClaimType, ruleOf } from '../model/claim-types.ts'
import { claimId } from '../model/ids.ts'
import { amountsIn, type Units } from './amounts.ts'
import type { FoldedText } from './folded-text.ts'
import { kindOf } from './frame.ts'
import { timeOf } from './frame-time.ts'
import type { Told } from './merge.ts'
import type { FoundTime } from './times.ts'

/** The rules' name and version in every claim that they made. */
export const EXTRACTOR = { name: 'rules', version: '1' } as const

const PLANNABLE = new Set<ClaimType>(['meeting', 'visit', 'treaty', 'document', 'event'])
const LABEL_LENGTH = 90

export interface ClaimContext {
  readonly folded: FoldedText
  readonly sha256: string
  readonly sourceId: string
  readonly language: string
  readonly published: string | null
  readonly times: readonly FoundTime[]
  readonly units: Units
}

function statusOf({ frame }: Told, edtf: string | null | undefined): Status {
  const { trigger, marks } = frame
  const status = trigger?.trigger.status ?? 'unknown'
  const isPlanned = trigger && marks.some(({ meaning, at }) => meaning === 'planned' && Math.abs(at - trigger.at) <= 5)
  if (isPlanned && PLANNABLE.has(trigger.trigger.frame)) return 'planned'
  return status === 'ongoing' && edtf && !edtf.endsWith('/..') && !edtf.startsWith('../') ? 'occurred' : status
}

function amountsOf({ frame }: Told, { folded, units }: ClaimContext): ClaimForm['amounts'] {
  const { start, end } = frame.evidence
  return amountsIn(folded.text.slice(start, end), units).map(({ min, max, approximate, unit, start: from, end: to }) => ({
    min,
    max,
    approximate,
    unit,
    ...folded.span(start + from, start + to),
  }))
}

/** A quote as a label: in one line, no longer than fits one. */
export function shortened(quote: string): string {
  const plain = quote.replace(/\s+/g, ' ')
  return plain.length > LABEL_LENGTH ? `${plain.slice(0, LABEL_LENGTH).replace(/\s\S*$/, '')}…` : plain
}

/** A claim of what a document tells, in the form of a claim file. */
export function claimOf(told: Told, context: ClaimContext): Claim {
  const { frame, participants } = told
  const { folded, sha256, sourceId, language, published } = context
  const type = frame.isAssessment ? 'assessment' : kindOf(frame)
  const evidence = folded.span(frame.evidence.start, frame.evidence.end)
  const time = timeOf(frame, type, context.times, folded, published)
  const id = claimId(sha256, type, [evidence], `${frame.trigger?.start ?? ''}`)
  const node = ruleOf(type).node
  const isNumbered = type === 'aid' || type === 'commitment'
  return {
    id,
    type,
    sourceId,
    asserts: node ? `${node}:${id.slice('claim:'.length)}` : null,
    label: { [language]: shortened(evidence.quote) },
    participants: type === 'assessment' ? participants.map(({ entityId }) => ({ entityId, role: 'subject' })) : [...participants],
    place: null,
    time: type === 'assessment' ? { edtf: null, basis: 'none' } : time,
    status: type === 'assessment' ? 'unknown' : statusOf(told, time.edtf),
    amounts: isNumbered ? amountsOf(told, context) : [],
    codes: { plover: type === 'assessment' ? null : (frame.trigger?.trigger.plover ?? null), mode: null, context: [], atop: [] },
    attribution: [],
    certainty: type === 'assessment' ? 'speculative' : 'asserted',
    evidence: [evidence, ...(told.also ?? []).map(({ start, end }) => folded.span(start, end))],
    links: [],
    extractor: {
      ...EXTRACTOR,
      rule: frame.trigger ? `${frame.trigger.trigger.frame}.${frame.trigger.trigger.kind}` : 'possible',
    },
  }
}
