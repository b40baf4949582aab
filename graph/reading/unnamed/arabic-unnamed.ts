import { actorId } from '../../model/ids.ts'
import { isNamedGroup, isPlace, officialsOf, ofGroup } from '../names/actor-ids.ts'
import type { Naming } from '../names/naming.ts'
import { isWhen } from '../text/day-names.ts'
import type { Token } from '../text/tokens.ts'
import { isSource, isText, ownSubject } from './arabic-own-subject.ts'
import { isOfState, isSpaced, type Search, stateWord, type UnnamedSpeaker, type UnnamedWords } from './unnamed.ts'

/** Who speaks in Arabic and has no name, right behind the verb: قال مصدر مطلع, أفادت مصادر. */

const SAYS =
  /^[وف]?(?:[يت]قول|قالت?|قالوا|افادت?|[يت]فيد|ذكرت?|[يت]ذكر|اكدت?|[يت]وكد|اعلنت?|اضافت?|[يت]ضيف|صرحت?|اوضحت?|[يت]وضح|كشفت?|اشارت?|[يت]شير|راي|رات|[يت]ري|اعتبرت?|[يت]عتبر|حذرت?|[يت]حذر|لفتت?|نفت?|نفي|شددت?|رجحت?|[يت]رجح|توقعت?|[يت]توقع|زعمت?|بينت?|تابعت?|اتهمت?|[يت]تهم|طالبت?|دعت?|دعا|انتقدت?|رحبت?|نددت?|استبعدت?|[يت]?جادلت?|اعربت?|[يت]عرب|عبرت|[يت]عبر|اقرت?|اعترفت?|ابدت?|علقت?|كتبت?|نبهت?|المحت?|لمحت?)$/
const RELAYS = /^[وف]?[يت]?(?:نقل|نسب)ت?$/
const RELAYED_WITHIN = 6

/** The verb of saying that somebody stands behind. At whom it is said or when may stand between: وقال لرويترز مصدر, وقال أمس الاثنين مصدر. */
function sayingBefore(tokens: readonly Token[], at: number): string | null {
  let saying = at - 1
  const isBetween = ({ text: word }: Token, next: string) => isWhen(word, next, true) || /^(?:ل\p{L}{4,}|ايضا)$/u.test(word)
  while (saying > 0 && at - saying <= MOST_BETWEEN && isBetween(tokens[saying]!, tokens[saying + 1]?.text ?? '')) saying--
  const word = tokens[saying]?.text ?? ''
  if (SAYS.test(word)) return word
  const isRelayed = word === 'عن' && tokens.slice(Math.max(0, at - RELAYED_WITHIN), at - 1).some(({ text }) => RELAYS.test(text))
  return isRelayed ? word : null
}

const MOST_BETWEEN = 4
const QUALITY = /^(?:مسوول|مسووله|اخر|اخرون|اخرين|اخري|مقرب|مقربه|مقربون|مقربين|مطلع|مطلعه|بارزه?|كبيره?|رفيعه?)$/
/** In a body, for a body: whoever speaks there is the body's. */
const OF_BODY = /^(?:في|من|باسم|ب\p{L}+)$/u

/** Who is some body, and not where they are or of which people. */
function isOwner(naming: Naming | undefined): naming is Naming {
  return naming !== undefined && !isPlace(naming.actorId) && naming.via !== 'capital' && naming.via !== 'demonym'
}

const CONTENT = /^(?:ب?ان|انه|انها|انهم|انهما|قوله|قولهم|تاكيده|ل\p{L}{3,})$/u
const PLACED_WITHIN = 5

