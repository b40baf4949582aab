import type { Span } from '../../model/span.ts'
import { type EpithetMeaning, epithetAt } from '../actors/epithets.ts'
import { isNamedIn, type ReadEntity } from '../claims/entities.ts'
import { titleAt } from '../names/offices.ts'
import { tokenFrom, tokensOf } from '../text/tokens.ts'
import type { NumberedSentence, ReadableArticle } from './readable-article.ts'

type Kind = ReadEntity['type']

/** Whom words that point back can mean. */
const MEANT: Readonly<Record<EpithetMeaning, readonly Kind[]>> = {
  'two-states': ['state', 'bloc'],
  'all-states': ['state', 'bloc', 'organization'],
  'two-persons': ['person'],
  'two-ministers': ['person', 'state'],
  'all-persons': ['person'],
  'own-state': ['state'],
  government: ['state'],
  host: ['person'],
  'one-of': ['state'],
  group: ['group', 'organization'],
  deed: [],
  attack: [],
  media: ['organization'],
  latter: ['person'],
  treaty: ['state', 'bloc', 'organization'],
  text: ['person', 'state', 'organization', 'bloc', 'group'],
  he: ['person'],
  we: ['state', 'bloc'],
  they: ['state', 'person', 'organization', 'bloc', 'group'],
  bloc: ['bloc', 'organization'],
  it: ['state', 'organization', 'bloc', 'group', 'place'],
}

/** Whether a sentence has words that can mean somebody of a kind: the two sides, she, the minister. */
function pointsAt(kind: Kind, { folded: { start, end } }: NumberedSentence, { folded, rules }: ReadableArticle): boolean {
  const tokens = tokensOf(folded)
  for (let at = tokenFrom(tokens, start); at < tokens.length && tokens[at]!.start < end; at++) {
    const epithet = epithetAt(tokens, at, rules.epithets)
    if (epithet && MEANT[epithet.meaning].includes(kind)) return true
    if (kind === 'person' && titleAt(tokens, at, rules.offices)) return true
  }
  return false
}

/** Whether a sentence names somebody who holds an office of a state: a minister's word is the state's. */
function namesOfficerOf(id: string, sentence: Span, { namings, entities }: ReadableArticle): boolean {
  return namings.persons.some(({ id: officer, of }) => {
    const person = of === id ? entities.get(officer) : undefined
    return person !== undefined && isNamedIn(person, [sentence])
  })
}

/**
 * How a sentence tells of somebody: by name in the words quoted, or by what points at them: elsewhere in the sentence, by an
 * officer, or by words for somebody named before. Null where none of it does, whatever a model says.
 */
export function viaOf(
  entity: ReadEntity,
  evidence: Span,
  sentence: NumberedSentence,
  article: ReadableArticle,
): 'name' | 'coreference' | null {
  if (isNamedIn(entity, [evidence])) return 'name'
  const isBefore = entity.mentions.some(({ start }) => start < sentence.start)
  const isTold =
    isNamedIn(entity, [sentence]) ||
    namesOfficerOf(entity.id, sentence, article) ||
    (isBefore && pointsAt(entity.type, sentence, article))
  return isTold ? 'coreference' : null
}
