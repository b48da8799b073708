import type { Consultation } from '../consultation/consultation.ts'
import { consultationOf } from '../consultation/queries.ts'
import { refuseDeleted } from '../consultation/retention.ts'
import { answersTo, type Pool } from '../dataset/answers.ts'
import { OTHER } from '../instrument/answer.ts'
import { datasetIn } from '../dataset/assembled.ts'
import type { Source } from '../dataset/source.ts'
import { waitingIn } from '../dataset/waiting.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { wordsShown, type Words } from '../disclosure/words.ts'
import type { Session } from '../session/session.ts'
import { asks, byWorkshop, shownQuestions, type ShownQuestion } from './asked.ts'
import { questionList, variantsOf, type Listed, type ListedSection } from './question-list.ts'
import { resultTable, type ResultTable } from './table.ts'
import { writtenIn } from './written.ts'

/** What there are results of: sealed sessions by workshop, and the questions they asked. */
export type Results = Readonly<{
  consultation: Consultation
  sources: readonly Source[]
  sections: readonly ListedSection[]
  /** Sealed sessions that are in no result yet. */
  waiting: readonly Session[]
}>

/** The result of one question, or the questions of one code that stand apart. */
export type Result = Answered | Readonly<{ is: 'apart'; variants: readonly Listed[] }>

export type Answered = Readonly<{
  is: 'question'
  shown: ShownQuestion
  /** Questions of the same code that stand apart from this one. */
  variants: readonly Listed[]
  /** Undefined where the question has no numbers. */
  table: ResultTable | undefined
  /** Undefined where nobody can answer it in words. */
  words: Words | undefined
}>

/** What a consultation has results of. Throws not_found for a stranger, gone when the answers were deleted. */
export async function resultsOf(db: Db, person: Person, id: number): Promise<Results> {
  const consultation = await consultationOf(db, person, id)
  refuseDeleted(consultation)
  const dataset = await datasetIn(db, consultation)
  const { sources } = dataset
  return {
    consultation,
    sources,
    sections: questionList(sources, shownQuestions(dataset)),
    waiting: await waitingIn(db, consultation.id),
  }
}

/** The result under a code of the data or of a questionnaire; undefined when no sealed session asked such a question. */
export async function findResult(db: Db, results: Results, code: string): Promise<Result | undefined> {
  const { sources, sections, consultation } = results
  const found = sections.flatMap(({ questions }) => questions).find(({ shown }) => shown.code === code)
  const variants = variantsOf(sections, found?.shown.asked_as ?? code)
  if (!found) return variants.length > 0 ? { is: 'apart', variants } : undefined
  const { shown } = found
  const pools = new Map<number, readonly Pool[]>()
  for (const source of sources.filter((one) => asks(shown, one)))
    pools.set(source.session.id, await answersTo(db, source, shown))
  const workshops = byWorkshop(shown, sources, ({ session }) => pools.get(session.id) ?? [])
  const everyone = workshops.flatMap((one) => one.pools.flatMap(({ answers }) => answers))
  const written = writtenIn(shown, everyone)
  const { room_threshold } = consultation
  const table = resultTable(shown.question, shown.form, workshops, room_threshold)
  return {
    is: 'question',
    shown,
    variants,
    table,
    words: written && (wouldTell(table) ? { state: 'would_tell' } : wordsShown(written, room_threshold)),
  }
}

/** Whether the number of those who described Other would tell what some row withholds: unless its total is shown. */
function wouldTell(table: ResultTable | undefined): boolean {
  const place = table?.columns.findIndex(({ code }) => code === OTHER) ?? -1
  const [block] = table?.blocks ?? []
  if (!block || place === -1 || typeof block.total?.bases[place] === 'number') return false
  return block.rows.some(
    (row) => row.state === 'withheld' || (row.state === 'shown' && row.bases[place] === 'withheld'),
  )
}
