import type { ClaimType } from '../model/claim-types.ts'
import { ACCORDING, type ActorPhrase } from './actors/actor-phrase.ts'
import { actorPhrases } from './actors/actor-phrases.ts'
import { speakerInFront } from './actors/colon-speakers.ts'
import { Discourse } from './actors/discourse.ts'
import type { PhraseRules } from './actors/phrase-of.ts'
import { type Frame, kindOf } from './frames/frame.ts'
import { unasked } from './frames/questions.ts'
import { behindMark, quotationAt, quotationOf, quotationsIn, saidBy, speakerOf } from './frames/quotations.ts'
import { framesIn } from './frames.ts'
import { isPerson } from './names/actor-ids.ts'
import type { Lexicon } from './names/lexicon.ts'
import type { FoundNamings, Naming } from './names/naming.ts'
import type { FrameRules } from './parse.ts'
import { participantsOf } from './roles/frame-roles.ts'
import type { Participant } from './roles/roles.ts'
import type { Told } from './settled/merge.ts'
import type { FoldedText } from './text/folded-text.ts'
import type { Content } from './text/furniture.ts'
import { foldedWords } from './text/phrases.ts'
import type { Stretch } from './text/sentences.ts'
import { type Token, tokenFrom, tokensOf } from './text/tokens.ts'

const GIVING = new Set<ClaimType>(['aid', 'commitment', 'event'])
const DEEDS = new Set<ClaimType>(['event', 'sanction', 'conflict'])

/** What is dated by its year is told of for the background: the move, the strike is another. */
const YEAR = /\b(?:19|20)\d\d\b/

/** What one says of another makes less of a pair than what they do, and a treaty of two makes one. */
const PAIRING: Readonly<Partial<Record<ClaimType, number>>> = { statement: 0.75, treaty: 2 }

/** What was told, for what points back at it. */
function remember(frame: Frame, participants: readonly Participant[], discourse: Discourse, isLongAgo: boolean): void {
  const kind = kindOf(frame)
  const ids = participants.map(({ entityId }) => entityId)
  if (kind === 'conflict') discourse.fight(ids)
  if (ids.length === 2) discourse.together(ids, PAIRING[kind] ?? 1)
  if (kind === 'treaty') discourse.agreed(participants.flatMap(({ entityId, role }) => (role === 'party' ? entityId : [])))
  const [giver, taker] = ids
  const inRole = (role: string) => participants.flatMap((each) => (each.role === role ? each.entityId : []))
  discourse.said([...inRole('speaker'), ...inRole('issuer')])
  if (frame.trigger?.trigger.plover === 'ACCUSE') discourse.accused(inRole('speaker'), inRole('target'))
  if (ids.length === 2 && GIVING.has(kind))
    discourse.gave(discourse.stateOf(giver!) ?? giver!, discourse.stateOf(taker!) ?? taker!)
  const helped = participants.find(({ role }) => role === 'recipient' || role === 'beneficiary')
  if (helped) discourse.helped(helped.entityId)
  if (kind === 'meeting' || kind === 'treaty')
    discourse.met(participants.flatMap(({ entityId, role }) => (role === 'signatory' ? [] : entityId)))
  if (DEEDS.has(kind) && !isLongAgo && frame.trigger?.trigger.order !== 'attend')
    discourse.did(
      participants.flatMap(({ entityId, role }) => (role === 'target' ? [] : entityId)),
      kind === 'conflict' || frame.trigger?.trigger.order === 'attack',
    )
}

/** To attend a summit is a meeting with those who are named, and else something that one does. */
function asAttended(frame: Frame, discourse: Discourse): Frame {
  const found = frame.trigger
  if (found?.trigger.order !== 'attend' || kindOf(frame) !== 'meeting' || participantsOf(frame, discourse).length > 1)
    return frame
  return { ...frame, trigger: { ...found, trigger: { ...found.trigger, frame: 'event', order: null } } }
}

