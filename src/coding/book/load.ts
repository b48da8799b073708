import type { Consultation } from '../../consultation/consultation.ts'
import { consultationOf } from '../../consultation/queries.ts'
import { refuseDeleted } from '../../consultation/retention.ts'
import { datasetIn } from '../../dataset/assembled.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { textVariables, type TextVariable } from '../../dataset/texts.ts'
import type { Db } from '../../db/database.ts'
import type { Person } from '../../people/person.ts'
import { notFound } from '../../problem.ts'
import type { Code } from '../codebook/codebook.ts'
import { findVersion, historyOf, versionIn, type CodebookVersion } from '../codebook/queries.ts'
import { codeOf } from '../codebook/tree.ts'
import { unitsAt } from '../text/queries.ts'
import { forCoder, unitsRead } from '../text/texts.ts'
import type { UnitId, UnitText } from '../text/unit.ts'
import { countsOf, type Counts } from './counts.ts'
import { bookMemos, proposalsOf, unitsWith, type BookMemo, type Proposed } from './queries.ts'
import type { Of } from './save.ts'

/** A variable of a consultation with its codebook; `version` is undefined before the first. */
export type Shelf = Readonly<{
  consultation: Consultation
  dataset: Dataset
  variable: TextVariable
  of: Of
  version: CodebookVersion | undefined
}>

/** All that the page of a codebook shows. */
export type Book = Shelf &
  Readonly<{
    counts: Counts
    history: readonly Omit<CodebookVersion, 'codebook'>[]
    proposals: readonly (Proposed & Readonly<{ texts: readonly UnitText[] }>)[]
    memos: readonly BookMemo[]
  }>

/** Loads a codebook for a researcher. Throws not_found for others and unknown variables, gone after deletion. */
export async function shelfOf(db: Db, person: Person, id: number, name: string): Promise<Shelf> {
  const consultation = await consultationOf(db, person, id)
  refuseDeleted(consultation)
  const dataset = await datasetIn(db, consultation)
  const variable = textVariables(dataset).find((one) => one.name === name)
  if (!variable) throw notFound()
  const of = { consultation_id: consultation.id, variable: variable.name }
  return { consultation, dataset, variable, of, version: await findVersion(db, id, name) }
}

/** Loads what stands around a codebook: counts, history, proposals and memos. */
export async function bookOf(db: Db, person: Person, shelf: Shelf): Promise<Book> {
  const { of } = shelf
  const proposals: Book['proposals'][number][] = []
  for (const one of await proposalsOf(db, of, person.id))
    proposals.push({ ...one, texts: await textsOf(db, shelf, one.units.slice(0, 20)) })
  return {
    ...shelf,
    counts: await countsOf(db, of),
    history: await historyOf(db, of.consultation_id, of.variable),
    proposals,
    memos: await bookMemos(db, of),
  }
}

/** Loads an earlier version. Throws not_found. */
export const earlierOf = async (db: Db, { of }: Shelf, number: number): Promise<CodebookVersion> =>
  await versionIn(db, of.consultation_id, of.variable, number)

/** The answers that carry a code, and the codes it was split into, which they can be sorted to. */
export type Carried = Readonly<{
  code: Code
  answers: readonly UnitText[]
  count: number
  into: readonly Code[]
}>

/** Most answers of a code on its page. */
const MOST_ANSWERS = 200

/** Loads the answers that carry a code in some round. Throws not_found for an unknown code. */
export async function carriedBy(db: Db, person: Person, shelf: Shelf, guid: string): Promise<Carried> {
  const codebook = shelf.version?.codebook ?? { codes: [] }
  const code = codeOf(codebook, guid)
  if (!code) throw notFound()
  const { of } = shelf
  const units = await unitsWith(db, of, guid, person.id)
  const history = code.retired ? await historyOf(db, of.consultation_id, of.variable) : []
  const split = history.find(({ change }) => change.split?.from === guid)?.change.split
  const into = (split?.into ?? []).flatMap((one) => codeOf(codebook, one) ?? []).filter((one) => !one.retired)
  return { code, answers: await textsOf(db, shelf, units.slice(0, MOST_ANSWERS)), count: units.length, into }
}

async function textsOf(
  db: Db,
  { of, dataset, variable }: Shelf,
  ids: readonly UnitId[],
): Promise<readonly UnitText[]> {
  if (ids.length === 0) return []
  const units = await unitsAt(db, of.consultation_id, of.variable, ids)
  return (await unitsRead(db, dataset, variable, units)).map(forCoder)
}
