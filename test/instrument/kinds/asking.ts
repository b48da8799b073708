import path from 'node:path'

import ejs from 'ejs'

import { askedQuestion, sentenceIn } from '../../../src/instrument/asking/ask.ts'
import type { Answer, Input, FieldResult, Sentence } from '../../../src/instrument/answer.ts'
import { kindOf } from '../../../src/instrument/kinds/table.ts'
import {
  questionsOf,
  type Question,
  type QuestionKind,
  type Questionnaire,
} from '../../../src/instrument/questionnaire.ts'
import { root } from '../../../src/root.ts'
import { languageOf } from '../../../src/web/language.ts'
import { escape } from '../../../src/web/template.ts'
import { everyKind } from '../../support/every-kind.ts'

export const form = everyKind
export const en = languageOf('en')
export const LANGUAGES = ['en', 'fr', 'ar'].map((code) => languageOf(code, 'en'))

type Of<K extends QuestionKind> = Extract<Question, { kind: K }>

/** Returns the first question of a kind in `everyKind`, with these properties changed. */
export function the<K extends QuestionKind>(kind: K, rules: Partial<Of<K>> = {}): Of<K> {
  const isOne = (question: Question): question is Of<K> => question.kind === kind
  const found = questionsOf(form).find(isOne)
  if (!found) throw new TypeError(`no question of kind ${kind}`)
  return { ...found, ...rules }
}

/** Builds a posted form; a string stands for a list of one. */
export const posted = (fields: Readonly<Record<string, string | readonly string[]>>): Input =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]),
  )

/** Reads a question's answer from a posted form. */
export const reading = (question: Question, fields: Parameters<typeof posted>[0]): FieldResult =>
  kindOf(question).read(question, posted(fields), form)

/** Returns the answer read; fails with its error. */
export function answerIn(question: Question, fields: Parameters<typeof posted>[0]): Answer | undefined {
  const read = reading(question, fields)
  if (!read.ok) throw new TypeError(`refused: ${sentenceIn(en, read.fault)}`)
  return read.answer
}

/** Returns `field: error` in English; undefined for a valid input. */
export function refusalOf(question: Question, fields: Parameters<typeof posted>[0]): string | undefined {
  const read = reading(question, fields)
  return read.ok ? undefined : `${read.field}: ${sentenceIn(en, read.fault)}`
}

/** Returns the answer in English, with participants' texts in quotation marks. */
export const linesOf = (question: Question, answer: Answer): readonly string[] =>
  kindOf(question)
    .shown(question, answer, form, en)
    .map(({ label, text, own }) => [label, own ? `“${text}”` : text].filter(Boolean).join(': '))

/** Returns an answer's cells by column name. */
export function cellsOf(question: Question, answer: Answer | undefined, missing: -99 | -98 = -99) {
  const kind = kindOf(question)
  const cells = kind.cells(question, answer, missing, form)
  return Object.fromEntries(kind.columns(question, form).map(({ name }, place) => [name, cells[place]]))
}

/** Returns a summary of shares as `code: count of base`. */
export function sharesOf(question: Question, answers: readonly Answer[]): Record<string, string> {
  const summary = kindOf(question).summarise(question, answers, form)
  if (summary.shape !== 'shares') throw new TypeError(`not shares but ${summary.shape}`)
  return Object.fromEntries(
    summary.rows.map(({ code, base, declined, dont_know, parts }) => [
      code,
      `${parts.map((part) => `${part.code}=${part.count}`).join(' ')} of ${base}, ${declined} declined, ${dont_know} did not know`,
    ]),
  )
}

/** Returns a summary of means as `[base, mean, median]` by code. */
export function meansOf(question: Question, answers: readonly Answer[]) {
  const summary = kindOf(question).summarise(question, answers, form)
  if (summary.shape !== 'means') throw new TypeError(`not means but ${summary.shape}`)
  return Object.fromEntries(
    summary.rows.map(({ code, base, mean, median }) => [code, [base, mean, median]] as const),
  )
}

const views = path.join(root, 'views')

type Given = {
  input?: Input
  fault?: Sentence | string
  wrong?: string
  language?: typeof en
  within?: Questionnaire
}

/** Renders a question as number 7 of a page. */
export async function html(
  question: Question,
  { input = {}, fault, wrong, language = en, within = form }: Given = {},
) {
  const locals = askedQuestion(question, { number: 7, input, fault, wrong, form: within, language })
  const options = { strict: true, root: views, escape, rmWhitespace: true }
  return await ejs.renderFile(path.join(views, 'instrument/question.ejs'), locals, options)
}