/** The words of the names of each organisation, as the text and the lexicon have them, without Arabic articles. */
function wordsOfNames(folded: FoldedText, { all }: FoundNamings, { actors }: Lexicon): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>()
  for (const { actorId, start, end } of all) {
    if (!/^(?:org|bloc|group):/.test(actorId)) continue
    const own =
      words.get(actorId) ??
      new Set(
        Object.values(actors.get(actorId)?.names ?? {})
          .flatMap(foldedWords)
          .map(withoutArticle),
      )
    for (const word of foldedWords(folded.text.slice(start, end))) own.add(withoutArticle(word))
    words.set(actorId, own)
  }
  return words
}

function withoutArticle(word: string): string {
  return word.replace(/^(?:ال|لل)(?=\p{L}{3})/u, '')
}

const COMMUNIQUE = /^(joint )?(?:statement|communique|declaration)\b/
/** What a communiqué is about, and against whom: they do not speak in it. */
const ABOUT = /\b(?:on|against|about|regarding|concerning|over|after|following|towards?)\b/
const OPENING = 400

/** Who says "we" in a communiqué: whom its title names as such, or its first words where it is a joint one. */
function issuersOf(folded: FoldedText, { title, paragraphs }: Content, { outer }: FoundNamings): readonly string[] {
  const words = title ? folded.text.slice(title.start, title.end) : ''
  const [found, joint] = COMMUNIQUE.exec(words) ?? []
  if (!title || found === undefined) return []
  const namedIn = ({ start: from, end: to }: Stretch) => {
    const named = outer.filter(({ start, end, via }) => start >= from && end <= to && via !== 'demonym')
    return [...new Set(named.map(({ actorId }) => actorId))].filter((id) => /^(?:state|bloc):/.test(id))
  }
  const about = words.search(ABOUT)
  const first = namedIn({ start: title.start, end: about < 0 ? title.end : title.start + about })
  const start = paragraphs[0]?.start ?? title.end
  return joint && first.length < 2 ? namedIn({ start, end: start + OPENING }) : first
}

/** According to Mr Timerman, the agreement will make it possible: what nobody does or says otherwise, its source says. */
function isSource({ preposition, ids }: ActorPhrase): boolean {
  return preposition === ACCORDING && ids.length > 0 && ids.every(isPerson)
}

/** A sentence of a quotation that nobody was named for yet. */
interface Waiting extends Stretch {
  /** The number of its first word, and its own. */
  readonly from: number
  readonly number: number
  readonly paragraph: number
}

/** Tells what the sentences of a text say, one after the other, with what was told before in mind. */
export class Teller {
  readonly #tokens: readonly Token[]
  readonly #outer: ReadonlyMap<number, Naming>
  readonly #discourse: Discourse
  readonly #quotations: readonly Stretch[]
  /** Who says what stands in a quotation, once that is known. */
  readonly #speakers = new Map<Stretch, readonly string[]>()
  #lastSpeaker: readonly string[] | null = null
  readonly #waiting = new Map<Stretch, Waiting[]>()
  #paragraph = -1
  #reached = 0

  constructor(
    readonly folded: FoldedText,
    readonly content: Content,
    namings: FoundNamings,
    readonly rules: PhraseRules & FrameRules,
  ) {
    this.#tokens = tokensOf(folded)
    this.#outer = new Map(namings.outer.map((naming) => [tokenFrom(this.#tokens, naming.from), naming]))
    this.#discourse = new Discourse(namings, rules.lexicon.stateOfPlace, wordsOfNames(folded, namings, rules.lexicon))
    this.#discourse.issuers = issuersOf(folded, content, namings)
    this.#quotations = quotationsIn(folded.text, [...(content.title ? [content.title] : []), ...content.paragraphs])
  }

