import type { Db } from '../../db/database.ts'
import { noAnswersOf } from '../../result/overview/no-answers.ts'
import type { Opened } from '../source/resolve.ts'
import type { LeftOut } from './paper.ts'

/** Returns how many left each question out, as the overview of results tells it: the most first, withheld ones last. */
export async function leftOutOf(db: Db, { results }: Opened): Promise<readonly LeftOut[]> {
  const all = await noAnswersOf(db, results)
  return all.toSorted((one, other) => (other.no_answer ?? -1) - (one.no_answer ?? -1))
}
