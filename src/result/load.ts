import { consultationOf, groupsOf } from '../consultation/queries.ts'
import { refuseDeleted } from '../consultation/retention.ts'
import { OTHER } from '../instrument/answer.ts'
import { datasetIn } from '../dataset/assembled.ts'
import { waitingIn } from '../dataset/waiting.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { wordsShown } from '../disclosure/words.ts'
import { answeredIn } from './answered.ts'
import { shownQuestions } from './asked.ts'
import { isGroupOpen } from './population/decide.ts'
import { figureFor, type FoundFigure } from './population/figure-for.ts'
import type { Recipe } from './recipe.ts'
import { splitsOf, type Split } from './subgroups.ts'
import { dividedBy } from './withheld.ts'
import { claimOf } from './robust/claim.ts'
import { holdOf, type Hold } from './robust/hold.ts'
import { withinWorkshops } from './robust/within.ts'
import { questionList, variantsOf } from './question-list.ts'
import type { Answered, Result, Results } from './result.ts'
import { resultTable, type ResultTable } from './table.ts'
import { writtenIn } from './written.ts'

export type { Answered, Result, Results } from './result.ts'

/** Loads what a consultation has results of. Throws not_found without access, gone after deletion. */
export async function resultsOf(db: Db, person: Person, id: number): Promise<Results> {
  const consultation = await consultationOf(db, person, id)
  refuseDeleted(consultation)
  const dataset = await datasetIn(db, consultation)
  const { sources } = dataset
  return {
    consultation,
    groups: await groupsOf(db, consultation.id),
    sources,
    sections: questionList(sources, shownQuestions(dataset)),
    waiting: await waitingIn(db, consultation.id),
  }
}

/** Returns the result for a dataset or questionnaire code by subgroup; undefined when no sealed session asked it. */
export async function findResult(
  db: Db,
  results: Results,
  code: string,
  wanted: Split = 'workshop',
): Promise<Result | undefined> {
  const { sections, consultation } = results
  const found = sections.flatMap(({ questions }) => questions).find(({ shown }) => shown.code === code)
  const variants = variantsOf(sections, found?.shown.asked_as ?? code)
  if (!found) return variants.length > 0 ? { is: 'apart', variants } : undefined
  const { shown } = found
  const { room_threshold } = consultation
  const answered = await answeredIn(db, results, shown)
  const { divided, splits, narrowed } = dividedBy(wanted, splitsOf(results.sources, results.groups), answered)
  const everyone = answered.asking.flatMap(({ pools }) => pools.flatMap(({ answers }) => answers))
  const written = writtenIn(shown, everyone)
  const table = resultTable(shown, divided, room_threshold)
  return {
    is: 'question',
    shown,
    split: divided.split,
    splits,
    narrowed,
    variants,
    table,
    words: written && (wouldTell(table) ? { state: 'would_tell' } : wordsShown(written, room_threshold)),
  }
}

/** Returns the figure of a recipe; undefined when no sealed session asked its question. */
export async function findFigure(db: Db, results: Results, recipe: Recipe): Promise<FoundFigure | undefined> {
  const result = await findResult(db, results, recipe.question, recipe.by)
  return result?.is === 'question' ? await figureFor(db, results, recipe, result) : result
}

/** Tests the leading statement of a result; undefined where it has none that is a share. */
export async function findHold(
  db: Db,
  results: Results,
  { shown, split, splits, table }: Answered,
): Promise<Hold | undefined> {
  const claim = table && claimOf(table)
  if (!claim) return undefined
  const answers = await answeredIn(db, results, shown)
  const { threshold } = answers
  const workshops =
    split === 'workshop'
      ? table
      : resultTable(shown, dividedBy('workshop', splits, answers).divided, threshold)
  const within = split === 'group' ? withinWorkshops(claim, table, workshops, splits, answers) : undefined
  // A crossing that shows some groups of a workshop and withholds others must not be solved by its odds.
  const isTold = typeof within !== 'object' || (await isGroupOpen(db, answers, claim.block, within.group))
  return holdOf(claim, table, workshops, isTold ? within : 'withheld')
}

/** Whether the count of Other's texts would disclose a withheld row; false when Other's total is shown. */
function wouldTell(table: ResultTable | undefined): boolean {
  const place = table?.columns.findIndex(({ code }) => code === OTHER) ?? -1
  const [block] = table?.blocks ?? []
  if (!block || place === -1 || typeof block.total?.bases[place] === 'number') return false
  return block.rows.some(
    (row) => row.state === 'withheld' || (row.state === 'shown' && row.bases[place] === 'withheld'),
  )
}
