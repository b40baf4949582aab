import type { Token } from '../text/tokens.ts'
import type { FoundTrigger } from '../triggers/trigger.ts'

/** English verbs that are done to whoever stands in front of them. */

const PASSIVE = new Set(['was', 'were', 'been', 'be', 'is', 'are', 'being', 'remain', 'remains', 'remained'])

const IRREGULAR = new Set(
  'given sent met seen held struck shot hit taken beaten overthrown driven torn sold told found sunk fought brought'.split(' '),
)

function isParticiple(word: string): boolean {
  return /ed$/.test(word) || IRREGULAR.has(word)
}

const ACCUSED_OF = /^(?:(?:accused|suspected|convicted) of|blamed for|charged with)$/

function isAccusedOf(tokens: readonly Token[], { at, words }: FoundTrigger): boolean {
  return ACCUSED_OF.test(`${tokens[at]!.text} ${tokens[at + words]?.text}`)
}

const TIME_WORD =
  /ly$|^(?:also|later|then|first|since|again|on|last|this|earlier|late|early|yesterday|today|week|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/

/** Were on Monday killed: past when it was. */
function beforeTime(tokens: readonly Token[], at: number): number {
  let back = at
  while (back > 0 && at - back < 4 && TIME_WORD.test(tokens[back]!.text)) back--
  return back
}

/** Companies accused of helping: behind whoever is accused, without an auxiliary, and by nobody. */
export function isReducedAccusation(tokens: readonly Token[], found: FoundTrigger): boolean {
  return isAccusedOf(tokens, found) && !PASSIVE.has(tokens[beforeTime(tokens, found.at - 1)]?.text ?? '')
}

const GIVEN = /^(?:given|donated|supplied|sent|sold|handed|lent|leased|granted|awarded|transferred|shipped|delivered|provided)$/

/** The boat given to Tuvalu by Australia: two who have names, behind the to and behind the by. */
function isGivenBy(tokens: readonly Token[], to: number): boolean {
  if (tokens[to]?.text !== 'to') return false
  const isNamed = (at: number) => tokens[at] !== undefined && (tokens[at].letters !== 'lower' || tokens[at].text === 'the')
  for (let at = to + 1; at <= to + 4 && isNamed(at); at++) if (tokens[at + 1]?.text === 'by') return isNamed(at + 2)
  return false
}

/** Was signed, has since been signed; or signed by, without any auxiliary. */
export function isPassive(tokens: readonly Token[], found: FoundTrigger): boolean {
  const { at, words } = found
  if (!isParticiple(tokens[at]!.text)) return false
  const last = tokens[at - 1]?.text ?? ''
  if (PASSIVE.has(tokens[beforeTime(tokens, at - 1)]?.text ?? '')) return true
  if (isAccusedOf(tokens, found) || (GIVEN.test(tokens[at]!.text) && isGivenBy(tokens, at + words))) return true
  return tokens[at + words]?.text === 'by' && !/^(?:has|have|had)$/.test(last)
}
