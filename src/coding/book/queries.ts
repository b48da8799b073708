import { sql, type SqlBool } from 'kysely'

import type { Db, Tx } from '../../db/database.ts'
import { sameName } from '../codebook/tree.ts'
import { bytesOf, idOf, type UnitId } from '../text/unit.ts'
import type { Of } from './save.ts'

/** Codes of one name that coders proposed in blind rounds, none of them decided. */
export type Proposed = Readonly<{
  ids: readonly number[]
  name: string
  definitions: readonly string[]
  units: readonly UnitId[]
}>

/**
 * Returns the proposals to decide on, those of one name together, the oldest first. Who codes in a blind round that is
 * open sees none of it.
 */
export async function proposalsOf(
  db: Db,
  { consultation_id, variable }: Of,
  person_id: number,
): Promise<readonly Proposed[]> {
  const rows = await db
    .selectFrom('code_proposal as proposal')
    .innerJoin('coding_round as round', 'round.id', 'proposal.round_id')
    .select(['proposal.id', 'proposal.name', 'proposal.definition', 'proposal.unit_id'])
    .where('proposal.consultation_id', '=', consultation_id)
    .where('round.variable', '=', variable)
    .where('proposal.decided', 'is', null)
    .where((is) => is.not(hidden(person_id)))
    .orderBy('proposal.id')
    .limit(1000)
    .execute()
  const named = new Map<string, (typeof rows)[number][]>()
  for (const row of rows) named.set(sameName(row.name), [...(named.get(sameName(row.name)) ?? []), row])
  return [...named.values()].map((some) => ({
    ids: some.map(({ id }) => id),
    name: some[0]?.name ?? '',
    definitions: [...new Set(some.map(({ definition }) => definition).filter(Boolean))],
    units: [...new Set(some.map(({ unit_id }) => idOf(unit_id)))],
  }))
}

/** Whether a round hides what others do in it from a person: a blind one that is open and that they code in. */
const hidden = (person_id: number) => sql<SqlBool>`(round.kind = 'blind' and round.state = 'open' and exists
  (select 1 from round_coder where round_coder.round_id = round.id and round_coder.person_id = ${person_id}))`

/** Notes what became of proposals; returns how many were still to decide. */
export async function markDecided(
  trx: Tx,
  { consultation_id }: Of,
  ids: readonly number[],
  decided: Readonly<{ decided: 'taken' | 'declined'; code: string | null }>,
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('code_proposal')
    .set(decided)
    .where('consultation_id', '=', consultation_id)
    .where('id', 'in', ids)
    .where('decided', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** A memo on a code or on the question, with who wrote it. */
export type BookMemo = Readonly<{ subject_id: string; words: string; name: string; at: string }>

/** Returns the memos on codes, by GUID, and on the question, under '', oldest first. */
export async function bookMemos(db: Db, { consultation_id, variable }: Of): Promise<readonly BookMemo[]> {
  return await db
    .selectFrom('memo')
    .innerJoin('person', 'person.id', 'memo.person_id')
    .select(['memo.subject_id', 'memo.words', 'person.name', 'memo.at'])
    .where('consultation_id', '=', consultation_id)
    .where('variable', '=', variable)
    .where('subject', 'in', ['question', 'code'])
    .orderBy('memo.id')
    .limit(1000)
    .execute()
}

/** Inserts a memo on a code, or on the question where `subject` is ''. */
export async function insertBookMemo(
  trx: Tx,
  of: Of,
  { subject, words }: Readonly<{ subject: string; words: string }>,
  { by, now }: Readonly<{ by: number; now: Date }>,
): Promise<void> {
  await trx
    .insertInto('memo')
    .values({
      ...of,
      subject: subject === '' ? 'question' : 'code',
      subject_id: subject,
      round_id: null,
      words,
      at: now.toISOString(),
      person_id: by,
    })
    .execute()
}

/** Returns the answers that carry a code in some round that a person may see, in the order of their random ids. */
export async function unitsWith(
  db: Db,
  { consultation_id, variable }: Of,
  code: string,
  person_id: number,
): Promise<readonly UnitId[]> {
  const rows = await db
    .selectFrom('coding')
    .innerJoin('coding_round as round', 'round.id', 'coding.round_id')
    .select('coding.unit_id')
    .distinct()
    .where('coding.consultation_id', '=', consultation_id)
    .where('coding.code', '=', code)
    .where('round.variable', '=', variable)
    .where((is) => is.not(hidden(person_id)))
    .orderBy('coding.unit_id')
    .execute()
  return rows.map(({ unit_id }) => idOf(unit_id))
}

/** Whether an answer of the variable has this id. */
export async function isUnit(db: Db, { consultation_id, variable }: Of, unit: UnitId): Promise<boolean> {
  const row = await db
    .selectFrom('text_unit')
    .select('unit_id')
    .where('unit_id', '=', bytesOf(unit) ?? new Uint8Array())
    .where('consultation_id', '=', consultation_id)
    .where('variable', '=', variable)
    .executeTakeFirst()
  return row !== undefined
}
