import type { Source } from '../../dataset/source.ts'
import { rememberedTexts } from '../../dataset/remembered.ts'
import type { Db } from '../../db/database.ts'
import { unitsOf } from '../text/queries.ts'
import type { Unit, UnitId } from '../text/unit.ts'
import { codedAs } from './queries.ts'
import { settledCodes } from './settled-codes.ts'

/** The answers of a variable, and the codes that count of each that is settled. */
export type CodedUnits = Readonly<{
  units: readonly Unit[]
  settled: ReadonlyMap<UnitId, ReadonlySet<string>>
}>

/** Returns the answers of a variable with their codes, cached until one of them is coded otherwise, or they are deleted. */
export async function codedRemembered(
  db: Db,
  sources: readonly Source[],
  { consultation_id, variable }: Readonly<{ consultation_id: number; variable: string }>,
): Promise<CodedUnits> {
  const read = async (): Promise<CodedUnits> => {
    const units = await unitsOf(db, consultation_id, variable)
    const ids = units.map(({ id }) => id)
    return { units, settled: await settledCodes(db, consultation_id, variable, ids) }
  }
  // What a transaction has changed may be taken back.
  if (db.isTransaction) return await read()
  const revision = await codedAs(db, consultation_id, variable)
  const texts = (JSON.parse(revision) as { text_unit: number }).text_unit
  return await rememberedTexts(db, sources, { name: `coded ${variable}`, revision, texts }, read)
}
