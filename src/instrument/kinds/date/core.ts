import type { Input, FieldResult } from '../../answer.ts'
import type { Questionnaire } from '../../questionnaire.ts'
import type { Core } from '../core.ts'
import { DAY_PARTS, readDay, readParts } from '../common/calendar.ts'
import { UNTOUCHED, refused } from '../common/field.ts'
import { dayIn } from '../common/spoken.ts'
import type { DateQuestion } from './schema.ts'

export const core: Core<DateQuestion, string> = {
  presence: 'asked',
  coded: false,
  read,
  cells: (_question, answer, missing) => [answer ?? missing],
  said: (answer, { day }) => day(answer),
}

export const boundsKey = ({ earliest, latest }: DateQuestion) => {
  if (earliest !== undefined && latest !== undefined) return 'kinds.date_between'
  return earliest === undefined ? 'kinds.date_to' : 'kinds.date_from'
}

function read(question: DateQuestion, input: Input, form: Questionnaire): FieldResult<string> {
  const { code, earliest, latest } = question
  const parts = readParts(code, DAY_PARTS, input, 'kinds.whole_date')
  if (!parts.ok) return parts
  if (!parts.answer) return UNTOUCHED
  const day = readDay(code, parts.answer)
  if (!day.ok || day.answer === undefined) return day
  const early = earliest !== undefined && day.answer < earliest
  const late = latest !== undefined && day.answer > latest
  if (!early && !late) return day
  return refused(`${code}_d`, {
    key: boundsKey(question),
    values: {
      earliest: earliest === undefined ? '' : dayIn(form, earliest),
      latest: latest === undefined ? '' : dayIn(form, latest),
    },
  })
}
