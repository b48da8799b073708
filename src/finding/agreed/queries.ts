import type { Db } from '../../db/database.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Stood } from '../statement/step-queries.ts'
import type { Kind, Step } from '../statement/statement.ts'
import { agreedIn } from './agreed.ts'

/** A version that is agreed, and what it said and rested on. */
export type Agreed = Readonly<{ number: number; version: number; stood: Stood }>

/** Returns the agreed versions of the findings or recommendations of a consultation, by number. */
export async function agreedOf(db: Db, consultation_id: number, kind: Kind): Promise<readonly Agreed[]> {
  const rows = await db
    .selectFrom('statement_step')
    .select(['number', 'step', 'version', 'texts'])
    .where('consultation_id', '=', consultation_id)
    .where('kind', '=', kind)
    .where('step', 'in', ['agree', 'withdraw'] satisfies Step[])
    .orderBy('number')
    .orderBy('id')
    .execute()
  const steps = new Map<number, typeof rows>()
  for (const row of rows) steps.set(row.number, [...(steps.get(row.number) ?? []), row])
  return [...steps.values()].flatMap((own) => {
    const agreed = agreedIn(own)
    if (!agreed) return []
    return [{ number: agreed.number, version: agreed.version, stood: JSON.parse(agreed.texts) as Stood }]
  })
}

/** A code that a finding names as evidence: `variable/GUID`. */
export type NamedCode = Pick<Evidence, 'id' | 'finding' | 'source'>

/** Returns every code that was ever named as evidence in a consultation; `ended`: taken away since. */
export async function codesNamed(
  db: Db,
  consultation_id: number,
): Promise<readonly (NamedCode & Readonly<{ ended: boolean }>)[]> {
  const rows = await db
    .selectFrom('evidence')
    .select(['id', 'finding', 'source', 'ended_at'])
    .where('consultation_id', '=', consultation_id)
    .where('kind', '=', 'code')
    .orderBy('id')
    .execute()
  return rows.map(({ ended_at, ...row }) => ({ ...row, ended: ended_at !== null }))
}

/** Returns the codes that agreed findings rest on: those that stood when they were agreed. */
export async function codesAgreed(db: Db, consultation_id: number): Promise<readonly NamedCode[]> {
  const agreed = await agreedOf(db, consultation_id, 'finding')
  const stood = new Set(agreed.flatMap((one) => one.stood.evidence))
  return (await codesNamed(db, consultation_id)).filter(({ id }) => stood.has(id))
}
