import { groupsOf } from '../../consultation/queries.ts'
import { shown } from '../../disclosure/rules.ts'
import type { Db } from '../../db/database.ts'
import { expectationsOf } from '../../workshop/expectation-queries.ts'
import { workshopsOf } from '../../workshop/queries.ts'
import type { Workshop } from '../../workshop/workshop.ts'
import type { Opened } from './resolve.ts'

/** Who came to a workshop; `expected`: null where it is not known; `answered`: null where withheld. */
export type Came = Readonly<{ workshop: Workshop; expected: number | null; answered: number | null }>

/** Returns who was expected at each workshop and who answered; numbers below the threshold are withheld, and those that still wait for it. */
export async function cameTo(db: Db, { dataset, results }: Opened): Promise<readonly Came[]> {
  const { consultation, sources } = dataset
  const expected = await expectationsOf(db, consultation.id)
  const groups = await groupsOf(db, consultation.id)
  const isTold = (answered: number, id: number) =>
    answered === 0
      ? !results.waiting.some(({ workshop_id }) => workshop_id === id)
      : shown(answered, consultation.room_threshold)
  return (await workshopsOf(db, consultation.id)).map((workshop) => {
    const own = expected.filter((one) => one.workshop_id === workshop.id)
    const answered = sources
      .filter((source) => source.workshop.id === workshop.id)
      .reduce((sum, { session }) => sum + (session.sealed_count ?? 0), 0)
    return {
      workshop,
      expected:
        own.length === 0 || own.length < groups.length
          ? null
          : own.reduce((sum, one) => sum + one.expected, 0),
      answered: isTold(answered, workshop.id) ? answered : null,
    }
  })
}
