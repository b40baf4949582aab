import { groupedBy } from '../../model/grouped.ts'
import { isState } from '../names/actor-ids.ts'
import { type FoundBody, onlyOnes } from '../names/found-body.ts'
import { afterMention, type MentionedTokens } from '../names/mentioned-tokens.ts'
import { type Token, tokenFrom } from '../text/tokens.ts'

/** Bodies of a state that no list has, by the word for what they are: Egypt's antiquities ministry, لجنة الانتخابات التشيلية. */

const HEADS_EN = new Set(
  'ministry agency commission council authority committee department bureau directorate inspectorate regulator watchdog office'.split(
    ' ',
  ),
)
/** Which one of several, or what it is like, and not what it is for; a news agency is a medium. */
const NO_FIELD =
  /^(?:the|a|an|its|his|her|their|new|former|own|last|first|joint|other|same|big|top|local|and|or|of|in|on|at|by|to|for|from|with|that|this|which|who|news|travel|foreign|said|says|told|government|city|party|company|head|home|post|ticket|box|field|front|back|press|main|entire|whole|special|[a-z]+(?:ed|ing|ly))$/
const MOST_WORDS = 3
const SHORT = /^(?:u\.?s\.?|u\.?k\.?|uae|dr congo)$/

/** A body by the words for it; it is the same wherever a state has one of these words. */
function bodyOf(state: string, words: readonly string[], start: number, end: number): FoundBody {
  const [name, body] = [words.join(' '), words.join('-')]
  return {
    id: `org:${state.slice('state:'.length)}-${body}`,
    state,
    start,
    end,
    body: { body, is_state: '', name_en: name, name_ar: name, words_en: [], words_ar: [] },
  }
}

