import { csv } from './csv.ts'
import { cx2 } from './cx2.ts'
import { cypher } from './cypher.ts'
import { cytoscape } from './cytoscape.ts'
import type { Exporter } from './exporter.ts'
import { ftm } from './ftm.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { jsonLd } from './json-ld.ts'
import { native } from './native.ts'
import { turtle } from './turtle.ts'
import { xlsx } from './xlsx.ts'

/** Every format, in the order in which menus offer them. A new one is a file and a line here. */
export const exporters: readonly Exporter[] = [graphml, gexf, csv, xlsx, cypher, cytoscape, cx2, jsonLd, turtle, ftm, native]
