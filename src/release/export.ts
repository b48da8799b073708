import type { Db, Stores } from '../db/database.ts'
import { record } from '../event.ts'
import { traitVariables } from '../dataset/dataset.ts'
import type { DatasetRow } from '../dataset/rows.ts'
import { rowsOf } from '../dataset/walk.ts'
import { DICTIONARY, variablesCsv } from './dictionary.ts'
import { withCodes } from './code-cells.ts'
import { codedFiles, codedNames } from './coded-files.ts'
import { csvFiles } from './file.ts'
import type { Prepared } from './prepare.ts'
import { readmeOf } from './readme.ts'
import { newExportCode, responseId } from './response-id.ts'
import { kReportCsv, rowFiles, type RowFile, type WholeFile } from './write.ts'

/** The contents of an export's files. Rows are read once for all files made of them. */
export type Release = {
  readonly before: readonly WholeFile[]
  readonly byRow: readonly RowFile[]
  readonly after: readonly WholeFile[]
  readonly rows: () => AsyncIterable<readonly DatasetRow[]>
}
const README = 'README.txt'

/** Returns the file names of an export. */
export const fileNames = ({ plan }: Prepared): readonly string[] => [
  README,
  ...Object.values(csvFiles(plan)).map(({ name }) => name),
  DICTIONARY,
  ...codedNames(plan),
]

/** Returns whether an export needs a recorded reason. */
export const needsReason = ({ rare }: Prepared): boolean => rare.length > 0

/**
 * Records an export and returns its files. `reason` is '' when none is needed; `by` is null for the command line.
 * Throws TypeError when a required reason is missing: ask for it first.
 */
export async function released(
  { db, reader }: Pick<Stores, 'db' | 'reader'>,
  ready: Prepared,
  { reason, by, at }: { reason: string; by: number | null; at: Date },
): Promise<Release> {
  if (needsReason(ready) && reason === '')
    throw new TypeError('rare combinations are not exported without a reason')
  const code = newExportCode()
  await db.transaction().execute(async (trx) => {
    const subject = `consultation/${ready.plan.consultation.id}`
    await record(trx, { at, by, action: 'release.export', subject, detail: detailOf(ready, reason, code) })
  })
  return releaseOf(reader, ready, { code, reason, at })
}

const detailOf = ({ plan, keys, rare }: Prepared, reason: string, code: string) => ({
  export: code,
  options: plan.options,
  reason,
  responses: keys.count,
  rare: rare.length,
  k: plan.consultation.pack_k,
  traits: traitVariables(plan).map(({ name }) => name),
  decisions: plan.decided.map(({ decision: { question, clash, decision } }) => ({
    question,
    clash,
    decision,
  })),
  sessions: plan.sources.map(({ session }) => ({
    session: session.code,
    responses: session.sealed_count,
    digest: session.digest,
  })),
})

/** Returns the files of an export. */
export function releaseOf(
  db: Db,
  { plan, keys, rare }: Prepared,
  { code, reason, at }: { code: string; reason: string; at: Date },
): Release {
  const told = { on: at.toISOString().slice(0, 10), reason, responses: keys.count, rare: rare.length }
  return {
    before: [{ name: README, content: () => ({ text: readmeOf(plan, told), rows: 0 }) }],
    byRow: rowFiles(plan),
    after: [
      { name: DICTIONARY, content: () => variablesCsv(plan) },
      { name: csvFiles(plan).k_report.name, content: () => kReportCsv(plan, rare) },
      ...codedFiles(db, plan),
    ],
    rows: () =>
      withCodes(
        plan,
        keys,
        rowsOf(db, plan, keys, (place) => responseId(code, place, keys.count)),
      ),
  }
}
