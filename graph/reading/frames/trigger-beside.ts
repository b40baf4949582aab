import type { ActorPhrase } from '../actors/actor-phrase.ts'
import { isPerson } from '../names/actor-ids.ts'
import { isSentenceEnd } from '../text/sentences.ts'
import type { Token } from '../text/tokens.ts'
import { BE } from '../text/verb-forms.ts'
import { type Goods, namesGoods } from '../triggers/goods.ts'
import { canAct, type Parsed, RELATIVE_AR, RELATIVE_EN, segmentOf } from '../triggers/parsed.ts'
import type { FoundTrigger, Trigger } from '../triggers/trigger.ts'

/** What a word turns out to tell by what stands beside it. */

const ARMS = /^(?:[وف]?(?:[يت]?مول|[يت]?سلح|درب|[يت]درب)(?:ت|وا|ون)?$|arm(?:s|ed|ing)?$|fund|financ|train|equip)/

/** Who arms, funds or trains somebody says with the verb what is given; accused of arming is only said. */
function saysWhat(tokens: readonly Token[], at: number): boolean {
  const isDone = !tokens[at]!.text.endsWith('ing') || BE.test(tokens[at - 1]?.text ?? '')
  return isDone && ARMS.test(tokens[at]!.text)
}

/** To send, to give, to hand over is aid where it is goods, and else something that happens. */
export function asEvent(parsed: Parsed, found: FoundTrigger, goods: Goods): FoundTrigger {
  if (found.trigger.frame !== 'aid' || saysWhat(parsed.tokens, found.at)) return found
  const segment = segmentOf(parsed, found.at)
  // سلمت إلى سريلانكا، التي تعاني أزمة، 12 طنا: what is told of somebody in between is passed over.
  const isAside = parsed.inserted.has(segment + 1) || RELATIVE_AR.test(parsed.segments[segment + 1]?.opener ?? '')
  const to =
    (isAside ? parsed.segments[segment + 2] : undefined)?.to ?? parsed.segments[segment + 1]?.to ?? parsed.segments[segment]!.to
  if (namesGoods(parsed.tokens, parsed.segments[segment]!.from, to, goods)) return found
  return { ...found, trigger: { ...found.trigger, frame: 'event', status: 'occurred', plover: null, order: 'give' } }
}

const CARGO =
  /^(?:aid|convoys?|shipments?|consignments?|supplies|cargo|tanks|jets|missiles|weapons|ammunition|vaccines|doses|grain|wheat|howitzers|helicopters|drones|قافله|قوافل|مساعدات|شحنه|شحنات|امدادات|دفعه|دبابات|اسلحه|صواريخ|لقاحات|حبوب|ذخاير|معدات)$/

/** A convoy that arrives visits nobody: it brings aid. */
export function asDelivery({ tokens, segments }: Parsed, found: FoundTrigger, segment: number): FoundTrigger {
  const { trigger, at, words } = found
  if (trigger.frame !== 'visit' || trigger.kind !== 'verb' || !/^(?:[وف]?[يت]?صل|[وف]?وصل|arriv|reach)/.test(tokens[at]!.text))
    return found
  const isArabic = tokens[at]!.isArabic
  const near = isArabic ? tokens.slice(at + words, at + words + 3) : tokens.slice(segments[segment]!.from, at)
  // The minister who stopped the tanks; of fuel that arrived.
  const isTold = near.slice(0, -1).some(({ text }) => RELATIVE_EN.test(text))
  if (isTold || !near.some(({ text }) => CARGO.test(text.replace(/^ال/, '')))) return found
  return { ...found, trigger: { frame: 'aid', kind: 'verb', status: 'delivered', plover: 'AID', order: null } }
}

const PAPER =
  /^(?:sanctions|resolutions?|proposals?|bills?|deals?|aid|bids?|attempts?|entry|votes?|plans?|funds?|funding|loans?|statements?|talks|membership|accession|measures?|efforts?|merger|takeover|app|website|appointment)$/
const MEASURE = /^(?:sanctions|tariffs|embargo|restrictions|curbs)$/
const HINDERED_WITHIN = 5

