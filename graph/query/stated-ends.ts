import { tiesOf } from '../model/assertion.ts'
import type { Claim } from '../model/claim.ts'
import { ruleOf } from '../model/claim-types.ts'
import type { Day } from '../model/day.ts'
import type { Facts } from '../model/delta.ts'
import { type DayRange, parseEdtf } from '../model/edtf-time.ts'
import { groupedBy } from '../model/grouped.ts'

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
  readonly title: Claim['title']
}

/** What is said of one state of things: when it began, and when it ended. */
interface State {
  readonly begins: { readonly day: Day }[]
  /** Of the offices that are held, dated or not. */
  readonly titles: Claim['title'][]
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

function claimsByNode(claims: readonly Claim[]): Map<string, Claim[]> {
  return groupedBy(
    claims.filter(({ asserts }) => asserts !== null),
    ({ asserts }) => asserts!,
  )
}

/** When something changes who is party to a thing. */
interface Change {
  readonly claim: Claim
  readonly day: Day
}

function changesOf(claims: readonly Claim[], facts: Pick<Facts, 'sources'>): Change[] {
  return claims
    .map((claim) => ({
      claim,
      day: isEnded(claim) ? endSaidBy(claim, facts).first : parseEdtf(claim.time.edtf ?? '../..').begin.first,
    }))
    .sort((a, b) => (a.day === b.day ? 0 : a.day - b.day))
}

/** Parties that leave a treaty or a war end it for nobody else, as long as two stay. Whoever comes back is one of those who stay. */
function exitsFrom(claims: readonly Claim[], facts: Pick<Facts, 'sources'>): Claim[] {
  const namedIn = ({ participants }: Claim) => participants.map(({ entityId }) => entityId)
  let parties = new Set(claims.flatMap(namedIn))
  return changesOf(claims, facts).flatMap(({ claim }) => {
    if (!isEnded(claim)) {
      for (const id of namedIn(claim)) parties.add(id)
      return []
    }
    const left = new Set([...parties].filter((id) => !namedIn(claim).includes(id)))
    if (claim.participants.length === 0 || left.size < 2) return []
    parties = isUnsure(claim) ? parties : left
    return [claim]
  })
}

function lastingOf({ claims }: Pick<Facts, 'claims'>): Claim[] {
  return [...claims.values()].filter(({ type }) => ruleOf(type).lasts)
}

/** On which days parties left what goes on without them, by the id of the claim that says so. */
export function exitsSaid(facts: Pick<Facts, 'claims' | 'sources'>): Map<string, DayRange> {
  const things = [...claimsByNode(lastingOf(facts)).values()].filter((claims) => claims.some(isEnded))
  return new Map(
    things.flatMap((claims) => exitsFrom(claims, facts).map((claim) => [claim.id, endSaidBy(claim, facts)] as const)),
  )
}

/** What claims say of when states of things began and ended. `exits` are those that end nothing for others. */
export function statesSaid(facts: Pick<Facts, 'claims' | 'sources'>, exits: ReadonlyMap<string, DayRange>): States {
  const states = new Map<string, State>()
  for (const claim of lastingOf(facts)) {
    if (exits.has(claim.id)) continue
    for (const key of keysOf(claim)) {
      const state = states.get(key) ?? { begins: [], titles: [], ends: [] }
      if (isEnded(claim)) state.ends.push({ range: endSaidBy(claim, facts), title: claim.title })
      else state.titles.push(claim.title)
      if (!isEnded(claim) && claim.time.edtf !== null) state.begins.push({ day: parseEdtf(claim.time.edtf).begin.first })
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

/** Whether two titles are of one office; null where they share no language. */
function isSameOffice(a: Claim['title'], b: Claim['title']): boolean | null {
  const [own, others] = [Object.entries(a ?? {}), b ?? {}]
  const shared = own.filter(([language]) => others[language as keyof typeof others] !== undefined)
  if (shared.length > 0) return shared.some(([language, title]) => others[language as keyof typeof others] === title)
  return null
}

/**
 * When an end that is told of some office ended the one of a title; null where it is another's. A title that nobody else holds may be
 * the same office in other words: then it may have ended.
 */
function rangeFor({ range, title: ended }: StatedEnd, title: Claim['title'], { titles }: State): DayRange | null {
  if (!ended || !title) return range
  const isSame = isSameOffice(ended, title)
  if (isSame !== false) return isSame || !titles.some((other) => other && isSameOffice(other, title) === false) ? range : null
  return titles.some((other) => other && isSameOffice(ended, other)) ? null : { ...range, last: Number.POSITIVE_INFINITY }
}

/** Whether an end is that of an earlier time: what begins on the day, or in the year, of an end begins anew. */
function isOfEarlier({ range }: StatedEnd, { begins, ends }: State, began: Day): boolean {
  if (range.first > began) return false
  const isGoingOn = (day: Day) =>
    !ends.some((other) => other.range !== range && other.range.first >= day && other.range.last < range.first)
  return begins.some(({ day }) => day < began && day <= range.last && isGoingOn(day))
}

/** The days on which one state ended that began on a day: sources may differ, but what comes after a new beginning is another end. */
function endOf(state: State, title: Claim['title'], began: Day): DayRange {
  const after = state.ends
    .filter((end) => end.range.last >= began && !isOfEarlier(end, state, began))
    .flatMap((end) => rangeFor(end, title, state) ?? [])
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
    return state ? [endOf(state, claim.title, began)] : []
  })
  if (each.length === 0) return NEVER_ENDS
  return { first: Math.min(...each.map(({ first }) => first)), last: Math.max(...each.map(({ last }) => last)) }
}
