import { z } from 'zod'
import type { FoldedText } from '../text/folded-text.ts'
import { foldWord } from '../text/folded-text.ts'
import { cellList } from '../text/lexicon-cell.ts'
import { type Token, tokenFrom, tokensOf } from '../text/tokens.ts'
import { formsOf } from '../text/verb-forms.ts'
import { isPlace, isPresidency } from './actor-ids.ts'
import type { KnownMention } from './known-mentions.ts'

/**
 * A row of data/lexicon/wheres.csv: words that tell a city from the government that sits in it. `in` right before it, `way` before
 * it where a `move` is near; behind a word that is `none` an Arabic بـ means no place.
 */
export const whereRowSchema = z.strictObject({
  kind: z.enum(['in', 'way', 'move', 'none']),
  words_en: cellList,
  words_ar: cellList,
})
export type WhereRow = z.output<typeof whereRowSchema>

export type Wheres = Readonly<Record<WhereRow['kind'], ReadonlySet<string>>>

export function makeWheres(rows: readonly WhereRow[]): Wheres {
  const words = (kind: WhereRow['kind']) =>
    new Set(
      rows
        .filter((row) => row.kind === kind)
        .flatMap(({ words_en, words_ar }) => [...words_en, ...words_ar].flatMap((word) => formsOf(foldWord(word), 'verb'))),
    )
  return { in: words('in'), way: words('way'), move: words('move'), none: words('none') }
}

const FARTHEST = 7
const DATELINE = /^\s*(?:[,،]\s*(?=[\p{L}.]*\s?\d|\p{L}+ \((?:ap|afp|upi|reuters|xinhua|kyodo|dpa|tass|interfax)\))|[-(:]|\/)/u

function bare({ text, isArabic }: Token): string {
  return isArabic && text.length > 3 ? text.replace(/^[وف]/, '') : text
}

/** MOSCOW, July 28 -: where a report was written. Kremlin: no talks planned. */
function isDateline(text: string, { start, end, actorId }: KnownMention): boolean {
  if (isPresidency(actorId)) return false
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return /^[\p{L} ]*\/?$/u.test(line) && (line === '' || line.endsWith('/')) && DATELINE.test(text.slice(end))
}

function hasMove(tokens: readonly Token[], at: number, { move }: Wheres): boolean {
  for (let back = 1; back <= FARTHEST && back <= at; back++)
    if (move.has(tokens[at - back]!.text) || move.has(bare(tokens[at - back]!))) return true
  return false
}

const CITY = /^(?:[وفبل]?(?:ال)?(?:عاصمه|مدينه|مدن|عواصم)|للعاصمه|للمدينه|capitals?|city|cities)$/
const AGREED = /^[وفبل]?(?:اتفاق|اتفاقيه|اعلان|معاهده|موتمر|قمه|منبر)$/
const CALLED_WITHIN = 4

/** العاصمة الإثيوبية أديس أبابا, the capital Nairobi, اتفاق جوبا: said to be a city, or a text that is called by one. */
function isCalledCity(tokens: readonly Token[], at: number): boolean {
  if (AGREED.test(tokens[at - 1]?.text ?? '')) return true
  for (let back = 1; back <= CALLED_WITHIN; back++) {
    const word = tokens[at - back]?.text ?? ''
    if (CITY.test(word)) return true
    // Only of which state, and such as, may stand between.
    if (!/^ال|^(?:مثل|وسيطه|كبري|such|as|like|of|the)$/.test(word)) return false
  }
  return false
}

const TEXTS =
  /^(?:accords?|agreements?|conventions?|protocol|declaration|treaty|process|conference|summit|talks|format|communique)$/

/** Whether an English word is for what may be called by the city where it was made: the Paris agreement. */
export function isCalledByCity(word: string): boolean {
  return TEXTS.test(word)
}

const SUBJECT = /^(?:peace|climate|nuclear|security|donors?|donor|arms|trade|economic|g7|g20)$/

/** The Paris climate accord, the Madrid peace talks: what is called by a city. */
function isOfText(tokens: readonly Token[], after: number): boolean {
  const next = SUBJECT.test(tokens[after]?.text ?? '') ? after + 1 : after
  // Washington talks to Tehran, and no talks of Washington.
  const isVerb =
    next === after && tokens[next]?.text === 'talks' && !/^(?:between|with|on|over)$/.test(tokens[next + 1]?.text ?? '')
  const isMet = next === after && tokens[next]?.text === 'conference'
  return !isVerb && !isMet && isCalledByCity(tokens[next]?.text ?? '')
}

function isWhere(text: string, tokens: readonly Token[], mention: KnownMention, wheres: Wheres): boolean {
  const at = tokenFrom(tokens, mention.start)
  const before = tokens[tokens[at - 1]?.text === 'the' ? at - 2 : at - 1]
  if (isDateline(text, mention) || isCalledCity(tokens, at)) return true
  if (!tokens[at]!.isArabic && isOfText(tokens, tokenFrom(tokens, mention.end - 1) + 1)) return true
  if (!before || !/^ (?:the )?$/.test(text.slice(before.end, tokens[at]!.start))) return false
  const clitic = text[mention.start - 1] ?? ''
  const hasClitic = tokens[at]!.isArabic && mention.start > tokens[at]!.start
  if (hasClitic && clitic === 'ب') return !wheres.none.has(bare(before))
  if (hasClitic && clitic === 'ل') return hasMove(tokens, at, wheres)
  if (wheres.in.has(before.text) || wheres.in.has(bare(before))) return true
  if (wheres.way.has(before.text) || wheres.way.has(bare(before))) return hasMove(tokens, at, wheres)
  // Who visits a capital names the city right behind the verb; in Arabic the visitor may stand between.
  // استدعت باريس السفير: who calls back an envoy is a government.
  return wheres.move.has(before.text) && !before.text.endsWith('s') && !/^[وف]?[يت]?ستدع|^[وف]?استدع/.test(before.text)
}

/** The known mentions of a text, with the cities where capitals are meant as such. */
export function withCities(folded: FoldedText, mentions: readonly KnownMention[], wheres: Wheres): KnownMention[] {
  const tokens = tokensOf(folded)
  let last: KnownMention | null = null
  return mentions.map((mention) => {
    const between: string = last ? folded.text.slice(last.end, mention.start) : ''
    if (mention.form !== 'capital' || !mention.city) {
      // In the West Bank, Gaza Strip and Jerusalem: among places where something is, a city is one.
      const isListed = last !== null && /^(?:,? and |, |،? و|، )$/.test(between)
      const isNamed = isPlace(mention.actorId) && mention.form === 'name'
      last = isNamed && (isListed || isWhere(folded.text, tokens, mention, wheres)) ? mention : null
      return mention
    }
    const isCity =
      isWhere(folded.text, tokens, mention, wheres) || (last !== null && /^(?:,? and | or | او |،? و|\/)$/.test(between))
    last = isCity ? mention : null
    return isCity ? { ...mention, actorId: mention.city, state: mention.actorId } : mention
  })
}
