import type { Db, Tx } from '../../db/database.ts'
import type { Basis } from '../confidence/basis.ts'
import type { At } from './queries.ts'
import type { Field, Kind, State, Step } from './statement.ts'

/** A step that was taken, with the texts, their language and the evidence of that moment. */
export type TakenStep = Readonly<{
  id: number
  step: Step
  version: number
  reason: string
  at: string
  by: string
  person_id: number
  stood: Stood
}>

/** What a statement said, in which language, and rested on: words by field, and ids of its evidence. */
export type Stood = Readonly<{
  language: string
  texts: Readonly<Partial<Record<Field, string>>>
  evidence: readonly number[]
}>

/** Moves a statement and appends the step. */
export async function insertStep(
  trx: Tx,
  { consultation_id, kind, number }: At,
  to: Readonly<{ state: State; version: number }>,
  {
    stood,
    ...step
  }: Readonly<{
    step: Step
    reason: string
    at: string
    person_id: number
    stood: Stood
  }>,
): Promise<void> {
  await trx
    .updateTable('statement')
    .set(to)
    .where('consultation_id', '=', consultation_id)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .execute()
  await trx
    .insertInto('statement_step')
    .values({ consultation_id, kind, number, version: to.version, texts: JSON.stringify(stood), ...step })
    .execute()
}

/** Returns the steps of a statement, oldest first. */
export async function stepsOf(db: Db, { consultation_id, kind, number }: At): Promise<readonly TakenStep[]> {
  const rows = await db
    .selectFrom('statement_step')
    .innerJoin('person', 'person.id', 'statement_step.person_id')
    .select([
      'statement_step.id',
      'step',
      'version',
      'texts',
      'reason',
      'at',
      'person.name as by',
      'person_id',
    ])
    .where('consultation_id', '=', consultation_id)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .orderBy('statement_step.id')
    .execute()
  return rows.map(({ texts, ...row }) => ({ ...row, stood: JSON.parse(texts) as Stood }))
}

/** Returns the numbers of those of which a version is agreed, while a later draft is written too; not once withdrawn. */
export async function agreedAmong(db: Db, consultation_id: number, kind: Kind): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('statement_step')
    .select(['number', 'step'])
    .where('consultation_id', '=', consultation_id)
    .where('kind', '=', kind)
    .where('step', 'in', ['agree', 'withdraw'])
    .orderBy('id')
    .execute()
  const last = new Map(rows.map(({ number, step }) => [number, step]))
  return new Set([...last].flatMap(([number, step]) => (step === 'agree' ? [number] : [])))
}

/** Returns what the last judgement of confidence was made for, and who read it a second time; undefined for none. */
export async function lastJudgement(
  db: Db,
  consultation_id: number,
  finding: number,
): Promise<Readonly<{ read_by: number | null; basis: Basis }> | undefined> {
  const row = await db
    .selectFrom('confidence_judgement')
    .select(['read_by', 'basis'])
    .where('consultation_id', '=', consultation_id)
    .where('finding', '=', finding)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, basis: JSON.parse(row.basis) as Basis }
}
