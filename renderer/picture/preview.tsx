import { useEffect, useRef, useState } from 'react'
import type { PictureWish } from '../../graph/model/picture.ts'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { composed, paintOn } from './draw.ts'
import { lookFor } from './save-picture.ts'

/** As large as it is shown at most, in CSS pixels. */
const [WIDTH, HEIGHT] = [560, 420]
/** A title is typed letter by letter: the picture follows when the hand rests. */
const REST = 150

/** The picture as it would be saved, small. */
export function Preview({ wish }: { wish: PictureWish }) {
  const { t } = useLanguage()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing')
  const [view, workspace] = [useApp((state) => state.view), useApp((state) => state.workspace)]
  const asked = JSON.stringify(wish)
  useEffect(() => {
    let isWanted = true
    const draw = async () => {
      const wanted: PictureWish = JSON.parse(asked)
      const picture = await composed({ view, workspace }, wanted, lookFor(wanted))
      if (!isWanted || !canvas.current) return
      const { width, height } = picture.size
      const scale = Math.min(WIDTH / width, HEIGHT / height)
      paintOn(canvas.current, picture, scale * devicePixelRatio)
      Object.assign(canvas.current.style, { inlineSize: `${width * scale}px`, blockSize: `${height * scale}px` })
      setState('drawn')
    }
    const wait = setTimeout(() => draw().catch(() => isWanted && setState('failed')), REST)
    return () => {
      isWanted = false
      clearTimeout(wait)
    }
  }, [asked, view, workspace])
  return (
    <figure className="preview" data-state={state}>
      <canvas ref={canvas} role="img" aria-label={t('picture.preview')} />
      <figcaption role="status" className="soft">
        {state === 'drawing' && t('picture.drawing')}
        {state === 'failed' && t('picture.failed')}
      </figcaption>
    </figure>
  )
}
