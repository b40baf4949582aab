import {
  Building2,
  CalendarClock,
  Crosshair,
  FileText,
  Globe,
  HandHelping,
  Handshake,
  type IconNode,
  Landmark,
  MapPin,
  MessageSquareQuote,
  PackageCheck,
  ScrollText,
  Swords,
  Telescope,
  User,
  Users,
} from 'lucide'

/** A shape of a node, by Cytoscape's name for it. */
export type Shape =
  | 'ellipse'
  | 'round-rectangle'
  | 'round-diamond'
  | 'round-tag'
  | 'round-triangle'
  | 'round-pentagon'
  | 'round-hexagon'
  | 'round-heptagon'
  | 'round-octagon'

/** How a kind looks everywhere: its icon, its colour (a CSS variable) and its shape in the network. */
export interface KindLook {
  readonly icon: IconNode
  readonly hue: 'actor' | 'person' | 'place' | 'meeting' | 'treaty' | 'pledge' | 'aid' | 'speech' | 'conflict' | 'thought'
  readonly shape: Shape
}

const looks: Record<string, KindLook> = {
  state: { icon: Landmark, hue: 'actor', shape: 'ellipse' },
  person: { icon: User, hue: 'person', shape: 'ellipse' },
  organization: { icon: Building2, hue: 'actor', shape: 'round-rectangle' },
  bloc: { icon: Globe, hue: 'actor', shape: 'round-octagon' },
  group: { icon: Users, hue: 'person', shape: 'round-rectangle' },
  place: { icon: MapPin, hue: 'place', shape: 'round-diamond' },
  meeting: { icon: Handshake, hue: 'meeting', shape: 'round-hexagon' },
  treaty: { icon: ScrollText, hue: 'treaty', shape: 'round-rectangle' },
  document: { icon: FileText, hue: 'treaty', shape: 'round-rectangle' },
  commitment: { icon: HandHelping, hue: 'pledge', shape: 'round-pentagon' },
  aid: { icon: PackageCheck, hue: 'aid', shape: 'round-rectangle' },
  statement: { icon: MessageSquareQuote, hue: 'speech', shape: 'round-tag' },
  conflict: { icon: Swords, hue: 'conflict', shape: 'round-diamond' },
  event: { icon: Crosshair, hue: 'conflict', shape: 'round-triangle' },
  assessment: { icon: Telescope, hue: 'thought', shape: 'round-heptagon' },
  relation: { icon: Handshake, hue: 'meeting', shape: 'ellipse' },
  office: { icon: Landmark, hue: 'person', shape: 'ellipse' },
  location: { icon: MapPin, hue: 'place', shape: 'ellipse' },
}

const unknown: KindLook = { icon: CalendarClock, hue: 'thought', shape: 'ellipse' }

export function lookOf(kind: string): KindLook {
  return looks[kind] ?? unknown
}
