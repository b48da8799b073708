import type { Db, Tx } from '../../db/database.ts'
import { notFound } from '../../problem.ts'
import type { Codebook, Touched } from './codebook.ts'

/** A change as it is kept, with how many answers carried the code it touched, in whatever round. */
export type Kept = Touched & Readonly<{ answers?: number }>

/** A codebook as it stood at one version. */
export type CodebookVersion = Readonly<{
  number: number
  codebook: Codebook
  change: Kept
  reason: string
  at: string
  by: string
}>

/** Returns the versions of a variable's codebook without their codes, newest first. */
export async function historyOf(
  db: Db,
  consultation_id: number,
  variable: string,
): Promise<readonly Omit<CodebookVersion, 'codebook'>[]> {
  const rows = await db
    .selectFrom('codebook_version')
    .innerJoin('person', 'person.id', 'codebook_version.person_id')
    .select(['number', 'change', 'reason', 'at', 'person.name as by'])
    .where('consultation_id', '=', consultation_id)
    .where('variable', '=', variable)
    .orderBy('number', 'desc')
    .limit(1000)
    .execute()
  return rows.map(({ change, ...row }) => ({ ...row, change: JSON.parse(change) as Kept }))
}

/** Returns the last version, or one by its number; undefined when there is none. */
export async function findVersion(
  db: Db,
  consultation_id: number,
  variable: string,
  number?: number,
): Promise<CodebookVersion | undefined> {
  const row = await selected(db, consultation_id, variable)
    .$if(number !== undefined, (query) => query.where('number', '=', number ?? 0))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && opened(row)
}

/** Returns one version. Throws not_found. */
export async function versionIn(
  db: Db,
  consultation_id: number,
  variable: string,
  number: number,
): Promise<CodebookVersion> {
  const found = await findVersion(db, consultation_id, variable, number)
  if (!found) throw notFound()
  return found
}

/** Returns what each version changed, oldest first. */
export async function changesOf(
  db: Db,
  consultation_id: number,
  variable: string,
): Promise<readonly Touched[]> {
  const rows = await db
    .selectFrom('codebook_version')
    .select('change')
    .where('consultation_id', '=', consultation_id)
    .where('variable', '=', variable)
    .orderBy('number')
    .execute()
  return rows.map(({ change }) => JSON.parse(change) as Touched)
}

/** Inserts the next version; false when somebody else has inserted it meanwhile. */
export async function insertVersion(
  trx: Tx,
  of: Readonly<{ consultation_id: number; variable: string; number: number }>,
  { codebook, change, reason }: Pick<CodebookVersion, 'codebook' | 'change' | 'reason'>,
  { by, now }: Readonly<{ by: number; now: Date }>,
): Promise<boolean> {
  const stored = await trx
    .insertInto('codebook_version')
    .values({
      ...of,
      codes: JSON.stringify(codebook.codes),
      change: JSON.stringify(change),
      reason,
      at: now.toISOString(),
      person_id: by,
    })
    .onConflict((known) => known.columns(['consultation_id', 'variable', 'number']).doNothing())
    .returning('number')
    .executeTakeFirst()
  return stored !== undefined
}

const selected = (db: Db, consultation_id: number, variable: string) =>
  db
    .selectFrom('codebook_version')
    .innerJoin('person', 'person.id', 'codebook_version.person_id')
    .select(['number', 'codes', 'change', 'reason', 'at', 'person.name as by'])
    .where('consultation_id', '=', consultation_id)
    .where('variable', '=', variable)

type Row = Readonly<{ number: number; codes: string; change: string; reason: string; at: string; by: string }>

const opened = ({ codes, change, ...row }: Row): CodebookVersion => ({
  ...row,
  codebook: { codes: JSON.parse(codes) as Codebook['codes'] },
  change: JSON.parse(change) as Kept,
})
