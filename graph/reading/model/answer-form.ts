import { z } from 'zod'
import { actorKinds } from '../../model/actor.ts'
import { statuses } from '../../model/claim.ts'
import { claimTypeRules, claimTypes, type RelationKind, relationKinds } from '../../model/claim-types.ts'

const roles = [...new Set(Object.values(claimTypeRules).flatMap((rule) => Object.keys(rule.roles)))] as [string, ...string[]]
const relations = ['none', ...(Object.keys(relationKinds) as RelationKind[])] as const

/** Text of a model as every format can carry it: in whole characters, one line, no controls. */
const words = (most: number) =>
  z
    .string()
    .max(most)
    .transform((text) => text.toWellFormed().replace(/[\p{Cc}\u2028\u2029\ufffe\uffff]+/gu, ' '))
    .pipe(z.string().trim())

/** Without a schema to hold them, models say null or nothing for what there is not. */
function orNothing<T>(schema: z.ZodType<T>, nothing: T) {
  return schema.nullish().transform((said) => said ?? nothing)
}

const name = words(300).pipe(z.string().min(1))

export const namedSchema = z.object({ name, type: z.enum(actorKinds) })
export type NamedByModel = z.output<typeof namedSchema>

/**
 * What a model may say that a sentence tells. It names sentences and repeats words of the article; where they stand, which day a
 * date is and what an amount comes to, is read from the article and never taken from it.
 */
export const toldSchema = z.object({
  type: z.enum(claimTypes),
  sentence: z.int(),
  quote: words(4000).pipe(z.string().min(1)),
  participants: z.array(z.object({ entity: name, role: z.enum(roles) })),
  status: orNothing(z.enum(statuses), 'unknown'),
  date: orNothing(words(300), ''),
  amounts: orNothing(z.array(words(300)), []),
  relation: orNothing(z.enum(relations), 'none'),
})
export type ToldByModel = z.output<typeof toldSchema>

const asked = z.strictObject({
  entities: z.array(z.strictObject({ name: z.string(), type: z.enum(actorKinds) })),
  claims: z.array(
    z.strictObject({
      type: z.enum(claimTypes),
      sentence: z.int(),
      quote: z.string(),
      participants: z.array(z.strictObject({ entity: z.string(), role: z.enum(roles) })),
      status: z.enum(statuses),
      date: z.string(),
      amounts: z.array(z.string()),
      relation: z.enum(relations),
    }),
  ),
})

/** Without limits and without the name of the dialect: some servers refuse a schema with a word that their grammar lacks. */
const { $schema: _dialect, ...schema } = z.toJSONSchema(asked, {
  override: ({ jsonSchema }) => {
    delete jsonSchema.minimum
    delete jsonSchema.maximum
  },
})

/** The same, as a server is asked for it. */
export const answerForm = { name: 'claims', schema: schema as Readonly<Record<string, unknown>> }
