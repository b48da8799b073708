import { OTHER } from '../kinds/kind.ts'
import { columnNames } from '../publication/codes.ts'
import { type Question, type Questionnaire, type Text, choicesIn, questionsOf } from '../questionnaire.ts'
import { referencesOf } from '../expression/tree.ts'
import { parseExpression } from '../expression/parse.ts'
import { lacksList } from '../expression/names.ts'
import { reworded } from './expressions.ts'
import { spelledOut } from './languages.ts'

/** Cells of a row by heading; '' and undefined write nothing. */
export type Cells = Readonly<Record<string, string | undefined>>

/** How codes and languages are written in a workbook. */
export type Writer = {
  readonly form: Questionnaire
  readonly nameOf: (code: string) => string
  /** An expression with the names of the workbook; `own` is the question it is about. */
  readonly expression: (source: string | undefined, own?: Question) => string | undefined
  /** Words in the columns of their languages. */
  readonly words: (base: string, text: Text | undefined) => Cells
  /** Whether XLSForm's own way of adding Other says the same. */
  readonly addsOther: (question: Question) => boolean
}

/** What one questionnaire is written with. */
export function writerOf(form: Questionnaire): Writer {
  const names = namesOf(form)
  const owners = new Map(
    questionsOf(form).flatMap((question) =>
      lacksList(question, form)
        ? []
        : columnNames(question, form).map((column) => [column, question] as const),
    ),
  )
  const nameOf = (code: string) => names.get(code) ?? code
  const addsOther = (question: Question) => canAddOther(question, form)
  const expression = (source: string | undefined, own?: Question) => {
    if (source === undefined) return undefined
    const parsed = parseExpression(source, { attributes: true })
    if (!parsed.ok) return source
    const about = [...referencesOf(parsed.tree).map((code) => owners.get(code)), own]
    const isOther = about.some((question) => question !== undefined && addsOther(question))
    return reworded(source, names, (word) => (word === OTHER && isOther ? 'other' : word))
  }
  const words = (base: string, text: Text | undefined): Cells =>
    Object.fromEntries(
      Object.entries(text ?? {}).map(([tag, said]) => [
        `${base}::${spelledOut(tag, spellings(form))}`,
        said.replaceAll(/\$\{([^{}]*)\}/g, (_, code: string) => `\${${nameOf(code)}}`),
      ]),
    )
  return { form, nameOf, expression, words, addsOther }
}

/** The names a workbook came with by code, where they are there once. */
function namesOf(form: Questionnaire): ReadonlyMap<string, string> {
  const questions = questionsOf(form)
  const wanted = questions.map(({ code, kept }) => ({ code, name: kept?.['name'] ?? code }))
  const count = new Map<string, number>()
  for (const { code, name } of wanted) {
    for (const one of new Set([code, name])) count.set(one, (count.get(one) ?? 0) + 1)
  }
  return new Map(
    wanted
      .filter(({ code, name }) => name !== code && count.get(name) === 1)
      .map(({ code, name }) => [code, name]),
  )
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
function canAddOther(question: Question, form: Questionnaire): boolean {
  if (!('other' in question) || question.choice_filter !== undefined || lacksList(question, form))
    return false
  return !choicesIn(form, question.list).some(({ code }) => code === OTHER || code === 'other')
}

/** Cells of a workbook that mean nothing here, but for those that are written in their own way. */
export const keptCells = (kept: Readonly<Record<string, string>> = {}): Cells =>
  Object.fromEntries(
    Object.entries(kept).filter(
      ([heading]) => heading !== 'name' && heading !== 'appearance' && heading !== 'parameters',
    ),
  )

/** Words one after the other; undefined when there are none. */
export const together = (...words: readonly (string | undefined)[]): string | undefined =>
  words.filter(Boolean).join(' ') || undefined

export const yes = (is: boolean | undefined): string | undefined => (is ? 'yes' : undefined)
