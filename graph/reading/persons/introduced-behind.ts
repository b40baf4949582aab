import type { FoundPerson } from '../names/found-person.ts'
import { afterMention, type MentionedTokens } from '../names/mentioned-tokens.ts'
import { titleAt } from '../names/offices.ts'
import { personId } from '../names/people.ts'
import { tokenFrom } from '../text/tokens.ts'
import type { PersonRules } from './to-name.ts'

const SPOKESMAN = /(?:\ban? |\bthe )?\bspokes(?:man|woman|person) (?:for|of|at) [^,.;:"]{3,60}, $/
const FARTHEST_SPOKESMAN = 100

/** A spokesman for the Chinese foreign ministry, Lin Jian: where the phrase begins that says for whom somebody speaks, and for which state. */
function spokesmanBefore(
  { text, tokens, starting }: MentionedTokens,
  start: number,
): { phraseStart: number; of: string | null } | null {
  const found = SPOKESMAN.exec(text.slice(Math.max(0, start - FARTHEST_SPOKESMAN), start))
  if (!found) return null
  const phraseStart = start - found[0].length
  for (let at = tokenFrom(tokens, phraseStart); tokens[at]!.start < start; at++) {
    const mention = starting.get(at)
    if (mention) return { phraseStart, of: mention.state ?? mention.actorId }
  }
  return { phraseStart, of: null }
}

/** A person whose office stands behind the name: `Sergei Lavrov, the Russian foreign minister,`. */
export function introducedBehind(
  { name, start, end }: Pick<FoundPerson, 'name' | 'start' | 'end'>,
  reading: MentionedTokens,
  { offices, people }: PersonRules,
): FoundPerson {
  const { tokens, text, starting } = reading
  const beside = starting.size > 0 ? reading.ending.get(tokenFrom(tokens, start)) : undefined
  // New Zealand's Christopher Luxon.
  const isOf = beside !== undefined && text.slice(beside.end, start) === "'s "
  const spoken = spokesmanBefore(reading, start)
  const plain = {
    id: personId(name, people),
    name,
    start,
    end,
    office: null,
    of: isOf ? (beside.state ?? beside.actorId) : (spoken?.of ?? null),
    phraseStart: isOf ? beside.start : (spoken?.phraseStart ?? start),
  }
  let at = tokenFrom(tokens, end - 1) + 1
  if (!tokens[at] || !/^, /.test(text.slice(end, tokens[at]!.start + 1))) return plain
  while (/^(?:now|then|also|currently|the|a|an)$/.test(tokens[at]?.text ?? '')) at++
  const mention = starting.get(at)
  let titleFrom = mention ? afterMention(reading, mention) : at
  // Nigeria's newly elected leader.
  while (
    titleFrom < at + 4 &&
    tokens[titleFrom] &&
    !titleAt(tokens, titleFrom, offices) &&
    tokens[titleFrom]!.letters === 'lower'
  )
    titleFrom++
  const title = tokens[titleFrom] ? titleAt(tokens, titleFrom, offices) : null
  if (!title) return plain
  return {
    ...plain,
    office: title.office,
    of: mention?.actorId ?? null,
    phraseEnd: tokens[titleFrom + title.words.length - 1]!.end,
  }
}
