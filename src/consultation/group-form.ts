import { z } from 'zod'

import { first, inputOf, readForm, type Input, type Reading } from '../web/form.ts'
import { authoredShape, authoredText, authoredValues, type Tongues } from './authored.ts'
import type { StakeholderGroup } from './consultation.ts'

/** Rows a list of groups may have. */
export const MOST_GROUPS = 50

/** One row of the form: `label` is null where the form has no field for it. */
type Row = Readonly<{ n: string; code: string; stored: StakeholderGroup | undefined; labelled: boolean }>

/**
 * Reads the list of stakeholder groups: rows `code_n`, `position_n`, `label_n_en`…, `remove_n`. Empty rows and
 * those marked for removal are left out; positions order the rest and are counted anew from 1.
 */
export function readGroups(
  body: unknown,
  tongues: Tongues,
  stored: readonly StakeholderGroup[],
): Reading<readonly StakeholderGroup[]> {
  const input = inputOf(body)
  const rows = rowsIn(input, tongues, stored)
  const read = readForm(schemaOf(rows, tongues), body)
  if (!read.ok) return read
  const { value } = read
  const placed = [...rows].sort((one, other) => placeOf(value, one) - placeOf(value, other))
  return {
    ok: true,
    value: placed.map(({ n, code, stored: before, labelled }, index) => ({
      code,
      position: index + 1,
      label: before && !labelled ? before.label : authoredText(value, `label_${n}`, tongues.languages),
    })),
  }
}

/** What the form shows before it is posted: the groups in their order, then empty rows. */
export function groupValues(groups: readonly StakeholderGroup[], rows: number): Record<string, string> {
  const values: Record<string, string> = {}
  for (let n = 0; n < rows; n += 1) {
    const group = groups[n]
    values[`position_${n}`] = String(n + 1)
    values[`code_${n}`] = group?.code ?? ''
    if (group) Object.assign(values, authoredValues(`label_${n}`, group.label))
  }
  return values
}

/** The numbers of the rows a form was posted with. */
export const rowNumbers = (input: Input): readonly string[] =>
  Object.keys(input).flatMap((name) => /^code_(\d{1,3})$/.exec(name)?.[1] ?? [])

function rowsIn(input: Input, { languages }: Tongues, stored: readonly StakeholderGroup[]): readonly Row[] {
  return rowNumbers(input).flatMap((n) => {
    const code = first(input, `code_${n}`).trim()
    const group = stored.find((known) => known.code === code)
    const names = languages.map((language) => `label_${n}_${language}`)
    const written = names.some((name) => first(input, name).trim() !== '')
    const going = first(input, `remove_${n}`) !== '' || (code === '' && !written)
    return going ? [] : [{ n, code, stored: group, labelled: names.some((name) => name in input) }]
  })
}

function schemaOf(rows: readonly Row[], tongues: Tongues) {
  const shape: Record<string, z.ZodString> = {}
  for (const row of rows) {
    const { n, code } = row
    const once = () => rows.find((other) => other.code === code) === row
    shape[`code_${n}`] = z
      .string()
      .trim()
      .regex(/^[A-Za-z][A-Za-z0-9_]{0,31}$/, 'consultation.group_code_form')
      .refine(once, 'consultation.group_code_twice')
      .refine(() => rows.indexOf(row) < MOST_GROUPS, 'consultation.too_many_groups')
    shape[`position_${n}`] = z
      .string()
      .trim()
      .regex(/^\d{0,3}$/, 'form.whole')
    if (row.labelled || !row.stored)
      Object.assign(shape, authoredShape(`label_${n}`, tongues, 'consultation.no_group_label'))
  }
  return z.object(shape)
}

/** A row without a position comes last. */
const placeOf = (value: Readonly<Record<string, string>>, { n }: Row): number =>
  Number(value[`position_${n}`] || MOST_GROUPS * 1000)
