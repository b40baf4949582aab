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

/** Diplomats, witnesses: whoever the lexicon has a word for, and who has no name. */
export function isNameless(id: string): boolean {
  return /^group:[a-z]/.test(id)
}

/** The Houthis, the Red Cross: who has a name, and is no state. */
export function isNamedGroup(id: string): boolean {
  return /^(?:group|org):[A-Z]/.test(id)
}

/** The White House, the Kremlin: who speaks for a state, which is bound by what they promise. */
export function isPresidency(id: string): boolean {
  return /^org:[A-Z]{3}-presidency$/.test(id)
}

/** `state:RUS` of `org:RUS-presidency`. */
export function stateOfBody(id: string): string {
  return `state:${id.slice('org:'.length, 'org:'.length + 3)}`
}

const AGENCIES =
  /^org:(?:KCNA|REUTERS|AFP|AP|UPI|DPA|EFE|ANSA|TASS|RIA|INTERFAX|XINHUA|SPA|WAM|QNA|KUNA|BNA|ONA|INA|NNA|SANA|SUNA|LANA|MAP|TAP|APS|MENA|PETRA|ANADOLU|IRNA|ISNA|TASNIM|YONHAP|KYODO|PTI|VNA|BERNAMA|ANTARA|UKRINFORM|BBC|CNN|AL-JAZEERA)$/

/** Agencies report what others say and do: their word is a source, not a claim of its own. */
export function isAgency(id: string): boolean {
  return AGENCIES.test(id)
}
