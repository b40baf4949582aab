import type { ClaimType } from '../../model/claim-types.ts'
import { isDayOrMonth } from '../text/day-names.ts'
import type { Token } from '../text/tokens.ts'
import { isCiting } from './death-words.ts'
import { isAskedFor, isBeside, isCaused, isDemanded, isReducedBacking, isRightTo } from './infinitives.ts'
import type { TriggerPhrase } from './trigger.ts'

/** Words of the lexicon that in their place say nothing of the kind. */

const DETERMINERS = new Set(
  'the a an this that these those its his her their our another no any some every each first last'.split(' '),
)
/** In protest, on strike, under attack. */
const BEFORE_NOUNS = new Set(
  'in of on under with from at by for into without joint more further over about after amid despite against between during'.split(
    ' ',
  ),
)
const MAY_BE_ASKED = new Set<ClaimType>(['meeting', 'visit', 'treaty', 'document', 'commitment'])
const NOT_IN_INFINITIVE = new Set<ClaimType>(['aid', 'event', 'sanction'])

const PLAIN = new Set(
  'support back claim report demand request appeal protest praise blame attack strike visit supply fund test vote pledge promise vow welcome raid fire train value name call'.split(
    ' ',
  ),
)
const BEFORE_PLAIN =
  /^(?:to|will|would|can|could|may|might|must|should|shall|not|never|also|and|or|but|who|which|that|they|we|you|i|both|all|do|does|did)$|s$/

/** Seek support, a lost vote: the plain form of a verb behind a word that is no subject of many is a noun. */
function isPlainNoun(tokens: readonly Token[], at: number): boolean {
  const [word, before, first] = [tokens[at]!.text, tokens[at - 1], tokens[at - 2]]
  if (!PLAIN.has(word) || before === undefined) return false
  // The Kerman attack.
  if (before.letters !== 'lower') return DETERMINERS.has(first?.text ?? '') && !before.text.endsWith('s')
  return !BEFORE_PLAIN.test(before.text)
}

const PLANS = /^[وفبل]?(?:ال)?(?:قرار|خطه|مشروع|طلب|اقتراح|مقترح|نيه|عرض|دعوه|امكانيه|احتمال|استعداد(?:ه|ها)?)$/

const HAPPENING =
  /^(?:ال)?(?:اختيار|انفجار|انفجارات|تفجير|تفجيرات|تفجيران|حادث|حادثه|حوادث|هجوم|هجمات|اعتداء|اعتداءات|زلزال|اشتباك|اشتباكات|مواجهات|انقلاب|قتال|معارك|ضحايا|خسائر|خلاف|خلافات|جريمه|كارثه|مجزره|احداث|ضربه|غاره|غارات)$/

const OCCURRED = /^[وف]?(?:وقعت?|[يت]قع)$/

/** وقعت يوم الاثنين تركيا والعراق مذكرة: what is signed stands further on. */
function isTextBehind(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(at + 2, at + 12)
    .some(({ text }) => /^(?:اتفاق|اتفاقا|اتفاقيه|معاهده|مذكره|بروتوكول|بروتوكولا|ميثاقا)$/.test(text))
}

/** وقع الانفجار: it happened, and nobody signed it. */
function isOfHappening(tokens: readonly Token[], at: number): boolean {
  // انفجار وقع داخل منزل: where it happened.
  if (
    /^(?:في|داخل|خارج|قرب|قبل|بعد|خلال|مساء|صباح|فجر|ليل|ظهر|امس|يوم|ضحيه|تحت)$/.test(tokens[at + 1]?.text ?? '') &&
    !isTextBehind(tokens, at)
  )
    return true
  return [-2, -1, 1, 2].some((step) => HAPPENING.test(tokens[at + step]?.text ?? ''))
}

/** تصل قيمتها إلى: how much it comes to. */
const AMOUNT = /^(?:(?:قيمت|نسبت|تكلفت|كلفت|حجم|مجموع|سعر|عدد|مد)(?:ه|ها|هم|اه|اها)|مدي)$/

const DROPPED = /^(?:dropp|abandon|scrapp|shelv|cancel|halt|suspend|reject|oppos)(?:ed|ing|s)?$|^(?:drops?|cancelled|cancelling)$/
const INVITED_WITHIN = 10

/** Extended an invitation to its president to visit: nobody has visited. */
function isInvited(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - INVITED_WITHIN), at).some(({ text }) => INVITES.test(text))
}

/** ودعته إلى زيارة روما. */
const INVITES = /^invit|^[وف]?(?:دعا|دعت|[يت]دعو|دعوه|دعوته|دعوتها|بدعوه)(?:ه|ها|هم|هما)?$/
const BLOCKS =
  /^(?:block|veto|oppos|reject|stall|consider|weigh|mull|discuss|propos|debat|threaten|avoid|avert)(?:e|s|es|ed|ing)?$/

