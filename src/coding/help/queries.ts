import type { Db, Tx } from '../../db/database.ts'
import type { Hand } from '../act/queries.ts'

/** Kinds of help whose use is counted: codes for near-duplicates, of similar answers, by key words. */
export const HELP_KINDS = ['duplicates', 'similar', 'keyness'] as const
export type HelpKind = (typeof HELP_KINDS)[number]

/** Counts one use of help by a coder. */
export async function countUse(trx: Tx, hand: Hand, consultation_id: number, kind: HelpKind): Promise<void> {
  await trx
    .insertInto('help_use')
    .values({ ...hand, consultation_id, kind, uses: 1 })
    .onConflict((known) =>
      known
        .columns(['round_id', 'person_id', 'kind'])
        .doUpdateSet((is) => ({ uses: is('help_use.uses', '+', 1) })),
    )
    .execute()
}

/** Returns how often the coders of a round used each kind of help. */
export async function usesOf(db: Db, round_id: number): Promise<ReadonlyMap<HelpKind, number>> {
  const rows = await db
    .selectFrom('help_use')
    .select((of) => ['kind', of.fn.sum('uses').as('uses')])
    .where('round_id', '=', round_id)
    .groupBy('kind')
    .execute()
  return new Map(rows.map(({ kind, uses }) => [kind, Number(uses)]))
}

/** Returns what is another value once a review of a consultation's answers changed what may be read of them. */
export async function reviewedAs(db: Db, consultation_id: number): Promise<string> {
  const marks: string[] = []
  for (const table of ['text_review', 'redaction'] as const) {
    const { count, last } = await db
      .selectFrom(table)
      .select((of) => [of.fn.countAll().as('count'), of.fn.max('at').as('last')])
      .where('consultation_id', '=', consultation_id)
      .executeTakeFirstOrThrow()
    marks.push(`${count} ${last ?? ''}`)
  }
  return marks.join(' ')
}
