import { parseEdtf } from '../../graph/model/edtf-time.ts'
import type { ArticleReading } from '../../graph/reading/read-article.ts'

/** The measure of the shared score, for a reading against a gold annotation: what counts as an actor and as a claim found. */

export interface Gold {
  doc: { anchor: string; lang: string }
  entities: GoldEntity[]
  facts: GoldFact[]
}

interface GoldEntity {
  id: string
  type: string
  name: string
  surfaces: string[]
  metonym_for?: string
}

export interface GoldFact {
  id: string
  type: string
  label: string
  quote: string
  other_quotes?: string[]
  also_title_quote?: string
  participants: { entity: string; role: string }[]
  date?: string | null
}

type Read = Pick<ArticleReading, 'entities' | 'claims'>
export type Claim = ArticleReading['claims'][number]
export type Entity = ArticleReading['entities'][number]

const FAMILY: Record<string, string> = {
  meeting: 'meeting',
  visit: 'meeting',
  treaty: 'agreement',
  document: 'agreement',
  commitment: 'commitment',
  aid: 'aid',
  statement: 'statement',
  conflict: 'event',
  conflict_event: 'event',
  event: 'event',
  sanction: 'event',
}
const ENTITY_TYPES = new Set(['state', 'person', 'organization', 'place', 'bloc', 'group'])
const COLLECTIVE = new Set(['bloc', 'group', 'organization'])
const GIVES = new Set('promiser provider speaker visitor attacker aggressor actor sender issuer contributor'.split(' '))
const TAKES = new Set(['beneficiary', 'recipient', 'recipient state', 'addressee', 'target', 'accused'])
const OPTIONAL = new Set([
  'on behalf of',
  'framework',
  'channel',
  'location',
  'observer',
  'messenger',
  'mentioned',
  'organizer',
  'excluded',
  'non-signatory',
])

export interface F1 {
  readonly f1: number
  readonly hit: number
  readonly found: number
  readonly wanted: number
}

export interface Score {
  readonly validQuotes: number
  readonly entities: F1
  readonly claims: F1
  readonly fullClaims: F1
  /** Of the claims that were found, how many have the day that the gold has, or none as the gold has none. */
  readonly dates: { readonly right: number; readonly of: number }
  readonly found: Found
}

/** What was found and what was not, one by one. */
export interface Found {
  /** The id in the reading of each entity of the gold that was found. */
  readonly same: ReadonlyMap<string, string>
  readonly missedEntities: readonly GoldEntity[]
  readonly spuriousEntities: readonly Entity[]
  readonly matched: readonly { readonly fact: GoldFact; readonly claim: Claim; readonly isFull: boolean }[]
  readonly missed: readonly GoldFact[]
  readonly spurious: readonly Claim[]
}

function f1(hit: number, found: number, wanted: number): F1 {
  const [precision, recall] = [found ? hit / found : 0, wanted ? hit / wanted : 0]
  return { f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0, hit, found, wanted }
}

function key(text: string): string {
  const plain = text.toLowerCase().replace(/[\u0640\u064b-\u0652\u0670]/g, '')
  return (plain.match(/[\p{L}\p{N}_]+/gu) ?? []).join(' ')
}

/** One-to-one pairs, the most alike first. */
function pair<G, F>(gold: readonly G[], found: readonly F[], likeness: (g: G, f: F) => number): [G, F][] {
  const rows = gold
    .flatMap((g, i) => found.map((f, j) => ({ alike: likeness(g, f), i, j, g, f })))
    .filter(({ alike }) => alike > 0)
    .sort((a, b) => b.alike - a.alike || a.i - b.i || a.j - b.j)
  const [left, right] = [new Set<number>(), new Set<number>()]
  return rows.flatMap(({ i, j, g, f }) => {
    if (left.has(i) || right.has(j)) return []
    left.add(i)
    right.add(j)
    return [[g, f] as [G, F]]
  })
}

function placesOf(text: string, quote: string): [number, number][] {
  const found: [number, number][] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push([at, at + quote.length])
  return found
}

function roleClass(kind: string, role: string): string | null {
  if (OPTIONAL.has(role) || (['commitment', 'treaty', 'document'].includes(kind) && role === 'speaker')) return null
  if (kind === 'visit' && role === 'host') return 'takes'
  if (['meeting', 'treaty', 'document', 'conflict', 'relation'].includes(kind)) return 'member'
  return GIVES.has(role) ? 'gives' : TAKES.has(role) ? 'takes' : 'member'
}

function mentionsOf({ mentions }: Entity): Set<string> {
  return new Set(mentions.map(({ quote }) => key(quote)))
}

