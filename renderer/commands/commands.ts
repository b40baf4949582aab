import {
  Infinity as AllTime,
  ArrowLeft,
  ArrowRight,
  CalendarRange,
  CircleX,
  ClipboardPaste,
  Expand,
  Eye,
  EyeOff,
  Focus,
  FolderOpen,
  Languages,
  Maximize,
  Merge,
  Minus,
  Network,
  Newspaper,
  Pin,
  Play,
  Plus,
  Redo2,
  Route,
  Search,
  Split,
  SunMoon,
  Undo2,
  Waypoints,
} from 'lucide'
import { rearrange } from '../canvas/rearrange.ts'
import { type AppState, useApp } from '../state/app-state.ts'
import { redoDecision, undoDecision } from '../state/decisions.ts'
import { drawn } from '../state/drawn.ts'
import { currentLanguage } from '../state/language.ts'
import { loadFirstArticle } from '../state/loading.ts'
import { play } from '../state/playing.ts'
import { changePreferences, changeView, redoChange, undoChange } from '../state/remember.ts'
import { closeReview } from '../state/review.ts'
import { closePassage, select, setAsOf } from '../state/selection.ts'
import { expand, hide, pin, showAll, showAround } from '../state/shown.ts'
import { back, forward } from '../state/trail.ts'
import { chooseFiles } from './choose-files.ts'
import type { Command } from './command.ts'
import { hasNodes } from './has-nodes.ts'
import { layoutCommands } from './layout-commands.ts'
import { takeAwayCommands } from './take-away-commands.ts'
import { workspaceCommands } from './workspace-commands.ts'

function hasSelection({ view }: AppState): boolean {
  return view.selection !== null
}

function hasActor({ view, workspace }: AppState): boolean {
  return view.selection !== null && workspace.facts.actors.has(view.selection)
}

function clear(): void {
  if (useApp.getState().review) closeReview()
  else if (useApp.getState().passage) closePassage()
  else if (useApp.getState().view.selection) select(null)
  else changeView({ path: null })
}

function undo(): void {
  if (useApp.getState().review) void undoDecision()
  else undoChange()
}

function redo(): void {
  if (useApp.getState().review) void redoDecision()
  else redoChange()
}

function otherMode(): void {
  changeView({ mode: useApp.getState().view.mode === 'full' ? 'alliance' : 'full' })
}

