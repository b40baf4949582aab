import { z } from 'zod'
import type { ReadingEvent } from '../contract.ts'
import { likelierLanguage } from '../documents/language.ts'
import { readDocument } from '../documents/read-document.ts'
import type { NamedBytes } from '../documents/text-file.ts'
import { actorsNamed, type Claim } from '../model/claim.ts'
import { AppError } from '../model/errors.ts'
import { sourceId, textHash } from '../model/ids.ts'
import { type Reading, type Review, readingSchema } from '../model/review.ts'
import type { Source } from '../model/source.ts'
import type { ReadingRules } from '../reading/read-article.ts'
import { dateLineOf } from '../reading/times/date-line.ts'
import type { GraphStore } from '../store/store.ts'
import { breathing } from './breathe.ts'
import { type Extracted, extractInSteps, type TextToRead } from './extract.ts'
import { bytesOf } from './named-bytes.ts'
import { openReview } from './open-review.ts'
import { unknownActors } from './unknown-actors.ts'

/** What a person says of an article; null leaves it to the file. */
export interface About {
  readonly published: string | null
  readonly language: string | null
}

/** A file as a text to read; what a person says of it goes before what it states itself. */
export async function textToRead(file: NamedBytes, { published, language }: About, signal?: AbortSignal): Promise<TextToRead> {
  const document = await readDocument(file, { signal })
  return {
    file: file.name,
    text: document.text,
    title: document.title,
    outlet: document.outlet,
    language: language ?? document.language ?? likelierLanguage(document.text),
    published: published ?? document.published,
    publishedBasis: published === null && document.published !== null ? 'text' : 'loader',
  }
}

/** The source of the graph that has a text, by its SHA-256. */
async function sourceOf(store: GraphStore, hash: string): Promise<Source | undefined> {
  return [...(await store.fetch()).sources.values()].find(({ sha256 }) => sha256 === hash)
}

/** A text that the graph has already is that source, whatever id its claim file gave it. */
async function asKnownSource(store: GraphStore, extracted: Extracted): Promise<Extracted> {
  const known = await sourceOf(store, extracted.source.sha256)
  if (!known || known.id === extracted.source.id) return extracted
  const ofKnown = (claim: Claim): Claim => ({ ...claim, sourceId: known.id })
  return {
    ...extracted,
    source: { ...extracted.source, id: known.id },
    claims: extracted.claims.map(ofKnown),
    rejected: extracted.rejected.map(({ reason, claim }) => ({ reason, claim: ofKnown(claim) })),
  }
}

/** What cannot be read back is not kept: it would close the whole workspace. */
function keepable(reading: Reading): Reading {
  const { success, error } = readingSchema.safeParse(reading)
  if (success) return reading
  const why = z.prettifyError(error)
  throw new AppError('internal', `what was read of ${reading.source.file} cannot be kept: ${why}`, 'Nothing was changed.')
}

/**
 * Keeps what was read for review, in place of an earlier reading; gives it with what was decided of it.
 * @param rules Their lexicon tells whom it has from those who are known by their name alone.
 */
export async function keepForReview(store: GraphStore, extracted: Extracted, text: string, rules: ReadingRules): Promise<Review> {
  const { source, entities, claims, rejected } = await asKnownSource(store, extracted)
  const withMentions = entities.map((entity) => ({ ...entity, mentions: [...entity.mentions] }))
  const before = (await store.reviews.read(source.id))?.reading.unknown ?? []
  const unknown = unknownActors([...entities.map(({ id }) => id), ...before], rules.lexicon)
  const dateLine = dateLineOf(text, rules.times)
  const reading = { source, text, dateLine, entities: withMentions, unknown, claims: [...claims], rejected: [...rejected] }
  await store.reviews.keep(keepable(reading))
  return openReview(store, source.id)
}

/** What a model read before stays beside what the rules read anew: it is not asked again unless a person says so. */
function withAsked(extracted: Extracted, asked: Reading | undefined): Extracted {
  const claims = asked?.claims.filter(({ extractor }) => extractor?.name === 'model') ?? []
  const named = new Set(claims.flatMap(actorsNamed))
  const here = new Set(extracted.entities.map(({ id }) => id))
  const entities = asked?.entities.filter(({ id }) => named.has(id) && !here.has(id)) ?? []
  return { ...extracted, claims: [...extracted.claims, ...claims], entities: [...extracted.entities, ...entities] }
}

/** Reads a text and keeps what was read for review, saying how far it is. Stopped as long as nothing is kept, it leaves nothing. */
async function* readAndKeep(
  store: GraphStore,
  text: TextToRead,
  rules: ReadingRules,
  signal?: AbortSignal,
  asked?: Reading,
): AsyncGenerator<ReadingEvent> {
  const steps = breathing(extractInSteps(text, rules), signal, text.file)
  let step = await steps.next()
  for (; !step.done; step = await steps.next()) yield { kind: 'step', ...step.value }
  const review = await keepForReview(store, withAsked(step.value, asked), text.text, rules)
  yield { kind: 'read', review, warnings: [] }
}

/** The day of publication that an analyst gave before holds, where neither she nor the file says another now. */
async function withKnownDay(store: GraphStore, text: TextToRead): Promise<TextToRead> {
  if (text.published !== null) return text
  const hash = textHash(text.text)
  const known = await sourceOf(store, hash)
  const review = await store.reviews.read(known?.id ?? sourceId(hash))
  const source = review?.reading.source ?? known
  return source ? { ...text, published: source.published, publishedBasis: source.publishedBasis } : text
}

/**
 * Reads a file for review.
 * @throws {AppError} bad-file, naming the file, where it cannot be read; cancelled where it was stopped.
 */
export async function* readForReview(
  store: GraphStore,
  article: File,
  about: About,
  rules: ReadingRules,
  signal?: AbortSignal,
): AsyncGenerator<ReadingEvent> {
  yield { kind: 'step', stage: 'document', done: 0, of: 1 }
  const text = await textToRead(await bytesOf(article), about, signal)
  yield* readAndKeep(store, await withKnownDay(store, text), rules, signal)
}

/** Reads an article under review once more, with what is known of it by now. What was decided stays. */
export async function* readAgain(
  store: GraphStore,
  asked: Reading,
  { published, language }: About,
  rules: ReadingRules,
  signal?: AbortSignal,
): AsyncGenerator<ReadingEvent> {
  const { source, text, dateLine } = asked
  const isKept = published === source.published && source.publishedBasis === 'text'
  const isStated = published !== null && (isKept || published === dateLine?.edtf)
  const known = { ...source, text, published, publishedBasis: isStated ? ('text' as const) : ('loader' as const) }
  yield* readAndKeep(store, { ...known, language: language ?? source.language }, rules, signal, asked)
}
