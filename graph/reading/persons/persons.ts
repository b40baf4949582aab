import { firstNotBefore } from '../../model/sorted.ts'
import { isState } from '../names/actor-ids.ts'
import type { FoundPerson } from '../names/found-person.ts'
import type { KnownMention } from '../names/known-mentions.ts'
import { afterMention, type MentionedTokens, mentionedTokens } from '../names/mentioned-tokens.ts'
import { titleAt } from '../names/offices.ts'
import { personId, titledPersonAt } from '../names/people.ts'
import { isIndefinite, nameLength } from '../names/person-names.ts'
import { DAYS_AR } from '../text/day-names.ts'
import type { FoldedText } from '../text/folded-text.ts'
import { isSentenceEnd } from '../text/sentences.ts'
import { nameEnd, type Token, tokenFrom } from '../text/tokens.ts'
import { personInFront, titledBehind } from './names-in-front.ts'
import { isFirstName, type PersonRules, toName } from './to-name.ts'

function isNamed({ starting }: MentionedTokens, at: number): boolean {
  return (starting.get(at)?.form ?? 'demonym') !== 'demonym'
}

/** Allan Wagner: behind a first name, the name of a group of one word is somebody's own. */
function isFamilyName({ tokens, starting }: MentionedTokens, nameAt: number, at: number): boolean {
  const mention = starting.get(at)
  return (
    !tokens[at]!.isArabic && at === nameAt + 1 && mention?.actorId.startsWith('group:') === true && mention.end <= tokens[at]!.end
  )
}

/** A title of one word may be part of a name (أمير); a longer one, or a counterpart, is of the next person. */
function isLongTitle(title: ReturnType<typeof titleAt>): boolean {
  return title !== null && (title.words.length > 1 || title.office.id === 'counterpart')
}

/** One word is a name after a title that says of whom it is, or where it looks like one: الرئيس السيسي, President Biden. */
function isNameAlone({ isArabic, text }: Token, of: string | null): boolean {
  return !isArabic || of !== null || text.startsWith('ال')
}

/** A day behind a name ends it as a comma does. */
const WHEN = new RegExp(`^(?:${DAYS_AR}|امس|اليوم)$`)

/** بحث وزير الدفاع، الفريق أول عبد الرحيم حسين، مع: behind a comma a name is of two words or more and another comma ends it. */
function isEnclosed({ tokens, text }: MentionedTokens, at: number, length: number): boolean {
  const last = tokens[at + length - 1]!
  return length >= 2 && (/^(?:[،.]|\n|$)/.test(text.slice(last.end, last.end + 1)) || WHEN.test(tokens[at + length]?.text ?? ''))
}

/** Past the و or ف in front of a title. */
function titleStart({ start, text }: Token, word: string): number {
  return start + (text !== word && text.endsWith(word) ? text.length - word.length : 0)
}

