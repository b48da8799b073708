import type { Db } from '../../src/db/database.ts'
import { insertEvidence } from '../../src/finding/evidence/queries.ts'
import type { Kind } from '../../src/finding/statement/statement.ts'
import { insertStep } from '../../src/finding/statement/step-queries.ts'
import { beginStatement } from '../../src/finding/statement/write.ts'
import { NOON } from '../support/app.ts'

type Own = Readonly<{ consultation_id: number; by: number }>

/** Takes a step without what has to come before it. */
export async function stepped(
  db: Db,
  { consultation_id, by }: Own,
  { kind, number }: Readonly<{ kind: Kind; number: number }>,
  { step, evidence = [] }: Readonly<{ step: 'agree' | 'withdraw' | 'revise'; evidence?: readonly number[] }>,
) {
  const state = ({ agree: 'agreed', withdraw: 'withdrawn', revise: 'draft' } as const)[step]
  await db.transaction().execute(async (trx) => {
    const stood = { language: 'en', texts: {}, evidence }
    const taken = { step, reason: '', at: NOON.toISOString(), person_id: by, stood }
    await insertStep(trx, { consultation_id, kind, number }, { state, version: 1 }, taken)
  })
}

/** Begins a finding that rests on these codes and agrees to it. */
export async function agreedFinding(db: Db, own: Own, sources: readonly string[], claim = 'So it is.') {
  const { consultation_id, by } = own
  const of = { consultation_id, kind: 'finding', language: 'en' } as const
  const number = await beginStatement(db, of, { claim }, { by, now: NOON })
  const evidence: number[] = []
  for (const source of sources) evidence.push(await codeIn(db, own, number, source))
  await stepped(db, own, { kind: 'finding', number }, { step: 'agree', evidence })
  return { number, evidence }
}

/** Adds a code to a finding as evidence. */
export const codeIn = async (db: Db, { consultation_id, by }: Own, finding: number, source: string) =>
  await db.transaction().execute(
    async (trx) =>
      await insertEvidence(trx, {
        consultation_id,
        finding,
        source,
        relation: 'supports',
        kind: 'code',
        reason: 'It says so.',
        at: NOON.toISOString(),
        person_id: by,
      }),
  )

/** An answer quoted whole, by nobody but a participant. */
export const WHOLE = {
  language: 'en',
  start: 0,
  end: 0,
  named: 'participant',
  translation: undefined,
} as const

/** Begins a recommendation that a statement of the questionnaire rates, and agrees to it. */
export async function agreedRecommendation(db: Db, own: Own, question: string, item: string) {
  const { consultation_id, by } = own
  const of = { consultation_id, kind: 'recommendation', language: 'en' } as const
  const number = await beginStatement(db, of, { action: 'Do so.' }, { by, now: NOON })
  const deed = { at: NOON.toISOString(), person_id: by }
  await db
    .insertInto('recommendation_item')
    .values({ consultation_id, recommendation: number, question, item, ...deed })
    .execute()
  await stepped(db, own, { kind: 'recommendation', number }, { step: 'agree' })
  return number
}
