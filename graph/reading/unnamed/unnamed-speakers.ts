import { actorId } from '../../model/ids.ts'
import { bodyOf } from '../names/actor-ids.ts'
import { type Naming, simple } from '../names/naming.ts'
import { type Offices, titleAt } from '../names/offices.ts'
import type { FoldedText } from '../text/folded-text.ts'
import { tokenFrom, tokensOf } from '../text/tokens.ts'
import { isTrade } from './arabic-own-subject.ts'
import { arabicSpeakerAt } from './arabic-unnamed.ts'
import { englishSpeakerAt } from './english-unnamed.ts'
import type { Search, UnnamedSpeaker, UnnamedWords } from './unnamed.ts'

/** Those of a text who say something and have no name. */

/** Every place where somebody without a name speaks, in order. */
function unnamedSpeakers(folded: FoldedText, named: readonly Naming[], words: UnnamedWords, offices: Offices): UnnamedSpeaker[] {
  const tokens = tokensOf(folded)
  const busy = new Map<number, Naming>()
  for (const naming of named)
    for (let at = tokenFrom(tokens, naming.start); at < tokens.length && tokens[at]!.start < naming.end; at++)
      busy.set(at, naming)
  const search: Search = {
    text: folded.text,
    tokens,
    words,
    namedAt: (at) => busy.get(at),
    isOffice: (at) => titleAt(tokens, at, offices) !== null,
  }
  return tokens.flatMap(({ isArabic }, at) => (isArabic ? arabicSpeakerAt(search, at) : englishSpeakerAt(search, at)) ?? [])
}

/** Of those without a name whom a text has spoken of, who was spoken of last, by each word for them: of `diplomats`, western ones. */
class Spoken {
  readonly #last = new Map<string, string>()

  note(id: string): void {
    const words = bodyOf(id) ?? (/^group:[a-z]/.test(id) ? id.slice('group:'.length) : '')
    // Diplomats may be those western ones of whom was spoken before.
    for (const word of words.split('-')) if (id !== `group:${word}` || !this.#last.has(word)) this.#last.set(word, id)
  }

  /** المصدر, behind مصدر في الوزارة: whoever is called by a word from then on. */
  call(word: string, id: string): void {
    this.#last.set(word, id)
  }

  last(word: string): string | undefined {
    return this.#last.get(word)
  }
}

/**
 * A naming, and by which word it may be of whom the text has spoken; `isDefinite` where it is of nobody else. `called`: by which word
 * somebody may be called from then on who has a name of their own.
 */
interface Candidate {
  readonly naming: Naming
  readonly again: string | null
  readonly isDefinite?: boolean | undefined
  readonly called?: string | null
}

/** A magazine may be called a newspaper further on. */
const MEDIA = /صحيفه|جريده|مجله|قناه|شبكه|وكاله|محطه|اذاعه|تلفزيون/

/** Those without a name who say something; one diplomat, another source are of those of whom the text has spoken. */
export function withSpeakers(folded: FoldedText, named: readonly Naming[], words: UnnamedWords, offices: Offices): Naming[] {
  const candidates: Candidate[] = [
    ...named.map((naming) => ({ naming, again: naming.actorId === 'group:diplomats' ? 'diplomats' : null })),
    ...unnamedSpeakers(folded, named, words, offices).map(({ name, actorId: id, isAgain, isDefinite, isNamed, start, end }) => ({
      naming: simple(id ?? actorId('group', name), 'speaker', { start, end }),
      again: isAgain ? name : null,
      isDefinite,
      called: isNamed ? name : null,
    })),
  ]
  const spoken = new Spoken()
  // Each word is looked for once: a long text has many names, and few words for those without.
  const known = new Map<string, boolean>()
  const isCalled = (word: string) => {
    const like = MEDIA.test(word) ? MEDIA : new RegExp(`(?<!\\p{L})[وفبلك]?(?:ال|لل)?${word}(?!\\p{L})`, 'u')
    const found = known.get(word) ?? named.some(({ from, to }) => like.test(folded.text.slice(from, to)))
    known.set(word, found)
    return found
  }
  // الباحثة, behind مها يحيى: whoever is named and known to no list may be one.
  const persons = named.filter(({ actorId: id }) => /^person:\p{Script=Arabic}/u.test(id))
  const firstPerson = persons.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY)
  const isTheirs = (word: string, { start }: Naming) => isTrade(word) && firstPerson < start
  return candidates
    .sort((a, b) => a.naming.start - b.naming.start)
    .flatMap(({ naming, again, isDefinite, called }) => {
      if (called) {
        spoken.call(called, naming.actorId)
        return []
      }
      const same = again === null ? undefined : spoken.last(again)
      // القاضي, الصحيفة: whoever is called so elsewhere, and somebody without a name where nobody is.
      if (
        isDefinite &&
        same === undefined &&
        (again === null || /^[a-z]/.test(again) || isCalled(again) || isTheirs(again, naming))
      )
        return []
      const id = same ?? naming.actorId
      spoken.note(id)
      return [{ ...naming, actorId: id }]
    })
}
