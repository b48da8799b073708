import { undecidedIn, type Dataset } from '../dataset/dataset.ts'
import { findTakenName } from '../dataset/merge.ts'
import type { CodedVariable } from '../coding/data/coded.ts'
import { ROW_COLUMNS } from '../instrument/reserved.ts'
import { codeColumns, codeQuestion } from './code-columns.ts'
import { conflict, type Problem } from '../problem.ts'

/** Cell format: codes, or labels in `language`, which is also the dictionary's language. */
export type Options = {
  readonly values: 'codes' | 'labels'
  /** A language of the consultation. */
  readonly language: string
  readonly bom: boolean
  readonly separator: ',' | ';'
  /** Projects of coded answers have one source a question instead of one an answer. */
  readonly sources?: 'question'
}

/** Input for all files of an export: the dataset with the columns of codes after its own, and the cell format. */
export type ExportPlan = Dataset & { readonly options: Options; readonly coded: readonly CodedVariable[] }

/** Plans an export. Throws conflict when these sessions cannot be exported together. */
export function exportPlan(
  dataset: Dataset,
  options: Options,
  coded: readonly CodedVariable[] = [],
): ExportPlan {
  const problem = refusalOf(dataset)
  if (problem) throw problem
  const columns = codeColumns(dataset, coded)
  return {
    ...dataset,
    questions: [...dataset.questions, ...coded.map((one, at) => codeQuestion(one, columns[at] ?? []))],
    answers: [...dataset.answers, ...columns.flat()],
    coded,
    options,
  }
}

/** Returns why these sessions cannot be exported together (undecided clash, duplicate column name), or undefined. */
export function refusalOf(dataset: Dataset): Problem | undefined {
  const [clash] = undecidedIn(dataset)
  if (clash) {
    const [first = '', second = ''] = clash.sessions
    return conflict('release.clash', { question: clash.question, first, second })
  }
  const taken = findTakenName(dataset.questions, ROW_COLUMNS)
  return taken && conflict('release.name_taken', taken)
}
