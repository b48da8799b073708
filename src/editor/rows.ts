import { first, type Input, type Sentence } from '../web/form.ts'
import type { Choice, Text } from '../instrument/questionnaire.ts'
import { nextOptionCode } from './code.ts'
import { pastedOptions } from './paste.ts'

/** Rows of a form read to options or statements, or a sentence for each field that does not read. */
export type RowsRead = Readonly<{
  choices: readonly Choice[]
  /** New codes by old ones. */
  recoded: Recoded
  faults: Readonly<Record<string, Sentence>>
}>

export type Recoded = ReadonlyMap<string, string>

const CODE = /^[A-Za-z0-9_]{1,16}$/
const MISSING = /^-9\d$/

/**
 * Reads the rows `option` (or `item`) lists by number, in that order: `option_code_3`, `option_label_3` in the
 * content language and so on. `option_was_3` is the code the row had: its other languages are kept. Empty rows are
 * left out, missing codes follow on, and pasted lines come last.
 */
export function readRows(
  prefix: 'option' | 'item',
  input: Input,
  old: readonly Choice[],
  language: string,
): RowsRead {
  const faults: Record<string, Sentence> = {}
  const rows = rowNumbers(prefix, input)
    .map((n) => rowIn(prefix, n, input))
    .filter(({ code, label }) => code !== '' || label !== '')
  const codes = rows.map(({ code }) => code).filter(Boolean)
  const choices: Choice[] = []
  const coded = rows.map((row) => {
    const code = row.code || nextOptionCode(codes)
    if (row.code === '') codes.push(code)
    return { ...row, code }
  })
  for (const row of coded) {
    const fault = codeFault(row.code, choices)
    if (fault) faults[`${prefix}_code_${row.n}`] = fault
    const before = old.find((one) => one.code === row.was)
    choices.push(choiceFrom(row, before, language))
  }
  for (const { code, label, given } of pastedOptions(first(input, `${prefix}_paste`), codes)) {
    const fault = given ? codeFault(code, choices) : undefined
    if (fault) faults[`${prefix}_paste`] ??= fault
    choices.push({ code, label: { [language]: label } })
  }
  return { choices, recoded: recodedBy(coded, old), faults }
}

/** What became of codes that are there once, before and after. */
function recodedBy(rows: readonly Row[], old: readonly Choice[]): Recoded {
  const codes = old.map(({ code }) => code)
  const isOne = (code: string, among: readonly string[]) => among.filter((one) => one === code).length === 1
  const were = rows.map(({ was }) => was)
  return new Map(
    rows
      .filter(({ was, code }) => was !== code && isOne(was, codes) && isOne(was, were))
      .map(({ was, code }) => [was, code]),
  )
}

/** The numbers of the rows in their order, a button that moves or removes one obeyed. */
export function rowNumbers(prefix: string, input: Input): readonly string[] {
  const rows = (input[prefix] ?? []).filter((n) => /^\d{1,4}$/.test(n))
  const [verb = '', of = '', n = ''] = first(input, 'do').split(':')
  const at = rows.indexOf(n)
  if (of !== prefix || at < 0) return rows
  if (verb === 'drop') return rows.toSpliced(at, 1)
  const target = verb === 'up' ? at - 1 : at + 1
  const other = rows[target]
  const moves = (verb === 'up' || verb === 'down') && other !== undefined
  return moves ? rows.with(at, other).with(target, n) : rows
}

type Row = ReturnType<typeof rowIn>

const rowIn = (prefix: string, n: string, input: Input) => ({
  n,
  was: first(input, `${prefix}_was_${n}`),
  code: first(input, `${prefix}_code_${n}`).trim(),
  label: first(input, `${prefix}_label_${n}`).trim(),
  exclusive: first(input, `${prefix}_exclusive_${n}`) === 'yes',
  /** Undefined where the form had no field for it. */
  attributes: input[`${prefix}_attributes_${n}`]?.[0],
})

function codeFault(code: string, before: readonly Choice[]): Sentence | undefined {
  if (MISSING.test(code)) return { key: 'editor.option_missing_code', values: { code } }
  if (!CODE.test(code)) return { key: 'editor.option_code_wrong', values: { code } }
  return before.some((one) => one.code === code)
    ? { key: 'editor.option_code_twice', values: { code } }
    : undefined
}

function choiceFrom(row: Row, old: Choice | undefined, language: string): Choice {
  const { exclusive: _, attributes: kept, ...rest } = old ?? { label: {} }
  const attributes = row.attributes === undefined ? kept : attributesIn(row.attributes)
  return {
    ...rest,
    code: row.code,
    label: withWords(rest.label, language, row.label),
    ...(row.exclusive && { exclusive: true as const }),
    ...(attributes && Object.keys(attributes).length > 0 && { attributes }),
  }
}

/** `region=north; size=3` as attributes; what has no `=` is left out. */
function attributesIn(written: string): Readonly<Record<string, string>> {
  const pairs = written.split(/[;\n؛]/).map((part) => /^([^=]+)=(.*)$/s.exec(part.trim()))
  return Object.fromEntries(
    pairs.flatMap((pair) => (pair?.[1] ? [[pair[1].trim(), (pair[2] ?? '').trim()]] : [])),
  )
}

/** Attributes as a person writes them. */
export const attributesSaid = (attributes: Choice['attributes'] = {}): string =>
  Object.entries(attributes)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')

/** A text with these words in a language; without that language when there are none. */
export function withWords(text: Text, language: string, words: string): Text {
  if (words !== '') return { ...text, [language]: words }
  const { [language]: _, ...others } = text
  return others
}
