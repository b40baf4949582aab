import { X } from 'lucide'
import { Button } from 'react-aria-components'
import type { Claim } from '../../graph/model/claim.ts'
import type { Day } from '../../graph/model/day.ts'
import type { Graph, GraphNode, Relationship } from '../../graph/model/graph.ts'
import { nameIn } from '../../graph/model/names.ts'
import { evidenceOf } from '../../graph/query/evidence.ts'
import { type Extent, presenceOn } from '../../graph/query/extents.ts'
import { type Language, term, useLanguage } from '../i18n/language.ts'
import { tieWords } from '../i18n/tie-words.ts'
import { IdentityPart } from '../layer/identity-part.tsx'
import { NotePart } from '../layer/note-part.tsx'
import { useApp, useView } from '../state/app-state.ts'
import { severalIn } from '../state/highlight.ts'
import { select, useAsOf } from '../state/selection.ts'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { lookOf } from '../ui/kinds.ts'
import { ClaimCard } from './claim-card.tsx'
import { DisputesPart } from './disputes-part.tsx'
import { NodeActions } from './node-actions.tsx'
import { PathsPanel } from './paths-panel.tsx'
import { Several } from './several.tsx'
import { SourceView } from './source-view.tsx'
import { Ties } from './ties.tsx'

type Item = GraphNode | Relationship | Claim

function nodeName(graph: Graph, id: string, { code }: Language): string {
  return nameIn(graph.nodes.get(id)?.names ?? {}, code) || id
}

function headline(item: Item, graph: Graph, language: Language): { kind: string; title: string; subtitle: string } {
  if ('kind' in item)
    return { kind: item.kind, title: nameIn(item.names, language.code), subtitle: term(language, 'kind', item.kind) }
  if ('label' in item)
    return { kind: item.type, title: nameIn(item.label, language.code), subtitle: term(language, 'kind', item.type) }
  const [source, target] = [nodeName(graph, item.source, language), nodeName(graph, item.target, language)]
  return { kind: 'relation', title: `${source} — ${target}`, subtitle: tieWords(graph, item, language) }
}

function OtherNames({ item }: { item: Item }) {
  const { code } = useLanguage()
  const aliases = useApp(({ workspace }) => ('kind' in item ? workspace.facts.actors.get(item.id)?.aliases : undefined)) ?? []
  if (!('kind' in item) || item.claims.length > 0) return null
  const others = Object.entries(item.names).filter(([tag]) => tag !== code)
  return (
    <p className="other-names">
      {others.map(([tag, name]) => (
        <bdi key={tag} lang={tag} dir="auto">
          {name}
        </bdi>
      ))}
      {aliases.map((name) => (
        <bdi key={name} dir="auto">
          {name}
        </bdi>
      ))}
    </p>
  )
}

/** From one claim to all on the same happening: whether others agree is seen there. */
function WholeNode({ id }: { id: string }) {
  const { t } = useLanguage()
  const count = useApp(({ workspace }) => workspace.scenes.full.graph.nodes.get(id)?.claims.length ?? 0)
  return (
    <Button className="button whole-node" onPress={() => select(id)}>
      {t('details.node', { count })}
    </Button>
  )
}

/** What is certain on the day first, then what is possible, then what is not there. */
function byPresence(claims: readonly Claim[], extents: ReadonlyMap<string, Extent>, day: Day | null): Claim[] {
  const order = ['definite', 'possible', null]
  const rank = ({ id }: Claim) => order.indexOf(presenceOn(extents.get(id)!, day))
  return [...claims].sort((a, b) => rank(a) - rank(b))
}

/** Whether a claim says that it is not so. */
function isDenial({ status }: Claim): boolean {
  return status === 'denied'
}

function Shown({ item, claims }: { item: Item; claims: readonly Claim[] }) {
  const language = useLanguage()
  const { t } = language
  const { scenes, extents } = useApp(({ workspace }) => workspace)
  const { graph } = scenes.full
  const day = useAsOf()
  const selection = useApp(({ view }) => view.selection)
  const { kind, title, subtitle } = headline(item, graph, language)
  const node = 'asserts' in item ? item.asserts : item.id
  const asserting = (graph.nodes.get(node ?? '')?.claims ?? []).map((id) => graph.claims.get(id)!)
  const [against, forIt] = [claims.filter(isDenial), claims.filter((claim) => !isDenial(claim))]
  return (
    <>
      <header>
        <span className={`badge hue-${lookOf(kind).hue}`}>
          <Icon icon={lookOf(kind).icon} />
        </span>
        <div aria-live="polite">
          <h2>{title}</h2>
          <p className="soft">{subtitle}</p>
        </div>
        <IconButton icon={X} label={t('command.clear')} onPress={() => select(null)} />
      </header>
      <OtherNames item={item} />
      <DisputesPart claims={asserting} />
      {'asserts' in item && item.asserts && <WholeNode id={item.asserts} />}
      {'kind' in item && <NodeActions node={item.id} />}
      {'kind' in item && <IdentityPart actor={item.id} />}
      <NotePart id={item.id} />
      {'kind' in item && <Ties node={item.id} />}
      <h3 className="section-title">
        {t('details.because')} · {t('details.claims', { count: claims.length })}
      </h3>
      {byPresence(forIt, extents, day).map((claim) => (
        <ClaimCard key={claim.id} claim={claim} isSelected={claim.id === selection} />
      ))}
      {against.length > 0 && <h3 className="section-title">{t('details.against', { count: against.length })}</h3>}
      {against.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} isSelected={claim.id === selection} />
      ))}
    </>
  )
}

/** What is selected, and why it is there: every claim with its sentences. */
export function Inspector() {
  const { t } = useLanguage()
  const scenes = useApp(({ workspace }) => workspace.scenes)
  const { selection, path } = useView('selection', 'path')
  const source = useApp(({ workspace }) => (selection === null ? undefined : workspace.facts.sources.get(selection)))
  const shown =
    selection === null ? null : (evidenceOf(scenes.full.graph, selection) ?? evidenceOf(scenes.alliance.graph, selection))
  const several = severalIn(selection)
  return (
    <section className="inspector" aria-label={t('app.details')}>
      <PathsPanel />
      {shown ? (
        <Shown key={selection} {...shown} />
      ) : source ? (
        <SourceView key={selection} source={source} />
      ) : (
        several.length === 0 && !path && <p className="hint">{t('empty.details')}</p>
      )}
      {several.length > 0 && <Several ids={several} />}
    </section>
  )
}
