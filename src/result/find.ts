import { groupsOf } from '../consultation/queries.ts'
import type { Consultation } from '../consultation/consultation.ts'
import { datasetIn } from '../dataset/assembled.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { waitingIn } from '../dataset/waiting.ts'
import type { Db } from '../db/database.ts'
import { wordsShown } from '../disclosure/words.ts'
import { OTHER } from '../instrument/answer.ts'
import { answeredIn } from './answered.ts'
import { shownQuestions } from './asked.ts'
import { figureFor, type FoundFigure } from './population/figure-for.ts'
import { questionList, variantsOf } from './question-list.ts'
import type { Recipe } from './recipe.ts'
import type { Result, Results } from './result.ts'
import { splitsOf, type Split } from './subgroups.ts'
import { resultTable, type ResultTable } from './table.ts'
import { dividedBy } from './withheld.ts'
import { writtenIn } from './written.ts'

/** Returns what a consultation whose answers are kept has results of. `opened`: its dataset, where it is known. */
export async function resultsIn(db: Db, consultation: Consultation, opened?: Dataset): Promise<Results> {
  const dataset = opened ?? (await datasetIn(db, consultation))
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

/** Whether the count of Other's texts would disclose a withheld row; false when Other's total is shown. */
function wouldTell(table: ResultTable | undefined): boolean {
  const place = table?.columns.findIndex(({ code }) => code === OTHER) ?? -1
  const [block] = table?.blocks ?? []
  if (!block || place === -1 || typeof block.total?.bases[place] === 'number') return false
  return block.rows.some(
    (row) => row.state === 'withheld' || (row.state === 'shown' && row.bases[place] === 'withheld'),
  )
}
