import { consultationById } from '../../consultation/queries.ts'
import { refuseDeleted } from '../../consultation/retention.ts'
import type { Db } from '../../db/database.ts'
import { notFound } from '../../problem.ts'
import { pointsOf } from '../../text.ts'
import { unitsAt, unitsOf } from '../text/queries.ts'
import { unitsRead } from '../text/texts.ts'
import type { UnitId, UnitRead } from '../text/unit.ts'
import { placesOf, sameWords } from './find.ts'
import { placeholderIn, type Placeholder } from './placeholder.ts'
import type { Desk } from './review.ts'
import { replaceWords, type Reviewed } from './write.ts'

type Given = Readonly<{
  unit: UnitId
  start: number | undefined
  end: number | undefined
  words: string
  placeholder: Placeholder
}>

/**
 * Replaces a stretch of an answer as written, or every place of typed words; returns where the first starts, undefined
 * where the words are not in it. Throws not_found for an answer that is not of the variable.
 */
export async function replaceIn(
  db: Db,
  desk: Desk,
  { unit: id, start, end, words, placeholder }: Given,
  of: Omit<Reviewed, 'units'>,
): Promise<number | undefined> {
  const { consultation, variable, dataset } = desk
  const units = await unitsAt(db, consultation.id, variable.name, [id])
  const [unit] = await unitsRead(db, dataset, variable, units)
  if (!unit) throw notFound()
  const size = pointsOf(unit.written).length
  const isStretch = start !== undefined && end !== undefined && start < end && end <= size
  const places = isStretch ? [{ start, end }] : placesOf(unit.written, words)
  if (places.length === 0) return undefined
  const shown = placeholderIn(placeholder, unit, consultation.default_language)
  await kept(db, of, new Map([[id, places.map((one) => ({ ...one, placeholder: shown }))]]))
  return places[0]?.start
}

/** Replaces words that were replaced in one answer in all others of the variable, too. */
export async function replaceSame(
  db: Db,
  { consultation, variable, dataset }: Desk,
  { unit: id, start }: Readonly<{ unit: UnitId; start: number | undefined }>,
  of: Omit<Reviewed, 'units'>,
): Promise<void> {
  const units = await unitsOf(db, consultation.id, variable.name)
  const all = await unitsRead(db, dataset, variable, units)
  const one = all.find((unit) => unit.id === id)
  const redaction = one?.redactions.find((known) => known.start === start)
  if (!one || !redaction) throw notFound()
  const words = pointsOf(one.written).slice(redaction.start, redaction.end).join('')
  const others = all.filter((unit) => unit !== one)
  const byId = new Map<UnitId, UnitRead>(others.map((unit) => [unit.id, unit]))
  const found = [...sameWords(others, words)].map(([other, places]) => {
    const placeholder = likeIn(redaction.placeholder, one, byId.get(other), consultation.default_language)
    return [other, places.map((place) => ({ ...place, placeholder }))] as const
  })
  await kept(db, of, new Map(found))
}

/** The same placeholder in the language of another answer. */
function likeIn(placeholder: string, from: UnitRead, to: UnitRead | undefined, fallback: string): string {
  const kind = (['person', 'organisation', 'place', 'contact', 'number'] as const).find(
    (name) => placeholderIn(name, from, fallback) === placeholder,
  )
  return kind && to ? placeholderIn(kind, to, fallback) : placeholder
}

/** Answers may have been deleted since they were read. */
async function kept(db: Db, of: Omit<Reviewed, 'units'>, stretches: Parameters<typeof replaceWords>[2]) {
  refuseDeleted(await consultationById(db, of.consultation_id))
  await replaceWords(db, of, stretches)
}