/** Blocked EU sanctions: no attack. American sanctions hit Iran: they are imposed, by whoever has them. */
export function asMeasure({ tokens }: Parsed, found: FoundTrigger): FoundTrigger {
  const { trigger, at, words } = found
  if (trigger.order !== 'attack' || trigger.kind !== 'verb' || tokens[at]!.isArabic) return found
  if (MEASURE.test(tokens[at - 1]?.text ?? ''))
    return { ...found, trigger: { ...trigger, frame: 'sanction', order: null, plover: 'SANCTION' } }
  const behind = tokens.slice(at + words, at + words + HINDERED_WITHIN)
  const isHindered = /^block/.test(tokens[at]!.text) && behind.some(({ text }) => PAPER.test(text))
  return isHindered ? { ...found, trigger: { ...trigger, order: null, plover: null } } : found
}

const PRAISE: Trigger = { frame: 'statement', kind: 'verb', status: 'stated', plover: 'SUPPORT', order: null }

const SOMEBODY =
  /^(?:(?:vice-)?president|premier|king|queen|leader|minister|envoy|chancellor|prince|princess|ambassador|secretary|chief|speaker|emir|sultan|delegation|troops)$/
const TITLE_WITHIN = 3

/** Welcomed Serbia's decision: what somebody has, and nobody; Serbia's president is somebody. */
function isOwner({ text, tokens }: Parsed, { end, after }: ActorPhrase): boolean {
  return text.startsWith("'s ", end) && !tokens.slice(after, after + TITLE_WITHIN).some((token) => SOMEBODY.test(token.text))
}

/** To welcome somebody is to meet them; to welcome a decision is to say so. */
export function asPraise(parsed: Parsed, found: FoundTrigger): FoundTrigger {
  const isWelcome = found.trigger.order === 'host' && /^welcom/.test(parsed.tokens[found.at]!.text)
  const behind = found.at + found.words
  const isGuest = parsed.phrases.some(
    (phrase) =>
      phrase.at >= behind && phrase.at <= behind + 2 && canAct(phrase) && phrase.via !== 'demonym' && !isOwner(parsed, phrase),
  )
  const isPassive = BE.test(parsed.tokens[found.at - 1]?.text ?? '')
  // A promise was welcomed: so is what nobody is.
  const isThing = isPassive && !parsed.phrases.some((phrase) => phrase.after === found.at - 1 && canAct(phrase))
  return isWelcome && !isGuest && (!isPassive || isThing) ? { ...found, trigger: PRAISE } : found
}

const CALL: Trigger = { frame: 'meeting', kind: 'verb', status: 'occurred', plover: 'CONSULT', order: null }

const ASKED_WITHIN = 12

/** Called on Putin, who was in Beijing, to: what is asked of somebody follows in the same sentence. */
function isAskedOf(text: string, tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(from + ASKED_WITHIN, tokens.length); at++) {
    if (isSentenceEnd(text, tokens[at - 1]!.end, tokens[at]!.start)) return false
    const isNext = at === from || text[tokens[at]!.start - 2] === ','
    if (/^(?:saying|urging|asking|demanding)$/.test(tokens[at]!.text)) return true
    if (isNext && /^(?:to|for|not)$/.test(tokens[at]!.text)) return true
  }
  return false
}

/** To call on somebody to do something is to ask; to call on a president is to meet. */
export function asCall({ text, tokens, phrases }: Parsed, found: FoundTrigger): FoundTrigger {
  const { at } = found
  if (!/^call(?:s|ed)$/.test(tokens[at]!.text) || tokens[at + 1]?.text !== 'on') return found
  const met = phrases.find((phrase) => phrase.at > at + 1 && phrase.at - at <= 3 && phrase.ids.every(isPerson))
  const caller = phrases.some((phrase) => phrase.after <= at && at - phrase.after <= 3 && phrase.ids.every(isPerson))
  const isAsked = met && isAskedOf(text, tokens, met.after)
  return met && caller && !isAsked ? { ...found, words: 2, end: tokens[at + 1]!.end, trigger: CALL } : found
}
