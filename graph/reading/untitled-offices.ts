import type { FoundPerson } from './found-person.ts'
import type { MentionedTokens } from './mentioned-tokens.ts'
import { type Office, titleAt } from './offices.ts'
import type { PersonRules } from './to-name.ts'
import { tokenFrom } from './tokens.ts'

/** Pakistan's finance minister said … In a post, Ishaq Dar said: whoever speaks next without a title is most often the one of that title. */

/** An office of a state that nobody is named for where it stands. */
interface Vacant {
  readonly office: Office
  readonly of: string
  readonly end: number
}

const OF_STATES = /^(?:president|vice-president|prime-minister|king|queen|emir|sultan|crown-prince|chancellor|.*-minister)$/
/** Within so many characters of it. */
const FARTHEST = 900
const NAME_BEHIND = 40

/** The state whose office a title is of: Pakistan's finance minister, وزير المالية الباكستاني. */
function stateOf(
  { tokens, text, starting, ending }: MentionedTokens,
  at: number,
  after: number,
): { id: string; end: number } | null {
  const mention = tokens[at]!.isArabic ? starting.get(after) : ending.get(at)
  if (!mention?.actorId.startsWith('state:') || mention.form === 'capital') return null
  const between = tokens[at]!.isArabic
    ? text.slice(tokens[after - 1]!.end, tokens[after]!.start)
    : text.slice(mention.end, tokens[at]!.start)
  if (!/^(?:'s)? $/.test(between)) return null
  return { id: mention.actorId, end: Math.max(mention.end, tokens[after - 1]!.end) }
}

function vacantIn(reading: MentionedTokens, persons: readonly FoundPerson[], { offices }: PersonRules): Vacant[] {
  const { tokens } = reading
  const isNamed = (end: number, start: number) =>
    persons.some(
      (person) => person.phraseStart < end && (person.phraseEnd ?? person.end) > start && person.start < end + NAME_BEHIND,
    )
  const found: Vacant[] = []
  for (let at = 0; at < tokens.length; at++) {
    const title = titleAt(tokens, at, offices)
    if (!title) continue
    const state = OF_STATES.test(title.office.id) ? stateOf(reading, at, at + title.words.length) : null
    if (state && !isNamed(state.end, tokens[at]!.start)) found.push({ office: title.office, of: state.id, end: state.end })
    at += title.words.length - 1
  }
  return found
}

const SAYS =
  /^(?:said|says|told|added|stated|wrote|declared|announced|claimed|insisted|argued|tweeted|noted|stressed|denounced|called)$/
const SAYS_AR = /^[وف]?(?:قال|قالت|اضاف|اضافت|اكد|اكدت|اوضح|اوضحت|صرح|صرحت|كتب|كتبت|اعلن|اعلنت|تابع|تابعت|شدد|شددت|ذكر|ذكرت)$/

/** Whether a person says something where first named: Dar said, said Dar, Timerman, speaking in New York. */
function isSpeaker({ tokens, text }: MentionedTokens, { start, end }: FoundPerson): boolean {
  const at = tokenFrom(tokens, start)
  const [before, behind] = [tokens[at - 1], tokens[tokenFrom(tokens, end - 1) + 1]]
  if (before && (SAYS.test(before.text) || SAYS_AR.test(before.text))) return true
  return (
    behind !== undefined && (SAYS.test(behind.text) || (/^, $/.test(text.slice(end, behind.start)) && behind.text === 'speaking'))
  )
}

/** Persons, with the office of a state that the text named shortly before without its holder, where they have none. */
export function withVacant(reading: MentionedTokens, persons: readonly FoundPerson[], rules: PersonRules): FoundPerson[] {
  const held = new Set(persons.flatMap(({ office, of }) => (office && of ? [`${office.id} ${of}`] : [])))
  const titled = new Set(persons.flatMap(({ id, office }) => (office ? [id] : [])))
  const vacant = vacantIn(reading, persons, rules).filter(({ office, of }) => !held.has(`${office.id} ${of}`))
  if (vacant.length === 0) return [...persons]
  const given = new Map<string, Vacant>()
  for (const person of persons.toSorted((a, b) => a.start - b.start)) {
    if (titled.has(person.id) || given.has(person.id) || !isSpeaker(reading, person)) continue
    const office = vacant.findLast(
      ({ end, of, office: { id } }) =>
        end <= person.start &&
        person.start - end < FARTHEST &&
        (person.of === null || person.of === of) &&
        ![...given.values()].some((each) => each.of === of && each.office.id === id),
    )
    if (office) given.set(person.id, office)
  }
  return persons.map((person) => {
    const own = given.get(person.id)
    return own ? { ...person, office: own.office, of: own.of } : person
  })
}
