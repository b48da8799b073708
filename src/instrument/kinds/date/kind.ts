import type { Language } from '../../../web/language.ts'
import type { Questionnaire } from '../../questionnaire.ts'
import type { DateQuestion } from './schema.ts'
import { DAY_PARTS, askedParts, dayInput, partField, readDay, readParts } from '../shared/calendar.ts'
import { UNTOUCHED, refused } from '../shared/field.ts'
import type { Input, Kind, Reading } from '../kind.ts'
import { dayIn } from '../shared/spoken.ts'

/** A day, as an ISO date. */
export const date: Kind<DateQuestion, string> = {
  fields: ({ code }) => DAY_PARTS.map((part) => partField(code, part)),
  ask: (question, input, _form, language) =>
    askedParts(question.code, DAY_PARTS, input, language, instruction(question, language)),
  read,
  input: ({ code }, answer) => dayInput(code, answer),
  shown: (_question, answer, _form, language) => [{ text: language.days(answer, answer), own: false }],
  columns: ({ code, label }) => [{ name: code, label, type: 'date', values: [], words: false }],
  cells: (_question, answer, missing) => [answer ?? missing],
  summarise: () => ({ shape: 'none' }),
}

const boundsKey = ({ earliest, latest }: DateQuestion) => {
  if (earliest !== undefined && latest !== undefined) return 'kinds.date_between'
  return earliest === undefined ? 'kinds.date_to' : 'kinds.date_from'
}

function instruction(question: DateQuestion, language: Language): string {
  const { earliest, latest, hint } = question
  const shown = (day: string | undefined) => (day === undefined ? '' : language.days(day, day))
  if (earliest !== undefined || latest !== undefined) {
    return language.t(boundsKey(question), { earliest: shown(earliest), latest: shown(latest) })
  }
  return hint ? '' : language.t('kinds.date_example')
}

export function read(question: DateQuestion, input: Input, form: Questionnaire): Reading<string> {
  const { code, earliest, latest } = question
  const parts = readParts(code, DAY_PARTS, input, 'kinds.whole_date')
  if (!parts.ok) return parts
  if (!parts.answer) return UNTOUCHED
  const day = readDay(code, parts.answer)
  if (!day.ok || day.answer === undefined) return day
  const early = earliest !== undefined && day.answer < earliest
  const late = latest !== undefined && day.answer > latest
  if (!early && !late) return day
  return refused(`${code}_d`, boundsKey(question), {
    earliest: earliest === undefined ? '' : dayIn(form, earliest),
    latest: latest === undefined ? '' : dayIn(form, latest),
  })
}
