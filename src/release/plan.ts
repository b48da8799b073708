import { undecidedIn, type Dataset } from '../dataset/dataset.ts'
import { findTakenName } from '../dataset/merge.ts'
import { ROW_COLUMNS } from '../instrument/reserved.ts'
import { conflict, type Problem } from '../problem.ts'

/** How cells are written: codes, or labels in `language`, which is also the language of the dictionary. */
export type Options = {
  readonly values: 'codes' | 'labels'
  /** A language of the consultation. */
  readonly language: string
  readonly bom: boolean
  readonly separator: ',' | ';'
}

/** Everything the files of an export are written from: what is in the data, and how its cells are written. */
export type ExportPlan = Dataset & { readonly options: Options }

/** Plans an export. Throws a conflict when these sessions cannot be exported together. */
export function exportPlan(dataset: Dataset, options: Options): ExportPlan {
  const problem = refusalOf(dataset)
  if (problem) throw problem
  return { ...dataset, options }
}

/** Why these sessions cannot be exported together: a clash is undecided, or a name is taken; undefined when they can. */
export function refusalOf(dataset: Dataset): Problem | undefined {
  const [clash] = undecidedIn(dataset)
  if (clash) {
    const [first = '', second = ''] = clash.sessions
    return conflict('release.clash', { question: clash.question, first, second })
  }
  const taken = findTakenName(dataset.questions, ROW_COLUMNS)
  return taken && conflict('release.name_taken', taken)
}
