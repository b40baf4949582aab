import type { Claim, ClaimForm, Status } from '../../model/claim.ts'
import { type ClaimType, ruleOf } from '../../model/claim-types.ts'
import { claimId } from '../../model/ids.ts'
import type { ActorPhrase } from '../actors/actor-phrase.ts'
import { type Frame, isPlanned, kindOf } from '../frames/frame.ts'
import { isPlace } from '../names/actor-ids.ts'
import type { Told } from '../settled/merge.ts'
import type { FoldedText } from '../text/folded-text.ts'
import { tokensOf } from '../text/tokens.ts'
import { isYetToCome } from '../times/anchor.ts'
import { timeOf } from '../times/frame-time.ts'
import type { FoundTime } from '../times/in-context.ts'
import { amountsIn, type Units } from './amounts.ts'
import { type Contexts, contextsOf, type Obligations, obligationsOf } from './codes.ts'

/** The rules' name and version in every claim that they made. */
export const EXTRACTOR = { name: 'rules', version: '1' } as const

const PLANNABLE = new Set<ClaimType>(['meeting', 'visit', 'treaty', 'document', 'event', 'aid', 'sanction'])
const LABEL_LENGTH = 90

export interface ClaimContext {
  readonly folded: FoldedText
  readonly sha256: string
  readonly sourceId: string
  readonly language: string
  readonly published: string | null
  readonly times: readonly FoundTime[]
  readonly units: Units
  readonly contexts: Contexts
  readonly obligations: Obligations
}

/** Is bombing, are hastily evacuating, is in Damascus, يقوم بزيارة: what is told as going on. */
const BEFORE_GOING_ON = /(?:\b(?:is|are)|'re) (?:[a-z]+ly |still |now )?$/
const VISITS = /(?:^|\s)[وف]?[يت]قوم (?:[^.،]{0,60} )?$/u
const GO_ON = new Set<ClaimType>(['event', 'visit'])

function isGoingOn(frame: Frame, text: string): boolean {
  const { trigger } = frame
  if (trigger === null || !GO_ON.has(trigger.trigger.frame)) return false
  const before = text.slice(Math.max(frame.evidence.start, trigger.start - 80), trigger.start)
  const words = text.slice(trigger.start, trigger.end)
  const isVisit = trigger.trigger.frame === 'visit'
  return (
    (/^[a-z]+ing\b/.test(words) && BEFORE_GOING_ON.test(before)) ||
    (isVisit && (/^(?:is|are)\b|^[وف]?[يت]قوم/u.test(words) || VISITS.test(before)))
  )
}

function statusOf({ frame }: Told, text: string, edtf: string | null | undefined, published: string | null): Status {
  const { trigger } = frame
  const status = trigger?.trigger.status ?? 'unknown'
  if ((isPlanned(frame) || isYetToCome(edtf, published)) && trigger && PLANNABLE.has(trigger.trigger.frame)) return 'planned'
  if (status === 'occurred' && isGoingOn(frame, text)) return 'ongoing'
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

const PLACED = new Set<ClaimType>(['meeting', 'visit', 'treaty', 'document', 'event', 'conflict'])

/** In a state, in a city; behind a ب only a city is where something is. */
function isWhere({ preposition, via, ids }: ActorPhrase): boolean {
  if (via === 'epithet' || via === 'demonym' || preposition === null) return false
  return /^(?:in|at|near|في|داخل)$/.test(preposition) || (preposition === 'ب' && ids.every(isPlace))
}

/** Where it was: the first place or state of its clause in which something is; of a visit, where it goes. */
function placeOf(frame: Frame): string | null {
  const { clause, trigger } = frame
  const inClause = frame.sentence.filter(({ start, end }) => start >= clause.start && end <= clause.end)
  const isVisit = trigger?.trigger.frame === 'visit'
  const where = inClause.filter(
    (phrase) =>
      isWhere(phrase) || (isVisit && phrase.start > trigger.start && phrase.ids.every((id) => /^(?:place|state):/.test(id))),
  )
  const ids = where.flatMap((phrase) => phrase.ids).filter((id) => /^(?:place|state):/.test(id))
  return ids.find(isPlace) ?? ids[0] ?? null
}

function attributionOf({ sources = [] }: Frame, folded: FoldedText): ClaimForm['attribution'] {
  return sources.flatMap(({ ids, start, end }) => ids.map((entityId) => ({ entityId, quote: folded.span(start, end).quote })))
}

function certaintyOf({ sources = [] }: Frame): ClaimForm['certainty'] {
  if (sources.length === 0) return 'asserted'
  return sources.some(({ certainty }) => certainty === 'reported') ? 'reported' : 'claimed'
}

const KINDS_OF_AID = ['military', 'humanitarian', 'economic']

/** PLOVER's mode, where the form of a happening or the kind of what is given is known. */
function modeOf(type: ClaimType, { frame, participants }: Told, context: readonly string[], quote: string): string | null {
  if (type === 'visit') return 'visit'
  if (type === 'meeting') {
    if (/\b(?:phone|telephone|call)\b|هاتف/.test(quote)) return 'phone'
    return participants.length > 2 && frame.trigger?.trigger.order !== 'host' ? 'multilateral' : 'meet'
  }
  return type === 'aid' || type === 'commitment' ? (context.find((each) => KINDS_OF_AID.includes(each)) ?? null) : null
}

function codesOf(told: Told, type: ClaimType, { folded, contexts, obligations }: ClaimContext): ClaimForm['codes'] {
  if (type === 'assessment') return { plover: null, mode: null, context: [], atop: [] }
  const tokens = tokensOf(folded)
  const { evidence, trigger } = told.frame
  const context = contextsOf(tokens, evidence, contexts)
  return {
    plover: trigger?.trigger.plover ?? null,
    mode: modeOf(type, told, context, folded.text.slice(evidence.start, evidence.end)),
    context,
    atop: type === 'treaty' ? obligationsOf(tokens, told.sentence ?? evidence, obligations) : [],
  }
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
    place: PLACED.has(type) ? placeOf(frame) : null,
    time: type === 'assessment' ? { edtf: null, basis: 'none' } : time,
    status: type === 'assessment' ? 'unknown' : statusOf(told, folded.text, time.edtf, published),
    amounts: isNumbered ? amountsOf(told, context) : [],
    codes: codesOf(told, type, context),
    attribution: attributionOf(frame, folded),
    certainty: type === 'assessment' ? 'speculative' : certaintyOf(frame),
    evidence: [evidence, ...(told.also ?? []).map(({ start, end }) => folded.span(start, end))],
    links: [],
    extractor: {
      ...EXTRACTOR,
      rule: frame.trigger ? `${frame.trigger.trigger.frame}.${frame.trigger.trigger.kind}` : 'possible',
    },
  }
}
