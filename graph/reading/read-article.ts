import type { Actor } from '../model/actor.ts'
import { claimId, textHash } from '../model/ids.ts'
import type { Span } from '../model/span.ts'
import { actorPhrases, type PhraseRules } from './actor-phrases.ts'
import { Discourse } from './discourse.ts'
import { FoldedText } from './folded-text.ts'
import { type Participant, participantsOf } from './frame-roles.ts'
import { type FrameRules, framesIn } from './frames.ts'
import type { ContentReader } from './furniture.ts'
import { merge, type Told } from './merge.ts'
import { type FoundNamings, type Naming, type NamingRules, namingsIn, personId } from './namings.ts'
import { sentencesOf, type Stretch } from './sentences.ts'
import type { TimeReader } from './times.ts'
import { tokenFrom, tokensOf } from './tokens.ts'

export interface ReadingRules extends NamingRules, PhraseRules, FrameRules {
  readonly content: ContentReader
  readonly times: TimeReader
}

export interface ReadEntity extends Actor {
  readonly mentions: Span[]
}

function contentStretches(text: string, content: ContentReader): Stretch[] {
  const { title, paragraphs } = content(text)
  return [...(title ? [title] : []), ...paragraphs]
}

function sentencesIn(text: string, content: ContentReader): Stretch[] {
  return contentStretches(text, content).flatMap(({ start, end }) =>
    sentencesOf(text.slice(start, end)).map((sentence) => ({ start: start + sentence.start, end: start + sentence.end })),
  )
}

function typeOf(id: string): ReadEntity['type'] {
  return id.startsWith('person:') ? 'person' : id.startsWith('place:') ? 'place' : 'organization'
}

function entitiesOf(folded: FoldedText, { all, persons }: FoundNamings, { lexicon, bodies }: ReadingRules): ReadEntity[] {
  const names = new Map(persons.map(({ name, start, end }) => [personId(name), folded.span(start, end).quote]))
  const found = new Map<string, ReadEntity>()
  for (const { actorId, start, end } of all) {
    const known = lexicon.actors.get(actorId)
    const entity = found.get(actorId) ?? {
      ...(known ?? { id: actorId, type: typeOf(actorId), iso3: null, names: { und: names.get(actorId) ?? folded.span(start, end).quote } }),
      aliases: [],
      mentions: [],
    }
    entity.mentions.push(folded.span(start, end))
    found.set(actorId, entity)
  }
  void bodies
  return [...found.values()]
}

export interface ReadClaim {
  readonly id: string
  readonly type: string
  readonly participants: readonly Participant[]
  readonly status: string
  readonly time: { edtf: string | null; text?: string; basis: string }
  readonly evidence: Span[]
}

function claimOf({ frame, participants }: Told, folded: FoldedText, hash: string): ReadClaim {
  const { trigger } = frame
  const span = folded.span(frame.evidence.start, frame.evidence.end)
  const type = frame.isAssessment || !trigger ? 'assessment' : trigger.trigger.frame
  return {
    id: claimId(hash, type, [span], String(trigger?.at ?? '')),
    type,
    participants,
    status: trigger?.trigger.status ?? 'unknown',
    time: { edtf: null, basis: 'none' },
    evidence: [span],
  }
}

/** Reads an article into entities and claims. */
export function readArticle(text: string, _published: string | null, rules: ReadingRules) {
  const folded = new FoldedText(text)
  const hash = textHash(text)
  const namings = namingsIn(folded, rules)
  const tokens = tokensOf(folded)
  const outer = new Map<number, Naming>(namings.outer.map((naming) => [tokenFrom(tokens, naming.from), naming]))
  const discourse = new Discourse(namings.persons, rules.lexicon.stateOfPlace)
  const title = rules.content(folded.text).title
  const told: Told[] = []
  for (const { start, end } of sentencesIn(folded.text, rules.content)) {
    const [from, to] = [tokenFrom(tokens, start), tokenFrom(tokens, end)]
    if (to <= from) continue
    const phrases = actorPhrases(folded.text, tokens, from, to, outer, rules, discourse)
    for (const frame of framesIn({ text: folded.text, tokens, from, to }, phrases, rules, discourse))
      told.push({ frame, participants: participantsOf(frame, discourse), isTitle: title !== null && end <= title.end })
  }
  return { entities: entitiesOf(folded, namings, rules), claims: merge(told).map((each) => claimOf(each, folded, hash)) }
}
