import { tiesOf } from '../model/assertion.ts'
import type { Claim } from '../model/claim.ts'
import { ruleOf } from '../model/claim-types.ts'
import type { Day } from '../model/day.ts'
import type { Facts } from '../model/delta.ts'
import { type DayRange, parseEdtf } from '../model/edtf-time.ts'

const NEVER_ENDS: DayRange = { first: Number.POSITIVE_INFINITY, last: Number.POSITIVE_INFINITY }

/** The statuses by which a claim says that a state of things is over. */
const ENDED = new Set(['terminated', 'lapsed'])

export function isEnded({ status }: Claim): boolean {
  return ENDED.has(status)
}

/** Said not to be, only planned, or only guessed at. */
export function isUnsure({ type, status, certainty }: Claim): boolean {
  return status === 'denied' || status === 'planned' || (certainty === 'speculative' && type !== 'assessment')
}

interface StatedEnd {
  readonly range: DayRange
  readonly titles: readonly string[]
}

/** What is said of one state of things: when it began, and when it ended. */
interface State {
  readonly begins: { readonly day: Day; readonly titles: readonly string[] }[]
  readonly ends: StatedEnd[]
}

export type States = ReadonlyMap<string, State>

/** What a claim says the state of: its node; or, where it ties actors to each other, each pair and how. */
function keysOf(claim: Claim): string[] {
  if (claim.asserts !== null) return [claim.asserts]
  const isMutual = claim.relation === 'ally' || claim.relation === 'rival'
  return tiesOf(claim).map(({ type, source, target }) =>
    JSON.stringify([type, ...(isMutual ? [source, target].sort() : [source, target])]),
  )
}

function titlesOf({ title }: Claim): string[] {
  return Object.values(title ?? {})
}

/**
 * On which days a claim says that a state ended. Without a date it was over when that was published. "Terminated since 2010" ends in
 * 2010. What may be the end leaves it open whether there was one.
 */
export function endSaidBy(claim: Claim, { sources }: Pick<Facts, 'sources'>): DayRange {
  const published = sources.get(claim.sourceId)?.published ?? null
  const told = claim.time.edtf ?? (published === null ? null : `../${published}`)
  if (told === null) return { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY }
  const { begin, end } = parseEdtf(told)
  const range =
    claim.time.edtf === null
      ? { first: Number.NEGATIVE_INFINITY, last: end.last }
      : end.last === Number.POSITIVE_INFINITY
        ? begin
        : end
  return isUnsure(claim) ? { ...range, last: Number.POSITIVE_INFINITY } : range
}

/** Parties that leave a treaty or a war of many end it for nobody else, as long as two stay. */
function isExit(claim: Claim, parties: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const left = new Set(parties.get(claim.asserts ?? ''))
  if (claim.participants.length === 0 || left.size <= 2) return false
  for (const { entityId } of claim.participants) left.delete(entityId)
  return left.size >= 2
}

function partiesByNode(claims: readonly Claim[]): Map<string, Set<string>> {
  const parties = new Map<string, Set<string>>()
  for (const { asserts, participants } of claims) {
    if (asserts === null) continue
    const known = parties.get(asserts) ?? new Set()
    for (const { entityId } of participants) known.add(entityId)
    parties.set(asserts, known)
  }
  return parties
}

/** What claims say of when states of things began and ended. */
export function statesSaid(facts: Pick<Facts, 'claims' | 'sources'>): States {
  const lasting = [...facts.claims.values()].filter(({ type }) => ruleOf(type).lasts)
  const parties = partiesByNode(lasting)
  const states = new Map<string, State>()
  for (const claim of lasting) {
    if (isEnded(claim) && isExit(claim, parties)) continue
    for (const key of keysOf(claim)) {
      const state = states.get(key) ?? { begins: [], ends: [] }
      if (isEnded(claim)) state.ends.push({ range: endSaidBy(claim, facts), titles: titlesOf(claim) })
      else if (claim.time.edtf !== null)
        state.begins.push({ day: parseEdtf(claim.time.edtf).begin.first, titles: titlesOf(claim) })
      states.set(key, state)
    }
  }
  return states
}

/** A single date begins a state, `a/..` and `a/` leave its end open: none of them says that it will never end. */
function leavesEndOpen(claim: Claim): boolean {
  if (!ruleOf(claim.type).lasts || isEnded(claim)) return false
  return !claim.time.edtf?.includes('/') || /\/(\.\.)?$/.test(claim.time.edtf)
}

/** Whether an end is that of an office: of its title in any language; without a title, or where there is but one, of any. */
function isOf(end: StatedEnd, titles: readonly string[], { begins }: State): boolean {
  if (end.titles.length === 0 || titles.length === 0 || end.titles.some((title) => titles.includes(title))) return true
  const isOther = begins.some((begin) => begin.titles.length > 0 && !begin.titles.some((title) => titles.includes(title)))
  return !isOther
}

/** Whether an end is that of an earlier time: what begins on the day, or in the year, of an end begins anew. */
function isOfEarlier({ range }: StatedEnd, { begins, ends }: State, began: Day): boolean {
  if (range.first > began) return false
  const isGoingOn = (day: Day) =>
    !ends.some((other) => other.range !== range && other.range.first >= day && other.range.last < range.first)
  return begins.some(({ day }) => day < began && day <= range.last && isGoingOn(day))
}

/** The days on which one state ended that began on a day: sources may differ, but what comes after a new beginning is another end. */
function endOf(state: State, titles: readonly string[], began: Day): DayRange {
  const after = state.ends
    .filter((end) => end.range.last >= began && isOf(end, titles, state) && !isOfEarlier(end, state, began))
    .map(({ range }) => range)
    .sort((a, b) => a.first - b.first)
  if (!after[0]) return NEVER_ENDS
  const anew = Math.min(...state.begins.map(({ day }) => day).filter((day) => day > began && day >= after[0]!.first))
  const own = after.filter(({ first }) => first <= anew)
  return { first: Math.min(...own.map(({ first }) => first)), last: Math.max(...own.map(({ last }) => last)) }
}

/** From when to when what a claim leaves open may have ended, as others say; to the end of time where nobody does. */
export function endSaidOf(states: States, claim: Claim, began: Day): DayRange {
  if (!leavesEndOpen(claim)) return NEVER_ENDS
  const each = keysOf(claim).flatMap((key) => {
    const state = states.get(key)
    return state ? [endOf(state, titlesOf(claim), began)] : []
  })
  if (each.length === 0) return NEVER_ENDS
  return { first: Math.min(...each.map(({ first }) => first)), last: Math.max(...each.map(({ last }) => last)) }
}
