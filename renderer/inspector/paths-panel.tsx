import { X } from 'lucide'
import { nameIn } from '../../graph/model/names.ts'
import type { Paths } from '../../graph/query/paths.ts'
import { useLanguage } from '../i18n/language.ts'
import { tieWords } from '../i18n/tie-words.ts'
import { useApp, useView } from '../state/app-state.ts'
import { usePaths } from '../state/paths.ts'
import { changeView } from '../state/remember.ts'
import { openQuote } from '../state/selection.ts'
import { IconButton } from '../ui/icon-button.tsx'

type Path = Paths['paths'][number]

function Sentences({ path }: { path: Path }) {
  const language = useLanguage()
  const graph = useApp(({ workspace, view }) => workspace.scenes[view.mode].graph)
  const open = (id: string, quote: string) => {
    const claim = graph.claims.get(id)
    const span = claim?.evidence.find((each) => each.quote === quote)
    if (claim && span) openQuote(claim, span)
  }
  return (
    <ol className="path-steps">
      {path.steps.map(({ from, to, relationships }) => (
        <li key={`${from} ${to}`}>
          {relationships.map(({ id, quotes }) => (
            <div key={id}>
              <span className="soft">{tieWords(graph, graph.relationships.get(id)!, language)}</span>
              {quotes.map(({ claim, source, quote }) => (
                <button key={`${claim} ${quote}`} type="button" className="quote" onClick={() => open(claim, quote)}>
                  <bdi lang={graph.sources.get(source)?.language ?? 'und'} dir="auto">
                    {quote}
                  </bdi>
                </button>
              ))}
            </div>
          ))}
        </li>
      ))}
    </ol>
  )
}

function Line({ path, at, isMarked }: { path: Path; at: number; isMarked: boolean }) {
  const { code, t } = useLanguage()
  const names = path.nodes.map(({ id, names: own }) => nameIn(own, code) || id).join(t('list.then'))
  const mark = () => {
    const { view } = useApp.getState()
    changeView({ selection: null, path: view.path && { ...view.path, at } })
  }
  return (
    <li>
      <button type="button" className="path-line" aria-expanded={isMarked} onClick={mark}>
        {names}
      </button>
      {isMarked && <Sentences path={path} />}
    </li>
  )
}

/** The paths between two nodes, the shortest first; the one that is open is marked in the network, with the sentences along it. */
export function PathsPanel() {
  const { t, code } = useLanguage()
  const { path } = useView('path')
  const found = usePaths()
  const graph = useApp(({ workspace }) => workspace.scenes.full.graph)
  if (!path) return null
  const nameOf = (id: string) => nameIn(graph.nodes.get(id)?.names ?? {}, code) || id
  const count = found?.paths.length ?? 0
  return (
    <section className="paths" aria-label={t('path.title')}>
      <header>
        <div>
          <h2>{t('path.between', { from: nameOf(path.from), to: nameOf(path.to) })}</h2>
          <p className="soft" aria-live="polite">
            {found?.isCut ? t('path.cut', { count }) : t('path.count', { count, shortest: found?.shortest ?? 0 })}
          </p>
        </div>
        <IconButton icon={X} label={t('path.close')} onPress={() => changeView({ path: null })} />
      </header>
      <ol>
        {found?.paths.map((each, at) => (
          <Line key={each.nodes.map(({ id }) => id).join(' ')} path={each} at={at} isMarked={at === path.at} />
        ))}
      </ol>
    </section>
  )
}
