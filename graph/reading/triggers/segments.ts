import type { Token } from '../text/tokens.ts'

/** A run of words of a sentence between two places where a new thought may begin; numbers of words, the end exclusive. */
export interface Segment {
  readonly from: number
  readonly to: number
  /** The word that opens it, where it is one that subordinates: which, who, after, الذي, حيث. */
  readonly opener: string | null
  /** Whether it is what is quoted behind a colon. */
  readonly isQuoted: boolean
  /** Whether a semicolon parts it from what stands before. */
  readonly isApart: boolean
}

const OPENERS = new Set(
  (
    'which who whose whom where when while after before because but although though as since until if unless whether that ' +
    'الذي التي الذين اللذين حيث بينما عندما لكن ولكن فيما بعد بعدما قبل حين منذ اذ كما غير ثم اذا لو'
  ).split(' '),
)
const SUBORDINATE =
  /^(?:which|who|whose|after|before|when|while|since|until|if|unless|because|that|الذي|التي|الذين|حيث|بعد|بعدما|قبل|حين|بينما|عندما|منذ|اذا|لو)$/

export function isSubordinate({ opener }: Segment): boolean {
  return SUBORDINATE.test(opener ?? '')
}

/** Relatives that a comma need not stand before. */
const ALWAYS = new Set(
  'which who whose where while when because although whereas unless if whether after before but الذي التي الذين اللذين حيث بينما عندما بعدما فيما ولكن لكن ثم اذا لو'.split(
    ' ',
  ),
)

function bare(token: Token): string {
  return token.isArabic ? token.text.replace(/^[وف](?=الذي|التي|حيث|بعد|قبل|هو)/, '') : token.text
}

const COUNTED =
  /^(?:hours?|days?|weeks?|months?|years?|minutes?|shortly|just|soon|long|a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d+|few|several|وبعد|بعيد|قبيل|عقب|اثر)$/

/** Two days after, a week before: the time opens it, not the number. */
function timeOpener(tokens: readonly Token[], start: number): string | null {
  let at = start
  while (at < start + 4 && COUNTED.test(tokens[at]?.text ?? '')) at++
  const word = tokens[at]?.text ?? ''
  return at > start && /^(?:after|before)$/.test(word) ? word : null
}

const AND = /^(?:and|but)$/
const AUXILIARY = new Set('is are was were has have had will would'.split(' '))
const ADVERB = /ly$|^(?:also|then|later|now|still|even|never)$/

/** A second verb of the same subject: signed the treaty and moved its troops, وقع المعاهدة وسحب قواته. */
function beginsPredicate(tokens: readonly Token[], at: number, isVerb: (at: number) => boolean): boolean {
  const token = tokens[at]!
  if (token.isArabic) return token.text.startsWith('و') && isVerb(at)
  if (!AND.test(token.text)) return false
  const next = ADVERB.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1
  return AUXILIARY.has(tokens[next]?.text ?? '') || isVerb(next)
}

const ROLE = /^(?:such|well|far|long|soon|same|known|described|regarded|seen|just|much|many|as)$/
const CLAUSE_WITHIN = 6

/** Met as Norway prepared: what somebody else did meanwhile; not as president. */
function beginsMeanwhile(text: string, tokens: readonly Token[], at: number, isVerb: (at: number) => boolean): boolean {
  if (tokens[at]!.text !== 'as' || ROLE.test(tokens[at - 1]!.text)) return false
  const next = tokens[at + 1]
  if (!next || (next.letters === 'lower' && next.text !== 'the')) return false
  for (let word = at + 2; word < Math.min(at + CLAUSE_WITHIN, tokens.length); word++) {
    const token = tokens[word]!
    if (/[^\s'’-]/.test(text.slice(tokens[word - 1]!.end, token.start))) return false
    if (token.letters === 'lower' && (isVerb(word) || AUXILIARY.has(token.text) || /\p{L}{3}ed$/u.test(token.text))) return true
  }
  return false
}

/** What is known of the words of a sentence. */
export interface Cuts {
  readonly beginsQuoted: boolean
  /** Whether a word stands within a list of actors, whose commas part nothing. */
  readonly isInside: (at: number) => boolean
  /** Whether a verb stands there with which a new thought may begin. */
  readonly isVerb: (at: number) => boolean
  /** Whether a noun of a deed stands there: بعد توقيع النرويج اتفاقا. */
  readonly isDeed: (at: number) => boolean
  readonly isReduced: (at: number) => boolean
}

/** The segments of a sentence. */
export function segmentsOf(
  { text, tokens, from, to }: { text: string; tokens: readonly Token[]; from: number; to: number },
  { beginsQuoted, isInside, isVerb, isDeed, isReduced }: Cuts,
): Segment[] {
  const starts = [from]
  let isQuoted = beginsQuoted
  for (let at = from + 1; at < to; at++) {
    const between = text.slice(tokens[at - 1]!.end, tokens[at]!.start)
    if ((between.match(/"/g)?.length ?? 0) % 2 === 1) isQuoted = !isQuoted
    else if (isQuoted && !between.includes('"')) continue
    const isNumber = /^\d/.test(tokens[at]!.text) && /^\d/.test(tokens[at - 1]!.text)
    if (isInside(at)) continue
    const isTimed = /^(?:after|before)$/.test(tokens[at]!.text) && COUNTED.test(tokens[at - 1]!.text)
    // قبل أن يلتقي, بعد توقيع النرويج: a clause of its own.
    const isThen = /^(?:قبل|بعد|عقب|اثر)$/.test(bare(tokens[at]!)) && (tokens[at + 1]?.text === 'ان' || isDeed(at + 1))
    const isCut = (/[,،;؛:]| - /.test(between) && !isNumber) || (ALWAYS.has(bare(tokens[at]!)) && !isTimed) || isThen
    const isClause = beginsPredicate(tokens, at, isVerb) || beginsMeanwhile(text, tokens, at, isVerb)
    if (isCut || isClause || isReduced(at)) starts.push(at)
  }
  return starts.map((start, index) => {
    const opener = isReduced(start) ? 'which' : (timeOpener(tokens, start) ?? bare(tokens[start]!))
    const before = start === from ? '' : text.slice(tokens[start - 1]!.end, tokens[start]!.start)
    return {
      from: start,
      to: starts[index + 1] ?? to,
      opener: OPENERS.has(opener) ? opener : null,
      isQuoted: /:\s*"?$/.test(before),
      isApart: /[;؛]/.test(before),
    }
  })
}
