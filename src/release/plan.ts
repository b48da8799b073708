import { undecidedIn, type Dataset } from '../dataset/dataset.ts'
import { findTakenName } from '../dataset/merge.ts'
import { ROW_COLUMNS } from '../instrument/reserved.ts'
import { conflict, type Problem } from '../problem.ts'

/** Cell format: codes, or labels in `language`, which is also the dictionary's language. */
export type Options = {
  readonly values: 'codes' | 'labels'
  /** A language of the consultation. */
  readonly language: string
  readonly bom: boolean
  readonly separator: ',' | ';'
}

/** Input for all files of an export: the dataset and the cell format. */
export type ExportPlan = Dataset & { readonly options: Options }

/** Plans an export. Throws conflict when these sessions cannot be exported together. */
export function exportPlan(dataset: Dataset, options: Options): ExportPlan {
  const problem = refusalOf(dataset)
  if (problem) throw problem
  return { ...dataset, options }
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
