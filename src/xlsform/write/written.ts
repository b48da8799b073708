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

/** A questionnaire as a workbook calls things, and how languages are written there. */
export type Names = Writer & {
  readonly form: Questionnaire
  readonly nameOf: (code: string) => string
  /** What an option is called. */
  readonly optionOf: (list: string, code: string) => string
}

/** What one questionnaire is written with; its questions and options have their codes, all else says names. */
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

/** Names of languages that are not their own, as the workbook had them. */
export const spellings = ({ kept = {} }: Questionnaire): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(kept).flatMap(([key, name]) =>
      key.startsWith(LANGUAGE) ? [[key.slice(LANGUAGE.length), name] as const] : [],
    ),
  )

export const LANGUAGE = 'language::'

/** `or_other` is not for filtered lists, nor for lists that have a word for Other themselves. */
function canAddOther(question: Question, form: Questionnaire, optionOf: Names['optionOf']): boolean {
  if (!('other' in question) || question.choice_filter !== undefined || lacksList(question, form))
    return false
  const { list } = question
  return !choicesIn(form, list).some(
    ({ code }) => code === OTHER || code === 'other' || optionOf(list, code) === 'other',
  )
}

/** What a thing is called here, and the name it came with, as far as its name does not say so. */
export const codeCells = (name: string, code: string, kept: Kept = {}): Cells => ({
  'colloquy::code': name === code ? undefined : code,
  'colloquy::name': name === kept['name'] && name !== code ? undefined : kept['name'],
})

/** Cells of a workbook that mean nothing here, but for those that are written in their own way. */
export const keptCells = (kept: Kept = {}): Cells =>
  Object.fromEntries(
    Object.entries(kept).filter(
      ([heading]) => heading !== 'name' && heading !== 'appearance' && heading !== 'parameters',
    ),
  )
