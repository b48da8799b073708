import type { TimeQuestion } from './schema.ts'
import { HOUR_PARTS, askedParts, hourInput, partField, readHour, readParts } from '../shared/calendar.ts'
import { UNTOUCHED } from '../shared/field.ts'
import type { Input, Kind, Reading } from '../kind.ts'

/** A time of day, HH:MM on a 24-hour clock. */
export const time: Kind<TimeQuestion, string> = {
  fields: ({ code }) => HOUR_PARTS.map((part) => partField(code, part)),
  ask: ({ code, hint }, input, _form, language) =>
    askedParts(code, HOUR_PARTS, input, language, hint ? '' : language.t('kinds.time_example')),
  read,
  input: ({ code }, answer) => hourInput(code, answer),
  shown: (_question, answer) => [{ text: answer, own: false }],
  columns: ({ code, label }) => [{ name: code, label, type: 'time', values: [], words: false }],
  cells: (_question, answer, missing) => [answer ?? missing],
  summarise: () => ({ shape: 'none' }),
}

export function read({ code }: TimeQuestion, input: Input): Reading<string> {
  const parts = readParts(code, HOUR_PARTS, input, 'kinds.whole_time')
  if (!parts.ok) return parts
  return parts.answer ? readHour(code, parts.answer) : UNTOUCHED
}
