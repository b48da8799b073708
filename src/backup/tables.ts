import { createHash } from 'node:crypto'

import { sql } from 'kysely'

import type { Db, Tx } from '../db/database.ts'
import type { HeldTable } from '../db/held.ts'
import type { Schema } from '../db/schema.ts'

/** Every table but drafts and visits, in foreign key order, with its key columns. */
const KEYS = {
  person: ['id'],
  one_time_link: ['token_hash'],
  event: ['id'],
  consultation: ['id'],
  stakeholder_group: ['consultation_id', 'code'],
  membership: ['consultation_id', 'person_id'],
  access_request: ['id'],
  access_news: ['id'],
  questionnaire: ['id'],
  questionnaire_version: ['id'],
  draft_step: ['version_id', 'revision'],
  workbook_report: ['version_id'],
  merge_decision: ['id'],
  negative_case_search: ['id'],
  workshop: ['id'],
  workshop_expectation: ['workshop_id', 'group_code'],
  workshop_facilitator: ['workshop_id', 'person_id'],
  session: ['id'],
  digest_key: ['session_id'],
  session_totals: ['session_id'],
  response: ['session_id', 'k'],
  receipt: ['h'],
  sealed_response: ['session_id', 'k'],
  coding_plan: ['consultation_id'],
  codebook_version: ['consultation_id', 'variable', 'number'],
  text_unit: ['unit_id'],
  text_review: ['unit_id'],
  redaction: ['unit_id', 'start_cp'],
  invited_organisation: ['consultation_id'],
  unit_translation: ['unit_id', 'language'],
  coding_round: ['id'],
  round_coder: ['round_id', 'person_id'],
  coding_assignment: ['round_id', 'person_id', 'place'],
  coding: ['round_id', 'unit_id', 'person_id', 'code', 'start_cp', 'end_cp'],
  coding_event: ['id'],
  adjudication: ['id'],
  code_proposal: ['id'],
  memo: ['id'],
  help_use: ['round_id', 'person_id', 'kind'],
  framework_summary: ['id'],
  statement: ['consultation_id', 'kind', 'number'],
  statement_text: ['id'],
  statement_step: ['id'],
  statement_figure: ['consultation_id', 'kind', 'number', 'place'],
  passed_flag: ['consultation_id', 'kind', 'number', 'field', 'flagged'],
  evidence: ['id'],
  dependency_look: ['id'],
  quote: ['id'],
  quote_translation: ['quote_id', 'language'],
  room_note: ['id'],
  outside_document: ['id'],
  text_search: ['id'],
  confidence_judgement: ['id'],
  finding_link: ['consultation_id', 'finding', 'other'],
  recommendation_basis: ['consultation_id', 'recommendation', 'finding'],
  recommendation_item: ['consultation_id', 'recommendation', 'question', 'item'],
  recommendation_criterion: ['consultation_id', 'recommendation', 'criterion'],
  recommendation_response: ['id'],
  set_aside: ['unit_id'],
  representation_audit: ['consultation_id', 'variable'],
  backup_run: ['id'],
} as const satisfies Readonly<Record<Exclude<keyof Schema, 'opened_consultation'>, readonly string[]>>

export type Table = keyof typeof KEYS
export const TABLES = Object.keys(KEYS) as readonly Table[]
/** Tables with generated ids. */
export const NUMBERED = TABLES.filter((table) => KEYS[table][0] === 'id')

/**
 * Excluded from backups: unsealed answers (stored in order of arrival, also of rehearsals), their counts, receipts, and
 * single-use links.
 */
export const LEFT_OUT = [
  'response',
  'session_totals',
  'receipt',
  'one_time_link',
] as const satisfies readonly Table[]
/** Also drafts and visits, which on SQLite are files of their own. */
export const IN_NO_BACKUP = [
  ...LEFT_OUT,
  'draft',
  'visit',
  'posted_form',
  'visit_secret',
] as const satisfies readonly HeldTable[]

/** Row count and SHA-256 (hex) over all rows in key order, equal on both engines. */
export type Tally = Readonly<{ table: Table; rows: number; digest: string }>

type TableRow = Readonly<Record<string, unknown>>

/** Rows in memory at a time. */
const BATCH = 500

/** Copies a table in key order: the physical order reveals nothing about the order of arrival. */
export async function copyTable(from: Db, to: Tx, table: Table): Promise<void> {
  for await (const rows of batchesOf(from, table)) {
    const columns = Object.keys(rows[0] ?? {})
    const lists = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`)
    const names = sql.join(columns.map((column) => sql.ref(column)))
    await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(lists)}`.execute(to)
  }
}

/** Hashes a table. */
export async function tallyOf(db: Db, table: Table): Promise<Tally> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const batch of batchesOf(db, table)) {
    for (const row of batch) hash.update(`${written(row)}\n`)
    rows += batch.length
  }
  return { table, rows, digest: hash.digest('hex') }
}

/** Yields batches of rows in key order. */
async function* batchesOf(db: Db, table: Table): AsyncGenerator<readonly TableRow[]> {
  const key = KEYS[table]
  const names = sql.join(key.map((column) => sql.ref(column)))
  for (let last: TableRow | undefined; ;) {
    const reached = last
    const after = reached
      ? sql`where (${names}) > (${sql.join(key.map((column) => reached[column]))})`
      : sql``
    const { rows } = await sql<TableRow>`
      select * from ${sql.table(table)} ${after} order by ${names} limit ${sql.lit(BATCH)}`.execute(db)
    if (rows.length > 0) yield rows
    if (rows.length < BATCH) return
    last = rows.at(-1)
  }
}

const written = (row: TableRow): string =>
  JSON.stringify(
    Object.keys(row)
      .sort()
      .map((column) => [
        column,
        row[column] instanceof Uint8Array ? Buffer.from(row[column]).toString('hex') : row[column],
      ]),
  )
