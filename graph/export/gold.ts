import { type Review, type ReviewedClaim, reviewedActors } from '../model/review.ts'

/**
 * What an analyst accepted of an article as a gold annotation, the form against which extraction is measured (`gold/1`): each actor
 * by the words that name it, each fact by its quote, participants with their roles, status and date.
 * @param reviewed The claims of the review as they stand.
 * @returns JSON; its quotes are words of the reading's text.
 */
export function goldOf(review: Review, reviewed: readonly ReviewedClaim[]): string {
  const { source } = review.reading
  const claims = reviewed.filter(({ verdict }) => verdict === 'accepted')
  const named = new Set(claims.flatMap(({ claim }) => claim.participants.map(({ entityId }) => entityId)))
  const entities = reviewedActors(review)
    .filter(({ id }) => named.has(id))
    .map(({ id, type, names, iso3, mentions }) => ({
      id,
      type,
      name: names.en ?? Object.values(names)[0],
      name_ar: names.ar ?? null,
      surfaces: [...new Set(mentions.map(({ quote }) => quote))],
      iso3,
    }))
  const facts = claims.map(({ claim, decided }) => ({
    id: claim.id,
    type: claim.type,
    label: claim.label.en ?? Object.values(claim.label)[0] ?? '',
    quote: claim.evidence[0]!.quote,
    other_quotes: claim.evidence.slice(1).map(({ quote }) => quote),
    participants: claim.participants.map(({ entityId, role }) => ({ entity: entityId, role })),
    status_class: claim.status === 'unknown' ? null : claim.status,
    date: claim.time.edtf,
    annotator: decided?.by ?? null,
  }))
  const doc = {
    id: source.id,
    file: source.file,
    lang: source.language,
    outlet: source.outlet,
    title: source.title,
    anchor: source.published,
  }
  return `${JSON.stringify({ schema: 'gold/1', doc, entities, facts }, null, 1)}\n`
}
