import { OTHER } from '../../instrument/answer.ts'
import { lacksList } from '../../instrument/expression/names.ts'
import type { Cells, Writer } from '../../instrument/kinds/faces/xlsform.ts'
import {
  type Kept,
  type Question,
  type Questionnaire,
  type Text,
  choicesIn,
} from '../../instrument/questionnaire.ts'
import { withNames } from '../../instrument/rename.ts'
import { givenNames } from './given-names.ts'
import { spelledOut } from '../read/languages.ts'

/** A questionnaire with the names used in the export. */
export type Names = Writer & {
  readonly form: Questionnaire
  readonly nameOf: (code: string) => string
  /** Name of an option. */
  readonly optionOf: (list: string, code: string) => string
}

/** Returns the context for export: code properties stay codes, expressions and texts use names. */
export function writerOf(form: Questionnaire): Names {
  const given = givenNames(form)
  const nameOf = (code: string) => given.questions.get(code) ?? code
  const optionOf = (list: string, code: string) => given.optionOf(list, code) ?? code
  const addsOther = (question: Question) => canAddOther(question, form, optionOf)
  const spoken = withNames(form, {
    name: (code) => given.questions.get(code),
    word: (question, word) =>
      ('list' in question ? given.optionOf(question.list, word) : undefined) ??
      (word === OTHER && addsOther(question) ? 'other' : undefined),
  })
  const words = (base: string, text: Text | undefined): Cells =>
    Object.fromEntries(
      Object.entries(text ?? {}).map(([tag, said]) => [`${base}::${spelledOut(tag, spellings(form))}`, said]),
    )
  const options = (list: string) => (Object.hasOwn(spoken.choice_lists, list) ? choicesIn(spoken, list) : [])
  return { form: spoken, nameOf, optionOf, options, words, addsOther }
}

/** Returns the workbook's own language names, by tag. */
export const spellings = ({ kept = {} }: Questionnaire): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(kept).flatMap(([key, name]) =>
      key.startsWith(LANGUAGE) ? [[key.slice(LANGUAGE.length), name] as const] : [],
    ),
  )

export const LANGUAGE = 'language::'

/** `or_other` does not work for filtered lists, nor for lists with an option `other`. */
function canAddOther(question: Question, form: Questionnaire, optionOf: Names['optionOf']): boolean {
  if (!('other' in question) || question.choice_filter !== undefined || lacksList(question, form))
    return false
  const { list } = question
  return !choicesIn(form, list).some(
    ({ code }) => code === OTHER || code === 'other' || optionOf(list, code) === 'other',
  )
}

/** Returns `colloquy::` cells for the code and the imported name, where `name` differs. */
export const codeCells = (name: string, code: string, kept: Kept = {}): Cells => ({
  'colloquy::code': name === code ? undefined : code,
  'colloquy::name': name === kept['name'] && name !== code ? undefined : kept['name'],
})

/** Returns unsupported cells kept from the import, except those exported separately. */
export const keptCells = (kept: Kept = {}): Cells =>
  Object.fromEntries(
    Object.entries(kept).filter(
      ([heading]) => heading !== 'name' && heading !== 'appearance' && heading !== 'parameters',
    ),
  )
