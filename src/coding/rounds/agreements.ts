import type { Db } from '../../db/database.ts'
import type { Person } from '../../people/person.ts'
import { versionIn } from '../codebook/queries.ts'
import type { Codebook } from '../codebook/codebook.ts'
import { usesOf } from '../help/queries.ts'
import { codedBatches } from '../settle/coded-rounds.ts'
import type { Unit } from '../text/unit.ts'
import { agreementOf, setsOf, type Agreement, type GivenCodes } from './agreement.ts'
import type { Approach } from './approach.ts'
import { approachOf, sharedIn } from './queries.ts'
import { roundsSeen, type Question, type RoundSeen } from './question-of.ts'
import { isThrough } from './sight.ts'

/** Why a round shows no agreement: its approach asks for none; its coders saw each other, or shared nothing; it goes on. */
export type NoAgreement = 'reflexive' | 'open' | 'not_shared' | 'not_seen' | 'not_through'

/** A round of a question with the codebook it was begun with. */
export type RoundOf = Question & RoundSeen & Readonly<{ codebook: Codebook; approach: Approach | undefined }>

/** A round in figures: answers given, to two or more, uses of help, and how far its coders agree or why that is not shown. */
export type RoundFigures = RoundSeen &
  Readonly<{ given: number; twice: number; uses: number; agreement: Agreement | NoAgreement }>

/** Works out the figures of the rounds of a question, without intervals. `units`: its answers. */
export async function roundFigures(
  db: Db,
  person: Person,
  question: Question,
  units: readonly Unit[],
): Promise<readonly RoundFigures[]> {
  const approach = await approachOf(db, question.consultation.id)
  const found: RoundFigures[] = []
  for (const seen of await roundsSeen(db, person, question)) {
    const { round } = seen
    const { codebook } = await versionIn(db, round.consultation_id, round.variable, round.codebook_number)
    const own = { ...question, ...seen, codebook, approach }
    const shared = await sharedIn(db, round.id)
    const reason = noAgreement(own, shared.twice)
    const uses = [...(await usesOf(db, round.id)).values()].reduce((sum, one) => sum + one, 0)
    const agreement =
      reason ?? (await agreementOf(round, codebook, await unitsGiven(db, own, units), { draws: 0 }))
    found.push({ ...seen, ...shared, uses, agreement })
  }
  return found
}

/** Returns why a round shows no agreement; undefined where it does. `twice`: answers given to two or more. */
export function noAgreement(found: RoundOf, twice: number): NoAgreement | undefined {
  const { round, coders, approach, seen } = found
  if (approach === 'reflexive') return 'reflexive'
  if (round.kind === 'open') return 'open'
  if (twice === 0) return 'not_shared'
  if (!seen) return 'not_seen'
  return isThrough(round, coders) ? undefined : 'not_through'
}

/** What the coders of a round gave an answer, and whether a difference on it was settled. */
export type UnitGiven = GivenCodes & Readonly<{ settled: boolean }>

/** Reads what the coders of a round gave these answers. */
export async function unitsGiven(
  db: Db,
  { round, coders }: RoundOf,
  units: readonly Unit[],
): Promise<readonly UnitGiven[]> {
  const found: UnitGiven[] = []
  const ids = units.map(({ id }) => id)
  for await (const batch of codedBatches(db, [round], ids))
    for (const coded of batch.rounds)
      for (const unit of setsOf(coded, coders, batch.ids))
        found.push({ ...unit, settled: coded.adjudicated.has(unit.id) })
  return found
}
