import type { Key } from '../../../locale/message.ts'
import type { Language } from '../../../web/language.ts'
import { UNTOUCHED, answered, fieldId, oneGiven, refused, typed } from './field.ts'
import type { Input, FieldResult } from '../../answer.ts'
import type { Asked } from '../kind.ts'
import { westernDigits } from './numeral.ts'

/** The number fields of a date, a time or both. */
export type Part = 'd' | 'm' | 'y' | 'h' | 'min'

export const DAY_PARTS: readonly Part[] = ['d', 'm', 'y']
export const HOUR_PARTS: readonly Part[] = ['h', 'min']

const LABELS: Readonly<Record<Part, Key>> = {
  d: 'kinds.day',
  m: 'kinds.month',
  y: 'kinds.year',
  h: 'kinds.hour',
  min: 'kinds.minute',
}

export const partField = (code: string, part: Part): string => `${code}_${part}`

/** Template data of a date or time: its parts as typed. */
export const askedParts = (
  code: string,
  parts: readonly Part[],
  input: Input,
  language: Language,
  instruction: string,
): Asked => ({
  frame: 'group',
  template: '/instrument/kinds/parts',
  instruction,
  clearable: false,
  describes: '',
  parts: parts.map((part) => ({
    field: partField(code, part),
    id: fieldId(partField(code, part)),
    label: language.t(LABELS[part]),
    value: typed(input, partField(code, part)),
    wide: part === 'y',
  })),
})

/** The boxes of a date or time on paper: one per digit. */
export const writtenParts = (parts: readonly Part[], { t }: Language) =>
  parts.map((part) => ({ label: t(LABELS[part]), count: part === 'y' ? 4 : 2 }))

/** The values of all parts; undefined when all are blank, a `half` fault when only some are. */
export function readParts(
  code: string,
  parts: readonly Part[],
  input: Input,
  half: Key,
): FieldResult<readonly string[]> {
  const texts: string[] = []
  const blank: string[] = []
  for (const part of parts) {
    const one = oneGiven(input, partField(code, part))
    if (!one.ok) return one
    if (one.answer === undefined) blank.push(partField(code, part))
    else texts.push(westernDigits(one.answer))
  }
  if (texts.length === 0) return UNTOUCHED
  return blank[0] === undefined ? answered(texts) : refused(blank[0], half)
}

/** An ISO date from day, month and year as typed; a fault when not in the calendar. */
export function readDay(
  code: string,
  [day = '', month = '', year = '']: readonly string[],
): FieldResult<string> {
  if (!/^\d{4}$/.test(year)) return refused(`${code}_y`, 'kinds.year_in_full')
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (isDay(iso)) return answered(iso)
  return refused(`${code}_d`, 'kinds.no_such_day', { date: `${day}/${month}/${year}` })
}

/** HH:MM on a 24-hour clock, from hour and minute as typed. */
export function readHour(code: string, [hour = '', minute = '']: readonly string[]): FieldResult<string> {
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
  if (/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) return answered(time)
  return refused(`${code}_h`, 'kinds.no_such_time')
}

/** The fields of an ISO date. */
export const dayInput = (code: string, iso: string): Input => ({
  [`${code}_d`]: [String(Number(iso.slice(8, 10)))],
  [`${code}_m`]: [String(Number(iso.slice(5, 7)))],
  [`${code}_y`]: [iso.slice(0, 4)],
})

/** The fields of HH:MM. */
export const hourInput = (code: string, time: string): Input => ({
  [`${code}_h`]: [time.slice(0, 2)],
  [`${code}_min`]: [time.slice(3, 5)],
})

function isDay(iso: string): boolean {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(iso)) return false
  const moment = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso)
}
