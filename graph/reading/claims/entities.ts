import type { Actor } from '../../model/actor.ts'
import { actorId as actorIdOf } from '../../model/ids.ts'
import type { Names } from '../../model/names.ts'
import { firstNotBefore } from '../../model/sorted.ts'
import type { Span } from '../../model/span.ts'
import { bodyNames } from '../bodies/bodies.ts'
import { isNameless, isOfGroup, isPerson, isPlace, isPresidency, isState, stateOfBody } from '../names/actor-ids.ts'
import type { Lexicon } from '../names/lexicon.ts'
import type { FoundNamings, Naming } from '../names/naming.ts'
import type { FoldedText } from '../text/folded-text.ts'
import { type Token, tokenFrom, tokensOf } from '../text/tokens.ts'

/** An actor that a document names, with every place where it does. */
export interface ReadEntity extends Actor {
  readonly mentions: readonly Span[]
}

/** Whether an actor is named within one of some stretches of the text. Mentions are in order. */
export function isNamedIn({ mentions }: ReadEntity, stretches: readonly Span[]): boolean {
  return stretches.some(({ start, end }) => {
    const first = mentions[firstNotBefore(mentions.length, (at) => mentions[at]!.start < start)]
    return first !== undefined && first.end <= end
  })
}

function typeOf(id: string): Actor['type'] {
  return isPerson(id) ? 'person' : isPlace(id) ? 'place' : id.startsWith('group:') ? 'group' : 'organization'
}

function isRegnal({ text, letters, isArabic }: Token): boolean {
  if (isArabic) return /^[وفبك]?(?:ال|لل)(?:ملك|ملكه|امير|اميره|سلطان|بابا|شيخ)$/.test(text)
  return letters !== 'lower' && /^(?:king|queen|prince|princess|pope|lord|lady|sir|emperor|sultan|sheikh)$/.test(text)
}

/** King Fahd, Pope Francis, الملك سلمان: by one name alone, these are called together with their title. Where that begins, else the name. */
function titleFrom(folded: FoldedText, start: number, end: number): number {
  const tokens = tokensOf(folded)
  const at = tokenFrom(tokens, start)
  const [before, name] = [tokens[at - 1], tokens[at]]
  return before && name && name.end >= end && before.end + 1 === start && isRegnal(before) ? before.start : start
}

/** What an actor that no lexicon has is called: as the text calls it where it is introduced. */
function namesIn(
  folded: FoldedText,
  { persons, bodies }: FoundNamings,
  { actors }: Lexicon,
  language: string,
): ReadonlyMap<string, Names> {
  const names = new Map<string, Names>()
  for (const { id, start, end } of persons)
    if (!names.has(id)) names.set(id, { [language]: folded.span(titleFrom(folded, start, end), end).quote })
  for (const { id, body, state } of bodies) if (id !== state) names.set(id, bodyNames(body, actors.get(state)?.names ?? {}))
  return names
}

/**
 * The states of which only a city or a presidency is named, and that take part in something all the same: whoever visits Tehran
 * is Iran's guest, and what the Kremlin promises binds Russia.
 */
function behindCities(
  named: ReadonlySet<string>,
  needed: ReadonlySet<string>,
  namings: FoundNamings,
  { stateOfPlace }: Lexicon,
): Naming[] {
  return namings.all.flatMap((naming) => {
    const { actorId } = naming
    const state = isPresidency(actorId) ? stateOfBody(actorId) : stateOfPlace.get(actorId)
    return state && needed.has(state) && !named.has(state) ? [{ ...naming, actorId: state }] : []
  })
}

/** صحيفة "هآرتس", حركة «حماس»: what they are called stands in quotation marks behind the word for what they are. */
const QUOTED = /^\p{L}+ "(?=\p{L})/u

/**
 * A name with what Arabic writes together with it: a mention is of whole words, as the text has them (وواشنطن, للعراق). Whoever has
 * no name is mentioned by the words for them alone: لتقارير غربية.
 */
function mentionOf(folded: FoldedText, { actorId, start, end }: Naming): Span {
  if (isNameless(actorId) || isOfGroup(actorId)) return folded.span(start, end)
  const quoted = QUOTED.exec(folded.text.slice(start, end))
  if (quoted) return folded.span(start + quoted[0].length, end)
  const titled = isPerson(actorId) ? titleFrom(folded, start, end) : start
  if (titled < start) return folded.span(titled, end)
  const tokens = tokensOf(folded)
  const first = tokens[tokenFrom(tokens, start)]
  return folded.span(first?.isArabic ? Math.min(first.start, start) : start, end)
}

const PART = /\b(?:north|south|east|west)(?:-?(?:east|west))?ern $/

/** Northern Kosovo, eastern Congo: a part of a state is a place, besides the state. */
function partsOfStates(folded: FoldedText, { all }: FoundNamings, { actors }: Lexicon): Naming[] {
  return all.flatMap((naming) => {
    const found =
      isState(naming.actorId) && naming.via === 'name'
        ? PART.exec(folded.text.slice(Math.max(0, naming.start - 15), naming.start))
        : null
    if (!found) return []
    const part = `${found[0]}${actors.get(naming.actorId)?.names.en ?? ''}`.toLowerCase()
    return [{ ...naming, actorId: actorIdOf('place', part), start: naming.start - found[0].length }]
  })
}

/**
 * Every actor that a document names, in the order in which it first does.
 * @param needed Who takes part in something.
 */
export function entitiesOf(
  folded: FoldedText,
  namings: FoundNamings,
  lexicon: Lexicon,
  language: string,
  needed: ReadonlySet<string>,
): ReadEntity[] {
  const names = namesIn(folded, namings, lexicon, language)
  const found = new Map<string, Actor & { mentions: Span[] }>()
  const named = new Set(namings.all.map(({ actorId }) => actorId))
  // Whoever has no name is somebody only where they do something. European companies speak of no union, unless it acts or has its name somewhere.
  const called = new Set(namings.all.filter(({ via }) => via !== 'demonym').map(({ actorId }) => actorId))
  const isMeant = ({ actorId, isSupposed }: Naming) =>
    needed.has(actorId) || !(isSupposed === true || isNameless(actorId) || (actorId.startsWith('bloc:') && !called.has(actorId)))
  const others = [...behindCities(named, needed, namings, lexicon), ...partsOfStates(folded, namings, lexicon)]
  const all = [...namings.all.filter(isMeant), ...others]
  for (const naming of all) {
    const { actorId, start, end } = naming
    const known = lexicon.actors.get(actorId)
    const entity = found.get(actorId) ?? {
      id: actorId,
      type: known?.type ?? typeOf(actorId),
      iso3: known?.iso3 ?? null,
      names: known?.names ?? names.get(actorId) ?? { [language]: folded.span(start, end).quote },
      aliases: [],
      mentions: [],
    }
    entity.mentions.push(mentionOf(folded, naming))
    found.set(actorId, entity)
  }
  for (const { mentions } of found.values()) mentions.sort((a, b) => a.start - b.start)
  return [...found.values()]
}
