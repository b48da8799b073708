import type { Db } from '../../db/database.ts'
import type { At } from '../statement/queries.ts'
import { statementAt } from '../statement/queries.ts'
import type { Field } from '../statement/statement.ts'
import { draftLocked, recordDeed, type By } from '../statement/write.ts'
import { flagName, flagsIn } from './open-flags.ts'
import { deletePass, keepPass } from './queries.ts'

/** Words of a field to pass, as their flag names them, with the reason. */
export type Passing = Readonly<{ field: Field; flagged: string; reason: string; not_of_people: boolean }>

/** What became of a pass; `not_of_people`: these words pass only where they do not speak of people. */
export type Passed = 'passed' | 'not_flagged' | 'not_of_people'

/**
 * Passes a flag of a draft: its words stay in this field without a figure. Words of everybody pass only with the
 * statement that they do not speak of people. Throws conflict where it is no draft.
 */
export async function passFlag(
  db: Db,
  at: At,
  { field, flagged, reason, not_of_people }: Passing,
  { by, now }: By,
): Promise<Passed> {
  return await db.transaction().execute(async (trx) => {
    await draftLocked(trx, at)
    const text = (await statementAt(trx, at)).texts[field]?.words ?? ''
    const flag = flagsIn(text).find(({ words }) => flagName(words) === flagged)
    if (!flag) return 'not_flagged'
    if (flag.cause === 'everybody' && !not_of_people) return 'not_of_people'
    await keepPass(trx, at, { field, flagged, reason, at: now.toISOString(), person_id: by })
    await recordDeed(trx, at, 'pass_flag', { by, now })
    return 'passed'
  })
}

/** Takes a pass of a draft back: its words are flagged again. Throws conflict where it is no draft. */
export async function takePassBack(
  db: Db,
  at: At,
  pass: Readonly<{ field: Field; flagged: string }>,
  { by, now }: By,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await draftLocked(trx, at)
    if (await deletePass(trx, at, pass)) await recordDeed(trx, at, 'take_pass_back', { by, now })
  })
}
