import type { Names } from '../../model/names.ts'
import { isNamedGroup, isState, ofGroup } from '../names/actor-ids.ts'
import { type BodyRow, type FoundBody, onlyOnes } from '../names/found-body.ts'
import type { KnownMention } from '../names/known-mentions.ts'
import { afterMention, beginsSentence, type MentionedTokens, mentionedTokens } from '../names/mentioned-tokens.ts'
import type { FoldedText } from '../text/folded-text.ts'
import { begunBy, foldedWords, lexiconPhrases, longestAt, type Phrase, type Phrases } from '../text/phrases.ts'
import { isSentenceEnd } from '../text/sentences.ts'
import { type Token, tokenFrom } from '../text/tokens.ts'
import { withOtherBodies } from './other-bodies.ts'

interface BodyPhrase extends Phrase {
  readonly body: BodyRow
}

export type Bodies = Phrases<BodyPhrase>

export function makeBodies(rows: readonly BodyRow[]): Bodies {
  return lexiconPhrases(
    rows.flatMap((body) => [...body.words_en, ...body.words_ar].map((text) => ({ body, words: foldedWords(text) }))),
  )
}

/** The body of a state in the languages of the lexicon. */
export function bodyNames({ name_en, name_ar }: BodyRow, state: Names): Names {
  return { en: `${name_en[0]!.toUpperCase()}${name_en.slice(1)} of ${state.en}`, ar: `${name_ar} – ${state.ar}` }
}

/** The state itself where it is meant by its body. Officials of the United Nations are a group of the lexicon. */
function idOf({ is_state, body }: BodyRow, whose: string): string {
  if (isState(whose)) return is_state ? whose : `org:${whose.slice('state:'.length)}-${body}`
  return whose === 'org:UN' ? `group:un-${body}` : ofGroup(body, whose)
}

/** مسؤول دفاعي أمريكي, مصادر عسكرية مطلعة يمنية: what they are is said in between. */
const SPEAKS = /^(?:officials|sources|media)$/
const QUALITY = /^(?:ال)?(?:\p{L}{2,}(?:ي|يه|يون|يين)|كبيره?|رفيعه?|بارزه?|مطلعه?|محليه?)$/u

function behindQualities({ tokens, starting }: MentionedTokens, next: number): number {
  let behind = next
  while (behind < next + 2 && !starting.has(behind) && QUALITY.test(tokens[behind]?.text ?? '')) behind++
  return behind
}

const STAY = /^(?:embassy|consulate|refugees|prisoners|tourists|investors|settlers|protesters|militias|peacekeepers)$/

const ADJECTIVE = /^ال(?:\p{L}+يه?|جديده?|حاكمه?|منتخبه?|موقته?)$/u

/** السلطات العسكرية في مالي: where the state stands whose body it is. */
function stateBehind(reading: MentionedTokens, at: number, next: number, { body }: BodyRow): number {
  const { tokens, starting } = reading
  if (SPEAKS.test(body)) return behindQualities(reading, next)
  // اللاجئين في إيطاليا: who is in a state need not be of it.
  if (starting.has(next) || STAY.test(body) || !/^[وفبل]*(?:ال|وزاره$)/.test(tokens[at]!.text)) return next
  const behind = ADJECTIVE.test(tokens[next]?.text ?? '') ? next + 1 : next
  // في الجمهورية التونسية: what it calls itself stands in front.
  const isFormal = /^الجمهوريه$/.test(tokens[behind + 1]?.text ?? '') && !starting.has(behind + 1)
  return tokens[behind]?.text === 'في' ? behind + (isFormal ? 2 : 1) : next
}

/** الخارجية الجزائرية: a ministry by what it is for alone. */
const MINISTRY = /^(?:الخارجيه|الدفاع|الداخليه)$/
/** وزيرة الخارجية, وزير الإعلام: what a minister is minister of, and no ministry or media. */
const PORTFOLIO = /^(?:الخارجيه|الدفاع|الداخليه|الاعلام)$/
const OFFICER =
  /^\p{L}{0,2}(?:وزير|وزيره|وزيرا|وزيري|وزراء|وزاره|وزارتي|وزارات|شوون|مجلس|قوات|لجنه|نظام|انظمه|السياسه|سياسه|سياستها)$/u