/** Blocks EU sanctions on Russia: it is under none. */
function isBlocked(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= at - 3 && isBeside(tokens, back); back--) if (BLOCKS.test(tokens[back]!.text)) return true
  return false
}

const GIVEN = /^(?:invitations?|apolog(?:y|ies)|results?|resignation|credentials|award|prize|condolences)$/

const WANTED =
  /^(?:offer(?:s|ed)?|readiness|willingness|arranging|difficulty|possibility|prospects?|proposal|bid|[وفبل]?(?:ال)?(?:استعداد|امكانيه|احتمال|فكره|مقترح|اقتراح)(?:ه|ها|هم)?|[وف]?(?:عرض|اقترح|طلب|[يت]عرض|[يت]قترح|[يت]طلب|[يت]ريد|اراد|[يت]رغب|[يت]نتظر)(?:ت|وا|ون)?)$/
const WANTED_WITHIN = 3

/** His offer of holding talks, readiness for dialogue, إمكانية عقد لقاء: a meeting that nobody holds yet. */
function isOnlyWanted(tokens: readonly Token[], at: number): boolean {
  // تبحث روسيا في كيفية: to look into how.
  if (tokens.slice(at + 2, at + 6).some(({ text }, index) => text === 'كيفيه' && tokens[at + 1 + index]!.text === 'في'))
    return true
  for (let back = 1; back <= WANTED_WITHIN && isBeside(tokens, at - back); back++)
    if (WANTED.test(tokens[at - back]!.text)) return true
  return false
}

const MADE =
  /^(?:footage|videos?|images?|photos?|photographs|pictures|data|figures|statistics|excerpts|transcripts?|recordings?)$/

const ARMED_MEN = /^(?:when|while|after|as|some|many|several|dozens|hundreds)$/

const ARMED_THINGS =
  /^(?:responses?|forces?|conflicts?|struggle|wing|resistance|clash(?:es)?|attacks?|interventions?|confrontations?|drones?|vehicles?|police|guards?|services|uprising|robbery|men|gunmen|militants|militias?|commandos|groups?|rebels|with)$/

/** Heavily armed Serbs, an Israeli armed response: who has arms, not whom somebody armed. */
function isArmed(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return (
    tokens[at]!.text === 'armed' &&
    (tokens[at]!.letters !== 'lower' ||
      !before ||
      ARMED_MEN.test(before.text) ||
      ARMED_THINGS.test(tokens[at + 1]?.text ?? '') ||
      before.text.endsWith('ly'))
  )
}

/** The attack, China's ban, the recently signed pact: what somebody has, not what they do. Chad recently signed is what they do. */
function isBehindOwner(tokens: readonly Token[], at: number): boolean {
  const isOwner = (word: string) => DETERMINERS.has(word) || word.endsWith("'s")
  const before = tokens[at - 1]?.text ?? ''
  return isOwner(before) || (/^(?:newly|recently)$/.test(before) && isOwner(tokens[at - 2]?.text ?? ''))
}

const CRIMES =
  /^(?:crimes?|atrocit(?:y|ies)|genocide|murders?|suicide|abuses?|violations?|aggression|fraud|offen[cs]es?|massacres?|acts?|errors?|mistakes?|sins?|treason|perjury|terrorism|violence)$/

/** Committed war crimes; committed to end violence, or no crimes at all, is none. */
function isOfCrime(tokens: readonly Token[], at: number): boolean {
  for (let step = at + 1; step <= at + 3 && isBeside(tokens, step - 1); step++) {
    if (/^(?:to|not?)$/.test(tokens[step]!.text)) return false
    if (CRIMES.test(tokens[step]!.text)) return true
  }
  return false
}

const AIMS = /^(?:رفع|زياده|تحقيق|خفض|تعزيز|توسيع|تطوير|الوصول|بلوغ|تنميه|تحسين|دعم|جذب|انشاء|ضمان|حمايه|تقليص|انهاء|تشجيع)$/

/** A word of the lexicon at its place. */
interface Place extends TriggerPhrase {
  readonly tokens: readonly Token[]
  readonly at: number
  readonly word: string
  readonly before: string
  readonly next: string
}

type Rule = (place: Place) => boolean

const MEASURES = /^(?:ال)?(?:عقوبات|رسوم|قانون|حظر|قرار|قرارات|تعريفات|اجراءات|قيود|حصار)$/

const HOPED =
  /^(?:any|no|another|future|possible|potential|without|proposed|draft|hopes?|hoping|اي|دون|امل(?:ه|ها|هم)?|الامل|[يت]امل)$/

