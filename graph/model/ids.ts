import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { ActorKind } from './actor.ts'

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal: the identity of a document. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** An opaque id that the same parts always give, on every machine and in every store: 80 bits are enough for billions. */
function opaqueId(kind: string, parts: readonly unknown[]): string {
  return `${kind}:${textHash(JSON.stringify(parts)).slice(0, 20)}`
}

/** The identity of a document that came as a text: the same text is the same source, whatever its file is called. */
export function sourceId(sha256OfText: string): string {
  return `source:${sha256OfText.slice(0, 20)}`
}

const ACTOR_PREFIXES: Readonly<Record<ActorKind, string>> = {
  state: 'state',
  person: 'person',
  organization: 'org',
  bloc: 'bloc',
  group: 'group',
  place: 'place',
}

/** The id of somebody whom no lexicon knows, by the folded name: the same name in the same script is the same id in every article. */
export function actorId(kind: ActorKind, name: string): string {
  return `${ACTOR_PREFIXES[kind]}:${name.replace(/[^\p{L}\p{N}]+/gu, '-')}`
}

/**
 * The id of an actor of one document who is not the one of the same name in another: the same at every reading, and none that a name
 * gives by itself.
 */
export function ownActorId(id: string, sha256OfSource: string): string {
  return `${id}~${sha256OfSource.slice(0, 12)}`
}

/** The identity of a relationship is its source, type, target and role; its times and evidence are those of its claims. */
export function relationshipId(source: string, type: string, target: string, role: string): string {
  return opaqueId('rel', [source, type, target, role])
}

/** The identity of a claim is the document, what kind of thing it says, and the stretch of text that says it. */
export function claimId(
  sha256OfSource: string,
  type: string,
  spans: readonly { start: number; end: number }[],
  rule = '',
): string {
  return opaqueId('claim', [sha256OfSource, type, spans.map(({ start, end }) => [start, end]), rule])
}
