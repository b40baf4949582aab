import type { Claim } from '../model/claim.ts'
import type { ClaimType } from '../model/claim-types.ts'
import { drained } from '../model/drained.ts'
import { textHash } from '../model/ids.ts'
import { firstNotBefore } from '../model/sorted.ts'
import type { Span } from '../model/span.ts'
import { actorPhrases, type PhraseRules } from './actor-phrases.ts'
import type { Units } from './amounts.ts'
import { anchorOf } from './anchor.ts'
import { claimOf } from './claim-of.ts'
import type { Contexts, Obligations } from './codes.ts'
import { Discourse } from './discourse.ts'
import { entitiesOf, isNamedIn, type ReadEntity } from './entities.ts'
import { FoldedText } from './folded-text.ts'
import { type Frame, kindOf } from './frame.ts'
import { participantsOf } from './frame-roles.ts'
import { type FrameRules, framesIn } from './frames.ts'
import type { Content, ContentReader } from './furniture.ts'
import type { Lexicon } from './lexicon.ts'
import { linked } from './links.ts'
import { ofMainDay } from './main-day.ts'
import { merge, mergeWars, type Told } from './merge.ts'
import { marksIn } from './modality.ts'
import { type FoundNamings, type Naming, type NamingRules, namingsIn } from './namings.ts'
import { foldedWords } from './phrases.ts'
import { quotationAt, quotationOf, quotationsIn, saidBy, speakerOf } from './quotations.ts'
import type { Participant } from './roles.ts'
import { type Stretch, sentencesOf } from './sentences.ts'
import type { TimeReader } from './times.ts'
import { tokenFrom, tokensOf } from './tokens.ts'
import { type Rejected, verify } from './verify.ts'

export interface ReadingRules extends NamingRules, PhraseRules, FrameRules {
  readonly content: ContentReader
  readonly times: TimeReader
  readonly units: Units
  readonly contexts: Contexts
  readonly obligations: Obligations
}

/** The sentences of what of a text is the article, in order. */
export function sentencesIn(text: string, { title, paragraphs }: Content): Stretch[] {
  return [...(title ? [title] : []), ...paragraphs].flatMap(({ start, end }) =>
    sentencesOf(text.slice(start, end)).map((sentence) => ({ start: start + sentence.start, end: start + sentence.end })),
  )
}

