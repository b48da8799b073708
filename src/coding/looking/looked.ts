import type { Consultation, StakeholderGroup } from '../../consultation/consultation.ts'
import { consultationOf, groupsOf } from '../../consultation/queries.ts'
import { refuseDeleted } from '../../consultation/retention.ts'
import { datasetIn } from '../../dataset/assembled.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import type { Source } from '../../dataset/source.ts'
import { textVariables, type TextVariable } from '../../dataset/texts.ts'
import type { Db } from '../../db/database.ts'
import type { Person } from '../../people/person.ts'
import { notFound } from '../../problem.ts'
import { answeredIn } from '../../result/answered.ts'
import { shownQuestions } from '../../result/asked.ts'
import { questionList, type ListedSection } from '../../result/question-list.ts'
import type { Asking } from '../../result/subgroups.ts'
import type { Answered } from '../../result/withheld.ts'
import type { Codebook } from '../codebook/codebook.ts'
import { findVersion } from '../codebook/queries.ts'
import { codedRemembered } from '../settle/coded-remembered.ts'
import type { Unit, UnitId } from '../text/unit.ts'

/** A question answered in words, with who was asked it and the codes of its answers that count. */
export type Looked = Readonly<{
  consultation: Consultation
  dataset: Dataset
  groups: readonly StakeholderGroup[]
  variable: TextVariable
  codebook: Codebook
  /** All questions of the consultation. */
  sections: readonly ListedSection[]
  /** The sessions that asked it, with all who came. */
  asking: readonly Asking[]
  /** The questions on whose answers it depends whether it is asked. */
  behind: readonly Answered[]
  units: readonly Unit[]
  /** GUIDs of codes by answer; none where no code fits. An answer not in the map is not settled. */
  settled: ReadonlyMap<UnitId, ReadonlySet<string>>
}>

/** Loads what was coded of a question, for its researchers. Throws not_found, and gone after deletion. */
export async function lookedAt(db: Db, person: Person, id: number, name: string): Promise<Looked> {
  const consultation = await consultationOf(db, person, id)
  refuseDeleted(consultation)
  const found = await findLooked(db, consultation, name)
  if (!found) throw notFound()
  return found
}

/**
 * Reads what was coded of a question; undefined where nobody was asked one of this name that is answered in words.
 * `opened`: the dataset, where it is known.
 */
export async function findLooked(
  db: Db,
  consultation: Consultation,
  name: string,
  opened?: Dataset,
): Promise<Looked | undefined> {
  const dataset = opened ?? (await datasetIn(db, consultation))
  const variable = textVariables(dataset).find((one) => one.name === name)
  if (!variable) return undefined
  const groups = await groupsOf(db, consultation.id)
  const version = await findVersion(db, consultation.id, name)
  return {
    consultation,
    dataset,
    groups,
    variable,
    codebook: version?.codebook ?? { codes: [] },
    ...(await askedIn(db, dataset, variable, { consultation, groups })),
    ...(await codedRemembered(db, dataset.sources, { consultation_id: consultation.id, variable: name })),
  }
}

/** Everybody who came to the sessions that asked it, by group and language, and the questions behind it. */
async function askedIn(
  db: Db,
  dataset: Dataset,
  { question }: TextVariable,
  about: Pick<Looked, 'consultation' | 'groups'>,
): Promise<Pick<Looked, 'asking' | 'behind' | 'sections'>> {
  const { sources } = dataset
  const questions = shownQuestions(dataset)
  const held = { ...about, sources, sections: questionList(sources, questions) }
  const found = new Map<Source, Asking>()
  const behind: Answered[] = []
  for (const shown of questions.filter(({ asked_as }) => asked_as === question.asked_as)) {
    const answered = await answeredIn(db, held, shown)
    const own = answered.asking.filter(({ source }) => question.forms.has(source.version.form))
    for (const one of own) found.set(one.source, one)
    if (own.length > 0) behind.push(...(answered.behind ?? []))
  }
  return { asking: sources.flatMap((source) => found.get(source) ?? []), behind, sections: held.sections }
}