/** في المستشفى, مقرب من الحكومة: where the words behind somebody end that say where they are; where they begin if they do not end soon. */
function placedTo({ tokens, text }: Search, after: number): number {
  if (!/^(?:في|من)$/.test(tokens[after]?.text ?? '')) return after
  for (let at = after + 1; at <= after + PLACED_WITHIN && tokens[at]; at++) {
    const gap = text.slice(tokens[at - 1]!.end, tokens[at]!.start)
    if (gap !== ' ') return /[:"]/.test(gap) ? at : after
    if (at > after + 1 && CONTENT.test(tokens[at]!.text)) return at
  }
  return after
}

/** مصدر في وزارة الدفاع: whose they are. */
function ownerBehind(search: Search, after: number): Naming | undefined {
  const { tokens, namedAt } = search
  const named = namedAt(after)
  if (named || !OF_BODY.test(tokens[after]?.text ?? '')) return named
  for (let at = after + 1; at <= after + 3 && !CONTENT.test(tokens[at]?.text ?? ''); at++)
    if (isOwner(namedAt(at))) return namedAt(at)
  return undefined
}

/** مختصون, منقذون, سياسيون: by its form several who do something. */
const ANY_PLURAL = /^(?!تلفزيون|مليون)(?:م\p{L}{3,}ون|\p{L}{3,}يون)$/u

/** أحد الدبلوماسيين, بعض السكان. */
const ONE_OF = /^[وف]?(?:احد|احدي|بعض)$/

/** The words for somebody: how many there are, what kind of them, and of which state. */
interface Described {
  readonly after: number
  readonly kinds: readonly string[]
  readonly state?: Naming
}

/** مصدر أمني رفيع, ضابط إسرائيلي كبير: the adjectives behind a word. */
function describedTo(search: Search, head: number): Described {
  const { tokens, words, namedAt } = search
  let [after, state]: [number, Naming | undefined] = [head + 1, undefined]
  const kinds: string[] = []
  for (; isSpaced(search, after); after++) {
    const named = namedAt(after)
    const adjective = tokens[after]!.text.replace(/^ال/, '')
    const kind = words.qualities.get(adjective)
    if (isOfState(named) && !state) state = named
    else if (named || (kind === undefined && !QUALITY.test(adjective))) break
    else if (kind !== undefined && kind !== 'senior' && kind !== 'informed') kinds.push(kind)
  }
  return { after, kinds, ...(state ? { state } : {}) }
}

/** دبلوماسي فرنسي, قيادي في حماس: whose officials they are. */
function officialsFor(head: string, state: Naming | undefined, owner: Naming | undefined): string | undefined {
  if (state && /^(?:diplomats|officials)$/.test(head)) return officialsOf(state.actorId)
  return owner && head === 'commanders' && isNamedGroup(owner.actorId) ? ofGroup('officials', owner.actorId) : undefined
}

/** وقالت زوجته: whose somebody is says nothing of who they are; المجلس, الحركة may be of whom the text has spoken. */
function isCalled({ callings, bodies }: UnnamedWords, [first, ...others]: readonly Token[]): boolean {
  if (!first || /ه(?:ا|م|ما)?$/.test(first.written)) return false
  const bare = first.text.replace(/^ال/, '')
  // لجنة جائزة نوبل: a body of several words is one, المجلس is any.
  return (
    callings.isStranger(first.text) ||
    (others.length > 0 && bare === first.text && (bodies.has(bare) || callings.actors.has(bare)))
  )
}

/** Words that point at those who were named, or at nobody. */
const OTHERS =
  /^(?:ال(?:بعض|جميع|كل|اخر|اخرون|جانبان|طرفان|بلدان|دولتان|وزيران|رييسان|زعيمان|مسوولان|حكومتان|مملكه|سلطنه|اماره|جمهوريه|دوله|حكومه|سلطات|بلاد))$/

/**
 * لجنة جائزة نوبل, والد الطفل, تلفزيون "برس": whoever no list knows is called by their own words, in front of what they say. One word with
 * its article points at somebody of whom the text has spoken.
 */
function describedSpeaker(search: Search, at: number, saying: string): UnnamedSpeaker | null {
  const { text, tokens, words, namedAt, isOffice } = search
  const found = ownSubject(text, tokens, at, saying)
  // السيد الرئيس, متحدث: whose they are is said elsewhere.
  if (!found || isOffice(at) || isOffice(at + 1) || isText(tokens[at]!) || isSource(tokens[at]!)) return null
  if (found.to === at + 1 && /^(?:ال)?(?:متحدث|ناطق)ه?$/.test(tokens[at]!.text)) return null
  const named = [...Array(found.to + 1 - at).keys()].map((step) => namedAt(at + step))
  if (named.some((naming) => naming && !isOfState(naming))) return null
  const own = tokens.slice(at, found.to)
  if (!isCalled(words, own)) return null
  const first = own[0]!.text.replace(/^ال/, '')
  const place = { start: own[0]!.start, end: own.at(-1)!.end }
  const isIntroduced = [...Array(found.content - at).keys()].some((step) => namedAt(at + step)?.via === 'person')
  if (isIntroduced) return null
  if (own.length === 1 && OTHERS.test(own[0]!.text)) return null
  if (own.length === 1 && first !== own[0]!.text) return { ...place, name: first, isAgain: true, isDefinite: true }
  const isBody = words.bodies.has(first) || found.isQuoted
  const name = own.map(({ text: word }) => word).join(' ')
  return { ...place, name, actorId: actorId(isBody ? 'organization' : 'group', name), isAgain: false }
}

/** المسؤولة الدبلوماسية: with its article one alone is somebody of whom the text has spoken, whatever else they are called. */
const ONE_SPOKEN_OF = /^ال(?:مسوول|دبلوماسي|متحدث|ناطق|خبير|محلل|قيادي|ضابط)ه?$/

/** Whoever has no name and whose words begin at a word, behind a verb of saying. */
export function arabicSpeakerAt(search: Search, at: number): UnnamedSpeaker | null {
  const { tokens, words, namedAt } = search
  const isOneOf = ONE_OF.test(tokens[at]!.text)
  const word = tokens[isOneOf ? at + 1 : at]
  if (!word || (namedAt(at) && !isOneOf)) return null
  const isDefinite = word.text.startsWith('ال')
  const bare = isDefinite ? word.text.slice(2) : word.text
  const head = words.heads.get(bare) ?? (word.text.endsWith('ون') && ANY_PLURAL.test(word.text) ? word.text : undefined)
  // Most words are none for anybody: the verb is looked for behind the others alone.
  const { callings, bodies } = words
  if (head === undefined && !callings.actors.has(bare) && !bodies.has(bare) && !callings.isStranger(word.text)) return null
  const saying = sayingBefore(tokens, at)
  if (saying === null) return null
  if (head === undefined && !isOneOf) return describedSpeaker(search, at, saying)
  if (head === undefined || (isOneOf && !isDefinite)) return null
  const { after, kinds, state } = describedTo(search, isOneOf ? at + 1 : at)
  const next = isSpaced(search, after) ? tokens[after] : undefined
  const owner = next && !/^مقرب/.test(tokens[after - 1]!.text) ? ownerBehind(search, after) : undefined
  const officials = officialsFor(head, state, owner)
  // قال نواب الرئيس, المسؤول الروسي, مصدر في الوزارة: whose they are says who it is.
  const isOwned = (next && /^ال(?!ي$)/.test(next.text)) || owner || (state && isDefinite)
  const place = { start: tokens[at]!.start, end: tokens[after - 1]!.end }
  if (isOwned && officials === undefined)
    return isOwner(owner) ? { ...place, name: head, actorId: owner.actorId, isAgain: false, isNamed: true } : null
  return {
    start: tokens[at]!.start,
    end: owner && officials ? owner.end : tokens[placedTo(search, after) - 1]!.end,
    name: [...(state ? [stateWord(state)] : []), ...kinds.slice(-1), head].join(' '),
    ...(officials ? { actorId: officials } : {}),
    isAgain: (kinds.length === 0 || ONE_SPOKEN_OF.test(word.text)) && !state && !owner,
    isDefinite: isDefinite && !isOneOf,
  }
}