/** Who is named in the article itself: what stands around it is the site's. */
function withinContent(namings: FoundNamings, { title, paragraphs }: Content): FoundNamings {
  const lines = [...(title ? [title] : []), ...paragraphs]
  const isWithin = ({ start, end }: Naming) => {
    const line = lines[firstNotBefore(lines.length, (at) => lines[at]!.end < end)]
    return line !== undefined && line.start <= start
  }
  return { ...namings, all: namings.all.filter(isWithin), outer: namings.outer.filter(isWithin) }
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

/** Sentences between two steps: few enough to stop soon, enough that stopping costs nothing. */
const SENTENCES_A_STEP = 50

const GIVING = new Set<ClaimType>(['aid', 'commitment', 'event'])
const DEEDS = new Set<ClaimType>(['event', 'sanction', 'conflict'])

/** What is dated by its year is told of for the background: the move, the strike is another. */
const YEAR = /\b(?:19|20)\d\d\b/

/** What was told, for what points back at it. */
function remember(frame: Frame, participants: readonly Participant[], discourse: Discourse, isLongAgo: boolean): void {
  const kind = kindOf(frame)
  const ids = participants.map(({ entityId }) => entityId)
  if (kind === 'conflict') discourse.fight(ids)
  // What one says of another makes less of a pair than what they do.
  if (ids.length === 2) discourse.together(ids, kind === 'statement' ? 0.75 : 1)
  if (kind === 'treaty') discourse.agreed(participants.flatMap(({ entityId, role }) => (role === 'party' ? entityId : [])))
  const [giver, taker] = ids
  const inRole = (role: string) => participants.flatMap((each) => (each.role === role ? each.entityId : []))
  if (frame.trigger?.trigger.plover === 'ACCUSE') discourse.accused(inRole('speaker'), inRole('target'))
  if (ids.length === 2 && GIVING.has(kind))
    discourse.gave(discourse.stateOf(giver!) ?? giver!, discourse.stateOf(taker!) ?? taker!)
  const helped = participants.find(({ role }) => role === 'recipient' || role === 'beneficiary')
  if (helped) discourse.helped(helped.entityId)
  if (kind === 'meeting' || kind === 'treaty')
    discourse.met(participants.flatMap(({ entityId, role }) => (role === 'signatory' ? [] : entityId)))
  if (DEEDS.has(kind) && !isLongAgo && frame.trigger?.trigger.order !== 'attend')
    discourse.did(participants.flatMap(({ entityId, role }) => (role === 'target' ? [] : entityId)))
}

/** To attend a summit is a meeting with those who are named, and else something that one does. */
function asAttended(frame: Frame, discourse: Discourse): Frame {
  const found = frame.trigger
  if (found?.trigger.order !== 'attend' || kindOf(frame) !== 'meeting' || participantsOf(frame, discourse).length > 1)
    return frame
  return { ...frame, trigger: { ...found, trigger: { ...found.trigger, frame: 'event', order: null } } }
}

/** The words of the names of each organisation, as the text and the lexicon have them, without Arabic articles. */
function wordsOfNames(folded: FoldedText, { all }: FoundNamings, { actors }: Lexicon): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>()
  for (const { actorId, start, end } of all) {
    if (!/^(?:org|bloc|group):/.test(actorId)) continue
    const own =
      words.get(actorId) ??
      new Set(
        Object.values(actors.get(actorId)?.names ?? {})
          .flatMap(foldedWords)
          .map(withoutArticle),
      )
    for (const word of foldedWords(folded.text.slice(start, end))) own.add(withoutArticle(word))
    words.set(actorId, own)
  }
  return words
}

function withoutArticle(word: string): string {
  return word.replace(/^(?:ال|لل)(?=\p{L}{3})/u, '')
}

/** Everything that the sentences of a text tell, in order. */
function* toldIn(folded: FoldedText, content: Content, namings: FoundNamings, rules: ReadingRules): Generator<Step, Told[]> {
  const tokens = tokensOf(folded)
  const outer = new Map<number, Naming>(namings.outer.map((naming) => [tokenFrom(tokens, naming.from), naming]))
  const discourse = new Discourse(namings.persons, rules.lexicon.stateOfPlace, wordsOfNames(folded, namings, rules.lexicon))
  const quotations = quotationsIn(folded.text, [...(content.title ? [content.title] : []), ...content.paragraphs])
  const speakers = new Map<Stretch, readonly string[]>()
  const waiting = new Map<Stretch, { start: number; end: number; from: number; number: number }[]>()
  let [paragraph, reached] = [-1, 0]
  const toldBy = ({ start, end }: Stretch, number: number): Told[] => {
    // Looked for since the sentence before only: a paragraph may be the whole of a long document.
    const line = folded.text.slice(reached, start).lastIndexOf('\n')
    if (line >= 0) paragraph = reached + line
    reached = Math.max(reached, start)

    const [from, to] = [tokenFrom(tokens, start), tokenFrom(tokens, end)]
    if (to <= from) return []
    const phrases = actorPhrases(folded.text, tokens, from, to, outer, rules, discourse)
    const isTitle = content.title !== null && end <= content.title.end
    const toldOf = (each: Frame, sentence: Stretch, number: number): Told => {
      const frame = asAttended(each, discourse)
      const participants = participantsOf(frame, discourse)
      const clause = folded.text.slice(frame.clause.start, frame.clause.end)
      remember(frame, participants, discourse, YEAR.test(clause))
      return { frame, participants, isTitle, sentence, number, paragraph }
    }
    const whole = quotationOf(folded.text, { start, end }, quotations)
    if (whole !== null) {
      const speaker = speakers.get(whole)
      if (speaker) return [toldOf(saidBy(speaker, { start, end }, from), { start, end }, number)]
      waiting.set(whole, [...(waiting.get(whole) ?? []), { start, end, from, number }])
      return []
    }
    const frames = framesIn({ text: folded.text, tokens, from, to, quotations }, phrases, rules, discourse)
    const quoted = [start, end - 1].flatMap((place) => quotationAt(quotations, place) ?? [])
    const said = [...new Set(quoted)].flatMap((quotation) => {
      const speaker = speakerOf(frames, quotation)
      if (speaker === null) return []
      speakers.set(quotation, speaker)
      const before = waiting.get(quotation) ?? []
      waiting.delete(quotation)
      return before.map(({ from: at, number: of, ...sentence }) => toldOf(saidBy(speaker, sentence, at), sentence, of))
    })
    return [...said, ...frames.map((frame) => toldOf(frame, { start, end }, number))]
  }
  const [sentences, told] = [sentencesIn(folded.text, content), [] as Told[]]
  for (const [at, sentence] of sentences.entries()) {
    if (at % SENTENCES_A_STEP === 0) yield { stage: 'sentences', done: at, of: sentences.length }
    told.push(...toldBy(sentence, at))
  }
  return told
}

