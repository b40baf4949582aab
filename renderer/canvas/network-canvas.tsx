import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { nameIn } from '../../graph/model/names.ts'
import { languages, useLanguage } from '../i18n/language.ts'
import { thingName } from '../i18n/thing-name.ts'
import { useApp, useView } from '../state/app-state.ts'
import { useDifference } from '../state/difference.ts'
import { drawn } from '../state/drawn.ts'
import { currentLanguage } from '../state/language.ts'
import { useHighlight } from '../state/marked.ts'
import { movePositions, positionsOf } from '../state/positions.ts'
import { changeView } from '../state/remember.ts'
import { select, useAsOf, useSince } from '../state/selection.ts'
import { useShown } from '../state/shown.ts'
import { useThemeName } from '../state/theme.ts'
import type { Scene } from '../state/workspace.ts'
import { NothingShown } from '../ui/states.tsx'
import type { Direction } from './direction.ts'
import { DrawnNetwork } from './drawn-network.ts'
import type { Camera } from './network-camera.ts'
import { nodesOf } from './nodes/node.ts'
import { readPalette } from './palette.ts'
import { positionsFor } from './rearrange.ts'
import { tiesOf } from './ties/tie.ts'

const ARROWS: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

function rememberCamera(camera: Camera): void {
  const { view } = useApp.getState()
  changeView({ camera: { ...view.camera, [view.mode]: camera } })
}

/** Makes the drawing once, and says when it is there. */
function useDrawnNetwork(host: React.RefObject<HTMLDivElement | null>): DrawnNetwork | null {
  const [network, setNetwork] = useState<DrawnNetwork | null>(null)
  useEffect(() => {
    if (!host.current) return
    const onMoved = (positions: Record<string, { x: number; y: number }>) => movePositions(useApp.getState().view.mode, positions)
    const nameOf = (id: string) => thingName(useApp.getState().workspace, id, languages[currentLanguage()])
    const made = new DrawnNetwork(host.current, { onSelect: select, onMoved, onCamera: rememberCamera, nameOf })
    const watch = new ResizeObserver(() => made.camera.resized())
    watch.observe(host.current)
    drawn.network = made
    setNetwork(made)
    return () => {
      watch.disconnect()
      made.destroy()
      drawn.network = null
    }
  }, [host])
  return network
}

/** What is drawn: another object each time it was drawn, in another language too. */
interface DrawnScene {
  readonly scene: Scene
}

/** Draws the scene of the mode in the language in force, each node where it stood. */
function useScene(network: DrawnNetwork | null): DrawnScene | null {
  const language = useLanguage()
  const mode = useApp(({ view }) => view.mode)
  const scene = useApp(({ workspace }) => workspace.scenes[mode])
  const [shown, setShown] = useState<DrawnScene | null>(null)
  useEffect(() => {
    if (!network) return
    let isWanted = true
    positionsFor(mode, scene).then((positions) => {
      if (!isWanted) return
      const nodes = nodesOf(scene, language)
      const added = network.show(nodes, tiesOf(scene, language), positions)
      network.place(positions)
      // What a load brought is shown, unless some of it is in view already.
      if (added.length < nodes.length) network.showSome(added)
      // At once: a frame in between would draw all of it, and from elsewhere, for nobody.
      flushSync(() => setShown({ scene }))
    })
    return () => {
      isWanted = false
    }
  }, [network, scene, mode, language])
  return shown
}

/** How much is shown: another object each time that what is shown changed. */
type Shown = ReturnType<DrawnNetwork['setPresence']>

function usePins(network: DrawnNetwork | null, drawnScene: DrawnScene | null): void {
  const { pinned } = useView('pinned')
  useEffect(() => {
    if (drawnScene) network?.pin(pinned)
  }, [network, drawnScene, pinned])
}

/** Each node stands where its kept position says, also when a move was taken back. */
function usePlaces(network: DrawnNetwork | null, drawnScene: DrawnScene | null): void {
  const { positions, mode } = useView('positions', 'mode')
  useEffect(() => {
    if (drawnScene) network?.place(positionsOf(mode, positions))
  }, [network, drawnScene, positions, mode])
}

