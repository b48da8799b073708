import { MISSING, type Answers, type Cell } from '../instrument/answer.ts'
import type { Column } from '../instrument/kinds/kind.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import type { Presented } from '../instrument/presented.ts'
import type { Dataset, VersionColumns } from './dataset.ts'
import { cellIn } from './merge.ts'
import { openedOf } from './opened.ts'
import { readOf } from './read.ts'
import type { Sealed } from './sealed.ts'
import type { PlaceCells } from './place.ts'
import { presentedIn, type Source } from './source.ts'

export type Stored = Sealed & { readonly source: Source }

/** One response as an export row. */
export type DatasetRow = {
  /** Cells of the row variables. */
  readonly head: readonly Cell[]
  /** Per question of the dataset, the cells of its columns. */
  readonly cells: readonly (readonly Cell[])[]
}

/** Encodes a response: everything the data contain about it; `id` is its name in the files. */
export function rowOf(dataset: Dataset, stored: Stored, id: string): DatasetRow {
  const { source } = stored
  const { version } = source
  const { group, language, answers, put } = readOf(source, stored)
  const { workshop, session, version: number, mode } = placeOf(dataset, source)
  const readings = dataset.readings.get(version.id) ?? []
  return {
    head: [id, dataset.consultation.code, workshop, session, number, group, mode, language],
    cells: dataset.questions.map(({ columns }, place) => cellsOf(readings[place], columns, answers, put)),
  }
}

/** Returns one cell per variable of `traitVariables`; other cells are skipped. */
export function traitCells(dataset: Dataset, stored: Stored): readonly Cell[] {
  const { source } = stored
  const { version } = source
  const { group, language, answers, put } = readOf(source, stored)
  const { workshop, session, version: number, mode } = placeOf(dataset, source)
  const head = [group, workshop, session, number, mode, language]
  if (dataset.traits.length === 0) return head
  const readings = dataset.readings.get(version.id) ?? []
  const asked = new Map<number, readonly Cell[]>()
  for (const { question } of dataset.traits)
    if (!asked.has(question)) {
      const columns = dataset.questions[question]?.columns ?? []
      asked.set(question, cellsOf(readings[question], columns, answers, put))
    }
  return [...head, ...dataset.traits.map(({ question, cell }) => asked.get(question)?.[cell] ?? '')]
}

/** Returns one cell of a question as it was written, for coding and its review: its question and column by index. */
export function writtenCell(
  dataset: Dataset,
  { source, answers: json }: Pick<Stored, 'source' | 'answers'>,
  { place, cell }: Readonly<{ place: number; cell: number }>,
): Cell {
  const { answers } = openedOf(json)
  const columns = dataset.questions[place]?.columns ?? []
  const reading = dataset.readings.get(source.version.id)?.[place]
  return cellsOf(reading, columns, answers, presentedIn(source, answers))[cell] ?? MISSING.not_in_version
}

function placeOf({ places }: Dataset, { session }: Source): PlaceCells {
  const cells = places.get(session.id)
  if (!cells) throw new Error('a response of a session that is not in the dataset')
  return cells
}

function cellsOf(
  reading: VersionColumns | undefined,
  columns: readonly Column[],
  answers: Answers,
  { relevant }: Presented,
): readonly Cell[] {
  if (!reading) return columns.map(() => MISSING.not_in_version)
  const { question, form, columns: own, places } = reading
  const { code } = question
  const answer = relevant.has(code) && Object.hasOwn(answers, code) ? answers[code] : undefined
  const missing = relevant.has(code) ? MISSING.not_answered : MISSING.not_asked
  const cells = kindOf(question).cells(question, answer, missing, form)
  return columns.map((column, at) => {
    const place = places[at] ?? -1
    const from = own[place]
    return from ? cellIn(from, column, cells[place] ?? missing) : MISSING.not_in_version
  })
}
