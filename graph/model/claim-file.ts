import { z } from 'zod'
import { type Actor, type ActorKind, actorSchema } from './actor.ts'
import { type Claim, claimSchema } from './claim.ts'
import type { GraphDelta } from './delta.ts'
import { AppError } from './errors.ts'
import { textHash } from './ids.ts'
import { type Mention, type Source, type SourceDocument, sourceSchema } from './source.ts'
import { type Span, spanSchema, standsIn } from './span.ts'

/** Something of a claim file that was not taken, and why. */
export interface Refusal {
  readonly what: 'source' | 'entity' | 'mention' | 'claim' | 'link'
  readonly id: string
  readonly reason: string
}

export interface ReadClaimFile {
  readonly delta: GraphDelta
  readonly document: SourceDocument
  readonly refused: readonly Refusal[]
}

const envelope = z.object({ source: sourceSchema, entities: z.array(z.unknown()), claims: z.array(z.unknown()) })
export type ClaimFile = z.output<typeof envelope>

const mentionsOf = z.object({ mentions: z.array(z.unknown()).default([]) })

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0]
  const where = issue?.path.join('.')
  return issue ? `${where ? `${where}: ` : ''}${issue.message}` : 'not of the form'
}

function idOf(raw: unknown, index: number): string {
  const id = (raw as { id?: unknown } | null)?.id
  return typeof id === 'string' && id !== '' ? id : `number ${index + 1}`
}

function asIn(text: string, span: Span, what: string): string | null {
  if (standsIn(span, text)) return null
  const elsewhere = text.indexOf(span.quote)
  const hint = elsewhere < 0 ? 'it stands nowhere in the text' : `it stands at ${elsewhere}`
  return `${what} "${shorten(span.quote)}" does not stand at ${span.start}–${span.end} of the source; ${hint}`
}

