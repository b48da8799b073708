import { textVariables, type TextVariable } from '../../dataset/texts.ts'
import type { Db } from '../../db/database.ts'
import type { Person } from '../../people/person.ts'
import { findVersion, type CodebookVersion } from '../codebook/queries.ts'
import { settledAll } from '../settle/coded-rounds.ts'
import type { Settled } from '../settle/settled.ts'
import { unitsOf } from '../text/queries.ts'
import { takeUnits } from '../text/take.ts'
import type { Unit, UnitId } from '../text/unit.ts'
import type { Approach } from './approach.ts'
import { answersByVariable, approachOf, coderCandidates, languagesRead, lastVersions } from './queries.ts'
import { codedOf, questionOf, roundsSeen, type Coded, type Question, type RoundSeen } from './question-of.ts'

/** How far a question is. */
export type Standing = Readonly<{
  variable: TextVariable
  answers: number
  reviewed: number
  /** Number of the last version of its codebook; undefined for none. */
  version: number | undefined
  rounds: readonly RoundSeen[]
  /** Answers whose coding counts, and open differences, as far as the reader may see them. */
  settled: number
  differences: number
}>

/** All questions of a consultation that are answered in words. */
export type CodingOverview = Coded &
  Readonly<{ approach: Approach | undefined; questions: readonly Standing[] }>

/** A question with its rounds. */
export type QuestionSeen = Question & Readonly<{ approach: Approach | undefined; standing: Standing }>

/** What a round can be begun with. */
export type Beginnable = Question &
  Readonly<{
    version: CodebookVersion | undefined
    units: readonly Unit[]
    /** Answers that are not settled yet, as far as the reader may see it. */
    unsettled: readonly Unit[]
    coders: readonly Readonly<{ person_id: number; name: string; languages: readonly string[] }>[]
  }>

/** Loads the questions of a consultation for its researchers, and takes in answers sealed since. */
export async function overviewOf(db: Db, person: Person, id: number): Promise<CodingOverview> {
  const coded = await codedOf(db, person, id)
  const variables = textVariables(coded.dataset)
  for (const variable of variables) await takeUnits(db, coded.dataset, variable)
  const questions: Standing[] = []
  const counts = await countsOf(db, id)
  for (const variable of variables)
    questions.push(await standingOf(db, person, { ...coded, variable }, counts))
  return { ...coded, approach: await approachOf(db, id), questions }
}

/** Loads a question with its rounds, and takes in answers sealed since. */
export async function questionSeen(db: Db, person: Person, id: number, name: string): Promise<QuestionSeen> {
  const question = await questionOf(db, person, id, name)
  await takeUnits(db, question.dataset, question.variable)
  const standing = await standingOf(db, person, question, await countsOf(db, id))
  return { ...question, approach: await approachOf(db, id), standing }
}

/** Loads what a round of a question can be begun with. */
export async function beginnableOf(db: Db, person: Person, id: number, name: string): Promise<Beginnable> {
  const question = await questionOf(db, person, id, name)
  await takeUnits(db, question.dataset, question.variable)
  const units = await unitsOf(db, id, name)
  const rounds = await roundsSeen(db, person, question)
  const settled = await settledFor(
    db,
    rounds,
    units.map(({ id: unit }) => unit),
  )
  const read = await languagesRead(db)
  return {
    ...question,
    version: await findVersion(db, id, name),
    units,
    unsettled: units.filter((unit) => settled.get(unit.id)?.state !== 'settled'),
    coders: (await coderCandidates(db)).map((one) => ({
      ...one,
      languages: read.get(one.person_id) ?? [],
    })),
  }
}

type Counts = Readonly<{
  answers: Awaited<ReturnType<typeof answersByVariable>>
  versions: Awaited<ReturnType<typeof lastVersions>>
}>

const countsOf = async (db: Db, id: number): Promise<Counts> => ({
  answers: await answersByVariable(db, id),
  versions: await lastVersions(db, id),
})

async function standingOf(
  db: Db,
  person: Person,
  question: Question,
  { answers, versions }: Counts,
): Promise<Standing> {
  const { consultation, variable } = question
  const rounds = await roundsSeen(db, person, question)
  const ids = rounds.length > 0 ? await unitsOf(db, consultation.id, variable.name) : []
  const settled = await settledFor(
    db,
    rounds,
    ids.map(({ id }) => id),
  )
  const states = [...settled.values()].map(({ state }) => state)
  return {
    variable,
    ...(answers.get(variable.name) ?? { answers: 0, reviewed: 0 }),
    version: versions.get(variable.name),
    rounds,
    settled: states.filter((state) => state === 'settled').length,
    differences: states.filter((state) => state === 'difference').length,
  }
}

async function settledFor(
  db: Db,
  rounds: readonly RoundSeen[],
  ids: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, Settled>> {
  const seen = rounds.filter((one) => one.seen).map(({ round }) => round)
  return await settledAll(db, seen, ids)
}