function entityPairs(gold: Gold, { entities }: Read) {
  const standsFor = new Map(gold.entities.flatMap(({ id, metonym_for }) => (metonym_for ? [[id, metonym_for] as const] : [])))
  const surfaces = new Map(gold.entities.map((entity) => [entity.id, new Set(entity.surfaces.map(key))]))
  for (const [capital, state] of standsFor) for (const surface of surfaces.get(capital)!) surfaces.get(state)?.add(surface)
  const wanted = gold.entities.filter(({ id, type }) => ENTITY_TYPES.has(type) && !standsFor.has(id))
  const aside = new Set(gold.entities.filter((entity) => !wanted.includes(entity)).flatMap(({ id }) => [...surfaces.get(id)!]))
  const found = entities.filter((entity) => {
    const names = [...mentionsOf(entity)]
    return !(entity.type === 'place' && names.length > 0 && names.every((name) => aside.has(name)))
  })
  const pairs = pair(wanted, found, (g, f) => {
    if (g.type !== f.type && !(COLLECTIVE.has(g.type) && COLLECTIVE.has(f.type))) return 0
    const [own, names] = [surfaces.get(g.id)!, mentionsOf(f)]
    const shared = [...own].filter((name) => names.has(name)).length
    const isNear = [...own].some((surface) => [...names].some((name) => isNearly(surface, name)))
    return shared || (isNear ? 0.5 : 0)
  })
  const same = new Map(pairs.map(([g, f]) => [g.id, f.id]))
  for (const [capital, state] of standsFor) if (same.has(state)) same.set(capital, same.get(state)!)
  const [hit, right] = [new Set(pairs.map(([g]) => g)), new Set(pairs.map(([, f]) => f))]
  return {
    same,
    entities: f1(pairs.length, found.length, wanted.length),
    missedEntities: wanted.filter((each) => !hit.has(each)),
    spuriousEntities: found.filter((each) => !right.has(each)),
  }
}

function isNearly(surface: string, name: string): boolean {
  const [a, b] = [surface.split(' '), name.split(' ')]
  if (a.length < 2) return false
  return a.every((word) => b.includes(word)) || (b.length > 1 && b.every((word) => a.includes(word)))
}

function claimLikeness(fact: GoldFact, stretches: readonly [number, number][], claim: Claim): number {
  if (FAMILY[fact.type] !== FAMILY[claim.type]) return 0
  const length = claim.evidence.reduce((sum, { start, end }) => sum + end - start, 0)
  let best = 0
  for (const [a, b] of stretches)
    for (const { start, end } of claim.evidence) {
      const common = Math.max(0, Math.min(b, end) - Math.max(a, start))
      if (common >= 0.5 * (b - a) && length <= 4 * Math.max(b - a, 60))
        best = Math.max(best, common / (Math.max(b, end) - Math.min(a, start)) + (fact.type === claim.type ? 1 : 0))
    }
  return best
}

function isFull(fact: GoldFact, claim: Claim, same: ReadonlyMap<string, string>): boolean {
  const rolesOf = (kind: string, participants: readonly { id: string; role: string }[]) =>
    new Set(participants.flatMap(({ id, role }) => (roleClass(kind, role) ? [`${id} ${roleClass(kind, role)}`] : [])))
  const want = rolesOf(
    fact.type,
    fact.participants.map(({ entity, role }) => ({ id: same.get(entity) ?? entity, role })),
  )
  const have = rolesOf(
    claim.type,
    claim.participants.map(({ entityId, role }) => ({ id: entityId, role })),
  )
  const hit = [...want].filter((each) => have.has(each)).length
  return want.size + have.size === 0 || (2 * hit) / (want.size + have.size) >= 0.8
}

const A_YEAR = 366

/** Whether two EDTF dates are of the same days; one that the gold has as approximate may be a year off. */
function isDateRight(gold: string | null, found: string | null): boolean {
  if (gold === null || found === null) return gold === found
  const edges = (date: string) => [
    parseEdtf(date.replaceAll(/[~?%]/g, '')).begin.first,
    parseEdtf(date.replaceAll(/[~?%]/g, '')).end.last,
  ]
  const [want, have] = [edges(gold), edges(found)]
  const most = gold.includes('~') ? A_YEAR : 0
  return want.every((edge, at) => edge === have[at] || Math.abs(edge - have[at]!) <= most)
}

/** How much of the gold a reading has, and how much of the reading is in the gold. */
export function score(gold: Gold, text: string, reading: Read): Score {
  const spans = [...reading.claims.flatMap(({ evidence }) => evidence), ...reading.entities.flatMap(({ mentions }) => mentions)]
  const valid = spans.filter(({ start, end, quote }) => quote !== '' && text.slice(start, end) === quote).length
  const { entities, ...named } = entityPairs(gold, reading)
  const facts = gold.facts.filter(({ type }) => type in FAMILY)
  const claims = reading.claims.filter(({ type }) => type in FAMILY)
  const stretches = new Map(
    facts.map((fact) => [
      fact,
      [fact.quote, ...(fact.other_quotes ?? []), fact.also_title_quote ?? fact.quote].flatMap((quote) => placesOf(text, quote)),
    ]),
  )
  const pairs = pair(facts, claims, (fact, claim) => claimLikeness(fact, stretches.get(fact)!, claim))
  const matched = pairs.map(([fact, claim]) => ({ fact, claim, isFull: isFull(fact, claim, named.same) }))
  const [hit, right] = [new Set(pairs.map(([fact]) => fact)), new Set(pairs.map(([, claim]) => claim))]
  const missed = facts.filter((fact) => !hit.has(fact))
  const spurious = claims.filter((claim) => !right.has(claim))
  return {
    validQuotes: spans.length ? valid / spans.length : 0,
    entities,
    claims: f1(matched.length, claims.length, facts.length),
    fullClaims: f1(matched.filter((each) => each.isFull).length, claims.length, facts.length),
    dates: {
      right: matched.filter(({ fact, claim }) => isDateRight(fact.date ?? null, claim.time.edtf)).length,
      of: matched.length,
    },
    found: { ...named, matched, missed, spurious },
  }
}
