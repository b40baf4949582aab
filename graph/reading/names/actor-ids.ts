/** What kind of actor an id is of: its first word says it. */

export function isState(id: string): boolean {
  return id.startsWith('state:')
}

export function isPerson(id: string): boolean {
  return id.startsWith('person:')
}

export function isPlace(id: string): boolean {
  return id.startsWith('place:')
}

const OF_GROUP = /^group:(?:officials|sources)-of-/

/** `group:officials-of-hamas`: of whom those are who speak for a movement or an organisation. */
export function ofGroup(body: string, whose: string): string {
  return `group:${body}-of-${whose.slice(whose.indexOf(':') + 1).toLowerCase()}`
}

/** Hamas officials: who speaks for a movement or an organisation, and has no name. */
export function isOfGroup(id: string): boolean {
  return OF_GROUP.test(id)
}

/** Diplomats, witnesses: whoever the lexicon has a word for, and who has no name. */
export function isNameless(id: string): boolean {
  return /^group:[a-z]/.test(id) && !isOfGroup(id)
}

/** The Houthis, the Red Cross: who has a name, and is no state. */
export function isNamedGroup(id: string): boolean {
  return /^(?:group|org):[A-Z]/.test(id)
}

const BODY = /^org:([A-Z]{3})-([a-z][a-z-]*)$/

/** Which body of a state an id is of: `officials` of `org:RUS-officials`; null where it is of none. */
export function bodyOf(id: string): string | null {
  return BODY.exec(id)?.[2] ?? null
}

/** `org:RUS-officials` of `state:RUS`. */
export function officialsOf(state: string): string {
  return `org:${state.slice('state:'.length)}-officials`
}

/** `state:RUS` of `org:RUS-officials`; all else stays. */
export function stateOfBody(id: string): string {
  return id.replace(BODY, 'state:$1')
}

/** What is told of some of the bodies of a state is told of the state: its id where an id is of one of them, else the id. */
export function asState(id: string, bodies: ReadonlySet<string>): string {
  return bodies.has(bodyOf(id) ?? '') ? stateOfBody(id) : id
}

/** The White House, the Kremlin: who speaks for a state, which is bound by what they promise. */
export function isPresidency(id: string): boolean {
  return bodyOf(id) === 'presidency'
}

const OFFICIALS = /^(?:officials|sources|foreign-ministry)$/

/** Who only speaks for a side that has a name: a minister, the White House, American or Hamas officials. */
export function speaksForSide(id: string): boolean {
  return isPerson(id) || isPresidency(id) || OFFICIALS.test(bodyOf(id) ?? '') || isOfGroup(id)
}

const AGENCIES =
  /^org:(?:KCNA|REUTERS|AFP|AP|UPI|DPA|EFE|ANSA|TASS|RIA|INTERFAX|XINHUA|SPA|WAM|QNA|KUNA|BNA|ONA|INA|NNA|SANA|SUNA|LANA|MAP|TAP|APS|MENA|PETRA|ANADOLU|IRNA|ISNA|TASNIM|YONHAP|KYODO|PTI|VNA|BERNAMA|ANTARA|UKRINFORM|BBC|CNN|AL-JAZEERA)$/

/** Agencies report what others say and do: their word is a source, not a claim of its own. */
export function isAgency(id: string): boolean {
  return AGENCIES.test(id)
}
