import { csv } from './csv.ts'
import type { Exporter } from './exporter.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { native } from './native.ts'

/** Every format, in the order in which menus offer them. A new one is a file and a line here. */
export const exporters: readonly Exporter[] = [graphml, gexf, csv, native]
