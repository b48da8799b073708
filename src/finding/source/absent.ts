import type { Db } from '../../db/database.ts'
import { answersTo } from '../../result/answered.ts'
import { NOT_GIVEN, subgroupsOf } from '../../result/subgroups.ts'
import type { Text } from '../../text.ts'
import { workshopsOf } from '../../workshop/queries.ts'
import type { Opened } from './resolve.ts'

/** Places and groups of a consultation without sealed answers. */
export type Absent = Readonly<{ places: readonly Text[]; groups: readonly Text[] }>

/** Returns the places of a consultation without sealed answers, and the groups of which nobody came. */
export async function absentFrom(db: Db, { dataset, results }: Opened): Promise<Absent> {
  const { sources, consultation } = dataset
  const here = new Set(sources.map(({ workshop }) => workshop.code))
  const workshops = await workshopsOf(db, consultation.id)
  const [first] = results.sections.flatMap(({ questions }) => questions)
  const pools = first ? (await answersTo(db, sources, first.shown)).flatMap((one) => one.pools) : []
  const people = ({ answers, unanswered, unasked }: (typeof pools)[number]) =>
    answers.length + unanswered + unasked
  return {
    places: workshops.filter(({ code }) => !here.has(code)).map(({ place }) => place),
    groups: first
      ? subgroupsOf('group', sources, results.groups)
          .filter(
            ({ code, holds }) => code !== NOT_GIVEN && !pools.filter(holds).some((pool) => people(pool) > 0),
          )
          .map(({ name }) => name)
      : [],
  }
}
