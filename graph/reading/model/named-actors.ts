import { actorId } from '../../model/ids.ts'
import type { Span } from '../../model/span.ts'
import type { ReadEntity } from '../claims/entities.ts'
import { namingsIn } from '../namings.ts'
import { FoldedText } from '../text/folded-text.ts'
import { byFirstWord, foldedWords, longestAt, type Phrase } from '../text/phrases.ts'
import type { Stretch } from '../text/sentences.ts'
import { nameEnd, tokenFrom, tokensOf } from '../text/tokens.ts'
import type { NamedByModel } from './answer-form.ts'
import type { NumberedSentence, ReadableArticle } from './readable-article.ts'

interface NamePhrase extends Phrase {
  readonly key: string
}

/** What of a name is looked for: its words, folded, without the article of English. */
function keyOf(name: string): string {
  return foldedWords(name)
    .join(' ')
    .replace(/^the (?=.)/, '')
}

/** The words of a name, alone and as a possessor. */
function phrasesOf(key: string): NamePhrase[] {
  return key === '' ? [] : [key, `${key}'s`].map((text) => ({ key, words: text.split(' ') }))
}

/** Every place where an article has one of some names, by the key of the name. Places are of the folded text. */
function placesOf(keys: ReadonlySet<string>, folded: FoldedText): Map<string, Stretch[]> {
  const phrases = byFirstWord([...keys].flatMap(phrasesOf))
  const tokens = tokensOf(folded)
  const places = new Map<string, Stretch[]>([...keys].map((key) => [key, []]))
  for (let at = 0; at < tokens.length; at++) {
    const found = longestAt(tokens, at, phrases)
    if (!found) continue
    const end = nameEnd(tokens[at + found.words.length - 1]!)
    places.get(found.key)!.push({ start: tokens[at]!.start + found.skip, end })
  }
  return places
}

function keyAt(start: number, end: number): string {
  return `${start} ${end}`
}

/** The places of the words of a name. */
function partsOf(folded: FoldedText, start: number, end: number): string[] {
  const tokens = tokensOf(folded)
  const parts: string[] = []
  for (let at = tokenFrom(tokens, start); at < tokens.length && tokens[at]!.start < end; at++)
    parts.push(keyAt(Math.max(start, tokens[at]!.start), nameEnd(tokens[at]!)))
  return parts
}

/** Nobody is made a state by a model's word: what no list of states has is a place. */
function kindOf({ type }: NamedByModel) {
  return type === 'state' ? ('place' as const) : type
}

/**
 * Who is meant by the names in a model's answer: by our own reading of the article and of the name; else somebody new, if the
 * article has the name.
 */
export class NamedActors {
  readonly #article: ReadableArticle
  readonly #named: ReadonlyMap<string, NamedByModel>
  readonly #places: ReadonlyMap<string, readonly Stretch[]>
  readonly #byName = new Map<string, string | null>()
  readonly #idAt = new Map<string, string>()
  readonly #anywhere = new Map<string, string | null>()
  readonly #added = new Map<string, ReadEntity>()

  constructor(article: ReadableArticle, named: readonly NamedByModel[]) {
    this.#article = article
    this.#named = new Map(named.map((each) => [each.name, each]))
    this.#places = placesOf(new Set(named.map(({ name }) => keyOf(name))), article.folded)
    for (const { actorId, via, start, end } of article.namings.all) {
      // A word of a person's name is that person's.
      if (via === 'person') for (const part of partsOf(article.folded, start, end)) this.#idAt.set(part, actorId)
    }
    for (const { actorId, start, end } of article.namings.all) this.#idAt.set(keyAt(start, end), actorId)
  }

  /** Everyone whom the article names and our own reading does not know, with every place. */
  get added(): ReadonlyMap<string, ReadEntity> {
    return this.#added
  }

  entity(id: string): ReadEntity | undefined {
    return this.#article.entities.get(id) ?? this.#added.get(id)
  }

  /** Whom a name means in a sentence. One that nobody in the article has gets an id that stands for nobody. */
  idOf(name: string, sentence: NumberedSentence | null): string {
    return this.#readAs(name) ?? this.#foundAs(name, sentence) ?? this.#new(name)
  }

  /** Whom the name alone means to our own reading, where the article names them too: Russia in an Arabic text, a title with a name. */
  #readAs(name: string): string | null {
    const known = this.#byName.get(name)
    if (known !== undefined) return known
    const folded = new FoldedText(name)
    const { outer } = namingsIn(folded, this.#article.rules)
    const [only] = outer
    const isAll = only?.from === 0 && only.to === folded.text.length
    const id = isAll && this.#article.entities.has(only.actorId) ? only.actorId : null
    this.#byName.set(name, id)
    return id
  }

  /** Whom the article means where it has the name: in this sentence, or anywhere. A family name is of its person. */
  #foundAs(name: string, sentence: NumberedSentence | null): string | null {
    const places = this.#places.get(keyOf(name)) ?? []
    const here = places.filter(({ start, end }) => sentence && start >= sentence.folded.start && end <= sentence.folded.end)
    return this.#firstOf(here) ?? this.#firstAnywhere(name, places)
  }

  #firstOf(places: readonly Stretch[]): string | null {
    for (const { start, end } of places) {
      const id = this.#idAt.get(keyAt(start, end))
      if (id !== undefined) return id
    }
    return null
  }

  #firstAnywhere(name: string, places: readonly Stretch[]): string | null {
    const known = this.#anywhere.get(name)
    if (known !== undefined) return known
    const first = this.#firstOf(places)
    this.#anywhere.set(name, first)
    return first
  }

  #new(name: string): string {
    const { folded, article } = this.#article
    const named = this.#named.get(name)
    const places = this.#places.get(keyOf(name)) ?? []
    const kind = named ? kindOf(named) : 'organization'
    const id = actorId(kind, keyOf(name) || '-')
    if (places.length === 0 || this.entity(id)) return id
    const mentions: Span[] = places.map(({ start, end }) => folded.span(start, end))
    const names = { [article.language]: mentions[0]!.quote }
    this.#added.set(id, { id, type: kind, iso3: null, names, aliases: [], mentions })
    return id
  }
}