/** Follows the time cursor: a move between two days touches only what it changes. Gives how much is shown. */
function usePresence(network: DrawnNetwork | null, drawnScene: DrawnScene | null): Shown | null {
  const day = useAsOf()
  const assessments = useApp(({ view }) => view.assessments)
  const possible = useApp(({ view }) => view.possible)
  const isShown = useShown()
  const since = useSince()
  const last = useRef<{ key: unknown[]; day: number | null } | null>(null)
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => {
    if (!network || !drawnScene) return
    const { scene } = drawnScene
    const key = [network, drawnScene, since, assessments, possible, isShown]
    const from = last.current?.key.every((part, at) => part === key[at]) ? last.current.day : null
    const changed = from !== null && day !== null ? scene.index.changedBetween(from, day) : null
    const ids = changed ? [...changed.nodes, ...changed.relationships] : undefined
    setShown(network.setPresence(scene, { asOf: { day, since, assessments }, showsPossible: possible, isShown }, ids))
    last.current = { key, day }
  }, [network, drawnScene, since, assessments, possible, isShown, day])
  return shown
}

/** Looks from where a person last looked; at first, at all that is shown: so this comes after what is shown is known. */
function useCamera(network: DrawnNetwork | null, scene: Scene | undefined): void {
  useEffect(() => {
    if (!network || !scene) return
    const { mode, camera } = useApp.getState().view
    const kept = camera[mode]
    if (kept) network.camera.lookFrom(kept)
    else network.camera.fit()
  }, [network, scene])
}

/** Marks what the selection means here, or the path that is looked at. Gives how many elements are marked. */
function useMarked(network: DrawnNetwork | null, drawnScene: DrawnScene | null): number {
  const { selection } = useView('selection')
  const highlight = useHighlight()
  useEffect(() => {
    if (!network || !drawnScene) return
    network.highlight(selection, highlight)
    if (highlight.elements.size > 0) network.reveal([...(selection ? [selection] : []), ...highlight.elements])
  }, [network, drawnScene, selection, highlight])
  return highlight.elements.size
}

/** Marks what differs between two days, while they are compared, of what is shown. Gives how much does. */
function useCompared(network: DrawnNetwork | null, shown: Shown | null): number {
  const difference = useDifference()
  useEffect(() => {
    if (shown) network?.compare(difference)
  }, [network, shown, difference])
  return difference ? difference.appeared.length + difference.ended.length + difference.changed.length : 0
}

function moveBy(event: KeyboardEvent): void {
  const direction = ARROWS[event.key]
  // With Alt it is back or forward.
  if (!direction || !drawn.network || event.altKey) return
  const next = drawn.network.next(useApp.getState().view.selection, direction)
  if (next) select(next)
  event.preventDefault()
}

/** The network: actors and what ties them. Arrow keys go from node to node. */
export function NetworkCanvas() {
  const host = useRef<HTMLDivElement>(null)
  const language = useLanguage()
  const theme = useThemeName()
  const network = useDrawnNetwork(host)
  const drawnScene = useScene(network)
  usePlaces(network, drawnScene)
  usePins(network, drawnScene)
  const shown = usePresence(network, drawnScene)
  useCamera(network, drawnScene?.scene)
  const lit = useMarked(network, drawnScene)
  const compared = useCompared(network, shown)
  useEffect(() => network?.use(readPalette(theme)), [network, theme])
  const selected = useApp(({ view, workspace }) =>
    view.selection ? workspace.scenes.full.graph.nodes.get(view.selection) : undefined,
  )
  const label = selected ? `${language.t('app.network')}: ${nameIn(selected.names, language.code)}` : language.t('app.network')
  return (
    <div
      className="network"
      data-ready={shown !== null}
      data-nodes={shown?.nodes ?? 0}
      data-ties={shown?.ties ?? 0}
      data-lit={lit}
      data-compared={compared}
    >
      <div
        ref={host}
        className="network-canvas"
        role="application"
        aria-label={label}
        aria-description={shown ? language.t('network.shown', shown) : language.t('app.loading')}
        onKeyDown={moveBy}
      />
      {shown?.nodes === 0 && <NothingShown />}
    </div>
  )
}