const SOUGHT =
  /^(?:seeks?|sought|seeking|hope|hopes|hoped|wants?|wanted|pursu(?:e|es|ed|ing)|propos(?:e|es|ed|ing)|push(?:es|ed|ing)?|[وف]?[يت]?(?:سعي|سعت|طالب|طالبت|اقترح|اقترحت))$/

/** A possible treaty, دون اتفاق, sought an agreement. */
const isHopedFor: Rule = ({ tokens, at }) =>
  [1, 2, 3].some((back) => HOPED.test(tokens[at - back]?.text ?? '')) ||
  [1, 2, 3, 4].some((back) => SOUGHT.test(tokens[at - back]?.text ?? ''))

const HAS_PLANS = /^(?:عن|لدي(?:ه|ها|هم|نا)?)$/
const ATTACKS = /^ل(?:مهاجم|استهداف|ضرب|قصف|اغتيال|تفجير|غزو|شن|قتل|تنفيذ)/

/** Of what a word would tell, where it does not. */
const OF_FRAME: Partial<Record<ClaimType, readonly Rule[]>> = {
  aid: [
    // قرار إرسال قوات: what is decided or asked for is not yet done.
    ({ trigger, before }) => trigger.kind === 'noun' && PLANS.test(before),
    // تعهدت بأن تقدم قروضا: what is to be given is not given.
    ({ word, before }) => /^(?:بان|لكي|كي)$/.test(before) && /^[يت]/.test(word),
  ],
  commitment: [
    ({ trigger, before }) => trigger.kind === 'noun' && DROPPED.test(before),
    // خطط لبناء سد, and no خطط السلام.
    ({ trigger, word, before, next, tokens, at }) =>
      trigger.kind === 'noun' &&
      /^[وفبل]?خطط$/.test(word) &&
      !(HAS_PLANS.test(before) && /^ل\p{L}{3,}/u.test(next) && !ATTACKS.test(next) && isBeside(tokens, at + 1)),
  ],
  document: [
    // Unveiled plans to build: what somebody means to do, and no text.
    ({ tokens, at, words }) => {
      const plans = [0, 1, 2].find((step) => tokens[at + words.length + step - 1]?.text === 'plans')
      return plans !== undefined && /^(?:to|for)$/.test(tokens[at + words.length + plans]?.text ?? '')
    },
  ],
  conflict: [
    // Prisoners of war fight in none.
    ({ tokens, at, before }) => before === 'of' && /^(?:prisoners?|pows)$/.test(tokens[at - 2]?.text ?? ''),
  ],
  meeting: [
    ({ tokens, at }) => isOnlyWanted(tokens, at),
    // The conflict was discussed: by whom is not said.
    ({ word, before, next }) => word === 'discussed' && /^(?:was|were|been|being|be)$/.test(before) && next !== 'by',
    // Recalled for consultations: with nobody.
    ({ word, before }) => before === 'for' && word === 'consultations',
  ],
  sanction: [({ trigger, tokens, at }) => trigger.kind === 'noun' && isBlocked(tokens, at)],
  treaty: [
    ({ tokens, at, word }) => OCCURRED.test(word) && isOfHappening(tokens, at),
    // دخلت العقوبات حيز التنفيذ: a measure, and no treaty.
    ({ word, next }) => /^[وف]?[يت]?دخل/.test(word) && MEASURES.test(next),
    // Demanded that Hamas sign a deal.
    ({ tokens, at, word }) => /^(?:sign|agree)$/.test(word) && isDemanded(tokens, at),
    // Sign up for our briefing.
    ({ word, next }) => /^sign/.test(word) && next === 'up',
  ],
  visit: [
    ({ tokens, at, word, before }) => (/^(?:to|الي)$/.test(before) || word.startsWith('لزيار')) && isInvited(tokens, at),
    ({ word, next }) => AMOUNT.test(next) && /^[وف]?(?:[يت]?صل|وصل)ت?$/.test(word),
  ],
}

/** مستعدة اليوم لتزويد. */
function isReadyFor(tokens: readonly Token[], at: number): boolean {
  const isAdverb = /^(?:اليوم|الان|حاليا|دايما|دوما|تماما|ايضا|كذلك)$/.test(tokens[at + 1]?.text ?? '')
  return /^[لب]|^ان$/.test(tokens[at + (isAdverb ? 2 : 1)]?.text ?? '')
}

