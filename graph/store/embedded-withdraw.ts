import type Database from 'libsql'
import type { Claim } from '../model/claim.ts'
import type { Mention } from '../model/source.ts'
import { fromRow } from './embedded-schema.ts'
import type { Change } from './store.ts'
import { actorsOf, type Beside, departure, type Naming, namingsOf } from './withdrawal.ts'

export function deleteClaims(database: Database.Database, leaving: readonly Claim[]): void {
  const remove = database.prepare('delete from claim where id = ?')
  for (const { id } of leaving) remove.run(id)
}

/** Rows whose JSON has one of the ids as a text, wherever it stands there. */
function rowsWith<T>(database: Database.Database, query: string, ids: readonly string[]): T[] {
  const ask = database.prepare(query)
  return ids.flatMap((id) => ask.all(JSON.stringify(id)) as T[])
}

function storedNamings(database: Database.Database, wanted: readonly string[]): Naming[] {
  const rows = rowsWith<{ json: string }>(database, 'select json from claim where instr(json, ?) > 0', wanted)
  const claims = new Map(rows.map(({ json }) => fromRow.claim(json)).map((claim) => [claim.id, claim]))
  return namingsOf(claims.values()).filter(({ actorId }) => wanted.includes(actorId))
}

function storedMentions(database: Database.Database, wanted: readonly string[]): Map<string, Mention[]> {
  const query = 'select source_id as id, mentions from document where instr(mentions, ?) > 0'
  const rows = rowsWith<{ id: string; mentions: string }>(database, query, wanted)
  return new Map(rows.map(({ id, mentions }) => [id, fromRow.mentions(mentions)]))
}

function beside(database: Database.Database, leaving: readonly Claim[]): Beside {
  const wanted = actorsOf(leaving)
  const stored = database.prepare('select id from actor where id = ?').pluck()
  return {
    actors: wanted.flatMap((id) => stored.all(id).map(String)),
    namings: storedNamings(database, wanted),
    mentions: storedMentions(database, wanted),
  }
}

/**
 * Takes out the actors that nothing names now that claims have left and changes are stored, and mentions that lost their claims.
 * @returns The ids of the actors that left.
 */
export function deleteActors(database: Database.Database, leaving: readonly Claim[], changes: readonly Change[]): string[] {
  if (leaving.length === 0) return []
  const { actors, mentions } = departure(leaving, changes, beside(database, leaving))
  const renew = database.prepare('update document set mentions = ? where source_id = ?')
  const remove = database.prepare('delete from actor where id = ?')
  for (const [sourceId, kept] of mentions) renew.run(JSON.stringify(kept), sourceId)
  for (const id of actors) remove.run(id)
  return [...actors]
}
