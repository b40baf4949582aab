import type { Claim } from '../model/claim.ts'
import { drained } from '../model/drained.ts'
import { textHash } from '../model/ids.ts'
import type { Span } from '../model/span.ts'
import type { PhraseRules } from './actors/phrase-of.ts'
import type { Units } from './claims/amounts.ts'
import { type ClaimContext, claimOf } from './claims/claim-of.ts'
import type { Contexts, Obligations } from './claims/codes.ts'
import { entitiesOf, isNamedIn, type ReadEntity } from './claims/entities.ts'
import { linked } from './claims/links.ts'
import { type Rejected, verify } from './claims/verify.ts'
import { isState } from './names/actor-ids.ts'
import type { FoundPerson } from './names/found-person.ts'
import type { FoundNamings, Naming } from './names/naming.ts'
import { type NamingRules, namingsInParts, PARTS } from './namings.ts'
import type { FrameRules } from './parse.ts'
import { merge, mergeVisits, mergeWars, type Told } from './settled/merge.ts'
import { Teller } from './teller.ts'
import { FoldedText } from './text/folded-text.ts'
import type { Content, ContentReader } from './text/furniture.ts'
import { type Stretch, sentencesOf } from './text/sentences.ts'
import { isWithin } from './text/stretches.ts'
import { tokenFrom, tokensOf } from './text/tokens.ts'
import { anchorOf } from './times/anchor.ts'
import { ofMainDay } from './times/main-day.ts'
import type { TimeReader } from './times/times.ts'
import { looksPerfect, marksIn } from './triggers/modality.ts'

export interface ReadingRules extends NamingRules, PhraseRules, FrameRules {
  readonly content: ContentReader
  readonly times: TimeReader
  readonly units: Units
  readonly contexts: Contexts
  readonly obligations: Obligations
}

/** The sentences of what of a text is the article, in order. */
export function sentencesIn(text: string, { title, paragraphs }: Content): Stretch[] {
  return [...(title ? [title] : []), ...paragraphs].flatMap((paragraph) => {
    const start = behindDateline(text, paragraph)
    const sentences = sentencesOf(text.slice(start, paragraph.end))
    return sentences.map((sentence) => ({ start: start + sentence.start, end: start + sentence.end }))
  })
}

/** No sentence stands before it; SACRAMENTO, Calif. is none. */
const DATELINE = /^(?:(?!\p{L}{3}[.!?؟] \p{L})[^\n"]){0,70}?\([^()\n]{2,24}\)\s*-{1,2}\s*(?=[\p{L}\d"])/u

/** Where a paragraph begins to tell, behind what says from where and by which agency: LONDON (Reuters) - Britain. */
function behindDateline(text: string, { start, end }: Stretch): number {
  return start + (DATELINE.exec(text.slice(start, Math.min(end, start + 120)))?.[0].length ?? 0)
}

/** Who is named in the article itself: what stands around it is the site's. */
function withinContent(namings: FoundNamings, { title, paragraphs }: Content): FoundNamings {
  const lines = [...(title ? [title] : []), ...paragraphs]
  const isOfArticle = (naming: Naming) => isWithin(naming, lines)
  return { ...namings, all: namings.all.filter(isOfArticle), outer: namings.outer.filter(isOfArticle) }
}

/** What is read: a text, and what is known of it. */
export interface Article {
  readonly text: string
  readonly sourceId: string
  readonly language: string
  /** EDTF; null where nobody knows: then relative dates stay open. */
  readonly published: string | null
}

export interface ArticleReading {
  /** What the site calls it; null where no line stands out as a title. */
  readonly title: string | null
  readonly entities: readonly ReadEntity[]
  readonly claims: readonly Claim[]
  /** What was read and does not stand: listed, never lost. */
  readonly rejected: readonly Rejected[]
}

/** How far a reading has come: the stage that begins, and how much of it is done. */
export interface Step {
  readonly stage: 'names' | 'sentences' | 'claims'
  readonly done: number
  readonly of: number
}

/** Between two steps: few enough to stop soon, enough that stopping costs nothing. */
const SENTENCES_A_STEP = 50
const CLAIMS_A_STEP = 500

/** Everything that the sentences of a text tell, in order. */
function* toldIn(folded: FoldedText, content: Content, namings: FoundNamings, rules: ReadingRules): Generator<Step, Told[]> {
  const teller = new Teller(folded, content, namings, rules)
  const [sentences, told] = [sentencesIn(folded.text, content), [] as Told[]]
  for (const [at, sentence] of sentences.entries()) {
    if (at % SENTENCES_A_STEP === 0) yield { stage: 'sentences', done: at, of: sentences.length }
    told.push(...teller.tell(sentence, at))
  }
  return [...told, ...teller.rest()]
}