/** Foreign Ministry spokesman: where the body begins whose officer it is, and the state that it is of. */
function bodyInFront({ tokens, text, ending }: MentionedTokens, at: number): { start: number; state?: string } | null {
  const [first, head] = [tokens[at - 2], tokens[at - 1]]
  const state = [1, 2, 3].map((back) => ending.get(at - back)).find((mention) => mention !== undefined)
  const isBody = /^(?:ministry|department|office|council|committee|agency|army|navy|government|palace)$/.test(head?.text ?? '')
  if (!head || !isBody || head.isArabic || text.slice(head.end, tokens[at]!.start) !== ' ') return null
  if (state && !/[,.;:"]/.test(text.slice(state.end, head.start))) return { start: state.start, state: state.actorId }
  return { start: first && first.letters === 'initial' && text.slice(first.end, head.start) === ' ' ? first.start : head.start }
}

/** The agency's head: where the words begin that say of what somebody is an officer. */
function ownerInFront({ tokens, text }: MentionedTokens, at: number): number | null {
  const [article, owner] = [tokens[at - 2], tokens[at - 1]]
  const isOwner = owner?.letters === 'lower' && owner.text.endsWith("'s") && text.slice(owner.end, tokens[at]!.start) === ' '
  return isOwner && article?.text === 'the' ? article.start : null
}

/** With his Egyptian counterpart, Turkish Foreign Minister: behind a comma, somebody of another state is introduced. */
function isOtherBehind({ tokens, text, starting }: MentionedTokens, at: number, { offices }: PersonRules): boolean {
  const mention = starting.get(at)
  if (mention?.form !== 'demonym' || tokens[at]!.isArabic || !/^, $/.test(text.slice(tokens[at - 1]!.end, tokens[at]!.start)))
    return false
  const behind = tokenFrom(tokens, mention.end - 1) + 1
  return tokens[behind] !== undefined && titleAt(tokens, behind, offices) !== null
}

/** المتحدث، دايلان وايت، إن: between two commas behind a title stand the two words of one name, whatever the second begins with. */
function lengthOf(
  { tokens, text }: MentionedTokens,
  at: number,
  { names }: PersonRules,
  isTaken: (at: number) => boolean,
): number {
  const length = nameLength(tokens, at, text, names, isTaken)
  const [first, second] = [tokens[at]!, tokens[at + 1]]
  const isOne = length === 1 && first.isArabic && second !== undefined && text[first.start - 2] === '،' && !isTaken(at + 1)
  return isOne && /^و\p{L}{3,}$/u.test(second.text) && text[first.end] === ' ' && text[second.end] === '،' ? 2 : length
}

const ACTING = /^(?:acting|interim|former|outgoing|caretaker|late|then|ex)$/

/** Russian Acting President: where the words of a title begin. */
function titleFrom({ tokens, text }: MentionedTokens, at: number): number {
  const before = tokens[at - 1]
  const isActing = before !== undefined && ACTING.test(before.text) && /^[ -]$/.test(text.slice(before.end, tokens[at]!.start))
  return isActing ? at - 1 : at
}

function personAt(reading: MentionedTokens, at: number, rules: PersonRules): FoundPerson | null {
  const { tokens, text } = reading
  const title = titleAt(tokens, at, rules.offices)
  if (!title || isOtherBehind(reading, at + title.words.length, rules)) return null
  const { at: nameAt, of } = toName(reading, at + title.words.length, title.office, rules)
  const last = tokens[nameAt - 1]
  const first = tokens[nameAt]
  if (!first || !last || !/^(?:[ ,،]{1,2}| "|\) )$/.test(text.slice(last.end, first.start))) return null
  const isTaken = (next: number) =>
    (isNamed(reading, next) && !isFamilyName(reading, nameAt, next) && !(next === nameAt && isFirstName(reading, next))) ||
    isLongTitle(titleAt(tokens, next, rules.offices))
  const known = titledPersonAt(tokens, nameAt, text, rules.people)
  const length = known?.words.length ?? lengthOf(reading, nameAt, rules, isTaken)
  if (length === 0 || (length === 1 && !known && !isNameAlone(first, of))) return null
  // زيارة الرئيس الأمريكي "الفريدة": one word in quotation marks is said of something.
  if (length === 1 && !known && text[first.start - 1] === '"') return null
  if (text[last.end] === '،' && !known && !isEnclosed(reading, nameAt, length)) return null
  const end = nameEnd(tokens[nameAt + length - 1]!)
  const from = titleFrom(reading, at)
  const beside = tokens[at]!.isArabic ? undefined : reading.ending.get(from)
  const isBeside = beside && /^(?:'s|\.)? $/.test(text.slice(beside.end, tokens[from]!.start))
  const before = isBeside && !isSentenceEnd(text, beside.end, tokens[from]!.start) ? beside : undefined
  const name = text.slice(first.start, end)
  const body = before ? null : bodyInFront(reading, at)
  return {
    id: personId(name, rules.people),
    name,
    start: first.start,
    end,
    office: title.office,
    of: of ?? before?.actorId ?? body?.state ?? known?.of ?? null,
    phraseStart:
      before?.start ??
      body?.start ??
      ownerInFront(reading, at) ??
      (from < at ? tokens[from]!.start : titleStart(tokens[at]!, title.words[0]!)),
  }
}

/** سعادة مطر الظاهري: by what one is addressed, without an article. */
const EXCELLENCY = /^(?:سعاده|معالي|سمو|فخامه|جلاله|سياده|سماحه|فضيله|حضره|مولانا)$/

/** زهرة كوبية: behind a name an adjective without an article is the family's, whatever it means. */
function isSurname({ tokens, starting }: MentionedTokens, at: number, first: number): boolean {
  return at > first && starting.get(at)?.form === 'demonym' && !tokens[at]!.text.startsWith('ال')
}

/** A general, a sheikh, a king: who is addressed by a rank and named by two words or more. */
function ranked(reading: MentionedTokens, at: number, { names, people }: PersonRules): FoundPerson | null {
  const { tokens, text } = reading
  const { isArabic, text: whole } = tokens[at]!
  const word = names.honorifics.has(whole) ? whole : whole.replace(/^[ول](?=\p{L}{4})/u, '')
  if (!isArabic || !names.honorifics.has(word) || !(word.startsWith('ال') || EXCELLENCY.test(word))) return null
  let from = at + 1
  while (names.honorifics.has(tokens[from]?.text ?? '')) from++
  // الجنرال الصربي دراغان ماركوفيتش.
  const state = reading.starting.get(from)
  const isOf = state?.form === 'demonym' && isState(state.actorId) && /^ال/.test(tokens[from]!.text)
  if (isOf) from = afterMention(reading, state)
  // الخبير المستقل, المحلل السياسي: of what kind they are.
  const kind = tokens[from]?.text ?? ''
  if (names.attributes.has(kind) || /^ال\p{L}{2,}يه?$/u.test(kind)) from++
  const first = tokens[from]
  if (!first || text.slice(tokens[from - 1]!.end, first.start) !== ' ' || first.text.startsWith('ال')) return null
  const length = nameLength(tokens, from, text, names, (next) => reading.starting.has(next) && !isSurname(reading, next, from))
  if (length < 2) return null
  const end = tokens[from + length - 1]!.end
  const name = text.slice(first.start, end)
  const phraseStart = titleStart(tokens[at]!, word)
  return { id: personId(name, people), name, start: first.start, end, office: null, of: isOf ? state.actorId : null, phraseStart }
}

const ADDRESS =
  /^(?:mr|mrs|ms|messrs|dr|general|gen|colonel|col|sheikh|lord|sir|admiral|lieutenant-general|major-general|marshal|ayatollah|prince|princess|herr|madame|monsieur|senor|brigadier)$/

/** Mr Speaker, General Electric. */
const NO_NAME =
  /^(?:speaker|president|chairman|chairwoman|secretary|electric|motors|assembly|staff|council|dynamics|command|security|mayor|chancellor|prosecutor|directorate|secretariat|election|elections|strike|attorney)$/

/** Mr Hu, General Suharto: by one name alone, whom English addresses. */
function addressed(reading: MentionedTokens, at: number, { names, people }: PersonRules): FoundPerson | null {
  const { tokens, text, starting } = reading
  const [word, first] = [tokens[at]!, tokens[at + 1]]
  if (word.isArabic || word.letters === 'lower' || !ADDRESS.test(word.text) || starting.has(at)) return null
  // Lebanon's General Security; in Sheikh Jarrah.
  const before = tokens[at - 1]?.text ?? ''
  if (
    (before.endsWith("'s") && word.text === 'general') ||
    (word.text === 'sheikh' && /^(?:in|near|from|at|of|to)$/.test(before))
  )
    return null
  if (!first || NO_NAME.test(first.text) || !/^\.? $/.test(text.slice(word.end, first.start)) || first.letters !== 'initial')
    return null
  const length = nameLength(tokens, at + 1, text, names, (next) => starting.has(next))
  // Names of more words are told by their capitals.
  if (length !== 1) return null
  const end = nameEnd(tokens[at + 1]!)
  const name = text.slice(first.start, end)
  return { id: personId(name, people), name, start: first.start, end, office: null, of: null, phraseStart: word.start }
}

/** Whoever is named with a و right behind somebody, by two words: إمام علي رحمن وصادير جباروف. */
function namedWith(reading: MentionedTokens, { end }: FoundPerson, { names, offices, people }: PersonRules): FoundPerson | null {
  const { tokens, text } = reading
  const at = tokenFrom(tokens, end - 1) + 1
  const [first, second] = [tokens[at], tokens[at + 1]]
  const word = first?.text.slice(1) ?? ''
  const isNext = first?.isArabic && first.text.startsWith('و') && word.length > 2 && text.slice(end, first.start) === ' '
  const isWord = names.stops.has(word) || names.heads.has(word) || names.honorifics.has(word) || word.startsWith('ال')
  // وزيرا جديدا: what somebody is made.
  if (
    !isNext ||
    isWord ||
    isIndefinite(tokens, at) ||
    reading.starting.has(at) ||
    !second ||
    second.text.startsWith('ال') ||
    titleAt(tokens, at, offices)
  )
    return null
  const length = nameLength(tokens, at + 1, text, names, (next) => reading.starting.has(next))
  if (length === 0 || text.slice(first!.end, second.start) !== ' ') return null
  const [start, to] = [first!.start + 1, tokens[at + length]!.end]
  const name = text.slice(start, to)
  return { id: personId(name, people), name, start, end: to, office: null, of: null, phraseStart: start }
}

const OF_STATES =
  /^(?:president|vice-president|prime-minister|king|queen|emir|sultan|crown-prince|chancellor|.*-minister|chief-of-staff)$/

/** Whose office it is where the title does not say it: President Lukashenko of Belarus; else the state that was named last before. */
function withState(person: FoundPerson, reading: MentionedTokens, mentions: readonly KnownMention[]): FoundPerson {
  if (person.of || !OF_STATES.test(person.office?.id ?? '')) return person
  const { tokens, text, starting } = reading
  const behind = tokenFrom(tokens, person.end - 1) + 1
  const own =
    tokens[behind]?.text === 'of' && text.slice(person.end, tokens[behind]!.start) === ' '
      ? starting.get(tokens[behind + 1]?.text === 'the' ? behind + 2 : behind + 1)
      : null
  const count = firstNotBefore(mentions.length, (at) => mentions[at]!.start < person.phraseStart)
  const [other, nearest] = [mentions[count - 2], mentions[count - 1]]
  // Of two that are named together, either may be meant.
  if (!own && other && nearest && other.actorId !== nearest.actorId && nearest.start - other.end < 8) return person
  // Of several states of one sentence, the one that acts is named first.
  const from = Math.max(text.lastIndexOf('. ', person.phraseStart), text.lastIndexOf('\n', person.phraseStart))
  const inSentence = mentions.slice(0, count).find(({ start }) => start > from)
  const last = own ?? inSentence ?? nearest
  const state = last?.state ?? last?.actorId
  if (!state?.startsWith('state:')) return person
  return { ...person, of: state, ...(own ? { phraseEnd: own.end } : {}) }
}

/** Whoever is named together with somebody else is most often of another state. */
function isBeside({ phraseStart }: FoundPerson, other: FoundPerson | undefined, text: string): boolean {
  return (
    other !== undefined &&
    other.end <= phraseStart &&
    /^(?: and (?:the )?|,? ?و?)$/.test(text.slice(other.phraseEnd ?? other.end, phraseStart))
  )
}

/** Every person of a text who is introduced by an office, in order. */
export function personsIn(folded: FoldedText, mentions: readonly KnownMention[], rules: PersonRules): FoundPerson[] {
  const reading = mentionedTokens(folded, mentions)
  const found: FoundPerson[] = []
  for (let at = 0; at < reading.tokens.length; at++) {
    // A word within a name may be a title elsewhere: أمير in حسين أمير عبد اللهيان.
    if (reading.tokens[at]!.start < (found.at(-1)?.end ?? 0)) continue
    const person =
      personAt(reading, at, rules) ??
      personInFront(reading, at, found.at(-1), rules) ??
      ranked(reading, at, rules) ??
      addressed(reading, at, rules)
    const titled = person ? null : titledBehind(reading, at, found.at(-1), rules)
    if (titled) found[found.length - 1] = titled
    for (let next = person; next; next = namedWith(reading, next, rules)) found.push(next)
  }
  const states = mentions.filter(({ actorId, state }) => (state ?? actorId).startsWith('state:'))
  return found.map((person, at) => (isBeside(person, found[at - 1], reading.text) ? person : withState(person, reading, states)))
}
