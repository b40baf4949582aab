import { answers, type MatchWord, matchWord, SURE } from './word-match.ts'
import { joinedWords, type SearchWord, searchWords } from './words.ts'

/** Something that is found by its texts: the names of an actor, the label and the quotes of a claim, a sentence. */
export interface SearchEntry {
  readonly texts: readonly string[]
  /** Words for it that it is not called by here: they answer, and less than a name does. */
  readonly byWords?: readonly string[]
  /** Whether its texts are sentences, in which words that hardly answer stand by chance. */
  readonly isRunning?: boolean
}

/** An entry that answers, and by which of its texts. */
export interface SearchMatch<E> {
  readonly entry: E
  /** From 0 to 1, the same words and no others. */
  readonly score: number
  /** Whether every word that was asked for is answered. */
  readonly isWhole: boolean
  readonly matched: string
}

interface Score {
  readonly score: number
  readonly isWhole: boolean
}

interface Text<E> {
  readonly entry: E
  readonly text: string
  readonly length: number
  readonly worth: number
}

/** What was asked for, one way to take its words: as they are, or two of them as one. */
type Asked = readonly MatchWord[]

const BY_WORD = 0.96
/** Names are short: a sentence is not searched for words that its writer wrote apart. */
const MOST_JOINED = 6
const JOINED = 0.97
/** How much of what was asked for has to be answered where not all of it is. */
const LEAST_SHARE = 0.5

function lengthOf(words: readonly { text: string }[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0)
}

function waysToTake(text: string): Asked[] {
  const words = searchWords(text)
  const joined = words.length > MOST_JOINED ? [] : joinedWords(words)
  const ways = joined.map((pair, at) => [...words.slice(0, at), pair, ...words.slice(at + 2)])
  return [words, ...ways].map((way) => way.map((word) => matchWord(word.text)))
}

/** Finds entries by their words, in any script and with the errors that people make. What is searched is taken in once. */
export class SearchIndex<E extends SearchEntry> {
  readonly #texts: Text<E>[] = []
  /** Every word once, with the texts that have it. */
  readonly #words = new Map<string, { word: MatchWord; texts: Map<number, number> }>()

  constructor(entries: Iterable<E> = []) {
    for (const entry of entries) this.add(entry)
  }

  add(entry: E): void {
    for (const text of entry.texts) this.#addText(entry, text, 1)
    for (const text of entry.byWords ?? []) this.#addText(entry, text, BY_WORD)
  }

  #addText(entry: E, text: string, worth: number): void {
    const words = searchWords(text)
    const at = this.#texts.push({ entry, text, length: lengthOf(words), worth }) - 1
    for (const word of words) this.#put(word, at, 1)
    if (words.length <= MOST_JOINED) for (const word of joinedWords(words)) this.#put(word, at, JOINED)
  }

  #put({ text }: SearchWord, at: number, worth: number): void {
    const known = this.#words.get(text) ?? { word: matchWord(text), texts: new Map() }
    known.texts.set(at, Math.max(worth, known.texts.get(at) ?? 0))
    this.#words.set(text, known)
  }

  /** Of each text that has a word that answers: how well it does, and how long it is. */
  #answering(asked: MatchWord): Map<number, { score: number; length: number }> {
    const found = new Map<number, { score: number; length: number }>()
    for (const { word, texts } of this.#words.values()) {
      const answer = answers(asked, word)
      if (answer === 0) continue
      for (const [at, worth] of texts) {
        if (answer < SURE && this.#texts[at]!.entry.isRunning) continue
        if (answer * worth > (found.get(at)?.score ?? 0)) found.set(at, { score: answer * worth, length: word.text.length })
      }
    }
    return found
  }

  /** How well each text answers: its words by their lengths, less for words that it has besides and for words that it has not. */
  #scores(asked: Asked): Map<number, Score> {
    const whole = lengthOf(asked)
    const sums = new Map<number, { answered: number; score: number; covered: number }>()
    for (const word of asked)
      for (const [at, { score, length }] of this.#answering(word)) {
        const sum = sums.get(at) ?? { answered: 0, score: 0, covered: 0 }
        sum.answered += word.text.length
        sum.score += score * word.text.length
        sum.covered += length
        sums.set(at, sum)
      }
    const scores = new Map<number, Score>()
    for (const [at, { answered, score, covered }] of sums) {
      const { length, worth } = this.#texts[at]!
      const share = answered / whole
      if (share < LEAST_SHARE) continue
      const coverage = Math.min(1, covered / length)
      scores.set(at, { score: (score / answered) * share ** 2 * (0.8 + 0.2 * coverage) * worth, isWhole: share === 1 })
    }
    return scores
  }

  /** Every entry that answers, the best first; of equally good ones the first that was given. */
  find(text: string): SearchMatch<E>[] {
    const best = new Map<E, Score & { at: number }>()
    for (const [number, asked] of waysToTake(text).entries())
      for (const [at, { score, isWhole }] of this.#scores(asked)) {
        const worth = score * (number === 0 ? 1 : JOINED)
        const { entry } = this.#texts[at]!
        if (worth > (best.get(entry)?.score ?? 0)) best.set(entry, { score: worth, isWhole, at })
      }
    return [...best]
      .sort(([, a], [, b]) => b.score - a.score || a.at - b.at)
      .map(([entry, { score, isWhole, at }]) => ({ entry, score, isWhole, matched: this.#texts[at]!.text }))
  }
}

/** Where the words of a text stand that answer what was asked for; two that do together where none does alone. */
export function marksIn(text: string, query: string, isRunning = false): { start: number; end: number }[] {
  const asked = waysToTake(query).flat()
  const least = isRunning ? SURE : Number.MIN_VALUE
  const words = searchWords(text)
  const answering = (of: readonly SearchWord[]) =>
    of.filter((word) => asked.some((each) => answers(each, matchWord(word.text)) >= least))
  const alone = answering(words)
  return (alone.length > 0 ? alone : answering(joinedWords(words))).map(({ start, end }) => ({ start, end }))
}
