import type { DateTimeQuestion } from './schema.ts'
import {
  DAY_PARTS,
  HOUR_PARTS,
  askedParts,
  dayInput,
  hourInput,
  partField,
  readDay,
  readHour,
  readParts,
} from '../shared/calendar.ts'
import { UNTOUCHED, answered } from '../shared/field.ts'
import type { Input, Kind, Reading } from '../kind.ts'

const PARTS = [...DAY_PARTS, ...HOUR_PARTS]

/** A day and a time of day, YYYY-MM-DDTHH:MM on the participant's own clock. */
export const dateTime: Kind<DateTimeQuestion, string> = {
  fields: ({ code }) => PARTS.map((part) => partField(code, part)),
  ask: ({ code, hint }, input, _form, language) =>
    askedParts(code, PARTS, input, language, hint ? '' : language.t('kinds.date_time_example')),
  read,
  input: ({ code }, answer) => ({ ...dayInput(code, answer), ...hourInput(code, answer.slice(11)) }),
  shown: (_question, answer, _form, language) => [
    { text: language.moment(`${answer}:00Z`, 'UTC'), own: false },
  ],
  columns: ({ code, label }) => [{ name: code, label, type: 'date_time', values: [], words: false }],
  cells: (_question, answer, missing) => [answer ?? missing],
  summarise: () => ({ shape: 'none' }),
}

export function read({ code }: DateTimeQuestion, input: Input): Reading<string> {
  const parts = readParts(code, PARTS, input, 'kinds.whole_date_time')
  if (!parts.ok) return parts
  if (!parts.answer) return UNTOUCHED
  const day = readDay(code, parts.answer.slice(0, 3))
  if (!day.ok || day.answer === undefined) return day
  const hour = readHour(code, parts.answer.slice(3))
  return hour.ok ? answered(`${day.answer}T${hour.answer}`) : hour
}