/** English has the state in front, and what the body is for in between. */
function englishAt({ text, tokens, ending }: MentionedTokens, at: number): FoundBody | null {
  if (!HEADS_EN.has(tokens[at]!.text)) return null
  for (let first = at - 1; first >= 0 && at - first <= MOST_WORDS; first--) {
    const { text: word, letters } = tokens[first]!
    if (letters !== 'lower' || NO_FIELD.test(word) || text.slice(tokens[first]!.end, tokens[first + 1]!.start) !== ' ')
      return null
    const mention = ending.get(first)
    if (!mention) continue
    // Iran agree truth commission: in front of a name without its 's a verb may stand.
    const behind = text.slice(mention.end, tokens[first]!.start)
    const isOf =
      /^(?:'s?)? $/.test(behind) &&
      (behind !== ' ' || mention.form === 'demonym' || SHORT.test(text.slice(mention.start, mention.end)))
    if (!isOf || !isState(mention.actorId) || mention.form === 'capital') return null
    const words = tokens.slice(first, at + 1).map((token) => token.text)
    return bodyOf(mention.actorId, words, mention.start, tokens[at]!.end)
  }
  return null
}

const HEADS_AR = new Set(
  'وزاره هيئه هييه لجنه مجلس وكاله محكمه دايره مفوضيه مديريه جهاز مصلحه اداره سلطه نيابه النيابه مكتب المحكمه اللجنه المجلس الهييه الوكاله المفوضيه'.split(
    ' ',
  ),
)
/** إدارة الرئيس is a government, a news agency a medium; of an occupation it is not known whose. */
const NO_FIELD_AR = /^(?:الرييس|الاحتلال|الانباء|الوزراء|الذي|التي|الجديده?|السابقه?|الحاليه?)$/
const DEFINITE = /^(?:ال|لل)\p{L}{2,}$/u

/** Behind a head with its article stand adjectives that agree with it: المحكمة العليا, and not المحكمة القس. */
const AGREES = /(?:ه|عليا|كبري)$/

/** هيئة مكافحة الفساد: of the words between a head and its state, only the first may be without its article. */
function isOfBody({ tokens }: MentionedTokens, head: string, at: number, next: number): boolean {
  const word = tokens[next]!.text
  if (NO_FIELD_AR.test(word) || (/^ال.+ه$/.test(head) && !AGREES.test(word))) return false
  const isOpen = next === at + 1 && /^[^وفبلك]/.test(word) && DEFINITE.test(tokens[next + 1]?.text ?? '')
  return isOpen || DEFINITE.test(word)
}

/** Arabic has the state behind, as an adjective with its article. */
function arabicAt(reading: MentionedTokens, at: number): FoundBody | null {
  const { text, tokens, starting } = reading
  const head = tokens[at]!.stems.find((stem) => !stem.isBare && HEADS_AR.has(stem.text))
  if (!head || starting.has(at)) return null
  let next = at + 1
  const isSpaced = () => tokens[next] !== undefined && text.slice(tokens[next - 1]!.end, tokens[next]!.start) === ' '
  while (isSpaced() && next - at < MOST_WORDS && !starting.has(next) && isOfBody(reading, head.text, at, next)) next++
  const mention = starting.get(next)
  const isTheirs = isSpaced() && next > at + 1 && mention?.form === 'demonym' && tokens[next]!.text.startsWith('ال')
  if (!mention || !isTheirs || !isState(mention.actorId)) return null
  const words = [head.text, ...tokens.slice(at + 1, next).map((token) => token.text)]
  return bodyOf(mention.actorId, words, tokens[at]!.start + head.skip, tokens[afterMention(reading, mention) - 1]!.end)
}

function otherBodyAt(reading: MentionedTokens, at: number): FoundBody | null {
  return reading.tokens[at]!.isArabic ? arabicAt(reading, at) : englishAt(reading, at)
}

/** A body named again without its state: the election commission, المجلس الوطني. */
function againAt({ text, tokens }: MentionedTokens, at: number, named: FoundBody): FoundBody | null {
  const words = named.body.name_en.split(' ')
  const head =
    tokens[at]!.stems.find((stem) => !stem.isBare && stem.text === words[0]) ??
    (tokens[at]!.text === words[0] ? { skip: 0 } : undefined)
  const isSame = head && words.every((word, next) => next === 0 || tokens[at + next]?.text === word)
  if (!isSame || (!tokens[at]!.isArabic && tokens[at - 1]?.text !== 'the')) return null
  const { end } = tokens[at + words.length - 1]!
  return text.slice(tokens[at]!.start, end).includes('\n') ? null : { ...named, start: tokens[at]!.start + head.skip, end }
}

/** Which words of a text are taken by a body. */
function makeTaken(tokens: MentionedTokens['tokens']) {
  const taken = new Uint8Array(tokens.length)
  const range = ({ start, end }: FoundBody): [number, number] => [tokenFrom(tokens, start), tokenFrom(tokens, end - 1) + 1]
  return {
    take: (body: FoundBody) => taken.fill(1, ...range(body)),
    isFree: (body: FoundBody) => !taken.subarray(...range(body)).includes(1),
  }
}

/**
 * Such bodies in a text, and where they are named again, in order with those that a list has.
 * @param listed The bodies of the list: where one stands, no other does.
 */
export function withOtherBodies(reading: MentionedTokens, listed: readonly FoundBody[]): FoundBody[] {
  const { tokens } = reading
  const { take, isFree } = makeTaken(tokens)
  for (const body of listed) take(body)
  const found = tokens.flatMap((_, at) => otherBodyAt(reading, at) ?? []).filter(isFree)
  for (const body of found) take(body)
  const kinds = groupedBy(onlyOnes(found).values(), (each) => each && each.body.name_en.split(' ')[0]!)
  const namedBy = ({ text, stems }: Token) =>
    [...new Set([text, ...stems.map((stem) => stem.text)])].flatMap((word) => kinds.get(word) ?? [])
  const again =
    kinds.size === 0 ? [] : tokens.flatMap((token, at) => namedBy(token).flatMap((named) => againAt(reading, at, named!) ?? []))
  return [...listed, ...found, ...again.filter(isFree)].sort((a, b) => a.start - b.start)
}
