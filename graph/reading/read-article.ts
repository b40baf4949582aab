import type { Actor } from '../model/actor.ts'
import type { Claim } from '../model/claim.ts'
import { textHash } from '../model/ids.ts'
import type { Span } from '../model/span.ts'
import { actorPhrases, type PhraseRules } from './actor-phrases.ts'
import type { Units } from './amounts.ts'
import { anchorOf } from './anchor.ts'
import { claimOf } from './claim-of.ts'
import { Discourse } from './discourse.ts'
import { FoldedText } from './folded-text.ts'
import { participantsOf } from './frame-roles.ts'
import { type FrameRules, framesIn } from './frames.ts'
import type { ContentReader } from './furniture.ts'
import { merge, type Told } from './merge.ts'
import { type FoundNamings, type Naming, type NamingRules, namingsIn, personId } from './namings.ts'
import { type Stretch, sentencesOf } from './sentences.ts'
import type { TimeReader } from './times.ts'
import { tokenFrom, tokensOf } from './tokens.ts'

export interface ReadingRules extends NamingRules, PhraseRules, FrameRules {
  readonly content: ContentReader
  readonly times: TimeReader
  readonly units: Units
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
      ...(known ?? {
        id: actorId,
        type: typeOf(actorId),
        iso3: null,
        names: { und: names.get(actorId) ?? folded.span(start, end).quote },
      }),
      aliases: [],
      mentions: [],
    }
    entity.mentions.push(folded.span(start, end))
    found.set(actorId, entity)
  }
  void bodies
  return [...found.values()]
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
  readonly entities: readonly ReadEntity[]
  readonly claims: readonly Claim[]
}

/** Everything that the sentences of a text tell, in order. */
function toldIn(folded: FoldedText, namings: FoundNamings, rules: ReadingRules): Told[] {
  const tokens = tokensOf(folded)
  const outer = new Map<number, Naming>(namings.outer.map((naming) => [tokenFrom(tokens, naming.from), naming]))
  const discourse = new Discourse(namings.persons, rules.lexicon.stateOfPlace)
  const title = rules.content(folded.text).title
  return sentencesIn(folded.text, rules.content).flatMap(({ start, end }) => {
    const [from, to] = [tokenFrom(tokens, start), tokenFrom(tokens, end)]
    if (to <= from) return []
    const phrases = actorPhrases(folded.text, tokens, from, to, outer, rules, discourse)
    const frames = framesIn({ text: folded.text, tokens, from, to }, phrases, rules, discourse)
    const isTitle = title !== null && end <= title.end
    return frames.map((frame) => ({ frame, participants: participantsOf(frame, discourse), isTitle }))
  })
}

/** Reads an article into the actors that it names and the claims that it makes. Pure: the same text gives the same reading. */
export function readArticle({ text, sourceId, language, published }: Article, rules: ReadingRules): ArticleReading {
  const folded = new FoldedText(text)
  const namings = namingsIn(folded, rules)
  const context = {
    folded,
    sha256: textHash(text),
    sourceId,
    language,
    published,
    times: rules.times(folded.text, anchorOf(published)),
    units: rules.units,
  }
  const claims = merge(toldIn(folded, namings, rules)).map((told) => claimOf(told, context))
  return { entities: entitiesOf(folded, namings, rules), claims: [...new Map(claims.map((claim) => [claim.id, claim])).values()] }
}
