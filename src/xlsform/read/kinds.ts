import type { AskingRow, RowCells } from '../../instrument/kinds/faces/workbook-row.ts'
import type { GroupFace, RowFace } from '../../instrument/kinds/faces/xlsform.ts'
import { QUESTION_KINDS, kindNamed } from '../../instrument/kinds/table.ts'
import type { QuestionKind } from '../../instrument/questionnaire.ts'

type Of<Face> = { readonly kind: QuestionKind; readonly face: Face }

const ROWS = QUESTION_KINDS.flatMap((kind): Of<RowFace>[] => {
  const { xlsform: face } = kindNamed(kind)
  return face.stands === 'row' ? [{ kind, face }] : []
})
const GROUPS = QUESTION_KINDS.flatMap((kind): Of<GroupFace>[] => {
  const { xlsform: face } = kindNamed(kind)
  return face.stands === 'group' ? [{ kind, face }] : []
})

/** Returns the kinds that accept a row. */
export const kindsTaking = (row: AskingRow): readonly Of<RowFace>[] =>
  ROWS.filter(({ face }) => face.takes(row))

/** Returns the kind a row names, else the first that accepts it. */
export function kindOfRow(row: AskingRow): Of<RowFace> {
  const taking = kindsTaking(row)
  const found = taking.find(({ kind }) => kind === row.own('kind')) ?? taking[0]
  if (!found) throw new TypeError(`no kind of question takes a row of type ${row.type}`)
  return found
}

/** Returns the kind whose one question a group is: the one named, or the first that accepts it; else undefined. */
export const kindOfGroup = (group: RowCells): QuestionKind | undefined =>
  (GROUPS.find(({ kind }) => kind === group.own('kind')) ?? GROUPS.find(({ face }) => face.takes(group)))
    ?.kind

/** Returns the kind whose ungrouped rows this row begins; undefined when there is none. */
export const kindHeadedBy = (row: AskingRow): Of<GroupFace> | undefined =>
  GROUPS.find(({ face }) => face.heads(row))

/** The mapping of a kind written as a group. */
export function groupFaceOf(kind: QuestionKind): GroupFace {
  const found = GROUPS.find((one) => one.kind === kind)
  if (!found) throw new TypeError(`${kind} is no group of rows`)
  return found.face
}