/** What stands in a state or its capital is its own: not the negotiators, the embassy in Kabul. */
const OF_ITSELF = /ministry|parliament|senate|government|presidency|bank|court|police|judiciary/

/** The defence ministry in Dushanbe, الحكومة في دمشق, مسؤولون في طهران. */
function bodyInCapital({ tokens, starting }: MentionedTokens, at: number, next: number, body: BodyRow): FoundBody | null {
  const city = /^(?:in|في)$/.test(tokens[next]?.text ?? '') ? starting.get(next + 1) : undefined
  const state = city?.state ?? (city?.form === 'capital' ? city.actorId : undefined)
  const isOwn = OF_ITSELF.test(body.body)
  const isThere = tokens[at]!.isArabic
    ? body.body === 'officials' || (isOwn && /^[وفبلك]*ال/.test(tokens[at]!.text))
    : isOwn && tokens[at - 1]?.text === 'the'
  if (!city || !isThere || !state || !isState(state)) return null
  return { id: idOf(body, state), state, body, start: tokens[at]!.start, end: city.end }
}

const ONE = /^(?:official|source|diplomat)$/

/** An official visit, a media company: what is called so is a thing. */
const THINGS =
  /^(?:visits?|trip|statements?|newspapers?|media|news|agency|documents?|figures?|creditors?|data|television|tv|website|company|companies|outlets?|group|firms?|talks|reception|dinner|ceremony|residence|account|position|version|request|response|letter|invitation)$/

const SAYS = /^(?:says?|said|rejects|threatens|warns|denies|confirms|claims|vows|tells|urges|accuses)$/

/** A senior U.S. official: one of them alone is introduced as such; headlines leave the article out, Hamas official says. */
function isOneOfThem({ text, tokens }: MentionedTokens, start: number, at: number): boolean {
  const state = tokens.findLastIndex((token, place) => place < at && token.start <= start)
  const isSaid = text[tokens[at]!.end] === ':' || SAYS.test(tokens[at + 1]?.text ?? '')
  if (isSaid && tokens[state - 1]?.text !== 'the') return true
  return [1, 2].some((back) => /^(?:an?|one|another|senior|top|unnamed|former)$/.test(tokens[state - back]?.text ?? ''))
}

/** Whether officials, sources, media are those of the state beside them. اتهمت مصادر أمنية إيران: whom they accuse is not theirs. */
function areTheirs(reading: MentionedTokens, at: number, next: number, { form, start }: KnownMention): boolean {
  const { tokens } = reading
  if (tokens[at]!.isArabic) return form === 'demonym'
  return !THINGS.test(tokens[next]?.text ?? '') && (!ONE.test(tokens[at]!.text) || isOneOfThem(reading, start, at))
}

/** A Hamas official, مسؤول في حركة حماس: who speaks for a movement or an organisation. */
function groupBody(reading: MentionedTokens, at: number, next: number, body: BodyRow): FoundBody | null {
  const { tokens, starting, ending } = reading
  if (!/^(?:officials|sources)$/.test(body.body)) return null
  const { isArabic } = tokens[at]!
  const behind = isArabic ? behindQualities(reading, next) : next
  const isIn = /^(?:في|من|from|of|in|at)$/.test(tokens[behind]?.text ?? '')
  const mention = isArabic || isIn ? starting.get(isIn ? behind + 1 : behind) : ending.get(at)
  if (!mention || !(isNamedGroup(mention.actorId) || mention.actorId.startsWith('bloc:'))) return null
  const whose = mention.actorId
  if (!isArabic && !isIn && !areTheirs(reading, at, next, mention)) return null
  const [start, end] =
    mention.start < tokens[at]!.start ? [mention.start, tokens[next - 1]!.end] : [tokens[at]!.start, mention.end]
  return { id: idOf(body, whose), state: whose, body, start, end }
}

const CHANGED = /^(?:new|interim|transitional|elected|ousted|legitimate)$/

/** The government, the new government. */
function hasArticle(tokens: readonly Token[], at: number): boolean {
  const before = CHANGED.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1
  return tokens[before]?.text === 'the'
}

