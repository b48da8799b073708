import type { Db } from '../../db/database.ts'
import { conflict, notFound } from '../../problem.ts'
import { keepSeen, seenOf } from '../stale/look.ts'
import { subjectNames } from '../stale/subjects.ts'
import { statementAt, type At } from '../statement/queries.ts'
import { draftLocked, recordDeed, type By } from '../statement/write.ts'
import { endFigure, figuresOf, insertFigure } from './queries.ts'
import { placesIn } from './tokens.ts'

/** Most figures of a text. */
export const MOST_FIGURES = 200

/**
 * Gives a figure a place in the text of a draft and returns it; the place it has where it was chosen before. Throws
 * conflict where it is no draft, or there are too many.
 */
export async function chooseFigure(db: Db, at: At, source: string, { by, now }: By): Promise<number> {
  const { consultation_id } = at
  const seen = await seenOf(db, consultation_id, { kind: 'figure', source })
  return await db.transaction().execute(async (trx) => {
    await draftLocked(trx, at)
    const all = await figuresOf(trx, at)
    const known = all.find((one) => one.source === source && !one.ended)
    if (known) return known.place
    if (all.filter(({ ended }) => !ended).length >= MOST_FIGURES)
      throw conflict('finding.many_figures', { max: MOST_FIGURES })
    const place = Math.max(0, ...all.map((one) => one.place)) + 1
    await insertFigure(trx, at, { place, source, at: now.toISOString(), person_id: by })
    await keepSeen(trx, { consultation_id, subject: subjectNames.figure(at, place), seen }, { by, now })
    await recordDeed(trx, at, 'choose_figure', { by, now })
    return place
  })
}

/**
 * Takes a figure away from the text of a draft; versions that name its place still know it. Throws not_found, or conflict
 * where it is no draft or a token names the figure.
 */
export async function takeFigureAway(db: Db, at: At, place: number, { by, now }: By): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await draftLocked(trx, at)
    const { texts } = await statementAt(trx, at)
    if (Object.values(texts).some(({ words }) => placesIn(words).has(place)))
      throw conflict('finding.figure_named', { place })
    const ended = await endFigure(trx, at, place, { ended_at: now.toISOString(), ended_by: by })
    if (!ended) throw notFound()
    await recordDeed(trx, at, 'take_figure_away', { by, now })
  })
}
