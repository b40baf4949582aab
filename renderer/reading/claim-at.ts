/** The claim that a thing on the screen belongs to, by its id; null where it belongs to none. */
export function claimAt(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-claim]')?.dataset.claim ?? null) : null
}