function otherTheme(): void {
  changePreferences({ theme: document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark' })
}

/** Everything that can be done, in the order of the menus. */
export const commands = {
  search: {
    id: 'search',
    label: 'command.search',
    icon: Search,
    keys: 'mod+k',
    perform: () => useApp.setState(({ searching }) => ({ searching: searching ? null : 'everything' })),
  },
  open: { id: 'open', label: 'command.open', icon: FolderOpen, keys: 'mod+o', perform: chooseFiles },
  paste: {
    id: 'paste',
    label: 'command.paste',
    icon: ClipboardPaste,
    keys: 'mod+shift+v',
    perform: () => useApp.setState({ isPasting: true }),
  },
  first: { id: 'first', label: 'command.first', icon: Newspaper, perform: () => void loadFirstArticle() },
  mode: { id: 'mode', label: 'command.mode', icon: Network, keys: 'v', perform: otherMode },
  fit: {
    id: 'fit',
    label: 'command.fit',
    icon: Maximize,
    keys: '0',
    isEnabled: hasNodes,
    perform: () => drawn.network?.camera.fit(),
  },
  zoomIn: {
    id: 'zoomIn',
    label: 'command.zoomIn',
    icon: Plus,
    keys: '+',
    isEnabled: hasNodes,
    perform: () => drawn.network?.camera.zoom(1),
  },
  zoomOut: {
    id: 'zoomOut',
    label: 'command.zoomOut',
    icon: Minus,
    keys: '-',
    isEnabled: hasNodes,
    perform: () => drawn.network?.camera.zoom(-1),
  },
  layout: {
    id: 'layout',
    label: 'command.layout',
    icon: Waypoints,
    keys: 'l',
    isEnabled: hasNodes,
    perform: () => void rearrange(),
  },
  ...layoutCommands,
  undo: {
    id: 'undo',
    label: 'command.undo',
    icon: Undo2,
    keys: 'mod+z',
    isEnabled: ({ review, history }: AppState) => review !== null || history.past.length > 0,
    perform: undo,
  },
  redo: {
    id: 'redo',
    label: 'command.redo',
    icon: Redo2,
    keys: 'mod+shift+z',
    isEnabled: ({ review, history }: AppState) => review !== null || history.future.length > 0,
    perform: redo,
  },
  back: {
    id: 'back',
    label: 'command.back',
    icon: ArrowLeft,
    isMirrored: true,
    keys: 'alt+arrowleft',
    isEnabled: ({ trail }: AppState) => trail.past.length > 0,
    perform: back,
  },
  forward: {
    id: 'forward',
    label: 'command.forward',
    icon: ArrowRight,
    isMirrored: true,
    keys: 'alt+arrowright',
    isEnabled: ({ trail }: AppState) => trail.future.length > 0,
    perform: forward,
  },
  path: {
    id: 'path',
    label: 'command.path',
    icon: Route,
    keys: 'w',
    isEnabled: hasSelection,
    perform: () => useApp.setState({ searching: 'path' }),
  },
  merge: {
    id: 'merge',
    label: 'command.merge',
    icon: Merge,
    keys: 'm',
    isEnabled: hasActor,
    perform: () => useApp.setState({ searching: 'merge' }),
  },
  split: {
    id: 'split',
    label: 'command.split',
    icon: Split,
    isEnabled: hasActor,
    perform: () => useApp.setState(({ view }) => ({ splitting: view.selection })),
  },
  around: {
    id: 'around',
    label: 'command.around',
    icon: Focus,
    keys: 'f',
    isEnabled: hasSelection,
    perform: () => showAround(1),
  },
  around2: {
    id: 'around2',
    label: 'command.around2',
    icon: Focus,
    keys: '2',
    isEnabled: hasSelection,
    perform: () => showAround(2),
  },
  around3: {
    id: 'around3',
    label: 'command.around3',
    icon: Focus,
    keys: '3',
    isEnabled: hasSelection,
    perform: () => showAround(3),
  },
  expand: { id: 'expand', label: 'command.expand', icon: Expand, keys: 'e', isEnabled: hasSelection, perform: expand },
  hide: { id: 'hide', label: 'command.hide', icon: EyeOff, keys: 'h', isEnabled: hasSelection, perform: hide },
  showAll: {
    id: 'showAll',
    label: 'command.showAll',
    icon: Eye,
    keys: 's',
    isEnabled: ({ view }: AppState) => view.hidden.length > 0 || view.only !== null,
    perform: showAll,
  },
  pin: { id: 'pin', label: 'command.pin', icon: Pin, keys: 'p', isEnabled: hasSelection, perform: pin },
  allTime: {
    id: 'allTime',
    label: 'command.allTime',
    icon: AllTime,
    keys: 'a',
    isEnabled: ({ view }: AppState) => view.asOf !== null,
    perform: () => setAsOf(null),
  },
  play: { id: 'play', label: 'command.play', icon: Play, keys: '.', isEnabled: hasNodes, perform: play },
  fitTime: {
    id: 'fitTime',
    label: 'command.fitTime',
    icon: CalendarRange,
    keys: 't',
    isEnabled: hasNodes,
    perform: () => drawn.timeline?.fit(),
  },
  timeIn: {
    id: 'timeIn',
    label: 'command.zoomIn',
    icon: Plus,
    isEnabled: hasNodes,
    perform: () => drawn.timeline?.zoom(1 / 1.4),
  },
  timeOut: {
    id: 'timeOut',
    label: 'command.zoomOut',
    icon: Minus,
    isEnabled: hasNodes,
    perform: () => drawn.timeline?.zoom(1.4),
  },
  clear: {
    id: 'clear',
    label: 'command.clear',
    icon: CircleX,
    keys: 'escape',
    isEnabled: (state: AppState) =>
      hasSelection(state) || state.view.path !== null || state.passage !== null || state.review !== null,
    perform: clear,
  },
  ...takeAwayCommands,
  ...workspaceCommands,
  language: {
    id: 'language',
    label: 'command.language',
    icon: Languages,
    perform: () => changePreferences({ language: currentLanguage() === 'en' ? 'ar' : 'en' }),
  },
  theme: { id: 'theme', label: 'command.theme', icon: SunMoon, perform: otherTheme },
} satisfies Record<string, Command>
