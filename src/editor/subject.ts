import { DECLINED, DONT_KNOW } from '../instrument/answer.ts'
import type { Column } from '../instrument/kinds/kind.ts'
import { codedOptions, waysOut } from '../instrument/kinds/shared/options.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import { lacksList } from '../instrument/expression/names.ts'
import { type Choice, type Question, type Questionnaire, choicesIn } from '../instrument/questionnaire.ts'

/** How an answer is compared: as one code, as several, as a number, a day, a time of day or words. */
export type Shape = 'code' | 'codes' | 'number' | 'date' | 'time' | 'text'

/** Something a condition can be about: a question, or one statement or item of it. */
export type Subject = Readonly<{
  /** How an expression refers to it. */
  name: string
  question: Question
  /** The statement or item; undefined for the whole question. */
  item?: Choice
  shape: Shape
  /** What can be answered, where that is a list. */
  options: readonly Choice[]
  /** Lowest and highest number there can be. */
  range: readonly [number, number]
}>

const ANY: Subject['range'] = [-Infinity, Infinity]

/** What conditions can be about in one question; nothing for notes and for lists that are not there. */
export function subjectsIn(question: Question, form: Questionnaire): readonly Subject[] {
  if (question.kind === 'note' || lacksList(question, form)) return []
  const columns = kindOf(question).columns(question, form)
  const [column] = columns
  if (question.kind === 'multiple_choice') {
    const options = [...codedOptions(question, form), ...waysOut(question, form)]
    return [{ name: question.code, question, shape: 'codes', options, range: ANY }]
  }
  if (question.kind === 'ranking')
    return [
      { name: question.code, question, shape: 'codes', options: choicesIn(form, question.list), range: ANY },
    ]
  if (question.kind === 'likert_set' || question.kind === 'points') return partsOf(question, form, columns)
  return column ? [{ ...oneOf(question, form, column), name: column.name }] : []
}

function partsOf(
  question: Extract<Question, { kind: 'likert_set' | 'points' }>,
  form: Questionnaire,
  columns: readonly Column[],
): readonly Subject[] {
  const list = choicesIn(form, question.list)
  const isPoints = question.kind === 'points'
  const asked: Pick<Subject, 'shape' | 'options' | 'range'> = isPoints
    ? { shape: 'number', options: [], range: [0, question.total] }
    : { shape: 'code', options: [...list, ...waysOut(question, form)], range: ANY }
  return (isPoints ? list : question.items).flatMap((item, at) => {
    const column = columns[at]
    return column ? [{ name: column.name, question, item, ...asked }] : []
  })
}

function oneOf(question: Question, form: Questionnaire, column: Column): Omit<Subject, 'name'> {
  const { kind } = question
  if (kind === 'single_choice') {
    const options = [...column.values, ...waysOut(question, form)]
    return { question, shape: 'code', options, range: ANY }
  }
  if (kind === 'scale' || kind === 'number') {
    const range = [question.min ?? -Infinity, question.max ?? Infinity] as const
    const declines = kind === 'scale' && (question.decline || question.dont_know)
    const least = declines ? Math.min(range[0], Number(DECLINED), Number(DONT_KNOW)) : range[0]
    return { question, shape: 'number', options: [], range: [least, range[1]] }
  }
  return { question, shape: shapeOf(question, column), options: [], range: ANY }
}

function shapeOf({ kind }: Question, { type }: Column): Shape {
  if (kind === 'date' || kind === 'date_time') return 'date'
  if (kind === 'time') return 'time'
  return type === 'integer' || type === 'decimal' ? 'number' : 'text'
}

/** What conditions can be about in these questions, by the name an expression uses. */
export const subjectsOf = (
  form: Questionnaire,
  questions: readonly Question[],
): ReadonlyMap<string, Subject> =>
  new Map(
    questions.flatMap((question) => subjectsIn(question, form)).map((subject) => [subject.name, subject]),
  )
