import type { Palette } from '../../renderer/canvas/palette.ts'

/** One call of a drawing context, and the colours, the opacity and the dashes that it was made with. */
export interface Call {
  readonly name: string
  readonly args: readonly unknown[]
  readonly fillStyle: unknown
  readonly globalAlpha: unknown
  readonly dash: readonly number[]
}

const STATE = { fillStyle: '', strokeStyle: '', globalAlpha: 1, lineWidth: 1, font: '', textAlign: '', direction: 'ltr' }
/** How wide a letter is here. */
const LETTER = 6

/** A context that draws nothing and remembers everything, with the part of the state that `save` and `restore` keep. */
export function recorder(): { context: CanvasRenderingContext2D; calls: Call[] } {
  const calls: Call[] = []
  const kept: (Record<string, unknown> & { dash: number[] })[] = []
  let state: Record<string, unknown> & { dash: number[] } = { ...STATE, dash: [] }
  const methods: Record<string, (...args: unknown[]) => unknown> = {
    save: () => kept.push({ ...state }),
    restore: () => {
      state = kept.pop() ?? state
    },
    setLineDash: (dash) => {
      state.dash = dash as number[]
    },
    measureText: (text) => ({ width: String(text).length * LETTER }),
  }
  const context = new Proxy(
    {},
    {
      get: (_target, name: string) => {
        if (name in state) return state[name]
        return (...args: unknown[]) => {
          calls.push({ name, args, fillStyle: state.fillStyle, globalAlpha: state.globalAlpha, dash: state.dash })
          return methods[name]?.(...args)
        }
      },
      set: (_target, name: string, value: unknown) => {
        state[name] = value
        return true
      },
    },
  )
  return { context: context as CanvasRenderingContext2D, calls }
}

/** A canvas with such a context. */
export function recordedCanvas(): { canvas: HTMLCanvasElement; calls: Call[] } {
  const { context, calls } = recorder()
  return { canvas: { width: 0, height: 0, getContext: () => context } as unknown as HTMLCanvasElement, calls }
}

/** Where a text was written last; null where it was not. */
export function writtenAt(calls: readonly Call[], text: string): { x: number; y: number } | null {
  const call = calls.findLast(({ name, args }) => name === 'fillText' && args[0] === text)
  return call ? { x: Number(call.args[1]), y: Number(call.args[2]) } : null
}

/** Every colour is called by its own name. */
export const namedColours = new Proxy({}, { get: (_target, name) => name }) as Palette
