import type { Consultation } from '../../consultation/consultation.ts'
import type { Db } from '../../db/database.ts'
import { answeredIn, type Held } from '../answered.ts'
import type { ShownQuestion } from '../asked.ts'
import type { Split } from '../subgroups.ts'
import type { ResultTable } from '../table.ts'
import { orderedBy, rankingOf, type NoRanking, type Ranking } from './ranking.ts'
import { seedOf } from './resamples.ts'

type Found = Readonly<{ shown: ShownQuestion; split: Split; table: ResultTable | undefined }>

/** Loads which item comes first; undefined for a question that puts nothing in order. */
export async function findRanking(
  db: Db,
  held: Held & Readonly<{ consultation: Pick<Consultation, 'code'> }>,
  { shown, split, table }: Found,
): Promise<Ranking | NoRanking | undefined> {
  const of = table && orderedBy(table)
  if (!of) return undefined
  const seed = seedOf(held.consultation.code, shown.code)
  return await rankingOf(await answeredIn(db, held, shown), of, split, seed)
}
