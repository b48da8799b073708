import { type Input, MISSING } from '../instrument/answer.ts'
import { type Survey, surveyOf } from '../instrument/answers.ts'
import { questionsShown } from '../instrument/asking/arrange.ts'
import { given } from '../instrument/kinds/common/field.ts'
import { questionNamed } from '../instrument/asking/said.ts'
import { searchField } from '../instrument/kinds/common/searching.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import { isNumbered, numbersOf } from '../instrument/numbering.ts'
import { type Say, sayOf, withAnswers } from '../instrument/piping.ts'
import { optionsOf, statementsOf, type Choice, type Question } from '../instrument/questionnaire.ts'
import type { Language } from '../web/language.ts'
import { plainWords, type Words } from '../web/markup.ts'
import { carrying, wordsOf } from '../web/authored-text.ts'
import { ownOf, type PhoneRequest } from './phone-request.ts'

/** A line of an answer. `own`: the participant's own text; `none`: a part left unanswered. */
export type Said = Readonly<{ label: Words; text: Words; own: boolean; none: boolean }>
/** A question and its answer in words; no lines without an answer. */
export type InWords = Readonly<{ code: string; question: Words; lines: readonly Said[] }>

/** Returns the relevant questions of a section with their answers. */
export function sectionInWords(
  request: PhoneRequest,
  survey: Survey,
  index: number,
  say: Say,
): readonly InWords[] {
  const asked = questionsIn(request, index).filter(({ code }) => survey.relevant.has(code))
  return asked.map((question) => ({
    code: question.code,
    question: nameOf(request, question, say),
    lines: answerLines(request, question, survey.answers[question.code], say),
  }))
}

/** Returns everything a form contained, valid or not, by question. */
export function formInWords(request: PhoneRequest, input: Input): readonly InWords[] {
  const { form } = request.room
  const say = sayOf(form, surveyOf(form, input), request.language)
  return form.sections
    .flatMap((_, index) => questionsIn(request, index))
    .map((question) => ({
      code: question.code,
      question: nameOf(request, question, say),
      lines: fieldLines(request, question, input, say),
    }))
    .filter(({ lines }) => lines.length > 0)
}

const nameOf = ({ room: { form }, language }: PhoneRequest, question: Question, say: Say) =>
  wordsOf(questionNamed(carrying(language), question, numbersOf(form).get(question.code), say))

function questionsIn(request: PhoneRequest, index: number): readonly Question[] {
  const section = request.room.form.sections[index]
  return section ? questionsShown(section, ownOf(request)).filter(isNumbered) : []
}

function answerLines(
  { room: { form }, language }: PhoneRequest,
  question: Question,
  answer: Survey['answers'][string] | undefined,
  say: Say,
): readonly Said[] {
  if (answer === undefined) return []
  const kind = kindOf(question)
  const lines = kind.shown(question, answer, form, carrying(language)).map(({ label = '', text, own }) => ({
    label: wordsOf(withAnswers(label, say)),
    text: own ? text : wordsOf(withAnswers(text, say)),
    own,
    none: false,
  }))
  const statements = statementsOf(question)
  if (lines.length === statements.length || statements.length === 0) return lines
  const cells = kind.cells(question, answer, MISSING.not_answered, form)
  const rest = [...lines]
  return statements.flatMap((statement, place) =>
    cells[place] === MISSING.not_answered
      ? { label: labelOf(statement, language, say), text: language.t('response.not_answered'), ...LEFT }
      : (rest.shift() ?? []),
  )
}

const LEFT = { own: false, none: true } as const

const labelOf = ({ label }: Choice, language: Language, say: Say) =>
  wordsOf(withAnswers(plainWords(carrying(language).of(label)), say))

/** Returns the lines of a valid answer, else of each field's values. */
function fieldLines(request: PhoneRequest, question: Question, input: Input, say: Say): readonly Said[] {
  const { form } = request.room
  const kind = kindOf(question)
  const reading = kind.read(question, input, form)
  if (reading.ok) return answerLines(request, question, reading.answer, say).filter(({ none }) => !none)
  const items = [...statementsOf(question), ...optionsOf(form, question)]
  const options = [...optionsOf(form, question), ...kind.labels(question, form)]
  const words = (value: string, own: boolean) => {
    const option = own ? undefined : options.find(({ code }) => code === value)
    return { text: option ? labelOf(option, request.language, say) : value, own: !option, none: false }
  }
  const fields = kind.fields(question, form).filter((field) => field !== searchField(question))
  return fields.flatMap((field) => {
    const item = itemOf(question, field, items)
    const label = item ? labelOf(item, request.language, say) : ''
    const isCoded = field === question.code || statementsOf(question).length > 0
    return given(input, field).map((value) => ({ label, ...words(value, !isCoded) }))
  })
}

/** Returns the statement or item that a field belongs to, by the field's name. */
function itemOf({ code }: Question, field: string, items: readonly Choice[]): Choice | undefined {
  const fits = items.filter((item) => `${field}_`.startsWith(`${code}_${item.code}_`))
  return fits.toSorted((one, other) => other.code.length - one.code.length)[0]
}