/** A participant whom the evidence does not name was told by what points back: that is recorded. */
function withVia(claim: Claim, byId: ReadonlyMap<string, ReadEntity>, persons: readonly FoundPerson[]): Claim {
  const isNamed = (id: string) => byId.has(id) && isNamedIn(byId.get(id)!, claim.evidence)
  const own = new Set(claim.participants.map(({ entityId }) => entityId))
  // Putin pledged, and nobody says Russia: the promise is his whom the text names.
  const named = claim.participants.flatMap((each) => {
    if (byId.has(each.entityId) || !isState(each.entityId)) return [each]
    const holder = persons.find(({ id, of }) => of === each.entityId && isNamed(id))
    if (!holder) return each.role === 'promiser' ? [] : [each]
    if (own.has(holder.id)) return []
    return each.role === 'party' ? [each] : [{ ...each, entityId: holder.id }]
  })
  return {
    ...claim,
    participants: named.map((each) => ({ ...each, via: isNamed(each.entityId) ? 'name' : 'coreference' })),
    // A source or a place that the text does not name as such is none.
    attribution: claim.attribution.filter(({ entityId }) => byId.has(entityId)),
    place: claim.place !== null && byId.has(claim.place) ? claim.place : null,
  }
}

/** Whether a quote begins by saying that it only may be so. */
function isOnlyPossible({ start }: Span, folded: FoldedText, { modalities }: ReadingRules): boolean {
  const tokens = tokensOf(folded)
  const first = tokenFrom(tokens, folded.at(start))
  const marks = marksIn(tokens, first, Math.min(first + 3, tokens.length), modalities, (at) => looksPerfect(tokens[at]!.text))
  return marks.some(({ meaning }) => meaning === 'possible')
}

/** Whether the words of a claim speak of the treaty, the accord, not of one among others. */
function isOfText({ evidence }: Claim, { texts }: ReadingRules): boolean {
  return evidence.some(({ quote }) => {
    const tokens = tokensOf(new FoldedText(quote))
    return tokens.some(({ text }, at) => {
      const word = text.replace(/^[وفبكل](?=ال)/, '').replace(/^لل/, 'ال')
      return texts.has(word) && (word.startsWith('ال') || tokens[at - 1]?.text === 'the')
    })
  })
}

/** Who is named in the article. */
function* namedIn(folded: FoldedText, content: Content, rules: ReadingRules): Generator<Step, FoundNamings> {
  yield { stage: 'names', done: 0, of: PARTS }
  const parts = namingsInParts(folded, rules)
  let part = parts.next()
  for (; !part.done; part = parts.next()) yield { stage: 'names', done: part.value, of: PARTS }
  return withinContent(part.value, content)
}

/** A claim of each thing that is told. */
function* claimsOf(told: readonly Told[], context: ClaimContext): Generator<Step, Claim[]> {
  const claims: Claim[] = []
  for (const [at, each] of told.entries()) {
    if (at % CLAIMS_A_STEP === 0) yield { stage: 'claims', done: at, of: told.length }
    claims.push(claimOf(each, context))
  }
  return claims
}

/** Reads an article step by step: whoever runs it may show how far it is, and stop between two steps. */
export function* readInSteps(
  { text, sourceId, language, published }: Article,
  rules: ReadingRules,
): Generator<Step, ArticleReading> {
  const folded = new FoldedText(text, rules.lexicon.sides)
  const content = rules.content(folded.text)
  const namings = yield* namedIn(folded, content, rules)
  const { contexts, obligations, units } = rules
  const times = rules.times(folded.text, anchorOf(published))
  const all = merge(yield* toldIn(folded, content, namings, rules), folded.text)
  const sha256 = textHash(text)
  const read = yield* claimsOf(all, { folded, sha256, sourceId, language, published, times, units, contexts, obligations })
  const told = new Map(read.map(({ id }, at) => [id, all[at]!]))
  const claims = ofMainDay(mergeVisits(mergeWars(read)), published)
  const needed = new Set(
    claims.flatMap(({ participants, attribution }) => [...participants, ...attribution].map(({ entityId }) => entityId)),
  )
  const entities = entitiesOf(folded, namings, rules.lexicon, language, needed)
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const once = [...new Map(claims.map((claim) => [claim.id, withVia(claim, byId, namings.persons)])).values()]
  const { claims: stand, rejected } = verify(once, entities, text, (span) => isOnlyPossible(span, folded, rules))
  const placed = stand.map((claim) => {
    const { number = Number.NaN, paragraph = Number.NaN } = told.get(claim.id) ?? {}
    return { claim, sentence: number, paragraph }
  })
  return {
    title: content.title && folded.span(content.title.start, content.title.end).quote,
    entities,
    claims: linked(placed, (claim) => isOfText(claim, rules)),
    rejected,
  }
}

/** Reads an article into the actors that it names and the claims that it makes. Pure: the same text gives the same reading. */
export function readArticle(article: Article, rules: ReadingRules): ArticleReading {
  return drained(readInSteps(article, rules))
}
