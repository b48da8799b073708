import type { Consultation } from '../../consultation/consultation.ts'
import { consultationOf } from '../../consultation/queries.ts'
import { refuseDeleted } from '../../consultation/retention.ts'
import { datasetIn } from '../../dataset/assembled.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { textVariables, type TextVariable } from '../../dataset/texts.ts'
import type { Db } from '../../db/database.ts'
import type { Person } from '../../people/person.ts'
import { notFound } from '../../problem.ts'
import { codersOf, roundsOf } from '../round/queries.ts'
import type { Coder, Round } from '../round/round.ts'
import { progressIn } from './queries.ts'
import { maySee } from './sight.ts'

/** A consultation that still has its answers. */
export type Coded = Readonly<{ consultation: Consultation; dataset: Dataset }>
/** A question answered in words, for its researchers. */
export type Question = Coded & Readonly<{ variable: TextVariable }>

/** A coder with how far they are. */
export type CoderSeen = Coder & Readonly<{ all: number; coded: number }>

/** A round with its coders; `seen` says whether the reader may see what they gave. */
export type RoundSeen = Readonly<{ round: Round; coders: readonly CoderSeen[]; seen: boolean }>

/** Loads a consultation for its researchers. Throws not_found, and gone after deletion. */
export async function codedOf(db: Db, person: Person, id: number): Promise<Coded> {
  const consultation = await consultationOf(db, person, id)
  refuseDeleted(consultation)
  return { consultation, dataset: await datasetIn(db, consultation) }
}

/** Loads a question; throws likewise. */
export async function questionOf(db: Db, person: Person, id: number, name: string): Promise<Question> {
  const coded = await codedOf(db, person, id)
  const variable = textVariables(coded.dataset).find((one) => one.name === name)
  if (!variable) throw notFound()
  return { ...coded, variable }
}

/** Loads the rounds of a question, oldest first. */
export async function roundsSeen(
  db: Db,
  person: Person,
  { consultation, variable }: Question,
): Promise<readonly RoundSeen[]> {
  const found: RoundSeen[] = []
  for (const round of await roundsOf(db, consultation.id, variable.name))
    found.push(await roundSeen(db, person, round))
  return found
}

/** Loads the coders of a round. */
export async function roundSeen(db: Db, person: Person, round: Round): Promise<RoundSeen> {
  const progress = await progressIn(db, round.id)
  const coders = await codersOf(db, round.id)
  return {
    round,
    coders: coders.map((coder) => ({
      ...coder,
      ...(progress.get(coder.person_id) ?? { all: 0, coded: 0 }),
    })),
    seen: maySee(round, coders, person.id),
  }
}
