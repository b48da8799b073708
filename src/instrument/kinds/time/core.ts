import type { Input, FieldResult } from '../../answer.ts'
import type { Core } from '../core.ts'
import { HOUR_PARTS, readHour, readParts } from '../common/calendar.ts'
import { UNTOUCHED } from '../common/field.ts'
import type { TimeQuestion } from './schema.ts'

export const core: Core<TimeQuestion, string> = {
  presence: 'asked',
  coded: false,
  read,
  cells: (_question, answer, missing) => [answer ?? missing],
  said: (answer) => answer,
}

function read({ code }: TimeQuestion, input: Input): FieldResult<string> {
  const parts = readParts(code, HOUR_PARTS, input, 'kinds.whole_time')
  if (!parts.ok) return parts
  return parts.answer ? readHour(code, parts.answer) : UNTOUCHED
}
