import { X } from 'lucide'
import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import { takenFor } from '../../graph/model/identities.ts'
import type { Source, SourceDocument } from '../../graph/model/source.ts'
import { useLanguage } from '../i18n/language.ts'
import { type Passage, useApp } from '../state/app-state.ts'
import { closePassage, openQuote, select } from '../state/selection.ts'
import { wordsOf } from '../state/work.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { isRightToLeft } from './direction.ts'
import { paragraphsOf, type Segment, segmentsOf } from './segments.ts'
import { SourceLine } from './source-line.tsx'

type Opened = SourceDocument & { source: Source }

/** The document of a passage, once it came; or why it did not. */
function useDocument(sourceId: string): { opened: Opened | null; failure: string | null } {
  const client = useApp((state) => state.client)
  const [state, setState] = useState<{ opened: Opened | null; failure: string | null }>({ opened: null, failure: null })
  useEffect(() => {
    let isWanted = true
    client?.document({ sourceId }).then(
      (opened) => isWanted && setState({ opened, failure: null }),
      (error) => isWanted && setState({ opened: null, failure: wordsOf(error).message }),
    )
    return () => {
      isWanted = false
    }
  }, [client, sourceId])
  return state.opened?.source.id === sourceId || state.failure ? state : { opened: null, failure: null }
}

/** A link and not a button: within a word, a button would break the joining of Arabic letters. */
function Mention({ actorId, text }: { actorId: string; text: string }) {
  const choose = (event: MouseEvent) => {
    event.preventDefault()
    select(takenFor(actorId, useApp.getState().layer.identities))
  }
  return (
    <a className="mention" href={`#${encodeURIComponent(actorId)}`} onClick={choose}>
      {text}
    </a>
  )
}

function Piece({ segment, first }: { segment: Segment; first: React.RefObject<HTMLElement | null> | null }) {
  const { actorId, isPassage, isQuoted, text } = segment
  const named = actorId ? <Mention actorId={actorId} text={text} /> : text
  if (isPassage)
    return (
      <mark ref={first} className="passage">
        {named}
      </mark>
    )
  return isQuoted ? <span className="quoted">{named}</span> : named
}

function Text({ opened, passage }: { opened: Opened; passage: Passage }) {
  const claims = useApp(({ workspace }) => workspace.facts.claims)
  const first = useRef<HTMLElement>(null)
  const quotes = claims.get(passage.claimId ?? '')?.evidence ?? [passage]
  const others = useMemo(
    () => [...claims.values()].filter(({ sourceId }) => sourceId === opened.source.id).flatMap(({ evidence }) => evidence),
    [claims, opened],
  )
  // The passage is another one each time the reader is opened, even at the same sentence: then it is shown again.
  useEffect(() => {
    if (passage) first.current?.scrollIntoView({ block: 'center' })
  }, [passage])
  return (
    <div className="article">
      <SourceLine source={opened.source} />
      <div className="article-text" lang={opened.source.language} dir={isRightToLeft(opened.source.language) ? 'rtl' : 'ltr'}>
        {paragraphsOf(opened.text).map(({ start, end }) => (
          <p key={start}>
            {segmentsOf(opened.text, start, end, quotes, others, opened.mentions).map((segment) => (
              <Piece key={segment.start} segment={segment} first={segment.start === passage.start ? first : null} />
            ))}
          </p>
        ))}
      </div>
    </div>
  )
}

/** The article at a sentence: the quote highlighted, other quotes and the names of actors marked. */
export function Reader({ passage }: { passage: Passage }) {
  const { t } = useLanguage()
  const { opened, failure } = useDocument(passage.sourceId)
  return (
    <section className="reader" aria-label={t('app.article')}>
      <header>
        <h2>{t('app.article')}</h2>
        {opened && passage.claimId && <Steps opened={opened} claimId={passage.claimId} />}
        <IconButton icon={X} label={t('details.close')} onPress={closePassage} />
      </header>
      {failure && <p role="alert">{failure}</p>}
      {opened ? <Text opened={opened} passage={passage} /> : !failure && <p className="soft">{t('app.loading')}</p>}
    </section>
  )
}

/** From claim to claim in the order of the text. */
function Steps({ opened, claimId }: { opened: Opened; claimId: string }) {
  const { t } = useLanguage()
  const claims = useApp(({ workspace }) => workspace.facts.claims)
  const inOrder = useMemo(
    () =>
      [...claims.values()]
        .filter(({ sourceId }) => sourceId === opened.source.id)
        .sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start),
    [claims, opened],
  )
  const at = inOrder.findIndex(({ id }) => id === claimId)
  const go = (step: number) => {
    const next = inOrder[at + step]
    if (!next) return
    openQuote(next, next.evidence[0]!)
    select(next.id)
  }
  return (
    <p className="reader-steps">
      <button type="button" disabled={at <= 0} onClick={() => go(-1)} aria-label="↑">
        ↑
      </button>
      <button type="button" disabled={at < 0 || at >= inOrder.length - 1} onClick={() => go(1)} aria-label="↓">
        ↓
      </button>
      <span className="soft">{t('source.where', { at: at + 1, count: inOrder.length })}</span>
    </p>
  )
}
