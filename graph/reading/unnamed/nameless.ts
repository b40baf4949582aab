import { z } from 'zod'
import type { Callings } from '../names/callings.ts'
import type { KnownActor, OrganisationRow } from '../names/lexicon.ts'
import { foldWord } from '../text/folded-text.ts'
import { cellList } from '../text/lexicon-cell.ts'
import type { UnnamedWords } from './unnamed.ts'

/**
 * A row of data/lexicon/nameless.csv: who speaks without a name, only where something is said of them (مصادر) or without, too
 * (anyone: critics), only beside a verb of saying (speaker: doctors), what is said of them (أمني, senior) or from where they are
 * (region: عربي), and who is several only by that (collective: states).
 */
export const namelessRowSchema = z.strictObject({
  part: z.enum(['who', 'anyone', 'speaker', 'collective', 'quality', 'region']),
  id: z.string().regex(/^[a-z]+$/),
  name_en: z.string().min(1),
  name_ar: z.string().min(1),
  words_en: cellList,
  /** In the masculine, as a quality is given. */
  masculine_ar: cellList,
  feminine_ar: cellList,
  plural_ar: cellList,
})
export type NamelessRow = z.output<typeof namelessRowSchema>

/** المصادر, and of two words وسائل الإعلام: the last of them has the article. */
function definite(head: string): string {
  return head.replace(/(?<= |^)(?!ال)(?=\S+$)/, 'ال')
}

/** مصادر أمنية, and المصادر الأمنية: an adjective agrees with whom it is said of. */
function arabicPhrases(who: NamelessRow, quality: NamelessRow): string[] {
  const { masculine_ar: one } = quality
  const several = quality.plural_ar.length > 0 ? quality.plural_ar : one.flatMap((word) => [`${word}ون`, `${word}ين`])
  const pairs = (heads: readonly string[], qualities: readonly string[]) =>
    heads.flatMap((head) => qualities.map((each) => [head, each] as const))
  const feminine = one.map((word) => `${word}ة`)
  // Whom it is said of by name are several: مسؤولون محليون.
  const ofSeveral = [...pairs(who.plural_ar, several), ...pairs(who.feminine_ar, feminine)]
  // المسؤول الحكومي, المسؤولة الدبلوماسية: one with an article is somebody of whom the text has spoken.
  const indefinite = [...ofSeveral, ...pairs(who.masculine_ar, one)].map((pair) => pair.join(' '))
  const all = ofSeveral.filter(([head]) => !head.endsWith('ة'))
  return [...indefinite, ...all.map(([head, each]) => `${definite(head)} ال${each}`)]
}

function groupOf(
  id: string,
  name: string,
  also_en: readonly string[],
  [name_ar, ...also_ar]: readonly string[],
): OrganisationRow {
  return {
    id: `group:${id}`,
    type: 'group',
    name_en: `${name[0]!.toUpperCase()}${name.slice(1)}`,
    name_ar: name_ar!,
    also_en: [...also_en],
    also_ar: [...also_ar],
    adjective_en: [],
    adjective_ar: [],
    seat_en: [],
    seat_ar: [],
  }
}

function withQuality(who: NamelessRow, quality: NamelessRow): OrganisationRow {
  const english = quality.words_en
    .flatMap((word) => who.words_en.map((each) => `${word} ${each}`))
    // A country's top diplomat is its foreign minister.
    .filter((phrase) => phrase !== 'top diplomat')
  return groupOf(`${quality.id}-${who.id}`, `${quality.name_en} ${who.name_en}`, english, arabicPhrases(who, quality))
}

/** Critics, مسؤولون: several of whom nothing is said; one of them alone is more often a word for something else. */
function withoutQuality({ id, name_en, name_ar, words_en, feminine_ar, plural_ar }: NamelessRow): OrganisationRow {
  const several = [...feminine_ar.filter((word) => !word.endsWith('ة')), ...plural_ar]
  return groupOf(
    id,
    name_en,
    words_en.filter((word) => word.endsWith('s')),
    [name_ar, ...several, ...several.map(definite)],
  )
}

/** Security sources, مسؤولون محليون: each kind of whoever has no name with each quality, and critics, as groups of the lexicon. */
export function namelessGroups(rows: readonly NamelessRow[]): OrganisationRow[] {
  const those = (...parts: NamelessRow['part'][]) => rows.filter(({ part }) => parts.includes(part))
  const each = (all: readonly NamelessRow[], qualities: readonly NamelessRow[]) =>
    all.flatMap((who) => qualities.map((quality) => withQuality(who, quality)))
  return [
    ...those('anyone').map(withoutQuality),
    ...each(those('who', 'anyone'), those('quality', 'region')),
    ...each(those('collective'), those('region')),
  ]
}

const isWho = ({ part }: NamelessRow) => /^(?:who|anyone|speaker)$/.test(part)

/** دبلوماسيون, and one of them. */
function arabicHeads({ masculine_ar, feminine_ar, plural_ar }: NamelessRow): string[] {
  const several = plural_ar.flatMap((word) => [word, word.replace(/(?:ون|ين)$/, '')])
  return [...masculine_ar, ...feminine_ar, ...several].filter((word) => !word.includes(' '))
}

/** The words for those without a name who say something. */
export function unnamedWords(rows: readonly NamelessRow[], bodies: readonly string[], callings: Callings): UnnamedWords {
  const qualities = rows.filter(({ part }) => part === 'quality' || part === 'region')
  return {
    heads: new Map(
      rows
        .filter(isWho)
        .flatMap((row) => [...row.words_en, ...arabicHeads(row)].map((word) => [foldWord(word), row.id] as const)),
    ),
    bodies: new Set(bodies),
    callings,
    regions: new Set(rows.filter(({ part }) => part === 'region').flatMap(({ words_en }) => words_en.map(foldWord))),
    qualities: new Map(
      qualities.flatMap(({ id, masculine_ar, plural_ar }) =>
        [...masculine_ar.flatMap((word) => [word, `${word}ة`, `${word}ون`, `${word}ين`]), ...plural_ar].map(
          (word) => [foldWord(word), id] as const,
        ),
      ),
    ),
  }
}

/** Those without a name as actors, by themselves: sources, مصادر. */
export function unnamedActors(rows: readonly NamelessRow[]): KnownActor[] {
  return rows.filter(isWho).map(({ id, name_en, name_ar }) => ({
    id: `group:${id}`,
    type: 'group',
    names: { en: `${name_en[0]!.toUpperCase()}${name_en.slice(1)}`, ar: name_ar },
    iso3: null,
  }))
}
