import { textOf } from '../../expression/value.ts'
import type { Choice, Text } from '../../questionnaire.ts'
import type { Cells, Writer } from '../faces/xlsform.ts'
import type { RowCells } from '../faces/workbook-row.ts'

/** Drops undefined properties. */
export const present = <T extends object>(given: T): Present<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Present<T>

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

export const isYes = (text: string): boolean => /^(?:yes|true|true\(\)|1)$/i.test(text)

/** A workbook number in digits; undefined when it is none. */
export const numeralIn = (text: string | undefined): number | undefined => {
  if (text === undefined || !/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text)) return undefined
  return Number(text)
}

/** The appearance without these words. */
export const appearanceWithout = (row: RowCells, ...understood: readonly string[]): string =>
  row
    .text('appearance')
    .split(/\s+/)
    .filter((word) => !understood.includes(word))
    .join(' ')

/** The parameters without these. */
export const parametersWithout = (row: RowCells, ...understood: readonly string[]): string =>
  [...row.parameters]
    .filter(([name]) => !understood.includes(name))
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')

/** "Declined" and "don't know", where a row offers them. */
export const nonAnswersIn = (row: RowCells) =>
  present({ decline: row.flag('decline'), dont_know: row.flag('dont_know') })

export const NON_ANSWERS = ['decline', 'dont_know'] as const

/** The cells `nonAnswersIn` reads. */
export const nonAnswerCells = ({ decline, dont_know }: { decline?: true; dont_know?: true }): Cells => ({
  'colloquy::decline': yes(decline),
  'colloquy::dont_know': yes(dont_know),
})

/** Numbers in our own columns. */
export const numerals = (values: Readonly<Record<string, number | undefined>>): Cells =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`colloquy::${name}`, numeral(value)]))

export const numeral = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : textOf(value)

/** Constraint parts for optional lower and upper limits. */
export const between = (what: string, least: string | undefined, most: string | undefined) => [
  ...(least === undefined ? [] : [`${what} >= ${least}`]),
  ...(most === undefined ? [] : [`${what} <= ${most}`]),
]

/** Joins words by spaces; undefined when there are none. */
export const together = (...words: readonly (string | undefined)[]): string | undefined =>
  words.filter(Boolean).join(' ') || undefined

export const yes = (is: boolean | undefined): string | undefined => (is ? 'yes' : undefined)

/** Statements as rows of one type, asked singly by other tools. */
export const statementRows = (
  { code, items, required }: Stated,
  type: string,
  { words }: Writer,
): readonly Cells[] =>
  items.map((item) => ({
    type,
    name: `${code}_${item.code}`,
    ...words('label', item.label),
    required: required === true ? 'yes' : undefined,
  }))

type Stated = {
  readonly code: string
  readonly label: Text
  readonly items: readonly Choice[]
  readonly required?: true | string
}