const OF_ANY: readonly Rule[] = [
  // The attack on Monday: when it was, and not on whom.
  ({ trigger, words, tokens, at }) =>
    trigger.order === 'attack' &&
    words.at(-1) === 'on' &&
    isDayOrMonth(tokens[at + words.length]?.text ?? '') &&
    !/^(?:by|on|against|in|at|of|from)$/.test(tokens[at + words.length + 1]?.text ?? ''),
  // القوات جاهزة: for nothing that is said.
  ({ trigger, tokens, at }) => trigger.order === 'ready' && tokens[at]!.isArabic && !isReadyFor(tokens, at),
  // طلب عدم الكشف عن هويته: who would not be named asks nobody for anything.
  ({ word, next }) => /^[وف]?[يت]?طلب(?:ت|وا)?$/.test(word) && /^(?:عدم|حجب)$/.test(next),
  // من أجل: for the sake of, and nothing is put off.
  ({ word, before }) => /^[ول]?اجل$/.test(word) && (before === 'من' || word.startsWith('ل')),
  // سلمت 26 متهما, أعدمت رجلا متهما: whom somebody accuses, and no accusing.
  ({ word, before, tokens, at }) => word === 'متهما' && /^(?:\d{1,3}|\p{L}{3,}ا)$/u.test(before) && isBeside(tokens, at - 1),
  // يستهدفان رفع حجم التبادل: an aim, and no attack.
  ({ tokens, at, word }) => /^[وف]?س?[يتا]ستهدف/.test(word) && [1, 2].some((step) => AIMS.test(tokens[at + step]?.text ?? '')),
  ({ trigger, tokens, at }) => trigger.kind === 'verb' && MAY_BE_ASKED.has(trigger.frame) && isAskedFor(tokens, at),
  ({ trigger, tokens, at }) => trigger.kind === 'verb' && isCiting(tokens, at),
  ({ tokens, at }) => !tokens[at]!.isArabic && (isReducedBacking(tokens, at) || isRightTo(tokens, at) || isArmed(tokens, at)),
]

const ACCEPTED_WITHIN = 5

/** To accept an invitation, an apology, a result promises nothing. */
function isAccepted(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < at + ACCEPTED_WITHIN && isBeside(tokens, next - 1); next++)
    if (GIVEN.test(tokens[next]!.text)) return true
  return false
}

const AFTER_ALLEGED = /^(?:that|the|an?|he|she|they|it|its|his|her|their|there|on|in|at|last|this|some|many|several)$/

const OF_ENGLISH_VERB: readonly Rule[] = [
  ({ trigger, tokens, at, word }) => trigger.frame === 'commitment' && /^commit/.test(word) && isOfCrime(tokens, at),
  // He gave no undertaking.
  ({ trigger, word, next }) => trigger.frame === 'commitment' && /^(?:gave|given|gives|made)$/.test(word) && next === 'no',
  ({ trigger, tokens, at, word }) => trigger.frame === 'commitment' && /^accept/.test(word) && isAccepted(tokens, at),
  ({ words, tokens, at }) => words.length === 1 && (isPlainNoun(tokens, at) || isBehindOwner(tokens, at)),
  ({ before }) => /^(?:we|i|you)$/.test(before),
  // A source close to the ministry.
  ({ word, next }) => word === 'close' && next === 'to',
  // Reefs that are disputed by several are denied by none.
  ({ word, before }) => word === 'disputed' && /^(?:is|are|was|were|been|hotly)$/.test(before),
  // 26 alleged spies: nobody alleges anything.
  ({ tokens, at, word, next }) => word === 'alleged' && tokens[at + 1]?.letters === 'lower' && !AFTER_ALLEGED.test(next),
  // Sent supplies to support refugees.
  ({ word, before }) => before === 'to' && /^(?:support|back|help|defend)$/.test(word),
  // Footage released by the army shows something.
  ({ words, tokens, at, before }) => tokens[at + words.length]?.text === 'by' && MADE.test(before),
  ({ words, word, before }) => BEFORE_NOUNS.has(before) && words.length === 1 && !word.endsWith('ing'),
  ({ trigger, tokens, at, before }) => before === 'to' && NOT_IN_INFINITIVE.has(trigger.frame) && !isCaused(tokens, at),
]

/** Whether a word of the lexicon says nothing of the kind where it stands: the strike, an attack, to send. */
export function isNoTrigger(tokens: readonly Token[], at: number, phrase: TriggerPhrase): boolean {
  const { trigger, words, own, later } = phrase
  const { frame, kind } = trigger
  const [word, before, next] = [tokens[at]!.text, tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? '']
  const place: Place = { trigger, words, own, later, tokens, at, word, before, next }
  const isOut = (rule: Rule) => rule(place)
  if (kind === 'noun' && frame === 'treaty') return isHopedFor(place)
  if (OF_FRAME[frame]?.some(isOut) || OF_ANY.some(isOut)) return true
  return kind === 'verb' && !tokens[at]!.isArabic && OF_ENGLISH_VERB.some(isOut)
}
