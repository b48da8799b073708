import { consultationById, groupsOf } from '../../consultation/queries.ts'
import { refuseDeleted } from '../../consultation/retention.ts'
import { datasetIn } from '../../dataset/assembled.ts'
import { textVariables } from '../../dataset/texts.ts'
import type { Db } from '../../db/database.ts'
import type { Person } from '../../people/person.ts'
import { notFound } from '../../problem.ts'
import { codesIn } from '../act/coding.ts'
import { codingsAt, type Hand } from '../act/queries.ts'
import { afterMerges, mergesIn } from '../codebook/merged.ts'
import { changesOf, findVersion, versionIn } from '../codebook/queries.ts'
import { codersOf, roundGivenTo } from '../round/queries.ts'
import { unitsAt } from '../text/queries.ts'
import { shownText } from '../../dataset/redaction.ts'
import { asTold, unitsRead } from '../text/texts.ts'
import type { UnitId } from '../text/unit.ts'
import type { Desk, DeskRow } from './desk.ts'
import { queuedAt, type Queued } from './queries.ts'
import { toldOf } from './told.ts'

/** Loads a round for one of its coders. Throws not_found for everybody else, gone after deletion. */
export async function deskOf(db: Db, person: Person, roundId: number): Promise<Desk> {
  const round = await roundGivenTo(db, person.id, roundId)
  const consultation = await consultationById(db, round.consultation_id)
  refuseDeleted(consultation)
  const dataset = await datasetIn(db, consultation)
  const variable = textVariables(dataset).find(({ name }) => name === round.variable)
  const coders = await codersOf(db, round.id)
  const coder = coders.find(({ person_id }) => person_id === person.id)
  if (!variable || !coder) throw notFound()
  const fixed = await versionIn(db, consultation.id, round.variable, round.codebook_number)
  const last = (await findVersion(db, consultation.id, round.variable)) ?? fixed
  const merges = mergesIn(await changesOf(db, consultation.id, round.variable))
  const codebook = round.kind === 'blind' ? afterMerges(fixed.codebook, last.codebook, merges) : last.codebook
  const others = round.kind === 'open' ? coders.filter((one) => one !== coder) : []
  const helps = round.kind === 'open' && round.help === 1
  const groups = await groupsOf(db, consultation.id)
  return { round, consultation, groups, dataset, variable, codebook, merges, coder, others, helps }
}

/** Reads answers of a coder with what they carry, in the order given. */
export async function deskRows(db: Db, desk: Desk, queued: readonly Queued[]): Promise<readonly DeskRow[]> {
  if (queued.length === 0) return []
  const { round, dataset, variable, coder, others } = desk
  const ids = queued.map(({ id }) => id)
  const units = await unitsAt(db, round.consultation_id, variable.name, ids)
  const told = new Map(units.map((unit) => [unit.id, toldOf(desk, unit)]))
  const read = new Map((await unitsRead(db, dataset, variable, units)).map((one) => [one.id, one]))
  const codings = await codingsAt(db, round.id, ids)
  return queued.flatMap(({ id, place }): readonly DeskRow[] => {
    const unit = read.get(id)
    const tells = told.get(id)
    if (!unit || !tells) return []
    const own = codings.get(id)
    const { toShown } = shownText(unit.written, unit.redactions)
    const placed = own
      ?.get(coder.person_id)
      ?.map((coding) => (coding.end === 0 ? coding : { ...coding, ...toShown(coding) }))
    return [
      {
        id,
        place,
        text: asTold(unit, round),
        told: tells,
        codings: placed,
        others: others.flatMap(({ person_id, name }) => {
          const given = own?.get(person_id)
          return given ? [{ name, codes: codesIn(given) }] : []
        }),
      },
    ]
  })
}

/** Returns answers of a coder by their ids, in their own order. Throws not_found for one that is not theirs. */
export async function queuedIn(db: Db, desk: Desk, ids: readonly UnitId[]): Promise<readonly Queued[]> {
  const found: Queued[] = []
  for (const id of ids) {
    const queued = await queuedAt(db, handOf(desk), id)
    if (!queued) throw notFound()
    found.push(queued)
  }
  return found.toSorted((one, other) => one.place - other.place)
}

export const handOf = ({ round, coder }: Desk): Hand => ({ round_id: round.id, person_id: coder.person_id })
