import type { Cell } from '../instrument/answer.ts'
import type { Column } from '../instrument/kinds/kind.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import { questionsOf, type Question, type Questionnaire } from '../instrument/questionnaire.ts'
import type { Asked } from '../instrument/widen.ts'
import { clashesIn, decisionOn, type Decision } from './clash.ts'
import { variantCodes } from './variant-codes.ts'

/** A question of the dataset, merged over its versions. */
export type MergedQuestion = {
  /** Prefix of its column names: the question code, or a variant code if kept apart. */
  readonly code: string
  /** Its code in the questionnaires. */
  readonly asked_as: string
  readonly columns: readonly Column[]
  /** Marked as a trait in at least one version. */
  readonly marked: boolean
  /** Its label in the default language differs between versions. */
  readonly reworded: boolean
  readonly standing: Standing
  /** The question per version, oldest first, except versions where it is only a note. */
  readonly asked: readonly Asked[]
  /** The versions whose answers it holds. */
  readonly forms: ReadonlySet<Questionnaire>
}

/** `alike`: all versions agree; otherwise the decision about the clash. Undecided ones are kept apart too. */
export type Standing = 'alike' | 'undecided' | Decision['decision']

/**
 * Merges the questions of several versions into one order; labels and option order are those of the last version.
 * Clashing questions of one code are merged only where that was decided.
 */
export function mergedQuestions(
  forms: readonly Questionnaire[],
  decisions: readonly Decision[] = [],
): readonly MergedQuestion[] {
  const clashes = new Map(clashesIn(forms).map((clash) => [clash.code, clash]))
  return mergedCodes(forms)
    .flatMap((code): readonly MergedQuestion[] => {
      const clash = clashes.get(code)
      if (!clash) return [merged(code, code, forms, 'alike')]
      const standing = decisionOn(clash, decisions)?.decision ?? 'undecided'
      if (standing === 'merge') return [merged(code, code, forms, standing)]
      const codes = variantCodes(clash)
      return clash.variants.map((variant, at) => merged(code, codes[at] ?? code, variant.forms, standing))
    })
    .filter(({ columns }) => columns.length > 0)
}

/** Returns a version's columns, named by the dataset code. */
export const columnsNamed = (question: Question, form: Questionnaire, code: string): readonly Column[] =>
  kindOf(question).columns({ ...question, code }, form)

function merged(
  asked_as: string,
  code: string,
  forms: readonly Questionnaire[],
  standing: Standing,
): MergedQuestion {
  const asked = forms.flatMap((form) => {
    const question = findQuestion(form, asked_as)
    return question ? [{ question, form }] : []
  })
  const columns = asked.map(({ question, form }) => columnsNamed(question, form, code))
  return {
    code,
    asked_as,
    columns: unitedColumns(columns),
    marked: asked.some(({ question }) => question.marked === true),
    reworded: new Set(asked.map(({ question, form }) => question.label[form.default_language])).size > 1,
    standing,
    asked: asked.filter((_, at) => (columns[at] ?? []).length > 0),
    forms: new Set(asked.map(({ form }) => form)),
  }
}

/** Union of all versions' columns in the last version's order, then older ones. */
function unitedColumns(each: readonly (readonly Column[])[]): readonly Column[] {
  const newestFirst = each.toReversed()
  const names = [...new Set(newestFirst.flatMap((columns) => columns.map(({ name }) => name)))]
  return names.flatMap((name) => {
    const [last, ...earlier] = newestFirst.flatMap((columns) => columns.filter((one) => one.name === name))
    return last ? [earlier.reduce(united, last)] : []
  })
}

/** Merges two versions of a column: the values of both, and a type that holds both. */
function united(later: Column, earlier: Column): Column {
  const known = new Set(later.values.map(({ code }) => code))
  return {
    ...later,
    type: typeOfBoth(later.type, earlier.type),
    words: later.words || earlier.words,
    values: [...later.values, ...earlier.values.filter(({ code }) => !known.has(code))],
  }
}

function typeOfBoth(one: Column['type'], other: Column['type']): Column['type'] {
  if (one === other) return one
  return isNumeric(one) && isNumeric(other) ? 'decimal' : 'string'
}

const isNumeric = (type: Column['type']) => type === 'integer' || type === 'decimal'

/** Converts a cell to the merged column's type: numbers become text in a text column, missing codes stay. */
export const cellIn = (own: Column, column: Column, cell: Cell): Cell =>
  typeof cell === 'number' && isNumeric(own.type) && !isNumeric(column.type) && !isReserved(cell)
    ? String(cell)
    : cell

/** Missing codes are reserved numbers. */
const isReserved = (cell: number) => cell >= -99 && cell <= -90

/** Returns the first column whose name is a duplicate or in `reserved`, ignoring case as SPSS does. */
export function findTakenName(
  questions: readonly MergedQuestion[],
  reserved: readonly string[],
): { name: string; question: string } | undefined {
  const seen = new Set(reserved)
  for (const { code, columns } of questions) {
    for (const name of columns.flatMap((column) =>
      column.words ? [column.name, missName(column)] : column.name,
    )) {
      if (seen.has(name.toLowerCase())) return { name, question: code }
      seen.add(name.toLowerCase())
    }
  }
  return undefined
}

/** Returns the missing-code column of a free text. */
export const missName = ({ name }: Pick<Column, 'name'>): string => `${name}_miss`

/** Returns the question with this code; undefined when there is none. */
export const findQuestion = (form: Questionnaire, code: string): Question | undefined =>
  questionsOf(form).find((question) => question.code === code)

/**
 * Inserts a question only one version has after the question before it there, or before the first shared one; a version
 * that shares no question is appended.
 */
function mergedCodes(forms: readonly Questionnaire[]): readonly string[] {
  const codes: string[] = []
  for (const form of forms) {
    const asked = questionsOf(form)
    const shared = asked.find(({ code }) => codes.includes(code))
    let place = shared ? codes.indexOf(shared.code) : codes.length
    for (const { code } of asked) {
      const known = codes.indexOf(code)
      if (known === -1) codes.splice(place, 0, code)
      place = (known === -1 ? place : known) + 1
    }
  }
  return codes
}
