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

/** The kinds that would take a row; one that names none of them has one. */
export const kindsTaking = (row: AskingRow): readonly Of<RowFace>[] =>
  ROWS.filter(({ face }) => face.takes(row))

/** The kind a row is read as: the one it names, where that takes it. */
export function kindOfRow(row: AskingRow): Of<RowFace> {
  const taking = kindsTaking(row)
  const found = taking.find(({ kind }) => kind === row.own('kind')) ?? taking[0]
  if (!found) throw new TypeError(`no kind of question takes a row of type ${row.type}`)
  return found
}

/** The kind a group is one question of: the one it names, or one that it is meant as; undefined where there is none. */
export const kindOfGroup = (group: RowCells): QuestionKind | undefined =>
  (GROUPS.find(({ kind }) => kind === group.own('kind')) ?? GROUPS.find(({ face }) => face.takes(group)))
    ?.kind

/** The kind that rows after one without a group are one question of; undefined where it begins none. */
export const kindHeadedBy = (row: AskingRow): Of<GroupFace> | undefined =>
  GROUPS.find(({ face }) => face.heads(row))

/** How a kind that stands as a group is read. */
export function groupFaceOf(kind: QuestionKind): GroupFace {
  const found = GROUPS.find((one) => one.kind === kind)
  if (!found) throw new TypeError(`${kind} is no group of rows`)
  return found.face
}
