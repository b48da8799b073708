import type { Stores } from '../../src/db/database.ts'
import { canonicalJson } from '../../src/instrument/canonical.ts'
import type { Answers } from '../../src/instrument/answer.ts'
import { insertResponse } from '../../src/response/queries.ts'
import { sealSession } from '../../src/response/seal.ts'
import { sessionById } from '../../src/session/queries.ts'
import { NOON } from '../support/app.ts'
import { aSession, aWorkshop } from '../support/world.ts'

/**
 * Creates a closed, by default sealed session with these answers. It enters results whatever its size, to test their
 * suppression; with `entered` false, by the rule.
 */
export async function aHeldSession(
  stores: Stores,
  { workshop_id, version_id }: { workshop_id: number; version_id: number },
  answers: readonly Answers[],
  {
    sealed = true,
    kind = 'live',
    entered = true,
    at = NOON,
    opened_on = null,
  }: {
    sealed?: boolean
    kind?: 'live' | 'rehearsal'
    entered?: boolean
    at?: Date
    opened_on?: string | null
  } = {},
) {
  const { db } = stores
  // Opened only once it has answers: a running server would seal it before.
  const { id } = await aSession(db, { workshop_id, version_id, state: 'draft' })
  const life = { opened_on, opened_at: '2016-04-07T09:30:00.000Z', close_by: '2016-04-08T22:00:00.000Z' }
  const closed = {
    state: 'closed',
    closed_at: '2016-04-07T10:00:00.000Z',
    seal_at: '2099-04-07T10:10:00.000Z',
  } as const
  const session = await db
    .updateTable('session')
    .set({ kind, ...life, ...closed })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await db.transaction().execute(async (trx) => {
    for (const one of answers) {
      await insertResponse(trx, session.id, canonicalJson({ _group: 'farm', _language: 'en', ...one }))
    }
  })
  if (!sealed)
    await db
      .updateTable('session')
      .set({ seal_at: '2016-04-07T10:10:00.000Z' })
      .where('id', '=', session.id)
      .execute()
  if (sealed) await sealSession(stores, await sessionById(db, session.id), null, at)
  const entered_at = at.toISOString()
  if (sealed && entered)
    await db.updateTable('session').set({ entered_at }).where('id', '=', session.id).execute()
  return session
}

/** Creates a workshop in this place. */
export async function aWorkshopIn(
  { db }: Stores,
  consultation_id: number,
  code: string,
  place: Readonly<Record<string, string>>,
) {
  const workshop = await aWorkshop(db, consultation_id, [], code)
  await db
    .updateTable('workshop')
    .set({ place: JSON.stringify(place) })
    .where('id', '=', workshop.id)
    .execute()
  return workshop
}

/** Repeats the same answers for several people. */
export const times = (count: number, answers: Answers): readonly Answers[] =>
  Array.from({ length: count }, () => answers)

/** Returns the nth person's answers to `everyKind`. */
export const everyAnswer = (n: number): Answers => ({
  q1:
    n % 9 === 7
      ? { choice: '97', other: `A source of our own, number ${n}` }
      : { choice: ['1', '1', '2', '1', '3', '-97'][n % 6] ?? '1' },
  q2: { choices: [['1', '2'], ['1'], ['2', '4'], ['9'], ['1', '2', '4']][n % 5] ?? ['1'] },
  q3: { a: String((n % 4) + 2), b: String((n % 5) + 1) },
  q4: (n * 3) % 11,
  q5: 10 + n,
  q6: (n * 7) % 40,
  q7: n % 3 === 0 ? ['open', 'law', 'remedy', 'steady'] : ['law', 'open', 'steady', 'remedy'],
  q8: n % 2 === 0 ? ['law'] : ['law', 'remedy'],
  q9: { law: 40, open: 30, remedy: 20 + (n % 5), steady: 10 - (n % 5) },
  q10: `Work of person ${n}`,
  q11: n % 4 === 0 ? `يساعدنا التوضيح أكثر من أي شيء ${n}` : `More clarity would help, says ${n}.\nAnd time.`,
  q12: '2012-03-04',
  q13: '09:30',
  q14: '2016-01-02T10:00',
  q15: (n * 7) / 20,
})
