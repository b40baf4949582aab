import { z } from 'zod'
import type { ConnectionTest } from '../model/workspace.ts'
import { connect, databaseOf, type Neo4jAddress, placeOf, requireAddress } from './neo4j-address.ts'
import { connectionFault } from './neo4j-errors.ts'

const ABOUT = `CALL db.info() YIELD name WITH name AS database
  RETURN database, COUNT { (n) } AS nodes, COUNT { (c:Claim) } AS claims`
const aboutSchema = z.object({ database: z.string(), nodes: z.int(), claims: z.int() })

async function lookAt(address: Neo4jAddress): Promise<ConnectionTest> {
  requireAddress(address)
  const driver = connect(address)
  try {
    const { agent } = await driver.getServerInfo(databaseOf(address))
    const { records } = await driver.executeQuery(ABOUT, {}, { ...databaseOf(address), routing: 'READ' })
    const about = aboutSchema.parse(records[0]?.toObject())
    return { reached: true, version: agent ?? 'Neo4j', isEncrypted: /\+ssc?:/i.test(address.uri), ...about }
  } finally {
    await driver.close()
  }
}

/** Whether a database can be reached and read, and what is there; or why not. Nothing is changed there. */
export async function testNeo4j(address: Neo4jAddress): Promise<ConnectionTest> {
  try {
    return await lookAt(address)
  } catch (thrown) {
    return { reached: false, ...connectionFault(thrown, placeOf(address), address.password) }
  }
}
