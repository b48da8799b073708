import type { Db } from '../db/database.ts'
import type { Report } from './read/report.ts'

/** The import report of a draft. */
export type StoredReport = { readonly file: string; readonly read_at: string; readonly report: Report }

/** Stores the report of a version, replacing an earlier one. */
export async function storeReport(
  db: Db,
  versionId: number,
  { file, read_at, report }: StoredReport,
): Promise<void> {
  const kept = { file, read_at, report: JSON.stringify(report) }
  await db
    .insertInto('workbook_report')
    .values({ version_id: versionId, ...kept })
    .onConflict((conflict) => conflict.column('version_id').doUpdateSet(kept))
    .execute()
}

/** Returns a version's report; undefined when not from a workbook. */
export async function findReport(db: Db, versionId: number): Promise<StoredReport | undefined> {
  const row = await db
    .selectFrom('workbook_report')
    .selectAll()
    .where('version_id', '=', versionId)
    .executeTakeFirst()
  return row && { file: row.file, read_at: row.read_at, report: JSON.parse(row.report) as Report }
}

/** Returns a questionnaire's versions with a report. */
export async function reportedAmong(db: Db, questionnaireId: number): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('workbook_report')
    .innerJoin('questionnaire_version', 'questionnaire_version.id', 'workbook_report.version_id')
    .select('workbook_report.version_id')
    .where('questionnaire_version.questionnaire_id', '=', questionnaireId)
    .orderBy('workbook_report.version_id')
    .limit(500)
    .execute()
  return new Set(rows.map(({ version_id }) => version_id))
}
