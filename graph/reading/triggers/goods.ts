import { z } from 'zod'
import { foldWord } from '../text/folded-text.ts'
import { cellList } from '../text/lexicon-cell.ts'
import type { Token } from '../text/tokens.ts'

/** A row of data/lexicon/goods.csv: what is given where aid is given. */
export const goodsRowSchema = z.strictObject({ words_en: cellList, words_ar: cellList })
export type GoodsRow = z.output<typeof goodsRowSchema>

export type Goods = ReadonlySet<string>

export function makeGoods(rows: readonly GoodsRow[]): Goods {
  return new Set(rows.flatMap(({ words_en, words_ar }) => [...words_en, ...words_ar].map(foldWord)))
}

/** Whether a run of words names something that is given: who sends a letter gives no aid. */
export function namesGoods(tokens: readonly Token[], from: number, to: number, goods: Goods): boolean {
  for (let at = from; at < to; at++)
    if (tokens[at]!.stems.some(({ text }) => goods.has(text) || goods.has(`ال${text}`))) return true
  return false
}
