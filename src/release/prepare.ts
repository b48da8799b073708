import type { Consultation } from '../consultation/consultation.ts'
import { refuseDeleted } from '../consultation/retention.ts'
import { undecidedIn, type Dataset } from '../dataset/dataset.ts'
import { codedIn } from '../coding/data/coded.ts'
import { packedKeys, shuffle, type PackedKeys } from '../dataset/keys.ts'
import { datasetIn } from '../dataset/assembled.ts'
import type { Db } from '../db/database.ts'
import { conflict, type Problem } from '../problem.ts'
import { rareCombinations, type Rare } from './k-report.ts'
import { exportPlan, refusalOf, type ExportPlan, type Options } from './plan.ts'

/** An export ready to be made: plan, shuffled response keys, and rare combinations. */
export type Prepared = {
  readonly plan: ExportPlan
  readonly keys: PackedKeys
  readonly rare: readonly Rare[]
}

/** A ready export, or why there is none. */
export type Exportable =
  | Readonly<{ is: 'nothing' }>
  | Readonly<{ is: 'refused'; refusal: Problem; undecided: ReturnType<typeof undecidedIn> }>
  | Readonly<{ is: 'ready'; ready: Prepared }>

/** Returns what an export would hold now. Throws gone after deletion. */
export async function exportable(db: Db, consultation: Consultation, options: Options): Promise<Exportable> {
  refuseDeleted(consultation)
  const dataset = await datasetIn(db, consultation)
  if (dataset.sources.length === 0) return { is: 'nothing' }
  const refusal = refusalOf(dataset)
  if (refusal) return { is: 'refused', refusal, undecided: undecidedIn(dataset) }
  return { is: 'ready', ready: await counted(db, dataset, options) }
}

/** Same as `exportable`, but throws conflict when nothing is sealed or a clash is undecided. */
export const prepared = async (db: Db, consultation: Consultation, options: Options): Promise<Prepared> =>
  readyOf(await exportable(db, consultation, options))

/** Returns the ready export; throws why there is none. */
export function readyOf(found: Exportable): Prepared {
  if (found.is === 'nothing') throw conflict('release.nothing_sealed')
  if (found.is === 'refused') throw found.refusal
  return found.ready
}

/**
 * Collects all response keys and counts rare combinations in one read: whether a reason is required must be known
 * before a file is made.
 */
async function counted(db: Db, dataset: Dataset, options: Options): Promise<Prepared> {
  const { sources } = dataset
  const plan = exportPlan(dataset, options, await codedIn(db, dataset))
  const combinations = rareCombinations(plan)
  const keys = await packedKeys(
    db,
    sources.map(({ session }) => session),
    (place, stored) => {
      const source = sources[place]
      if (source) combinations.take({ source, ...stored })
    },
  )
  shuffle(keys)
  return { plan, keys, rare: combinations.rare() }
}
