import type Database from 'libsql'
import type { Claim } from '../model/claim.ts'
import { fromRow } from './embedded-schema.ts'
import type { Change } from './store.ts'
import { actorsOf, type Beside, departure, type Naming } from './withdrawal.ts'

export function deleteClaims(database: Database.Database, leaving: readonly Claim[]): void {
  const remove = database.prepare('delete from claim where id = ?')
  for (const { id } of leaving) remove.run(id)
}

/** Which claims name one of the actors of a JSON list: whole table, one pass, as no index holds whom a claim names. */
const NAMINGS = `with named (sourceId, actorId) as (
    select source_id, json_extract(each.value, '$.entityId') from claim, json_each(claim.json, '$.participants') each
    union select source_id, json_extract(each.value, '$.entityId') from claim, json_each(claim.json, '$.attribution') each
    union select source_id, json_extract(claim.json, '$.place') from claim)
  select sourceId, actorId from named where actorId in (select value from json_each(?))`

const MENTIONING = `select source_id as id, mentions from document where exists (select 1 from json_each(mentions) each
  where json_extract(each.value, '$.actorId') in (select value from json_each(?)))`

function beside(database: Database.Database, leaving: readonly Claim[]): Beside {
  const wanted = JSON.stringify(actorsOf(leaving))
  const stored = database.prepare('select id from actor where id in (select value from json_each(?))').pluck()
  const texts = database.prepare(MENTIONING).all(wanted) as { id: string; mentions: string }[]
  return {
    actors: stored.all(wanted).map(String),
    namings: database.prepare(NAMINGS).all(wanted) as Naming[],
    mentions: new Map(texts.map(({ id, mentions }) => [id, fromRow.mentions(mentions)])),
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
