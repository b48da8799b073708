import type { Cell } from '../instrument/answer.ts'
import type { Column } from '../instrument/kinds/kind.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import { questionsOf, type Question, type Questionnaire } from '../instrument/questionnaire.ts'
import type { Asked } from '../instrument/widen.ts'
import { clashesIn, decisionOn, type Decision } from './clash.ts'
import { variantCodes } from './variant-codes.ts'

/** A question as the data has it, whichever versions asked it. */
export type MergedQuestion = {
  /** What its columns are named by: the question's code, or another where it is kept apart. */
  readonly code: string
  /** The code it has in the questionnaires. */
  readonly asked_as: string
  readonly columns: readonly Column[]
  /** Marked as a trait in one version at least. */
  readonly marked: boolean
  /** Its words in the default language are not the same in every version. */
  readonly reworded: boolean
  readonly standing: Standing
  /** How versions ask it, older before newer; those that have but a note of this code apart. */
  readonly asked: readonly Asked[]
  /** The versions whose answers stand in it. */
  readonly forms: ReadonlySet<Questionnaire>
}

/** All versions ask a question alike, or what became of it where they do not; undecided ones stand apart too. */
export type Standing = 'alike' | 'undecided' | Decision['decision']

/**
 * The questions of several versions in one order; labels and the order of options are the last version's. Questions
 * of one code that clash are put together only where that was decided.
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

/** The columns of a question of a version as the data names them. */
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

/** Every column of any version, in the last version's order; what only an earlier one has follows. */
function unitedColumns(each: readonly (readonly Column[])[]): readonly Column[] {
  const newestFirst = each.toReversed()
  const names = [...new Set(newestFirst.flatMap((columns) => columns.map(({ name }) => name)))]
  return names.flatMap((name) => {
    const [last, ...earlier] = newestFirst.flatMap((columns) => columns.filter((one) => one.name === name))
    return last ? [earlier.reduce(united, last)] : []
  })
}

/** One column for what two versions have: the values of both, and the type that holds both. */
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

/** A cell as it stands in a column that holds more than its own version's: there a number of its own is text. */
export const cellIn = (own: Column, column: Column, cell: Cell): Cell =>
  typeof cell === 'number' && isNumeric(own.type) && !isNumeric(column.type) && !isReserved(cell)
    ? String(cell)
    : cell

/** A missing code, which no value may be. */
const isReserved = (cell: number) => cell >= -99 && cell <= -90

/** The first column whose name another has already, or that stands in `reserved`; SPSS takes `Q1` and `q1` for one. */
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

/** The name of the companion of a column of words. */
export const missName = ({ name }: Pick<Column, 'name'>): string => `${name}_miss`

/** The question of a version with this code; undefined when it has none. */
export const findQuestion = (form: Questionnaire, code: string): Question | undefined =>
  questionsOf(form).find((question) => question.code === code)

/**
 * A question only one version has stands behind the question that comes before it there, or before the first that
 * others have too; a version that shares no question follows whole.
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
