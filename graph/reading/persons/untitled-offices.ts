import { firstNotBefore } from '../../model/sorted.ts'
import type { FoundPerson } from '../names/found-person.ts'
import type { MentionedTokens } from '../names/mentioned-tokens.ts'
import { type Office, titleAt } from '../names/offices.ts'
import { tokenFrom } from '../text/tokens.ts'
import type { PersonRules } from './to-name.ts'

/** Pakistan's finance minister said … In a post, Ishaq Dar said: whoever speaks next without a title is most often the one of that title. */

/** A ministry of a state whose holder speaks, and is not named where it stands. */
interface Vacant {
  readonly office: Office
  readonly of: string
  readonly end: number
}

const MINISTERS = /^(?!prime-).*-minister$/
/** Within so many characters of it. */
const FARTHEST = 900
const SPEAKS_WITHIN = 4

const SAYS =
  /^(?:said|says|told|added|stated|wrote|declared|announced|claimed|insisted|argued|tweeted|noted|stressed|denounced|called|demanded)$/

/** Who speaks behind a ministry: Pakistan's finance minister on Thursday said. */
function isSpeaking({ tokens, text }: MentionedTokens, after: number): boolean {
  for (let at = after; at < after + SPEAKS_WITHIN && tokens[at]; at++) {
    if (SAYS.test(tokens[at]!.text)) return true
    if (/[^\s]/.test(text.slice(tokens[at - 1]!.end, tokens[at]!.start)) || (tokens[at]!.letters !== 'lower' && at === after))
      return false
  }
  return false
}

function vacantIn(reading: MentionedTokens, { offices }: PersonRules): Vacant[] {
  const { tokens, text, ending } = reading
  const found: Vacant[] = []
  for (let at = 0; at < tokens.length; at++) {
    const title = tokens[at]!.isArabic ? null : titleAt(tokens, at, offices)
    if (!title) continue
    const [mention, after] = [ending.get(at), at + title.words.length]
    if (!mention?.actorId.startsWith('state:') || mention.form === 'capital') continue
    if (
      MINISTERS.test(title.office.id) &&
      /^(?:'s)? $/.test(text.slice(mention.end, tokens[at]!.start)) &&
      isSpeaking(reading, after)
    )
      found.push({ office: title.office, of: mention.actorId, end: tokens[after - 1]!.end })
    at = after - 1
  }
  return found
}

/** Whether a person says something where first named: Dar said, said Dar, Timerman, speaking in New York; and is no student, Leila Karimi. */
function speaks({ tokens, text }: MentionedTokens, { start, end }: FoundPerson): boolean {
  const at = tokenFrom(tokens, start)
  const [before, behind] = [tokens[at - 1], tokens[tokenFrom(tokens, end - 1) + 1]]
  if (/^(?:a|an)$/.test(tokens[at - 2]?.text ?? '') && !/^(?:in|on|at|by|from|with)$/.test(tokens[at - 3]?.text ?? ''))
    return false
  if (before && SAYS.test(before.text)) return true
  return (
    behind !== undefined && (SAYS.test(behind.text) || (/^, $/.test(text.slice(end, behind.start)) && behind.text === 'speaking'))
  )
}

/** Persons, with the ministry of a state that spoke shortly before without its holder's name, where only one of them can be meant. */
export function withVacant(reading: MentionedTokens, persons: readonly FoundPerson[], rules: PersonRules): FoundPerson[] {
  const held = new Set(persons.flatMap(({ office, of }) => (office && of ? [`${office.id} ${of}`] : [])))
  const vacant = vacantIn(reading, rules).filter(({ office, of }) => !held.has(`${office.id} ${of}`))
  if (vacant.length === 0) return [...persons]
  const titled = new Set(persons.flatMap(({ id, office }) => (office ? [id] : [])))
  const seen = new Set<string>()
  const first = persons
    .filter((person) => !titled.has(person.id) && speaks(reading, person))
    .sort((a, b) => a.start - b.start)
    .filter(({ id }) => !seen.has(id) && seen.add(id))
  const given = new Map<string, Vacant>()
  for (const office of new Map(vacant.map((each) => [`${each.office.id} ${each.of}`, each] as const).reverse()).values()) {
    const from = firstNotBefore(first.length, (at) => first[at]!.start < office.end)
    const near = first.slice(from, from + 2).filter(({ start }) => start - office.end < FARTHEST)
    const [only, other] = near
    if (only && !other && !given.has(only.id) && (only.of === null || only.of === office.of)) given.set(only.id, office)
  }
  return persons.map((person) => {
    const own = given.get(person.id)
    return own ? { ...person, office: own.office, of: own.of } : person
  })
}
