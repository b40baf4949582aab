import type { Layer } from '../contract.ts'

/** Where both have something under one id, mine stays, unless theirs was chosen. */
function merged<T>(mine: Readonly<Record<string, T>>, theirs: Readonly<Record<string, T>>, chosen: (id: string) => boolean) {
  const wanted = Object.entries(theirs).filter(([id]) => mine[id] === undefined || chosen(id))
  return { ...mine, ...Object.fromEntries(wanted) }
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/**
 * What two analysts added to a workspace as one: nothing of mine is lost but what theirs was chosen for; a view of theirs under an id
 * of mine becomes another.
 * @param chosen Whether theirs was chosen of a note, a grade or a translation.
 */
export function mergeLayers(
  mine: Layer,
  theirs: Layer,
  chosen: (what: 'note' | 'grade' | 'translation', id: string) => boolean,
): Layer {
  const views = theirs.views.filter((view) => !mine.views.some((own) => isEqual(own, view)))
  const ids = new Set(mine.views.map(({ id }) => id))
  return {
    notes: merged(mine.notes, theirs.notes, (id) => chosen('note', id)),
    grades: merged(mine.grades, theirs.grades, (id) => chosen('grade', id)),
    translations: merged(mine.translations, theirs.translations, (id) => chosen('translation', id)),
    views: [...mine.views, ...views.map((view) => (ids.has(view.id) ? { ...view, id: `${view.id}~` } : view))],
    identities: [
      ...mine.identities,
      ...theirs.identities.filter((identity) => !mine.identities.some((own) => isEqual(own, identity))),
    ],
  }
}
