import type { View } from '../../graph/contract.ts'
import { parseDay } from '../../graph/model/day.ts'
import type { PictureWish } from '../../graph/model/picture.ts'
import { isFiltering } from '../../graph/query/filter.ts'
import { dayText } from '../i18n/edtf-text.ts'
import type { Language } from '../i18n/language.ts'
import type { Frame } from './frame.ts'
import type { Arranged, Looking } from './pictured.ts'
import { sourcesOf } from './sources.ts'

/** The day or the range that a view looks at, in words. */
export function timeText({ asOf, since }: Pick<View, 'asOf' | 'since'>, language: Language): string {
  const { t } = language
  const textOf = (day: string) => dayText(parseDay(day)!, language)
  if (since !== null) return t('asOf.range', { from: textOf(since), to: asOf === null ? t('asOf.open') : textOf(asOf) })
  return asOf === null ? t('asOf.all') : t('asOf.day', { day: textOf(asOf) })
}

/** That a view does not show everything, in words; null where it does. */
export function partText({ filter, hidden, only }: View, { t }: Language): string | null {
  return isFiltering(filter) || hidden.length > 0 || only !== null ? t('picture.filtered') : null
}

export function pictureTitle({ what, title }: Pick<PictureWish, 'what' | 'title'>, { mode }: View, { t }: Language): string {
  return title?.trim() || (what === 'timeline' ? t('picture.timeline') : t(`picture.network.${mode}`))
}

/** What a picture says of itself, around what is drawn. */
export function frameOf(
  wish: Pick<PictureWish, 'what' | 'title' | 'subtitle'>,
  { workspace, view }: Looking,
  { legend, claims, note }: Arranged,
  language: Language,
): Frame {
  const lines = [wish.subtitle?.trim(), timeText(view, language), partText(view, language), note]
  return {
    title: pictureTitle(wish, view, language),
    lines: lines.flatMap((line) => line || []),
    legend,
    sourcesTitle: language.t('picture.sources'),
    sources: sourcesOf(workspace, claims, language),
    direction: language.direction,
  }
}
