import type { Measured } from '../reading/measured.ts'
import type { Claim, Found, GoldFact } from '../reading/score.ts'

/** Prints what a reading has that the annotation has not, and the other way round. */

function wantedOf({ participants }: GoldFact, { same }: Found): string {
  return participants.map(({ entity, role }) => `${role} ${same.get(entity) ?? entity}`).join(', ')
}

function readOf({ participants }: Claim): string {
  return participants.map(({ role, entityId, via }) => `${role} ${entityId}${via === 'name' ? '' : '~'}`).join(', ')
}

function quoteOf({ evidence }: Claim): string {
  return evidence.map(({ quote }) => quote).join(' … ')
}

export function printErrors({ name, score: { found } }: Measured): void {
  console.log(`\n## ${name}`)
  for (const { name, surfaces } of found.missedEntities) console.log(`actor missed: ${name} (${surfaces.join('; ')})`)
  for (const { id, mentions } of found.spuriousEntities)
    console.log(`actor too many: ${id} (${mentions.map(({ quote }) => quote).join('; ')})`)
  for (const { fact, claim } of found.matched.filter(({ isFull }) => !isFull)) {
    console.log(`participants of ${fact.type}: ${quoteOf(claim)}`)
    console.log(`  wanted: ${wantedOf(fact, found)}\n  read (${claim.type}): ${readOf(claim)}`)
  }
  for (const fact of found.missed) console.log(`missed ${fact.type} (${wantedOf(fact, found)}): ${fact.quote}`)
  for (const claim of found.spurious) console.log(`too many ${claim.type} (${readOf(claim)}): ${quoteOf(claim)}`)
}
