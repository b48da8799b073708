import type { Consultation } from '../consultation/consultation.ts'
import type { Db, Stores } from '../db/database.ts'
import { record } from '../event.ts'
import { conflict } from '../problem.ts'
import { traitVariables } from '../dataset/dataset.ts'
import { datasetIn } from '../dataset/load.ts'
import type { Row } from '../dataset/rows.ts'
import { rowsOf } from '../dataset/walk.ts'
import { DICTIONARY, variablesCsv } from './dictionary.ts'
import { csvFiles } from './file.ts'
import { rareCombinations, type Rare } from './k-report.ts'
import { packedKeys, shuffle, type PackedKeys } from '../dataset/keys.ts'
import { exportPlan, type ExportPlan, type Options } from './plan.ts'
import { readmeOf } from './readme.ts'
import { newExportCode, responseId } from './response-id.ts'
import { kReportCsv, rowFiles, type Chunk, type RowFile } from './write.ts'

/** An export that could be made now: its plan, its responses in a random order, and who is rare among them. */
export type Prepared = {
  readonly plan: ExportPlan
  readonly keys: PackedKeys
  readonly rare: readonly Rare[]
}

/** An export on its way out: what stands in each of its files. Rows are fetched once, for all the files made of them. */
export type Release = {
  readonly before: readonly WholeFile[]
  readonly byRow: readonly RowFile[]
  readonly after: readonly WholeFile[]
  readonly rows: () => AsyncIterable<readonly Row[]>
}
type WholeFile = { readonly name: string; readonly content: () => Chunk }

/**
 * Plans an export and counts rare combinations, for which every response is read once: whether a reason is needed must
 * be known before a file is made. Throws a conflict when nothing is sealed or a clash is undecided. */
export async function prepared(db: Db, consultation: Consultation, options: Options): Promise<Prepared> {
  const dataset = await datasetIn(db, consultation)
  const { sources } = dataset
  if (sources.length === 0) throw conflict('release.nothing_sealed')
  const plan = exportPlan(dataset, options)
  const counted = rareCombinations(plan)
  const keys = await packedKeys(
    db,
    sources.map(({ session }) => session.id),
    (place, answers) => {
      const source = sources[place]
      if (source) counted.take({ source, answers })
    },
  )
  shuffle(keys)
  return { plan, keys, rare: counted.rare() }
}

const README = 'README.txt'

/** The names of the files an export consists of. */
export const fileNames = ({ plan }: Prepared): readonly string[] => [
  README,
  ...Object.values(csvFiles(plan)).map(({ name }) => name),
  DICTIONARY,
]

/** Whether the export may only be made for a reason that is written down. */
export const needsReason = ({ rare }: Prepared): boolean => rare.length > 0

/**
 * Records an export and gives its files. `reason` is '' when none is needed; `by` is null for the command line.
 * Throws TypeError when a reason is needed and there is none: ask for it first.
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

/** What stands in each file of an export. */
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
    ],
    rows: () => rowsOf(db, plan, keys, (place) => responseId(code, place, keys.count)),
  }
}
