/** Why a Neo4j database cannot be used, so that a window can say it in its own language. */
export const connectionFaults = [
  'no-address',
  'nobody',
  'closed',
  'wrong-password',
  'too-many-tries',
  'password-expired',
  'certificate-expired',
  'certificate-self-signed',
  'certificate-other-name',
  'certificate-untrusted',
  'no-encryption',
  'http',
  'no-database',
  'database-stopped',
  'no-rights',
  'other',
] as const
export type ConnectionFault = (typeof connectionFaults)[number]
