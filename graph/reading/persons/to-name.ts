import { isPlace, isState } from '../names/actor-ids.ts'
import { afterMention, beginsSentence, type MentionedTokens } from '../names/mentioned-tokens.ts'
import { type Office, type Offices, titleAt } from '../names/offices.ts'
import { type People, titledPersonAt } from '../names/people.ts'
import { isHead, type NameRules, nameLength } from '../names/person-names.ts'
import type { Token } from '../text/tokens.ts'

export interface PersonRules {
  readonly offices: Offices
  readonly names: NameRules
  readonly people: People
}

/** وزير الدفاع والإنتاج الحربي, وزير الدولة لشؤون الدفاع: what else a minister is minister of. */
function isMorePortfolio({ isArabic, text }: Token, before: Token, { id }: Office, { honorifics, stops }: NameRules): boolean {
  if (!isArabic || !id.endsWith('minister')) return false
  if (/^(?:ل{0,2}شوون)$/.test(text)) return true
  if (/^(?:ل{0,2}شوون|وال\p{L}{3,})$/u.test(before.text) && /^ال\p{L}{3,}/u.test(text)) return true
  return (
    /^وال\p{L}{3,}/u.test(text) &&
    !honorifics.has(text.slice(1)) &&
    !(stops.has(text.slice(1)) && /^وال(?:وفد|وفود|جانب|طرف)/.test(text))
  )
}

const PORTFOLIO =
  /^(?:for|and|foreign|international|external|internal|affairs|cooperation|trade|commerce|industry|defen[cs]e|energy|finance|health|culture|development|economy|economic|education|environment|climate|agriculture|tourism|sports?|youth|labou?r|transport|justice|interior|security|migration|abroad|expatriates|emigrants|european|regional|strategic|planning|investment|petroleum|minerals|water|housing|religious|islamic|humanitarian|state|relations|integration|information|communications?|technology)$/

/** Minister of State for International Cooperation Lolwah Al Khater: what else a minister is minister of. */
function isEnglishPortfolio({ tokens, text }: MentionedTokens, at: number, { id }: Office): boolean {
  const token = tokens[at]!
  if (token.isArabic || !/minister$/.test(id) || !PORTFOLIO.test(token.text)) return false
  return /^,? ?$/.test(text.slice(tokens[at - 1]!.end, token.start))
}

/** Deputy Information Minister: what the minister is minister of whose deputy somebody is. */
function isOfOther({ tokens, text }: MentionedTokens, at: number, offices: Offices): boolean {
  const [token, next] = [tokens[at]!, tokens[at + 1]]
  return (
    !token.isArabic &&
    PORTFOLIO.test(token.text) &&
    text[token.end] === ' ' &&
    !!next &&
    titleAt(tokens, at + 1, offices) !== null
  )
}

const WITH_PORTFOLIO = new Set(['minister', 'spokesperson'])

/** وزير الإعلام: what a minister of no office of the lexicon is minister of. */
function isPortfolio({ isArabic, text }: Token, { id }: Office): boolean {
  return isArabic && text.startsWith('ال') && WITH_PORTFOLIO.has(id)
}

function isInBrackets({ tokens, text }: MentionedTokens, at: number): boolean {
  const { start, end } = tokens[at]!
  return text[start - 1] === '(' && text[end] === ')'
}

const ENVOYS = new Set(['ambassador', 'envoy'])

/** Past what stands between a title and a name: whose office it is, and how the person is addressed. */
export function toName(
  reading: MentionedTokens,
  from: number,
  office: Office,
  { names, offices, people }: PersonRules,
): { at: number; of: string | null } {
  // وكيل وزارة الصحة: what the body is called that the title ends with.
  let at = isOfBody(reading, from, names) ? behindBody(reading, from - 1) : from
  let of: string | null = null
  for (;;) {
    const mention = reading.starting.get(at)
    const token = reading.tokens[at]
    if (
      !token ||
      beginsSentence(reading, at) ||
      isFirstName(reading, at) ||
      titledPersonAt(reading.tokens, at, reading.text, people)
    )
      return { at, of }
    // اتهم الرئيس التركي إسرائيل: who is named behind the state of an office is somebody else.
    // قائد شرطة الأنبار هادي رزيج: a place is where they are of whom somebody is an officer.
    const isWhere = mention !== undefined && isPlace(mention.actorId) && of !== null && !isState(of)
    const isOther =
      mention?.form !== 'demonym' && !isWhere && of !== null && token.isArabic && !TO_WHOM.test(reading.tokens[at - 1]!.text)
    // السفيرة الأميركية بالأمم المتحدة: where an envoy of a state is.
    const isThere = mention && ENVOYS.has(office.id) && token.isArabic && mention.start > token.start
    if (isThere) {
      at = afterMention(reading, mention)
      continue
    }
    // المفوض العام لوكالة غوث اللاجئين (أونروا) فيليب لازاريني.
    if (isInBrackets(reading, at)) {
      at++
      continue
    }
    if (mention && isOther) return { at, of }
    if (mention && afterMention(reading, mention) > at) {
      of ??= mention.actorId
      at = afterMention(reading, mention)
    } else if (TO_WHOM.test(token.text) && (isPlaceAt(reading, at + 1) || isBodyAt(reading, at + 1, names))) at++
    else if (isEnglishPortfolio(reading, at, office) || isOfOther(reading, at, offices)) at++
    else if (isHead(token, names)) at = behindBody(reading, at)
    else if (names.honorifics.has(token.text) || token.text === 'of' || isPortfolio(token, office)) at++
    else if (isMorePortfolio(token, reading.tokens[at - 1]!, office, names) && !titleAt(reading.tokens, at, offices)) at++
    else if (isEpithet(reading, at, names)) at++
    // مدير المستشفى الطبيب سامي حداد.
    else if (/^ال/.test(token.text) && names.honorifics.has(reading.tokens[at + 1]?.text ?? '')) at++
    else if (isLeaving(reading, at)) at += 2
    // المتحدث العسكري باسم الجماعة, الأمين العام للحلف: of whom the text knows by a word alone.
    else if (reading.tokens[at + 1]?.text === 'باسم') at++
    else if (token.text === 'باسم') at += reading.starting.has(at + 1) || titleAt(reading.tokens, at + 1, offices) ? 1 : 2
    else if (/^لل\p{L}{2,}/u.test(token.text)) at++
    // المفوض السامي لحقوق الإنسان: for what somebody is an officer.
    else if (isForWhat(reading, at, names)) at += 2
    else if (titleAt(reading.tokens, at, offices)) at += titleAt(reading.tokens, at, offices)!.words.length
    else return { at, of }
  }
}

