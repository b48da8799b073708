import type { Input, FieldResult } from '../../answer.ts'
import type { Core } from '../core.ts'
import { DAY_PARTS, HOUR_PARTS, readDay, readHour, readParts } from '../common/calendar.ts'
import { UNTOUCHED, answered } from '../common/field.ts'
import type { DateTimeQuestion } from './schema.ts'

export const PARTS = [...DAY_PARTS, ...HOUR_PARTS]

export const core: Core<DateTimeQuestion, string> = {
  presence: 'asked',
  coded: false,
  read,
  cells: (_question, answer, missing) => [answer ?? missing],
  said: (answer, { day }) => day(answer),
}

function read({ code }: DateTimeQuestion, input: Input): FieldResult<string> {
  const parts = readParts(code, PARTS, input, 'kinds.whole_date_time')
  if (!parts.ok) return parts
  if (!parts.answer) return UNTOUCHED
  const day = readDay(code, parts.answer.slice(0, 3))
  if (!day.ok || day.answer === undefined) return day
  const hour = readHour(code, parts.answer.slice(3))
  return hour.ok ? answered(`${day.answer}T${hour.answer}`) : hour
}