/** The government of Peru, the army in Chad, officials in Liberia: in English, too, the state may stand behind. */
function ofState({ tokens, starting }: MentionedTokens, at: number, next: number, body: BodyRow): FoundBody | null {
  const [word, behind] = [tokens[at]!.text, tokens[next]?.text ?? '']
  const isThere = /^(?:officials?|authorities)$/.test(word) && behind === 'in'
  // The embassy, the troops in Chad are of others.
  const isOwn = OF_ITSELF.test(body.body) || /^(?:army|military)$/.test(word)
  if (!isThere && !((behind === 'of' || (behind === 'in' && isOwn)) && hasArticle(tokens, at))) return null
  const mention = starting.get(tokens[next + 1]?.text === 'the' ? next + 2 : next + 1)
  // Authorities in Kyiv.
  const state = (isThere ? mention?.state : undefined) ?? mention?.actorId
  if (!mention || !state || !isState(state) || mention.form === 'demonym') return null
  return { id: idOf(body, state), state, body, start: tokens[at]!.start, end: mention.end }
}

/** In Kenya, the electoral commission: what a sentence opens with says whose body it is. */
function bodyInFront(reading: MentionedTokens, at: number, next: number, body: BodyRow): FoundBody | null {
  const { text, tokens, ending } = reading
  const first = tokens[at - 1]?.text === 'the' ? at - 1 : at
  const mention = ending.get(first)
  if (!mention || !isState(mention.actorId) || mention.form !== 'name' || STAY.test(body.body)) return null
  if (text.slice(mention.end, tokens[first]!.start) !== ', ') return null
  const before = tokenFrom(tokens, mention.start) - 1
  if (tokens[before]?.text !== 'in' || !(before === 0 || beginsSentence(reading, before))) return null
  const state = mention.actorId
  return { id: idOf(body, state), state, body, start: tokens[at]!.start, end: tokens[next - 1]!.end }
}

/** Who is named right in front of a word. In Turkey, police: a comma parts them. */
function stateBefore({ text, tokens, ending }: MentionedTokens, at: number): KnownMention | undefined {
  const [mention, { start }] = [ending.get(at), tokens[at]!]
  if (!mention || text.slice(mention.end, start).includes(',') || isSentenceEnd(text, mention.end, start)) return undefined
  return mention
}

/** المحكمة اليونانية العليا, القوات الليبية المسلحة: the state stands between the words of its body. */
function partedBodyAt(reading: MentionedTokens, at: number, bodies: Bodies): FoundBody | null {
  const { tokens, starting } = reading
  const mention = tokens[at]!.isArabic ? starting.get(at + 1) : undefined
  if (mention?.form !== 'demonym' || !isState(mention.actorId)) return null
  const last = afterMention(reading, mention)
  const state = mention.actorId
  for (const { stem, phrases } of begunBy(bodies, tokens[at]!))
    for (const { words, body } of phrases)
      if (words.length === 2 && words[1]!.startsWith('ال') && words[1] === tokens[last]?.text)
        return { id: idOf(body, state), state, body, start: tokens[at]!.start + stem.skip, end: tokens[last]!.end }
  return null
}

/** Arabic names the body first, English the state. */
function bodyAt(reading: MentionedTokens, at: number, bodies: Bodies): FoundBody | null {
  const parted = partedBodyAt(reading, at, bodies)
  if (parted) return parted
  const phrase = longestAt(reading.tokens, at, bodies)
  if (!phrase) return null
  const { tokens, starting } = reading
  const alone = phrase.words.length === 1 ? phrase.words[0]! : ''
  if (PORTFOLIO.test(alone) && OFFICER.test(tokens[at - 1]?.text ?? '')) return null
  // المأكولات البحرية اليابانية: what something is, and no navy.
  if (alone === 'البحريه' && /^ال(?!قوات$)\p{L}+ات$/u.test(tokens[at - 1]?.text ?? '')) return null
  if (MINISTRY.test(alone) && !/^ال\p{L}+ه$/u.test(tokens[at + 1]?.text ?? '')) return null
  const next = at + phrase.words.length
  // المفوضية العليا للانتخابات is known by itself where only one state has it.
  const own = starting.get(at)
  if (own?.actorId.startsWith('org:') && own.end >= tokens[next - 1]!.end) return null
  // India's Congress party.
  if (phrase.words[0] === 'congress' && tokens[next]?.text === 'party') return null
  const mention = tokens[at]!.isArabic ? starting.get(stateBehind(reading, at, next, phrase.body)) : stateBefore(reading, at)
  if (!mention || !isState(mention.actorId) || mention.form === 'capital')
    return (
      groupBody(reading, at, next, phrase.body) ??
      bodyInFront(reading, at, next, phrase.body) ??
      (tokens[at]!.isArabic ? null : ofState(reading, at, next, phrase.body)) ??
      bodyInCapital(reading, at, next, phrase.body)
    )
  if (SPEAKS.test(phrase.body.body) && !areTheirs(reading, at, next, mention)) return null
  // اتهمت وزارة الخارجية تشيلي: behind a body with its article a state is somebody else.
  const isDefinite = /^[وفبلك]?ال/.test(tokens[next - 1]!.text) && tokenFrom(tokens, mention.start) === next
  const isName = mention.form === 'name' && !/^ال\p{L}+يه$/u.test(tokens[next]?.text ?? '')
  if (tokens[at]!.isArabic && isDefinite && isName) return null
  const state = mention.actorId
  const [start, end] = tokens[at]!.isArabic
    ? [tokens[at]!.start + phrase.skip, tokens[afterMention(reading, mention) - 1]!.end]
    : [mention.start, tokens[next - 1]!.end]
  return { id: idOf(phrase.body, state), state, body: phrase.body, start, end }
}