/** A participant whom the evidence does not name was told by what points back: that is recorded. */
function withVia(claim: Claim, byId: ReadonlyMap<string, ReadEntity>): Claim {
  const isNamed = (id: string) => byId.has(id) && isNamedIn(byId.get(id)!, claim.evidence)
  return {
    ...claim,
    participants: claim.participants.map((each) => ({ ...each, via: isNamed(each.entityId) ? 'name' : 'coreference' })),
    // A source or a place that the text does not name as such is none.
    attribution: claim.attribution.filter(({ entityId }) => byId.has(entityId)),
    place: claim.place !== null && byId.has(claim.place) ? claim.place : null,
  }
}

/** Whether a quote begins by saying that it only may be so. */
function isOnlyPossible({ start }: Span, folded: FoldedText, { modalities }: ReadingRules): boolean {
  const tokens = tokensOf(folded)
  const first = tokenFrom(tokens, folded.at(start))
  const marks = marksIn(tokens, first, Math.min(first + 3, tokens.length), modalities, () => false)
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

/** Reads an article step by step: whoever runs it may show how far it is, and stop between two steps. */
export function* readInSteps(
  { text, sourceId, language, published }: Article,
  rules: ReadingRules,
): Generator<Step, ArticleReading> {
  yield { stage: 'names', done: 0, of: 1 }
  const folded = new FoldedText(text)
  const content = rules.content(folded.text)
  const namings = withinContent(namingsIn(folded, rules), content)
  const context = {
    folded,
    sha256: textHash(text),
    sourceId,
    language,
    published,
    times: rules.times(folded.text, anchorOf(published)),
    units: rules.units,
    contexts: rules.contexts,
    obligations: rules.obligations,
  }
  const all = yield* toldIn(folded, content, namings, rules)
  yield { stage: 'claims', done: 0, of: 1 }
  const told = new Map<string, Told>()
  const read = merge(all).map((each) => {
    const claim = claimOf(each, context)
    told.set(claim.id, each)
    return claim
  })
  const claims = ofMainDay(mergeWars(read), published)
  const needed = new Set(
    claims.flatMap(({ participants, attribution }) => [...participants, ...attribution].map(({ entityId }) => entityId)),
  )
  const entities = entitiesOf(folded, namings, rules.lexicon, language, needed)
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const once = [...new Map(claims.map((claim) => [claim.id, withVia(claim, byId)])).values()]
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
