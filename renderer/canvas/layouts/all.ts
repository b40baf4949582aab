import type { LayoutName } from '../../../graph/contract.ts'
import { around } from './around.ts'
import { force } from './force.ts'
import { groups } from './groups.ts'
import type { Layout } from './layout.ts'
import { rings } from './rings.ts'
import { time } from './time.ts'

/** Every way to arrange a network. */
export const layouts: Readonly<Record<LayoutName, Layout>> = { force, rings, around, groups, time }
