import { z } from 'zod'

/** Every format in which data goes out. */
export const exportFormats = [
  'graphml',
  'gexf',
  'csv',
  'xlsx',
  'cypher',
  'cytoscape',
  'cx2',
  'json-ld',
  'turtle',
  'ftm',
  'native',
] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Where the host put what was saved: a name to show, and in the browser shell an address to fetch it from once. */
export const savedFileSchema = z.object({ name: z.string(), url: z.string().nullable() })

/** How far an export is; the last one says where the files are. */
export const exportEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('step'), done: z.number(), of: z.number() }),
  z.object({ kind: z.literal('saved'), files: z.array(savedFileSchema) }),
])
export type ExportEvent = z.output<typeof exportEventSchema>