function shorten(quote: string): string {
  const line = quote.replace(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}

/**
 * Reads the outer form of a claim file (shared form: claims.md), whose claims are still unchecked.
 * @throws {AppError} bad-file where it is no claim file at all.
 */
export function parseClaimFile(json: unknown): ClaimFile {
  const parsed = envelope.safeParse(json)
  if (parsed.success) return parsed.data
  throw new AppError(
    'bad-file',
    `not a claim file: ${firstIssue(parsed.error)}`,
    'A claim file is one JSON object with source, entities and claims.',
  )
}

function readEntity(raw: unknown, index: number, text: string, refused: Refusal[]): { actor: Actor; mentions: Mention[] } | null {
  const id = idOf(raw, index)
  const parsed = actorSchema.and(mentionsOf).safeParse(raw)
  if (!parsed.success) {
    refused.push({ what: 'entity', id, reason: firstIssue(parsed.error) })
    return null
  }
  const { mentions: rawMentions, ...actor } = parsed.data
  const mentions = rawMentions.flatMap((each) => {
    const span = spanSchema.safeParse(each)
    const reason = span.success ? asIn(text, span.data, 'mention') : firstIssue(span.error)
    if (reason !== null) refused.push({ what: 'mention', id, reason })
    return reason === null && span.success ? [{ ...span.data, actorId: actor.id }] : []
  })
  return { actor, mentions }
}

function misplacedQuotes(claim: z.output<typeof claimSchema>, text: string): string[] {
  const spans = [
    ...claim.evidence.map((span) => asIn(text, span, 'quote')),
    ...claim.amounts.map((span) => asIn(text, span, 'amount')),
  ]
  const attributions = claim.attribution
    .filter(({ quote }) => !text.includes(quote))
    .map(({ quote }) => `attribution "${shorten(quote)}" stands nowhere in the source`)
  return [...spans.filter((each) => each !== null), ...attributions]
}

const PLACES = new Set<ActorKind | undefined>(['place', 'state'])

function unknownActors(claim: z.output<typeof claimSchema>, known: ReadonlyMap<string, ActorKind>): string[] {
  const named = [
    ...claim.participants.map(({ entityId }) => ['participant', entityId]),
    ...claim.attribution.map(({ entityId }) => ['attribution', entityId]),
    ...(claim.place ? [['place', claim.place]] : []),
  ] as [string, string][]
  const unknown = named.filter(([, id]) => !known.has(id)).map(([what, id]) => `${what} ${id} is not among the file's entities`)
  if (unknown.length > 0 || claim.place === null || PLACES.has(known.get(claim.place))) return unknown
  return [`place ${claim.place} is a ${known.get(claim.place)}`]
}

function isRefusal(read: Claim | Refusal): read is Refusal {
  return 'reason' in read
}

interface Context {
  readonly sourceId: string
  readonly text: string
  readonly actors: ReadonlyMap<string, ActorKind>
  /** How often each claim id is given in the file. */
  readonly ids: ReadonlyMap<string, number>
  /** Claims of the other lines of the same file. */
  readonly elsewhere: ReadonlySet<string>
}

function readClaim(raw: unknown, index: number, { sourceId, text, actors, ids, elsewhere }: Context): Claim | Refusal {
  const id = idOf(raw, index)
  const parsed = claimSchema.safeParse(raw)
  if (!parsed.success) return { what: 'claim', id, reason: firstIssue(parsed.error) }
  const claim: Claim = { ...parsed.data, sourceId }
  const faults = [...misplacedQuotes(claim, text), ...unknownActors(claim, actors), ...idFaults(claim, ids, elsewhere)]
  return faults[0] === undefined ? claim : { what: 'claim', id, reason: faults[0] }
}

function idFaults(claim: Claim, ids: ReadonlyMap<string, number>, elsewhere: ReadonlySet<string>): string[] {
  const doubled = (ids.get(claim.id) ?? 0) > 1 ? ['its id is given to another claim of the file'] : []
  const dangling = claim.links
    .filter(({ claimId }) => !ids.has(claimId) && !elsewhere.has(claimId))
    .map(({ rel, claimId }) => `link ${rel} names the claim ${claimId}, which is not in the file`)
  const own = claim.links.filter(({ claimId }) => claimId === claim.id).map(({ rel }) => `link ${rel} leads to the claim itself`)
  return [...doubled, ...dangling, ...own]
}

function countIds(raws: readonly unknown[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [index, raw] of raws.entries()) counts.set(idOf(raw, index), (counts.get(idOf(raw, index)) ?? 0) + 1)
  return counts
}

/** Links to claims that were refused: the claim stands, and the link will once the other does. */
function waitingLinks(claims: readonly Claim[], refused: ReadonlySet<string>): Refusal[] {
  return claims.flatMap(({ id, links }) =>
    links
      .filter(({ claimId }) => refused.has(claimId))
      .map(({ rel, claimId }) => ({
        what: 'link' as const,
        id,
        reason: `${rel} leads to ${claimId}, which was not taken; it stands once that is`,
      })),
  )
}

/** The ids of the claims of a file, as they are given. */
export function claimIdsOf({ claims }: ClaimFile): string[] {
  return claims.map(idOf)
}

/**
 * Checks a claim file against the text it speaks of: every quote at its offsets, every participant known, every date readable.
 * What fails is listed with its reason; the rest is ready to commit.
 * @param elsewhere Ids of claims of other lines of the same file, to which links may lead.
 * @throws {AppError} bad-file where the text is not the one the file was made from.
 */
export function readClaimFile(file: ClaimFile, text: string, elsewhere: ReadonlySet<string> = new Set()): ReadClaimFile {
  const source: Source = file.source
  if (textHash(text) !== source.sha256) {
    throw new AppError(
      'bad-file',
      `${source.file} is not the text the claims were made from: its SHA-256 differs`,
      'Restore the text, or read it anew.',
    )
  }
  const refused: Refusal[] = []
  const entities = file.entities.map((raw, index) => readEntity(raw, index, text, refused)).filter((each) => each !== null)
  const actors = new Map(entities.map(({ actor }) => [actor.id, actor.type]))
  const context = { sourceId: source.id, text, actors, ids: countIds(file.claims), elsewhere }
  const read = file.claims.map((raw, index) => readClaim(raw, index, context))
  refused.push(...read.filter(isRefusal))
  const claims = read.filter((each): each is Claim => !isRefusal(each))
  refused.push(...waitingLinks(claims, new Set(refused.map(({ id }) => id))))
  return {
    delta: { sources: [source], actors: entities.map(({ actor }) => actor), claims },
    document: { sourceId: source.id, text, mentions: entities.flatMap(({ mentions }) => mentions) },
    refused,
  }
}
