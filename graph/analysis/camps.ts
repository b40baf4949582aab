/** A signed network by numbers: of each actor, with whom it is tied and how. */
export type Signed = readonly (readonly { readonly to: number; readonly sign: 1 | -1 }[])[]

/** Which of two camps, 1 or -1, each actor is in; 0 is in none yet. */
type Camps = Int8Array

/** How many ties a division into two camps frustrates: friends apart, foes together. */
function frustratedBy(signed: Signed, camps: Camps): number {
  const twice = signed.map((ties, actor) => ties.filter(({ to, sign }) => sign * camps[actor]! * camps[to]! < 0).length)
  return twice.reduce((sum, count) => sum + count, 0) / 2
}

/** How much more an actor's ties draw it to camp 1 than to camp -1. */
function pullOn(signed: Signed, camps: Camps, actor: number): number {
  return signed[actor]!.reduce((sum, { to, sign }) => sum + sign * camps[to]!, 0)
}

/** Actors change camps one at a time, as long as one frustrates fewer ties by it. */
function settled(signed: Signed, camps: Camps): Camps {
  for (let hasMoved = true; hasMoved; ) {
    hasMoved = false
    for (let actor = 0; actor < camps.length; actor++) {
      if (pullOn(signed, camps, actor) * camps[actor]! >= 0) continue
      camps[actor] = -camps[actor]!
      hasMoved = true
    }
  }
  return camps
}

/** From one actor on, each joins the camp that the tie by which it is reached says: no tie is frustrated where that can be. */
function byTies(signed: Signed): Camps {
  const camps = new Int8Array(signed.length)
  for (let first = 0; first < signed.length; first++) {
    if (camps[first] !== 0) continue
    camps[first] = 1
    const reached = [first]
    for (const actor of reached)
      for (const { to, sign } of signed[actor]!)
        if (camps[to] === 0) {
          camps[to] = camps[actor]! * sign
          reached.push(to)
        }
  }
  return camps
}

/** A number of frustrated ties that two camps do reach, the least of several starts: never below the least there is. */
export function leastFound(signed: Signed, starts: number, next: () => number): number {
  const byLot = () => Int8Array.from(signed, () => (next() < 0.5 ? 1 : -1))
  const tries = Array.from({ length: starts }, (_, at) => settled(signed, at === 0 ? byTies(signed) : byLot()))
  return Math.min(...tries.map((camps) => frustratedBy(signed, camps)))
}

/**
 * The least number of frustrated ties over all divisions into two camps; null where that takes more steps than are allowed. Branch and
 * bound: what is placed frustrates some ties for certain, and each actor that is not placed at least as many as in the better camp.
 */
export function leastOfAll(signed: Signed, known: number, steps: number): number | null {
  const camps = new Int8Array(signed.length)
  let [best, left] = [known, steps]

  const costOf = (actor: number) => {
    const pull = pullOn(signed, camps, actor)
    const placed = signed[actor]!.filter(({ to }) => camps[to] !== 0).length
    return { actor, pull, least: (placed - Math.abs(pull)) / 2, most: (placed + Math.abs(pull)) / 2 }
  }
  const place = (placed: number, cost: number): void => {
    if (left-- <= 0) return
    const open = [...camps.keys()].filter((actor) => camps[actor] === 0).map(costOf)
    const least = open.reduce((sum, each) => sum + each.least, cost)
    if (least >= best) return
    if (open.length === 0) {
      best = cost
      return
    }
    const next = open.reduce((one, other) => (Math.abs(other.pull) > Math.abs(one.pull) ? other : one))
    const better = next.pull < 0 ? -1 : 1
    // The first actor's camp is a matter of names.
    for (const [camp, more] of [[better, next.least] as const, ...(placed > 0 ? [[-better, next.most] as const] : [])]) {
      camps[next.actor] = camp
      place(placed + 1, cost + more)
      camps[next.actor] = 0
    }
  }

  place(0, 0)
  return left < 0 ? null : best
}
