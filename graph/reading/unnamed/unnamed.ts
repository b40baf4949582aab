import { isState } from '../names/actor-ids.ts'
import type { Callings } from '../names/callings.ts'
import type { Naming } from '../names/naming.ts'
import type { Stretch } from '../text/sentences.ts'
import type { Token } from '../text/tokens.ts'

/** Who speaks and has no name: what is looked for, by which words, and what is found. */

/** Those words in a text, and what they say of whoever speaks: `senior arab banker`, `diplomats`. */
export interface UnnamedSpeaker extends Stretch {
  /** What they are, in the plural where the lexicon knows it. */
  readonly name: string
  /** Whose officials they are, where they are somebody's. */
  readonly actorId?: string
  /** Whether they may be those of whom the text has spoken: one diplomat, another source. */
  readonly isAgain: boolean
  /** Whether nobody else can be meant: the source, المصدر. */
  readonly isDefinite?: boolean
  /** Whether somebody's own words say it, who may be called so from then on: مصدر في الوزارة is the ministry, and so is المصدر. */
  readonly isNamed?: boolean
}

/** The words of the lexicon for those without a name. */
export interface UnnamedWords {
  /** What they are, one of them and several, with what they are called by: diplomat, diplomats. */
  readonly heads: ReadonlyMap<string, string>
  /** From where, of more than one state: european, arab. */
  readonly regions: ReadonlySet<string>
  /** Arabic adjectives for what they are, with what they are called by: أمني is `security`. */
  readonly qualities: ReadonlyMap<string, string>
  /** The Arabic words for what a body is: لجنة, شركة. */
  readonly bodies: ReadonlySet<string>
  readonly callings: Callings
}

/** A text in which they are looked for. */
export interface Search {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly words: UnnamedWords
  /** What a word names already. */
  readonly namedAt: (at: number) => Naming | undefined
  /** Whether what an office is called begins at a word. */
  readonly isOffice: (at: number) => boolean
}

/** Whether nothing but a space stands between a word and the one in front of it. */
export function isSpaced({ text, tokens }: Pick<Search, 'text' | 'tokens'>, at: number): boolean {
  const [before, word] = [tokens[at - 1], tokens[at]]
  return before !== undefined && word !== undefined && text.slice(before.end, word.start) === ' '
}

/** Whether an adjective says of which state somebody is: an Israeli analyst. */
export function isOfState(naming: Naming | undefined): naming is Naming {
  return naming?.via === 'demonym' && isState(naming.actorId)
}

/** `isr` of `state:ISR`: what those of a state are called by in an id. */
export function stateWord({ actorId }: Naming): string {
  return actorId.slice('state:'.length).toLowerCase()
}
