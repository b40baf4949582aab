import type { ActorPhrase } from '../actors/actor-phrase.ts'
import type { Token } from '../text/tokens.ts'
import { BE, pastOfRegular } from '../text/verb-forms.ts'
import { canAct, type SentenceWords } from './parsed.ts'
import type { FoundTrigger } from './trigger.ts'
import { type Triggers, verbAt } from './triggers.ts'

/** What somebody is doing, has been doing: is deploying is a form of what the lexicon has as deployed. */

/** What may stand between who acts, the form of to be, and the verb. */
const BETWEEN = /^(?:has|have|had|also|now|still|already|currently|reportedly|again|not|even|both)$|ly$/

const IRREGULAR: Readonly<Record<string, string>> = {
  beating: 'beat',
  beginning: 'begun',
  breaking: 'broke',
  bringing: 'brought',
  building: 'built',
  buying: 'bought',
  cutting: 'cut',
  drawing: 'drew',
  fighting: 'fought',
  fleeing: 'fled',
  freezing: 'froze',
  giving: 'gave',
  holding: 'held',
  leaving: 'left',
  lending: 'lent',
  losing: 'lost',
  overthrowing: 'overthrew',
  putting: 'put',
  quitting: 'quit',
  selling: 'sold',
  sending: 'sent',
  setting: 'set',
  shooting: 'shot',
  shutting: 'shut',
  sinking: 'sank',
  speaking: 'spoke',
  striking: 'struck',
  sweeping: 'swept',
  taking: 'took',
  winning: 'won',
  withdrawing: 'withdrew',
  writing: 'wrote',
}

/** The word behind somebody that says what they are doing: is still deploying. Null where none does. */
function progressiveBehind(tokens: readonly Token[], after: number): number | null {
  let at = after
  let isBe = false
  for (; at < after + 4 && tokens[at]; at++) {
    const { text } = tokens[at]!
    if (BE.test(text)) isBe = true
    else if (!BETWEEN.test(text)) break
  }
  const word = tokens[at]
  return isBe && word?.letters === 'lower' && /\p{L}{3}ing$/u.test(word.text) ? at : null
}

/** The past of a verb whose progressive a word is: deployed of deploying, expelled of expelling. */
function pastOf(text: string): string {
  return IRREGULAR[text] ?? `${text.slice(0, -3)}ed`
}

/** The past of a verb with an s: violated of violates, banned of bans, sent of sends. Null where a word is no such verb. */
function pastOfThird(text: string): string | null {
  if (!/[^s]s$/.test(text)) return null
  const base = text.slice(0, -1)
  return IRREGULAR[`${base.replace(/e$/, '')}ing`] ?? pastOfRegular(base)
}

/** US sanctions on, US sanctions: no verb has these behind it, or nothing. */
const NO_OBJECT =
  /^(?:on|in|of|against|at|for|and|or|to|from|with|by|over|into|near|have|has|had|are|were|is|was|will|would|could|may|that|which|who|remain|said)$/

/** The verb with an s behind somebody, in front of whom or what it is done to. Null where none stands there. */
function doesBehind(text: string, tokens: readonly Token[], after: number): number | null {
  let at = after
  while (at < after + 2 && tokens[at] && BETWEEN.test(tokens[at]!.text)) at++
  const [word, next] = [tokens[at], tokens[at + 1]]
  if (word?.letters !== 'lower' || !next || text.slice(word.end, next.start) !== ' ') return null
  return NO_OBJECT.test(next.text) ? null : at
}

/** What somebody of a sentence is doing, by verbs that the lexicon has in the past. */
export function doingIn(
  { text, tokens, to }: SentenceWords,
  phrases: readonly ActorPhrase[],
  triggers: Triggers,
): FoundTrigger[] {
  return phrases.flatMap((phrase) => {
    const at = canAct(phrase) && phrase.via !== 'demonym' ? progressiveBehind(tokens, phrase.after) : null
    if (at !== null && at < to) return verbAt(tokens, at, pastOf(tokens[at]!.text), triggers) ?? []
    const does = canAct(phrase) && phrase.via === 'name' ? doesBehind(text, tokens, phrase.after) : null
    if (does === null || does >= to) return []
    const past = pastOfThird(tokens[does]!.text)
    const verb = past === null ? null : verbAt(tokens, does, past, triggers)
    // Iran funds Hezbollah; Iran arms are a thing.
    const isOfSomebody = tokens[does + 1]?.letters !== 'lower'
    const frame = verb?.trigger.frame
    return verb && (frame === 'event' || frame === 'sanction' || (frame === 'aid' && isOfSomebody)) ? verb : []
  })
}
