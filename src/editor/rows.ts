import { first, type Input, type Sentence } from '../web/form.ts'
import type { Choice, Text } from '../instrument/questionnaire.ts'
import { nextOptionCode } from './code.ts'
import { pastedOptions } from './paste.ts'

/** Options or statements parsed from rows, or faults by field. */
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
 * Parses rows listed by number in `option` (or `item`), in that order: `option_code_3`, `option_label_3` in the content
 * language and so on. `option_was_3` is the row's previous code: its translations are kept. Empty rows are dropped,
 * missing codes numbered, pasted lines appended.
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

/** Maps old codes to new ones, where unique before and after. */
function recodedBy(rows: readonly OptionRow[], old: readonly Choice[]): Recoded {
  const codes = old.map(({ code }) => code)
  const isOne = (code: string, among: readonly string[]) => among.filter((one) => one === code).length === 1
  const were = rows.map(({ was }) => was)
  return new Map(
    rows
      .filter(({ was, code }) => was !== code && isOne(was, codes) && isOne(was, were))
      .map(({ was, code }) => [was, code]),
  )
}

/** Returns row numbers in order, after applying a button that moves or removes one. */
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

type OptionRow = ReturnType<typeof rowIn>

const rowIn = (prefix: string, n: string, input: Input) => ({
  n,
  was: first(input, `${prefix}_was_${n}`),
  code: first(input, `${prefix}_code_${n}`).trim(),
  label: first(input, `${prefix}_label_${n}`).trim(),
  exclusive: first(input, `${prefix}_exclusive_${n}`) === 'yes',
  /** Undefined when the form had no such field. */
  attributes: input[`${prefix}_attributes_${n}`]?.[0],
})

function codeFault(code: string, before: readonly Choice[]): Sentence | undefined {
  if (MISSING.test(code)) return { key: 'editor.option_missing_code', values: { code } }
  if (!CODE.test(code)) return { key: 'editor.option_code_wrong', values: { code } }
  return before.some((one) => one.code === code)
    ? { key: 'editor.option_code_twice', values: { code } }
    : undefined
}

function choiceFrom(row: OptionRow, old: Choice | undefined, language: string): Choice {
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

/** Parses `region=north; size=3`; parts without `=` are dropped. */
function attributesIn(written: string): Readonly<Record<string, string>> {
  const pairs = written.split(/[;\n؛]/).map((part) => /^([^=]+)=(.*)$/s.exec(part.trim()))
  return Object.fromEntries(
    pairs.flatMap((pair) => (pair?.[1] ? [[pair[1].trim(), (pair[2] ?? '').trim()]] : [])),
  )
}

/** Formats attributes for editing. */
export const attributesSaid = (attributes: Choice['attributes'] = {}): string =>
  Object.entries(attributes)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')

/** Sets a text in one language; '' deletes that language. */
export function withWords(text: Text, language: string, words: string): Text {
  if (words !== '') return { ...text, [language]: words }
  const { [language]: _, ...others } = text
  return others
}
