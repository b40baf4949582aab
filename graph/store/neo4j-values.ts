import neo4j, { type Node, type Path, type Relationship } from 'neo4j-driver'

/** Longer texts are clipped: within a node or a list sooner than alone. */
const [LONGEST, LONGEST_WITHIN] = [4000, 120]
/** What the store keeps for itself, as JSON and whole texts: nothing to read in a table. */
const OWN = new Set(['json', 'mentions', 'text', 'awaits'])

function clipped(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text
}

function mapText(entries: [string, unknown][]): string {
  return `{${entries.map(([key, value]) => `${key}: ${within(value)}`).join(', ')}}`
}

function properties(values: object): string {
  const shown = Object.entries(values).filter(([key]) => !OWN.has(key))
  return shown.length === 0 ? '' : ` ${mapText(shown)}`
}

function nodeText({ labels, properties: values }: Pick<Node, 'labels' | 'properties'>): string {
  return `(:${labels.join(':')}${properties(values)})`
}

function pathText({ start, segments }: Path): string {
  const steps = segments.map(({ start: from, relationship, end }) => {
    const isForward = relationship.startNodeElementId === from.elementId
    return `${isForward ? '-' : '<-'}[:${relationship.type}]${isForward ? '->' : '-'}${nodeText(end)}`
  })
  return [nodeText(start), ...steps].join('')
}

/** The driver writes `P3DT` for three days, and `P` for none. */
function durationText(text: string): string {
  const trimmed = text.replace(/T$/, '')
  return trimmed === 'P' ? 'PT0S' : trimmed
}

/** Something with a name of its own in the driver: a date, a point, a duration; each says itself. */
function isDrivers(value: object): boolean {
  return Object.getPrototypeOf(value) !== Object.prototype && !Array.isArray(value)
}

function objectText(value: object): string {
  if (neo4j.isNode(value)) return nodeText(value)
  if (neo4j.isRelationship(value) || neo4j.isUnboundRelationship(value)) return `[:${value.type}${properties(value.properties)}]`
  if (neo4j.isPath(value)) return pathText(value)
  if (Array.isArray(value)) return `[${value.map(within).join(', ')}]`
  if (ArrayBuffer.isView(value)) return `${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`
  if (neo4j.isDuration(value)) return durationText(String(value))
  return isDrivers(value) ? String(value) : mapText(Object.entries(value))
}

function within(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(clipped(value, LONGEST_WITHIN)) : textOf(value)
}

/** A value that Neo4j gave, as a person reads it; whole numbers come as bigint, and keep every digit. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return clipped(value, LONGEST)
  // 2.0 is a float of Cypher, 2 a whole number.
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(1) : String(value)
  return clipped(typeof value === 'object' ? objectText(value) : String(value), LONGEST)
}

function ownId({ properties: { id } }: Node | Relationship): string[] {
  return typeof id === 'string' ? [id] : []
}

/** The ids of ours that the nodes and relationships in a value have, however deep they lie. */
export function idsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (neo4j.isNode(value) || neo4j.isRelationship(value)) return ownId(value)
  if (neo4j.isPath(value))
    return [...ownId(value.start), ...value.segments.flatMap(({ relationship, end }) => [...ownId(relationship), ...ownId(end)])]
  return isDrivers(value) ? [] : Object.values(value).flatMap(idsIn)
}
