import { z } from 'zod'

/** Several ways to write a thing, in one cell of a lexicon file: `كابل;كابول`. */
export const cellList = z.string().transform((cell) =>
  cell
    .split(';')
    .map((word) => word.trim())
    .filter(Boolean),
)
