import type { FoundPerson } from '../names/found-person.ts'
import { givenNameAt } from '../names/given-names.ts'
import type { MentionedTokens } from '../names/mentioned-tokens.ts'
import { titleAt } from '../names/offices.ts'
import { personId } from '../names/people.ts'
import type { NameRules } from '../names/person-names.ts'
import type { Token } from '../text/tokens.ts'
import { type PersonRules, toName } from './to-name.ts'

/** Arabic names with their titles behind them: `أندريه كوزيريف، وزير الخارجية الروسي`, `محسن الداعري وزير الدفاع اليمني`. */

const COMPOUND = new Set(['عبد', 'بن', 'ابو', 'ال', 'ابن', 'ولد', 'بنت'])
const SON = /^(?:بن|ابن|بنت|ولد)$/
const MOST_WORDS = 5

/** ومعالي. */
function isWithHonorific(text: string, { honorifics }: NameRules): boolean {
  return text.startsWith('و') && honorifics.has(text.slice(1))
}

/** Words of other things than names: no name goes on with them. */
function isNoName({ isArabic, text }: Token, { names }: PersonRules): boolean {
  const isWord = (word: string) => names.stops.has(word) || names.attributes.has(word)
  const isHonorific = names.honorifics.has(text) || isWithHonorific(text, names)
  return !isArabic || isWord(text) || (/^[وف]/.test(text) && isWord(text.slice(1))) || isHonorific
}

interface Run {
  readonly from: number
  readonly words: number
  /** A name begins behind what stands in front: an honorific, a مع. Elsewhere that may be a verb which no lexicon has. */
  readonly isBounded: boolean
}

const SAYS = /^[وف]?(?:قال|اعلن|اكد|صرح|اضاف|اوضح|ذكر|اشار|شدد|كتب|دعا|طالب|وصف|اعتبر|كشف|زعم|حذر|راي|التقي|استقبل|زار|وصل)ت?$/

function isBounding({ text }: Token, names: NameRules): boolean {
  return SAYS.test(text) || text === 'مع' || names.honorifics.has(text) || isWithHonorific(text, names)
}

/** The words in front of a place that may all be of one name. */
function runBefore({ tokens, text, starting }: MentionedTokens, at: number, rules: PersonRules): Run {
  let [from, words] = [at, 0]
  for (let next = at - 1; next >= 0 && words < MOST_WORDS; next--) {
    const token = tokens[next]!
    const isApart = next < at - 1 && text.slice(token.end, tokens[next + 1]!.start) !== ' '
    if (isApart || isNoName(token, rules) || starting.has(next) || titleAt(tokens, next, rules.offices))
      return { from, words, isBounded: !isApart && isBounding(token, rules.names) }
    from = next
    if (!COMPOUND.has(token.text)) words++
  }
  return { from, words, isBounded: false }
}

/** The last words of a run, with the particles between them. */
function lastWords(tokens: readonly Token[], { from }: Run, to: number, count: number): number {
  let [at, words] = [to, 0]
  while (at > from && (words < count || COMPOUND.has(tokens[at - 1]!.text))) if (!COMPOUND.has(tokens[--at]!.text)) words++
  return at
}

/** Where a given name begins in a run: what stands in front of it is none. */
function givenIn({ tokens, text }: MentionedTokens, { from }: Run, to: number, { names }: PersonRules): number | null {
  for (let at = from; at < to - 1; at++)
    if (givenNameAt(tokens, at, text, names.given)?.kind === 'name') {
      const before = tokens[at - 1]?.text ?? ''
      // شكيب بن موسى: whose son he is stands behind his own name.
      return Math.max(from, SON.test(before) ? at - 2 : COMPOUND.has(before) ? at - 1 : at)
    }
  return null
}

/**
 * Where a name of two words or more begins that ends right in front of a place; null where none does.
 * @param isBeside Whether no comma stands behind it: then a given name tells it, or, with a sure title, what stands in front of it.
 */
function nameBefore(reading: MentionedTokens, at: number, rules: PersonRules, isBeside: boolean, isSure: boolean): number | null {
  const { tokens, text } = reading
  const run = runBefore(reading, at, rules)
  const isBehindComma = run.from > 0 && /[،,]/.test(text.slice(tokens[run.from - 1]!.end, tokens[run.from]!.start))
  const isTold = isSure && (run.isBounded || isBehindComma)
  if (isBeside && !isTold && givenIn(reading, run, at, rules) === null) return null
  const from = givenIn(reading, run, at, rules) ?? (run.isBounded ? run.from : lastWords(tokens, run, at, 2))
  return run.words < 2 || /^(?:ال|لل|بال)/.test(tokens[from]!.text) ? null : from
}

/** What stands between a name and the title behind it. */
function gap({ tokens, text }: MentionedTokens, at: number): 'comma' | 'space' | null {
  const last = tokens[at - 1]
  if (!last?.isArabic) return null
  const between = text.slice(last.end, tokens[at]!.start)
  return /^، ?$/.test(between) ? 'comma' : between === ' ' ? 'space' : null
}

/** The title that begins at a place, whose it is and where it ends, if it is of somebody in front of it. */
function titleBehind(reading: MentionedTokens, at: number, rules: PersonRules) {
  const { tokens } = reading
  const title = tokens[at]!.isArabic ? titleAt(tokens, at, rules.offices) : null
  if (!title || title.office.id === 'counterpart') return null
  const { at: behind, of } = toName(reading, at + title.words.length, title.office, rules)
  return { office: title.office, of, phraseEnd: tokens[behind - 1]!.end, isSure: of !== null || title.words.length > 1 }
}

/** A person whose title stands behind the name. */
export function personInFront(
  reading: MentionedTokens,
  at: number,
  before: FoundPerson | undefined,
  rules: PersonRules,
): FoundPerson | null {
  const { tokens, text } = reading
  const between = gap(reading, at)
  const title = between && titleBehind(reading, at, rules)
  if (!title) return null
  const from = nameBefore(reading, at, rules, between === 'space', title.isSure)
  if (from === null) return null
  const skip = givenNameAt(tokens, from, text, rules.names.given)?.skip ?? 0
  const [start, end] = [tokens[from]!.start + skip, tokens[at - 1]!.end]
  if (before && start < before.end) return null
  const name = text.slice(start, end)
  const { office, of, phraseEnd } = title
  return { id: personId(name, rules.people), name, start, end, office, of, phraseStart: start, phraseEnd }
}

/** Somebody who was found already, with the title that stands right behind: `الفريق محمد زكي القائد العام`. */
export function titledBehind(
  reading: MentionedTokens,
  at: number,
  person: FoundPerson | undefined,
  rules: PersonRules,
): FoundPerson | null {
  if (!person || !gap(reading, at) || reading.tokens[at - 1]!.end !== (person.phraseEnd ?? person.end)) return null
  const title = titleBehind(reading, at, rules)
  if (!title || (person.of && title.of && person.of !== title.of)) return null
  const isFirst = person.office === null
  if (!isFirst && person.phraseEnd === undefined) return null
  return { ...person, office: person.office ?? title.office, of: person.of ?? title.of, phraseEnd: title.phraseEnd }
}
