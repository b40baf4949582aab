import { type Claim, type ClaimForm, claimSchema } from '../../model/claim.ts'
import { ruleOf } from '../../model/claim-types.ts'
import { claimId, textHash } from '../../model/ids.ts'
import type { Span } from '../../model/span.ts'
import { amountsIn } from '../claims/amounts.ts'
import { shortened } from '../claims/claim-of.ts'
import type { Rejection } from '../claims/verify.ts'
import type { Stretch } from '../text/sentences.ts'
import { tokenFrom, tokensOf, wordsOf } from '../text/tokens.ts'
import { type Modality, marksIn } from '../triggers/modality.ts'
import type { ToldByModel } from './answer-form.ts'
import type { NamedActors } from './named-actors.ts'
import { viaOf } from './pointed-at.ts'
import { placeOf, type Quoted, quotedIn } from './quoted.ts'
import type { ReadableArticle } from './readable-article.ts'

/** A claim that a model makes, with what is wrong with it that the claim itself no longer shows. */
export interface Proposed {
  readonly claim: Claim
  readonly reason: Rejection | null
}

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end
}

/** The day is read from the words that the sentence has, by the reader of times that the rules use. */
function timeOf({ date, type }: ToldByModel, quoted: Quoted | null, article: ReadableArticle): ClaimForm['time'] | null {
  if (date === '') return { edtf: null, basis: 'none' }
  const { folded, times } = article
  const place = quoted && (placeOf(date, folded, quoted.place) ?? placeOf(date, folded, quoted.sentence.folded))
  if (!place) return null
  const read = times.find((time) => overlaps(time, place) && (ruleOf(type).lasts || !time.edtf?.endsWith('/..')))
  const { quote } = folded.span((read ?? place).start, (read ?? place).end)
  return read ? { edtf: read.edtf, text: quote, basis: read.basis } : { edtf: null, text: quote, basis: 'none' }
}

/** The amounts that our own reader finds where the model says that some are; null where the quote has not the words. */
function amountsOf({ amounts }: ToldByModel, quoted: Quoted | null, article: ReadableArticle): ClaimForm['amounts'] | null {
  if (!quoted) return []
  const { folded, rules } = article
  const { start, end } = quoted.place
  const places = amounts.map((words) => placeOf(words, folded, quoted.place))
  if (places.includes(null)) return null
  return amountsIn(folded.text.slice(start, end), rules.units)
    .map((found) => ({ ...found, start: start + found.start, end: start + found.end }))
    .filter((found) => places.some((place) => place && overlaps(place, found)))
    .map(({ min, max, approximate, unit, ...place }) => ({ min, max, approximate, unit, ...folded.span(place.start, place.end) }))
}

/** So many words in front of a quote, and at its beginning, say whether it is so: a quote can be cut behind a "not" or a "may". */
const [BEFORE, WITHIN] = [3, 6]

function isMarked(meaning: Modality, { place, sentence }: Quoted, { folded, rules }: ReadableArticle): boolean {
  const tokens = tokensOf(folded)
  const at = tokenFrom(tokens, place.start)
  const from = Math.max(tokenFrom(tokens, sentence.folded.start), at - BEFORE)
  const to = Math.min(tokenFrom(tokens, place.end), at + WITHIN)
  return marksIn(tokens, from, to, rules.modalities, () => false).some((mark) => mark.meaning === meaning)
}

const MAY_BE_NEGATED = new Set(['statement', 'assessment'])
const FEWEST_WORDS = 3

function reasonOf(told: ToldByModel, quoted: Quoted | null, article: ReadableArticle): Rejection | null {
  if (!quoted) return 'quote-not-in-text'
  const { start, end } = quoted.place
  if (wordsOf(article.folded.text.slice(start, end)).length < FEWEST_WORDS) return 'quote-too-short'
  if (told.type === 'commitment' && isMarked('possible', quoted, article)) return 'commitment-only-possible'
  const isDenial = told.status === 'denied' || MAY_BE_NEGATED.has(told.type)
  return !isDenial && isMarked('negated', quoted, article) ? 'negated' : null
}

function participantsOf(
  told: ToldByModel,
  quoted: Quoted | null,
  evidence: Span,
  actors: NamedActors,
  article: ReadableArticle,
): ClaimForm['participants'] {
  const all = told.participants.map(({ entity: name, role }) => {
    const entityId = actors.idOf(name, quoted?.sentence ?? null)
    const entity = actors.entity(entityId)
    const via = entity && quoted ? viaOf(entity, evidence, quoted.sentence, article) : null
    return { entityId, role, ...(via ? { via } : {}) }
  })
  return [...new Map(all.map((each) => [`${each.role} ${each.entityId}`, each])).values()]
}

/** Where a quote that does not stand in the text was said to stand: no stretch is ever made to fit it. */
function missing({ quote, sentence }: ToldByModel, { sentences }: ReadableArticle): Span {
  const { start, end } = sentences[sentence - 1] ?? { start: 0, end: 0 }
  return { quote, start, end }
}

/** What tells claims of one stretch apart: all that is said there, and by whom. Which number a sentence was given is no part of it. */
function saidBy(
  model: string,
  { status, date, amounts, relation, quote }: ToldByModel,
  participants: ClaimForm['participants'],
  quoted: Quoted | null,
): string {
  const who = participants.map(({ entityId, role }) => [entityId, role])
  return JSON.stringify(['model', model, who, status, date, amounts, relation, quoted ? null : quote])
}

/**
 * What a model says that a sentence tells, as a claim of the article; a text where it is not of the form of a claim.
 * @param model The name of the model: who made the claim.
 */
export function claimFromAnswer(
  told: ToldByModel,
  model: string,
  actors: NamedActors,
  article: ReadableArticle,
): Proposed | string {
  const { folded, sentences } = article
  const { text, sourceId, language } = article.article
  const quoted = quotedIn(told.quote, told.sentence, folded, sentences)
  const evidence = quoted ? folded.span(quoted.place.start, quoted.place.end) : missing(told, article)
  const participants = participantsOf(told, quoted, evidence, actors, article)
  const [time, amounts] = [timeOf(told, quoted, article), amountsOf(told, quoted, article)]
  const { type } = told
  const isAssessment = type === 'assessment'
  const id = claimId(textHash(text), type, [evidence], saidBy(model, told, participants, quoted))
  const { node } = ruleOf(type)
  const made = claimSchema.safeParse({
    id,
    type,
    asserts: node && `${node}:${id.slice('claim:'.length)}`,
    label: { [language]: shortened(evidence.quote) },
    participants,
    time: time ?? { edtf: null, text: told.date, basis: 'none' },
    status: isAssessment ? 'unknown' : told.status,
    amounts: amounts ?? [],
    certainty: isAssessment ? 'speculative' : 'asserted',
    evidence: [evidence],
    ...(type === 'relation' && told.relation !== 'none' ? { relation: told.relation } : {}),
    extractor: { name: 'model', version: model, rule: null },
  })
  if (!made.success) return made.error.issues[0]?.message ?? 'is no claim'
  const reason =
    reasonOf(told, quoted, article) ??
    (time === null ? 'date-not-in-text' : null) ??
    (amounts === null ? 'amount-not-in-quote' : null)
  return { claim: { ...made.data, sourceId }, reason }
}