  /** What a sentence says; and what those before it say of which it tells who speaks. */
  tell({ start, end }: Stretch, number: number): Told[] {
    const ended = this.#moveTo(start) ? this.rest() : []
    const [from, to] = [tokenFrom(this.#tokens, start), tokenFrom(this.#tokens, end)]
    if (to <= from) return ended
    // A sentence is read by its own words alone.
    const tokens = this.#tokens.slice(from, to)
    const outer = new Map(
      tokens.flatMap((_, at) => {
        const naming = this.#outer.get(from + at)
        return naming ? [[at, naming] as const] : []
      }),
    )
    const all = actorPhrases(this.folded.text, tokens, outer, this.rules, this.#discourse)
    // Within somebody's quoted words, we are theirs.
    const isTheirs = ({ at, start: place }: ActorPhrase) =>
      tokens[at]!.text === 'we' && quotationAt(this.#quotations, place) !== null
    const phrases = all.filter((phrase) => !isTheirs(phrase))
    const sentence = { start, end, from, number, paragraph: this.#paragraph }
    const whole = quotationOf(this.folded.text, sentence, this.#quotations)
    if (whole !== null) return [...ended, ...this.#quoted(whole, sentence)]
    const words = { text: this.folded.text, tokens, from: 0, to: tokens.length, quotations: this.#quotations }
    const frames = unasked(this.folded.text, tokens, framesIn(words, phrases, this.rules, this.#discourse))
    const before = this.#quotedBefore(frames, sentence)
    const [source] = frames.length > 0 ? [] : phrases.filter(isSource)
    const speaker = speakerInFront(this.folded.text, tokens, phrases) ?? source
    const said = speaker ? [this.#saying(speaker.ids, sentence)] : []
    return [...ended, ...before, ...said, ...frames.map((frame) => this.#told(frame, sentence))]
  }

  /** What a paragraph quotes and names nobody for: who spoke last goes on. */
  rest(): Told[] {
    if (this.#waiting.size === 0) return []
    const speaker = this.#lastSpeaker
    const waiting = [...this.#waiting.values()].flat()
    this.#waiting.clear()
    return speaker ? waiting.map((sentence) => this.#saying(speaker, sentence)) : []
  }

  /** Whether a sentence begins another paragraph. */
  #moveTo(start: number): boolean {
    // Looked for since the sentence before only: a paragraph may be the whole of a long document.
    const line = this.folded.text.slice(this.#reached, start).lastIndexOf('\n')
    if (line >= 0) this.#paragraph = this.#reached + line
    this.#reached = Math.max(this.#reached, start)
    return line >= 0
  }

  #quoted(quotation: Stretch, sentence: Waiting): Told[] {
    const speaker = this.#speakers.get(quotation)
    if (speaker) return [this.#saying(speaker, sentence)]
    this.#waiting.set(quotation, [...(this.#waiting.get(quotation) ?? []), sentence])
    return []
  }

  #quotedBefore(frames: readonly Frame[], { start, end }: Stretch): Told[] {
    const reached = new Set(
      [behindMark(this.folded.text, start), end - 1].flatMap((place) => quotationAt(this.#quotations, place) ?? []),
    )
    return [...reached].flatMap((quotation) => {
      const speaker = speakerOf(frames, quotation)
      if (speaker === null) return []
      this.#speakers.set(quotation, speaker)
      this.#lastSpeaker = speaker
      const before = this.#waiting.get(quotation) ?? []
      this.#waiting.delete(quotation)
      return before.map((sentence) => this.#saying(speaker, sentence))
    })
  }

  #saying(speaker: readonly string[], sentence: Waiting): Told {
    const { start, end, from } = sentence
    return this.#told(saidBy(speaker, { start, end }, from), sentence)
  }

  #told(each: Frame, { start, end, number, paragraph }: Waiting): Told {
    const frame = asAttended(each, this.#discourse)
    const participants = participantsOf(frame, this.#discourse)
    const clause = this.folded.text.slice(frame.clause.start, frame.clause.end)
    remember(frame, participants, this.#discourse, YEAR.test(clause))
    const isTitle = this.content.title !== null && end <= this.content.title.end
    return { frame, participants, isTitle, sentence: { start, end }, number, paragraph }
  }
}
