import { type Layer, layerSchema } from '../contract.ts'
import type { Host } from '../host.ts'

/** What the analyst added to the workspace; nothing yet is an empty layer. */
export async function keptLayer(host: Host): Promise<Layer> {
  return layerSchema.parse((await host.layer.read()) ?? {})
}
