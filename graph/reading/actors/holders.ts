import { isState } from '../names/actor-ids.ts'
import type { Naming } from '../names/naming.ts'
import { titleAt } from '../names/offices.ts'
import { type Token, tokenFrom } from '../text/tokens.ts'
import type { ActorPhrase } from './actor-phrase.ts'
import { phraseOf, type Speech } from './phrase-of.ts'

/** Whoever is called by an office, or by the word for a body, and was named before. */

/** The U.S. president: whoever the text knows by that title, else the state, with the words of the title. */
export function officerOf(
  speech: Speech,
  state: string,
  title: NonNullable<ReturnType<typeof titleAt>>,
  at: number,
  after: number,
  start: number,
): ActorPhrase {
  const { tokens, discourse } = speech
  const holder = title.office.id === 'counterpart' ? null : discourse.holders.holderOf(title.office.id, state)
  const place = { start, end: tokens[after - 1]!.end }
  return phraseOf(speech, [holder ?? state], holder ? 'epithet' : 'body', at, after, place)
}

/** Behind these, or behind no word at all, officials are those who were named before. */
const SUCH = /^(?:the|one|these)$/

/** Officials said, one official added: those who were named before. */
function officialsAt(speech: Speech, at: number): ActorPhrase | null {
  const { text, tokens, discourse } = speech
  const [before, word] = [tokens[at - 1], tokens[at]!]
  if (!/^officials?$/.test(word.text)) return null
  const isFirst = !before || text.slice(before.end, word.start) !== ' '
  const id = isFirst || SUCH.test(before.text) ? discourse.officials : null
  return id ? phraseOf(speech, [id], 'epithet', at, at + 1, word) : null
}

/** المسؤول الروسي, الدبلوماسي الأمريكي: whoever of a state was spoken of last. */
function officialAt(speech: Speech, at: number): ActorPhrase | null {
  const { tokens, outer, discourse } = speech
  if (!tokens[at]!.isArabic) return officialsAt(speech, at)
  const state = /^[وفبل]?ال(?:مسوول|دبلوماسي)$/.test(tokens[at]!.text) ? outer.get(at + 1) : undefined
  if (state?.via !== 'demonym' || !isState(state.actorId)) return null
  const id = discourse.officialOf(state.actorId)
  const after = tokenFrom(tokens, state.end - 1) + 1
  return id ? phraseOf(speech, [id], 'epithet', at, after, { start: tokens[at]!.start, end: state.end }) : null
}

/** The president of Chile: of which state somebody without a name is an officer. */
function stateBehindOf({ tokens, outer }: Speech, behind: number): Naming | null {
  if (tokens[behind]?.text !== 'of') return null
  const state = outer.get(tokens[behind + 1]?.text === 'the' ? behind + 2 : behind + 1)
  return state && state.via !== 'demonym' && isState(state.actorId) ? state : null
}

/** A title without a name: the person whom the text knows by it. */
export function holderAt(speech: Speech, at: number, last: ActorPhrase | undefined): ActorPhrase | null {
  const { tokens, outer, rules, discourse } = speech
  const official = officialAt(speech, at)
  if (official) return official
  const title = titleAt(tokens, at, rules.offices)
  if (!title || title.office.id === 'counterpart') return null
  // Egypt's president is nobody else's.
  if (!tokens[at]!.isArabic && last?.after === at && isState(last.ids[0]!)) {
    const own = discourse.holders.holderOf(title.office.id, last.ids[0]!)
    const place = { start: tokens[at]!.start, end: tokens[at + title.words.length - 1]!.end }
    return own ? phraseOf(speech, [own], 'epithet', at, at + title.words.length, place) : null
  }
  const behind = at + title.words.length
  const of = stateBehindOf(speech, behind)
  if (of) return officerOf(speech, of.actorId, title, at, tokenFrom(tokens, of.to - 1) + 1, tokens[at]!.start)
  const next = [1, 2, 3, 4].map((step) => outer.get(at + step)).find((each) => each !== undefined)
  // اتهم الوزير تشيلي: behind a title with its article a state is somebody else; رئيس تشيلي is its own.
  const isWhose = !/^[وفبلك]?ال/.test(tokens[behind - 1]!.text) || next?.via === 'demonym' || !tokens[at]!.isArabic
  const state = next && isWhose && tokenFrom(tokens, next.start) === behind && isState(next.actorId) ? next : null
  const id = discourse.holders.holderOf(title.office.id, state?.actorId ?? null)
  const after = state ? tokenFrom(tokens, state.end - 1) + 1 : behind
  const end = state?.end ?? tokens[behind - 1]!.end
  return id ? phraseOf(speech, [id], 'epithet', at, after, { start: tokens[at]!.start, end }) : null
}

/** The Center said: a word with a capital is all that the body is called here. The Council of Ministers is another. */
function isWholeName(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at]!, tokens[at + 1]]
  return word.letters === 'lower' || !next || (next.letters === 'lower' && next.text !== 'of') || next.start - word.end !== 1
}

/** The court, الوكالة: whoever was named last by a name with that word in it. */
export function calledAt(speech: Speech, at: number): ActorPhrase | null {
  const { tokens, rules, discourse } = speech
  const word = tokens[at]!
  const bare = word.isArabic ? /^[وف]?[بكل]?ال(\p{L}{3,})$|^[وف]?لل(\p{L}{3,})$/u.exec(word.text) : null
  const head = word.isArabic
    ? (bare?.[1] ?? bare?.[2])
    : tokens[at - 1]?.text === 'the' && isWholeName(tokens, at)
      ? word.text
      : null
  if (!head || rules.heads.get(head) !== 'organization') return null
  const id = discourse.called(head)
  if (id === null) return null
  const start = word.isArabic ? word.end - head.length - 2 : word.start
  return phraseOf(speech, [id], 'epithet', at, at + 1, { start, end: word.end })
}
