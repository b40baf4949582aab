import { OF_TEXT } from '../actors/actor-phrase.ts'
import type { Token } from '../text/tokens.ts'
import type { Acting, Parsed } from '../triggers/parsed.ts'
import type { Segment } from '../triggers/segments.ts'
import type { FoundTrigger } from '../triggers/trigger.ts'

/** Who speaks in Arabic where no actor stands right behind the verb: who is quoted, whose text or whose spokesman it is. */

const RELAYED = /^[وف]?[يت]?(?:نقل|نسب)ت?$/
const RELAYED_WITHIN = 14

/** نقلت وكالة كيودو عن وزير الدفاع قوله: who is quoted speaks, not who quotes. */
export function relayed({ tokens, phrases, spoke, discourse }: Parsed, { at, words, trigger }: FoundTrigger): Acting | null {
  if (trigger.frame !== 'statement' || !RELAYED.test(tokens[at]!.text)) return null
  const from = phrases.find(
    (phrase) => phrase.at > at && phrase.at - at <= RELAYED_WITHIN && /^(?:عن|الي)$/.test(phrase.preposition ?? ''),
  )
  if (from) return { subject: from.ids, after: Math.max(at + words, from.after) }
  const behind = tokens.slice(at, at + RELAYED_WITHIN)
  // نقلت الوكالة عن مصادر أمنية: whom nobody knows.
  if (behind.some(({ text }) => text === 'عن')) return { subject: [], after: at + words }
  const isAgain = behind.some(({ text }) => /^عنه(?:ا|م)?$/.test(text))
  return isAgain ? { subject: spoke.length > 0 ? spoke : discourse.subject, after: at + words } : null
}

/** وأضاف البيان: whose text it is speaks. */
export function textBehind({ tokens, phrases }: Parsed, { at, words, trigger }: FoundTrigger): Acting | null {
  if (trigger.frame !== 'statement') return null
  const own = phrases.find((phrase) => phrase.at === at + words && phrase.preposition === OF_TEXT)
  if (own) return { subject: own.ids, after: own.after }
  // كشف تقرير للأمم المتحدة, ولام تقرير الأمم المتحدة.
  const isReport = /^(?:تقرير|تقارير|دراسه|بيان)$/.test(tokens[at + words]?.text ?? '')
  const whose = isReport
    ? phrases.find((phrase) => phrase.at > at + words && phrase.at - (at + words) <= REPORTED_WITHIN)
    : undefined
  const isTheirs =
    whose && (whose.preposition === null || whose.preposition === 'ل') && whose.ids.every((id) => /^(?:org|bloc):/.test(id))
  return isTheirs ? { subject: whose.ids, after: whose.after } : null
}

const REPORTED_WITHIN = 2

const SOURCE = /^(?:مصدر|مصادر|مسوول|مسوولون|(?:ال)?متحدثه?|(?:ال)?ناطقه?|مندوب)$/

/** نفى مصدر في وزارة الخارجية, قال متحدث باسم الجيش: whose word it is. */
export function bodyBehind({ tokens, phrases }: Parsed, { at, words }: FoundTrigger): Acting | null {
  if (!SOURCE.test(tokens[at + words]?.text ?? '') || phrases.some((phrase) => phrase.at === at + words)) return null
  const body = phrases.find(({ at: place }) => place > at + words && place - (at + words) <= 4)
  const isTheirs = body && body.via !== 'demonym' && /^(?:في|باسم|من)$/.test(tokens[body.at - 1]!.text)
  return isTheirs ? { subject: body.ids, after: body.after } : null
}

const TEXT = /^(?:ال)?(?:تصريح|تصريحات|تغريده|مقابله|خطاب|كلمه|منشور|رساله)$/

function textBefore(tokens: readonly Token[], from: number, at: number): number | null {
  for (let back = at - 1; back >= from; back--) if (TEXT.test(tokens[back]!.text)) return back
  return null
}

/** تصريحات لترامب وصف فيها: whose words they are. */
export function authorOf({ tokens, phrases }: Parsed, { at, words }: FoundTrigger, { from }: Segment): Acting | null {
  const text = /^(?:فيه|فيها)$/.test(tokens[at + words]?.text ?? '') ? textBefore(tokens, from, at) : null
  const author =
    text === null ? undefined : phrases.find((phrase) => phrase.at > text && phrase.after <= at && phrase.at - text <= 4)
  return author ? { subject: author.ids, after: at + words } : null
}
