import type { DrawnNetwork } from '../canvas/drawn-network.ts'
import type { DrawnTimeline } from '../timeline/drawn-timeline.ts'

/** The pictures on the screen, for commands that speak to them (fit, zoom, save). Null while there is none. */
export const drawn: { network: DrawnNetwork | null; timeline: DrawnTimeline | null } = { network: null, timeline: null }