/** Without its state it is that of the United Nations. */
const OF_THE_UN = /^(?:security council|مجلس الامن)$/

/** A body named again without its state: الجيش, the army, where the text knows of only one. */
function bareBodyAt(
  reading: MentionedTokens,
  at: number,
  bodies: Bodies,
  known: ReadonlyMap<string, FoundBody | null>,
): FoundBody | null {
  const { tokens } = reading
  const phrase = longestAt(reading.tokens, at, bodies)
  const named = phrase && known.get(phrase.body.body)
  if (!phrase || !named || MINISTRY.test(phrase.words.join(' ')) || OF_THE_UN.test(phrase.words.join(' '))) return null
  // The official Soviet news agency.
  if (ONE.test(tokens[at]!.text) && (tokens[at + 1]?.letters !== 'lower' || THINGS.test(tokens[at + 1]?.text ?? ''))) return null
  // وزارة الخارجية is known by its last word.
  const isDefinite = tokens[at]!.isArabic ? /^(?:ال|وزاره ال)/.test(phrase.words.join(' ')) : tokens[at - 1]?.text === 'the'
  // النازحين في السودان: of where they are, and not of whoever had some before.
  const behind = at + phrase.words.length
  const isElsewhere = /^(?:in|from|of|في|من)$/.test(tokens[behind]?.text ?? '') && reading.starting.has(behind + 1)
  if (!isDefinite || isElsewhere) return null
  return { ...named, start: tokens[at]!.start + phrase.skip, end: tokens[at + phrase.words.length - 1]!.end }
}

/** The bodies that every state has one of, and that stand for its own where a text is about one state. */
const OF_EVERY =
  /^(?:parliament|armed-forces|senate|security-forces|supreme-court|constitutional-court|electoral-commission|central-bank|interior-ministry|navy|air-force|police|ruling-party|prosecutors|judiciary|coast-guard|presidential-guard|national-guard)$/
const FAR_MORE = 2

/** The state that a text is about: named thrice at least, and twice as often as each of the others. */
function mainState(mentions: readonly KnownMention[]): string | null {
  const counts = new Map<string, number>()
  for (const { actorId, state } of mentions) {
    const of = state ?? actorId
    if (isState(of)) counts.set(of, (counts.get(of) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first && first[1] > 2 && first[1] >= FAR_MORE * (second?.[1] ?? 0) ? first[0] : null
}

/** Every body of a state that a text names together with its state, or names again without it, in order. */
export function bodiesIn(folded: FoldedText, mentions: readonly KnownMention[], bodies: Bodies): FoundBody[] {
  const reading = mentionedTokens(folded, mentions)
  const found = reading.tokens.map((_, at) => bodyAt(reading, at, bodies))
  const known = onlyOnes(found.filter((each) => each !== null))
  const state = mainState(mentions)
  if (state !== null)
    for (const phrases of bodies.values())
      for (const { body } of phrases)
        if (OF_EVERY.test(body.body) && !known.has(body.body))
          known.set(body.body, { id: idOf(body, state), state, body, start: 0, end: 0, isSupposed: true })
  return withOtherBodies(
    reading,
    found.flatMap((each, at) => each ?? bareBodyAt(reading, at, bodies, known) ?? []),
  )
}