function isForWhat({ tokens }: MentionedTokens, at: number, { stops, attributes }: NameRules): boolean {
  const word = /^ل(\p{L}{3,})$/u.exec(tokens[at]!.text)?.[1] ?? ''
  return (stops.has(word) || attributes.has(word)) && /^ال\p{L}{3,}/u.test(tokens[at + 1]?.text ?? '')
}

function isOfBody({ tokens }: MentionedTokens, from: number, names: NameRules): boolean {
  const [last, next] = [tokens[from - 1], tokens[from]]
  return (
    /^(?:وزاره|رياسه|هييه|لجنه|مجلس)$/.test(last?.text ?? '') && /^ال\p{L}{3,}/u.test(next?.text ?? '') && isHead(last!, names)
  )
}

const TO_WHERE = /^(?:to|in|of|at|for)$/

/** General Milan Mojsilovic: behind a title a city is a first name where another word with a capital follows. */
export function isFirstName({ tokens, text, starting }: MentionedTokens, at: number): boolean {
  const [word, next] = [tokens[at]!, tokens[at + 1]]
  const mention = starting.get(at)
  // The ambassador to Paris John Smith.
  const isWhere = TO_WHERE.test(tokens[at - 1]?.text ?? '')
  if (word.isArabic || isWhere || !mention?.actorId.startsWith('place:') || mention.end > word.end) return false
  return next?.letters === 'initial' && text.slice(word.end, next.start) === ' ' && !starting.has(at + 1)
}

/** الزعيم الدرزي وليد جنبلاط, الرئيس السابق محمد خاتمي: what kind of officer it is, in front of a whole name. */
function isEpithet({ tokens, text }: MentionedTokens, at: number, names: NameRules): boolean {
  const [word, next] = [tokens[at]!, tokens[at + 1]]
  if (!/^ال\p{L}+(?:ي|يه)$|^ال(?:سابق|سابقه|اسبق|موقت|منتخب|منتخبه|راحل|جديد|جديده|مكلف|مخلوع|معزول|حالي)$/u.test(word.text))
    return false
  const isTime = /(?:سابقه?|اسبق|موقته?|منتخبه?|راحل|مكلف|مخلوع|معزول|حالي)$/.test(word.text)
  if (!next || (next.text.startsWith('ال') && !isTime) || text.slice(word.end, next.start) !== ' ') return false
  return nameLength(tokens, at + 1, text, names, () => false) >= 2
}

/** الرئيس المنتهية ولايته عبد الله واد. */
function isLeaving({ tokens }: MentionedTokens, at: number): boolean {
  return /^المنتهيه$/.test(tokens[at]!.text) && /^ولايت(?:ه|ها)$/.test(tokens[at + 1]?.text ?? '')
}

/** السفير لدى الأمم المتحدة, المبعوث إلى اليمن: to whom somebody is sent, in front of the name. */
const TO_WHOM = /^(?:لدي|الي|في|for|to)$/

function isPlaceAt({ starting }: MentionedTokens, at: number): boolean {
  return starting.get(at) !== undefined && starting.get(at)!.form !== 'demonym'
}

/** مدير العمليات في منظمة أطباء بلا حدود: a word for a kind of body in front of its name. */
function isBodyAt({ tokens, starting }: MentionedTokens, at: number, names: NameRules): boolean {
  return tokens[at] !== undefined && isHead(tokens[at], names) && starting.get(at + 1)?.form === 'name'
}

const REGIONS = /^[وفبل]?(?:ولايه|مقاطعه|محافظه|اقليم|مدينه|بلديه|منطقه)$/

/** Past a body that no lexicon knows: its head and the definite words behind it. */
function behindBody(reading: MentionedTokens, at: number): number {
  const { tokens, starting } = reading
  // رئيس ولاية بافاريا: what a region is called.
  if (REGIONS.test(tokens[at]!.text) && tokens[at + 1] && !starting.has(at + 1)) {
    const isOfState = starting.get(at + 2)?.form === 'demonym'
    return isOfState ? afterMention(reading, starting.get(at + 2)!) : at + 2
  }
  const isDefinite = (next: number) => /^(?:ال|لل)\p{L}{2,}/u.test(tokens[next]?.text ?? '') && !starting.has(next)
  let next = isDefinite(at + 1) || !isDefinite(at + 2) ? at + 1 : at + 2
  while (isDefinite(next)) next++
  // ولاية بافاريا الألمانية: in which state it is.
  const isOfState = starting.get(at + 2)?.form === 'demonym' && /^ال/.test(tokens[at + 2]!.text)
  return isOfState ? Math.max(next, at + 3) : next
}
