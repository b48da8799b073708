import { z } from 'zod'

import { inLatin } from '../latin.ts'
import { unmarked } from '../text.ts'
import { first, inputOf, readForm, type Input, type FormResult } from '../web/form.ts'
import { authoredShape, authoredText, authoredValues, type Tongues } from './authored.ts'
import type { StakeholderGroup } from './consultation.ts'

/** Maximum rows of the form, and characters of a code or name. */
const MOST_GROUPS = 50
const LONGEST_CODE = 32
const LONGEST_NAME = 200

/** A posted group; `was` is its stored code, undefined when it is new. */
export type WrittenGroup = StakeholderGroup & Readonly<{ was: string | undefined }>

/** One row of the form: `stored` is undefined for a new group; `labelled`: the form had a field for its name. */
type GroupRow = Readonly<{ n: string; code: string; stored: StakeholderGroup | undefined; labelled: boolean }>

/**
 * Parses the stakeholder groups: rows `code_n`, `was_n`, `label_n_en`…, `remove_n` in order, which `do` changes, then
 * the names in `pasted`, one per line. Empty and removed rows are dropped; a missing code is derived from the name.
 */
export function readGroups(
  body: unknown,
  tongues: Tongues,
  stored: readonly StakeholderGroup[],
): FormResult<readonly WrittenGroup[]> {
  const input = inputOf(body)
  const rows = rowsIn(input, tongues, stored)
  const taken = new Set(rows.map(({ code }) => code))
  const names = pastedIn(input, rows, tongues)
  const read = readForm(schemaOf(rows, names, tongues), body)
  if (!read.ok) return read
  const written = rows.map((row) => {
    const { n, stored: before, labelled } = row
    const label =
      before && !labelled ? before.label : authoredText(read.value, `label_${n}`, tongues.languages)
    return {
      was: before?.code,
      label,
      code: row.code || newCode(label[tongues.default_language] ?? '', taken),
    }
  })
  const pasted = names.map((name) => ({
    was: undefined,
    label: { [tongues.default_language]: name },
    code: newCode(name, taken),
  }))
  return { ok: true, value: [...written, ...pasted].map((group, at) => ({ ...group, position: at + 1 })) }
}

/** Initial values of the form: the groups in order. */
export function groupValues(groups: readonly StakeholderGroup[]): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [n, group] of groups.entries()) {
    values[`was_${n}`] = group.code
    values[`code_${n}`] = group.code
    Object.assign(values, authoredValues(`label_${n}`, group.label))
  }
  return values
}

/** Returns row numbers in order, after applying `do`, which moves one row up or down. */
export function rowNumbers(input: Input): readonly string[] {
  const rows = Object.keys(input).flatMap((name) => /^code_(\d{1,3})$/.exec(name)?.[1] ?? [])
  const [, way = '', moved = ''] = /^(up|down):(\d{1,3})$/.exec(first(input, 'do')) ?? []
  const from = rows.indexOf(moved)
  const to = from + (way === 'up' ? -1 : 1)
  if (from < 0 || to < 0 || to >= rows.length) return rows
  return rows.toSpliced(from, 1).toSpliced(to, 0, moved)
}

/** Returns the stored code a row stands for: its `was_n`, or its code where no other row has that one. */
export function wasIn(input: Input, n: string): string {
  const was = first(input, `was_${n}`)
  if (was) return was
  const code = first(input, `code_${n}`).trim()
  const isTaken = Object.keys(input).some((name) => name.startsWith('was_') && first(input, name) === code)
  return isTaken ? '' : code
}

function rowsIn(
  input: Input,
  { languages }: Tongues,
  stored: readonly StakeholderGroup[],
): readonly GroupRow[] {
  return rowNumbers(input).flatMap((n) => {
    const code = first(input, `code_${n}`).trim()
    const was = wasIn(input, n)
    const group = stored.find((known) => known.code === was)
    const names = languages.map((language) => `label_${n}_${language}`)
    const written = names.some((name) => first(input, name).trim() !== '')
    const going = first(input, `remove_${n}`) !== '' || (code === '' && was === '' && !written)
    return going ? [] : [{ n, code, stored: group, labelled: names.some((name) => name in input) }]
  })
}

/** Returns the pasted names, one per line, without those already listed. */
function pastedIn(input: Input, rows: readonly GroupRow[], { default_language }: Tongues): readonly string[] {
  const known = rows.map(({ n, stored, labelled }) =>
    labelled
      ? first(input, `label_${n}_${default_language}`).trim()
      : (stored?.label[default_language] ?? ''),
  )
  const lines = first(input, 'pasted')
    .split(/\r\n|\r|\n/)
    .map(unmarked)
  return [...new Set(lines)].filter((line) => line !== '' && !known.includes(line))
}

function schemaOf(rows: readonly GroupRow[], names: readonly string[], tongues: Tongues) {
  const shape: Record<string, z.ZodString> = {
    pasted: z
      .string()
      .refine(() => rows.length + names.length <= MOST_GROUPS, 'consultation.too_many_groups')
      .refine(() => names.every((name) => name.length <= LONGEST_NAME), 'consultation.long_line')
      .refine((text) => !text.includes('\u{FFFD}'), 'form.broken'),
  }
  for (const row of rows) {
    const { n, code } = row
    const once = () => code === '' || rows.find((other) => other.code === code) === row
    shape[`code_${n}`] = z
      .string()
      .trim()
      .regex(/^([A-Za-z][A-Za-z0-9_]{0,31})?$/, 'consultation.group_code_form')
      .refine(once, 'consultation.group_code_twice')
    if (row.labelled || !row.stored)
      Object.assign(shape, authoredShape(`label_${n}`, tongues, 'consultation.no_group_label', LONGEST_NAME))
  }
  return z.object(shape)
}

/** Derives an unused code from the name in Latin letters, and adds it to `taken`. */
function newCode(name: string, taken: Set<string>): string {
  const words = inLatin(name).trim().replaceAll(/ +/g, '_')
  const stem = (/^[a-z]/.test(words) ? words : `group_${words}`).slice(0, LONGEST_CODE - 3).replace(/_+$/, '')
  const candidates = Array.from({ length: taken.size + 1 }, (_, n) => (n === 0 ? stem : `${stem}_${n + 1}`))
  const code = candidates.find((candidate) => !taken.has(candidate)) ?? stem
  taken.add(code)
  return code
}
